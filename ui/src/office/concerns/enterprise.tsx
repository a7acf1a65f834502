/** An enterprise asks or complains to a city and reads the answer; complaints about it are never here. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import type { MyEnquiryPage } from "./shapes";
import { KINDS } from "./themes-list";

export default function EnterpriseEnquiries() {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => ask<MyEnquiryPage>("/api/platform/enquiries", { limit: 200 }, signal), []);
  return (
    <>
      <PageHead title={t("concern.enquiries")} lead={t("concern.enterpriseLead")} />
      <Ready of={found}>
        {(page) => (
          <>
            <Form themes={page.themes} onDone={found.reload} />
            <Panel title={t("concern.mine")} id="own-enquiries">
              {page.rows.length === 0 && <p className="quiet">{t("common.nothing")}</p>}
              {page.rows.map((one) => (
                <div key={one.enquiry} style={{ marginBottom: 16 }}>
                  <p><strong className="mono">{one.enquiry}</strong> · {said({ zh: one.theme_zh, en: one.theme_en })} · {one.due_on && `${t("concern.due")} ${day(one.due_on)}`} <Tag colour={one.state === "answered" ? "green" : "yellow"}>{said(one.state_words)}</Tag></p>
                  <p style={{ whiteSpace: "pre-wrap" }}>{one.words}</p>
                  {one.steps.length > 0 && <ol className="steps">{one.steps.map((step, i) => <li key={i}><strong>{said(step)}</strong> <span className="quiet small">{minute(step.at)}</span><div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div></li>)}</ol>}
                  {one.state === "answered" && <Again enquiry={one.enquiry} onDone={found.reload} />}
                </div>
              ))}
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}

function Form({ themes, onDone }: { themes: MyEnquiryPage["themes"]; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [form, setForm] = useState({ place: "", kind: "enquiry", theme: "contribution", words: "", case_no: "" });
  const [key, setKey] = useState(newKey);
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const send = async () => {
    if (!(await act.run(() => tell("/api/platform/enquiries", { ...form, words: form.words.trim(), case_no: form.case_no.trim() || null }, { key })))) return;
    setKey(newKey());
    change({ words: "", case_no: "" });
    await onDone();
  };
  return (
    <Panel title={t("concern.take")} id="ask-as-enterprise">
      <div className="no-print">
        <ProblemAlert problem={act.problem} />
        <div className="filters">
          <div><label htmlFor="own-place">{t("concern.place")}</label><Input id="own-place" style={{ width: 130 }} placeholder="570100" value={form.place} onChange={(event) => change({ place: event.target.value })} /></div>
          <div><label htmlFor="own-kind">{t("concern.kind")}</label><Select id="own-kind" style={{ width: 120 }} value={form.kind} onChange={(kind) => change({ kind })} options={KINDS.map((value) => ({ value, label: t(`concernKind.${value}`) }))} /></div>
          <div><label htmlFor="own-theme">{t("concern.theme")}</label><Select id="own-theme" style={{ width: 240 }} value={form.theme} onChange={(theme) => change({ theme })} options={themes.map((one) => ({ value: one.id, label: language === "zh" ? one.zh : one.en }))} /></div>
          <div><label htmlFor="own-case">{t("concern.caseNo")}</label><Input id="own-case" style={{ width: 200 }} value={form.case_no} onChange={(event) => change({ case_no: event.target.value })} /></div>
        </div>
        <label htmlFor="own-words">{t("concern.words")}</label>
        <Input.TextArea id="own-words" rows={3} style={{ marginBottom: 8 }} value={form.words} onChange={(event) => change({ words: event.target.value })} />
        <Button type="primary" disabled={!form.words.trim() || !/^[0-9]{6}$/.test(form.place)} loading={act.busy} onClick={() => void send()}>{t("concern.send")}</Button>
      </div>
    </Panel>
  );
}

function Again({ enquiry, onDone }: { enquiry: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [words, setWords] = useState("");
  const [key] = useState(newKey);
  const send = async () => {
    if (await act.run(() => tell(at`/api/platform/enquiries/${enquiry}/reopen`, { words: words.trim() }, { key }))) await onDone();
  };
  return (
    <div className="no-print filters" style={{ alignItems: "end" }}>
      <ProblemAlert problem={act.problem} />
      <div><label htmlFor={`again-${enquiry}`}>{t("concern.words")}</label><Input id={`again-${enquiry}`} style={{ width: 360 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
      <Button disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("concern.again")}</Button>
    </div>
  );
}
