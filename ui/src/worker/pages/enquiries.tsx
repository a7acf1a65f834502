/** What I asked or complained of, with the answer; a new one, and an answered one brought up again. */

import Button from "antd-mobile/es/components/button";
import { useMemo, useState } from "react";
import { get, post } from "@shared/api";
import { day } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { newKey } from "../draft";
import { Card, Tag } from "../parts/card";
import { Choices, LongField, SelectField, TextField } from "../parts/field";
import { Nothing, Note, ProblemNote, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

type Choice = { id: string; zh: string; en: string };

export default function Enquiries() {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => get("/api/me/enquiries", { query: { limit: 100 }, signal }), []);
  const [writing, setWriting] = useState(false);
  return (
    <Screen title={t("enquiries.title")} back="/me">
      <Note>{t("enquiries.lead")}</Note>
      <Ready of={found}>
        {(page) => (
          <>
            {writing ? <Form themes={page.themes} insurers={page.insurers} onDone={() => { setWriting(false); void found.reload(); }} /> : <Button block color="primary" onClick={() => setWriting(true)}>{t("enquiries.new")}</Button>}
            <Card title={t("enquiries.mine")}>
              {page.rows.length === 0 && <Nothing>{t("enquiries.none")}</Nothing>}
              {page.rows.map((one) => (
                <div key={one.enquiry} className="plain-line">
                  <span className="order-head"><strong>{said({ zh: one.theme_zh, en: one.theme_en })}</strong><Tag colour={one.state === "answered" ? "green" : "blue"}>{said(one.state_words)}</Tag></span>
                  <span className="small quiet"><span className="name">{one.enquiry}</span> · {day(one.at)}{one.due_on && one.state !== "answered" ? ` · ${t("enquiries.due", { day: day(one.due_on) })}` : ""}</span>
                  <span>{one.words}</span>
                  {one.steps.map((step, place) => <Note key={place} kind={step.verb === "answered" ? "green" : "grey"}><span className="small">{said(step)} · {day(step.at)}</span><br />{step.words}</Note>)}
                  {one.state === "answered" && <Again enquiry={one.enquiry} onDone={() => void found.reload()} />}
                </div>
              ))}
            </Card>
          </>
        )}
      </Ready>
    </Screen>
  );
}

function Form({ themes, insurers, onDone }: { themes: Choice[]; insurers: Choice[]; onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const platforms = useLoad((signal) => get("/api/me/platforms", { signal }), []);
  const cases = useLoad((signal) => get("/api/me/cases", { query: { limit: 50 }, signal }), []);
  const act = useDo();
  const [kind, setKind] = useState<"enquiry" | "complaint">("enquiry");
  const [theme, setTheme] = useState("");
  const [aboutKind, setAboutKind] = useState("");
  const [about, setAbout] = useState("");
  const [words, setWords] = useState("");
  const [contact, setContact] = useState("");
  const named = (one: Choice) => (language === "zh" ? one.zh : one.en);
  const choices: Record<string, { value: string; label: string }[]> = {
    case: (cases.data?.rows ?? []).map((one) => ({ value: one.case_no, label: one.case_no })), enterprise: (platforms.data?.rows ?? []).map((one) => ({ value: one.platform, label: one.name })),
    insurer: insurers.map((one) => ({ value: one.id, label: named(one) })),
  };
  const body = { kind, theme, words: words.trim(), contact: contact.trim() || null, about_kind: (aboutKind || null) as "case" | null, about: aboutKind ? about.trim() : null };
  const written = JSON.stringify(body);
  const key = useMemo(newKey, [written]);
  const send = async () => {
    if (await act.run(() => post("/api/me/enquiries", body, { headers: { "Idempotency-Key": key } }))) onDone();
  };
  return (
    <Card title={t("enquiries.new")}>
      <Choices label={t("enquiries.kind")} value={[kind]} onChange={([one]) => setKind(one === "complaint" ? "complaint" : "enquiry")} options={[{ value: "enquiry", label: t("enquiries.enquiry") }, { value: "complaint", label: t("enquiries.complaint") }]} />
      <SelectField label={t("enquiries.theme")} empty={t("choosePlease")} value={theme} onChange={setTheme} options={themes.map((one) => ({ value: one.id, label: named(one) }))} />
      <SelectField label={t("enquiries.about")} empty={t("enquiries.aboutNone")} value={aboutKind} onChange={(value) => { setAboutKind(value); setAbout(""); }} options={["case", "enterprise", "insurer", "unregistered"].map((value) => ({ value, label: t(`enquiries.of.${value}`) }))} />
      {aboutKind === "unregistered" && <TextField label={t("enquiries.name")} value={about} onChange={setAbout} />}
      {aboutKind && aboutKind !== "unregistered" && <SelectField label={t("enquiries.which")} empty={t("choosePlease")} value={about} onChange={setAbout} options={choices[aboutKind] ?? []} />}
      <LongField label={t("enquiries.words")} value={words} onChange={setWords} />
      <TextField label={t("enquiries.contact")} type="tel" mode="tel" value={contact} onChange={setContact} />
      <ProblemNote problem={act.problem} />
      <Button block color="primary" loading={act.busy} disabled={!theme || !words.trim() || (aboutKind !== "" && !about.trim())} onClick={() => void send()}>{t("common.send")}</Button>
    </Card>
  );
}

function Again({ enquiry, onDone }: { enquiry: string; onDone: () => void }) {
  const { t } = useTranslation();
  const act = useDo();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const key = useMemo(newKey, [words]);
  const send = async () => {
    if (await act.run(() => post("/api/me/enquiries/{enquiry_no}/reopen", { words: words.trim() }, { path: { enquiry_no: enquiry }, headers: { "Idempotency-Key": key } }))) onDone();
  };
  if (!open) return <Button size="small" onClick={() => setOpen(true)}>{t("enquiries.again")}</Button>;
  return (
    <>
      <LongField label={t("enquiries.why")} rows={2} value={words} onChange={setWords} />
      <ProblemNote problem={act.problem} />
      <Button block loading={act.busy} disabled={!words.trim()} onClick={() => void send()}>{t("common.send")}</Button>
    </>
  );
}
