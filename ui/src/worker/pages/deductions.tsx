/** The platform took its contribution from me: what I reported of it, and a new report. The platform never learns who. */

import Button from "antd-mobile/es/components/button";
import { useMemo, useState } from "react";
import { get, post } from "@shared/api";
import { day, longMonth } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { fen, money } from "@shared/money";
import { newKey } from "../draft";
import { Card, Tag } from "../parts/card";
import { Choices, LongField, SelectField, TextField } from "../parts/field";
import { Nothing, Note, ProblemNote, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { lastMonths } from "../times";

export default function Deductions() {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => get("/api/me/deductions", { query: { limit: 100 }, signal }), []);
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<{ zh: string; en: string; report_no: string }>();
  return (
    <Screen title={t("deductions.title")} back="/me">
      <Note>{t("deductions.lead")}</Note>
      {done && <Note kind="green"><p>{said(done)}</p><p className="name">{done.report_no}</p></Note>}
      {writing ? <Form onDone={(told) => { setDone(told); setWriting(false); void found.reload(); }} /> : <Button block color="primary" onClick={() => setWriting(true)}>{t("deductions.new")}</Button>}
      <Ready of={found}>
        {(page) => (
          <Card title={t("deductions.mine")}>
            {page.rows.length === 0 && <Nothing>{t("deductions.none")}</Nothing>}
            {page.rows.map((one) => (
              <div key={one.report_no} className="plain-line">
                <span className="order-head"><strong>{one.platform_name}</strong><Tag colour={one.state === "answered" ? "green" : "blue"}>{said(one)}</Tag></span>
                <span className="small quiet"><span className="name">{one.report_no}</span> · {day(one.reported_at)}</span>
                {one.answer && <Note kind="green">{one.answer}</Note>}
                {one.owed_fen !== null && one.owed_fen > 0 && <p>{t("deductions.repaid", { owed: money(one.owed_fen), repaid: money(one.repaid_fen ?? 0) })}</p>}
              </div>
            ))}
          </Card>
        )}
      </Ready>
    </Screen>
  );
}

function Form({ onDone }: { onDone: (told: { zh: string; en: string; report_no: string }) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const platforms = useLoad((signal) => get("/api/me/platforms", { signal }), []);
  const act = useDo();
  const [platform, setPlatform] = useState("");
  const [months, setMonths] = useState<string[]>([]);
  const [amount, setAmount] = useState("");
  const [narrative, setNarrative] = useState("");
  const [contact, setContact] = useState("");
  const amount_fen = amount.trim() ? fen(amount) : null;
  const wrong = amount.trim() !== "" && (amount_fen === null || amount_fen <= 0);
  const body = { platform, months: [...months].sort(), amount_fen, narrative: narrative.trim(), contact: contact.trim() || null };
  const written = JSON.stringify(body);
  const key = useMemo(newKey, [written]);
  const send = async () => {
    const done = await act.run(() => post("/api/me/deductions", body, { headers: { "Idempotency-Key": key } }));
    if (done) onDone(done);
  };
  return (
    <Card title={t("deductions.new")}>
      <ProblemNote problem={platforms.problem} />
      <SelectField label={t("deductions.platform")} empty={t("choosePlease")} value={platform} onChange={setPlatform} options={(platforms.data?.rows ?? []).map((one) => ({ value: one.platform, label: one.name }))} />
      <Choices many label={t("deductions.months")} value={months} onChange={setMonths} options={lastMonths(12).map((one) => ({ value: one, label: longMonth(one, language) }))} />
      <TextField label={t("deductions.amount")} mode="decimal" value={amount} onChange={setAmount} hint={t("deductions.amountHint")} wrong={wrong ? t("deductions.amountWrong") : undefined} />
      <LongField label={t("deductions.narrative")} value={narrative} onChange={setNarrative} />
      <TextField label={t("deductions.contact")} type="tel" mode="tel" value={contact} onChange={setContact} hint={t("deductions.contactHint")} />
      <ProblemNote problem={act.problem} />
      <Button block color="primary" loading={act.busy} disabled={!platform || months.length === 0 || !narrative.trim() || wrong} onClick={() => void send()}>{t("common.send")}</Button>
    </Card>
  );
}
