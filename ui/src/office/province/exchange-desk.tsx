/** Asking a partner, taking its answer in, and comparing: what the log below then shows. */

import { Button, DatePicker, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { keep, request } from "@shared/api";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { FileField } from "../parts/file-field";
import { Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { at, tell } from "../server";
import type { AnswerTaken, ExchangeLine } from "./linkage-shapes";

export function ExchangeDesk({ register, onDone }: { register: ExchangeLine[]; onDone: () => Promise<void> }) {
  const { may } = useSession();
  return (
    <>
      {may("linkage.ask") && <Asking register={register} onDone={onDone} />}
      {may("linkage.take_answer") && <Taking onDone={onDone} />}
    </>
  );
}

function Asking({ register, onDone }: { register: ExchangeLine[]; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [exchange, setExchange] = useState<string>();
  const [days, setDays] = useState<[Dayjs, Dayjs]>([dayjs().subtract(30, "day"), dayjs()]);
  const offered = register.filter((one) => one.mark !== "missing");
  const send = async () => {
    const done = await act.run(async () => {
      const answer = await request("POST", at`/api/linkage/exchanges/${exchange ?? ""}/package`, { first: days[0].format("YYYY-MM-DD"), last: days[1].format("YYYY-MM-DD") }, { headers: { Accept: "*/*" } });
      const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "package.zip";
      keep(await answer.blob(), name);
      return true;
    });
    if (done) await onDone();
  };
  return (
    <Panel title={t("desk.askPartner")} id="exchange-ask">
      <p className="quiet">{t("desk.askLead")}</p>
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="ask-exchange">{t("desk.exchange")}</label><Select id="ask-exchange" style={{ width: 420 }} value={exchange ?? null} onChange={(value) => setExchange(value ?? undefined)} options={offered.map((one) => ({ value: one.exchange, label: language === "zh" ? `${one.partner_zh}：${one.purpose_zh}` : `${one.partner_en}: ${one.purpose_en}` }))} /></div>
        <div><label htmlFor="ask-first">{t("desk.first")}</label><DatePicker id="ask-first" format="YYYY-MM-DD" allowClear={false} value={days[0]} onChange={(value) => value && setDays([value, days[1]])} /></div>
        <div><label htmlFor="ask-last">{t("desk.last")}</label><DatePicker id="ask-last" format="YYYY-MM-DD" allowClear={false} value={days[1]} onChange={(value) => value && setDays([days[0], value])} /></div>
        <Button type="primary" disabled={!exchange} loading={act.busy} onClick={() => void send()}>{t("desk.makePackage")}</Button>
      </div>
    </Panel>
  );
}

function Taking({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const act = useDo();
  const [file, setFile] = useState<File | null>(null);
  const [envelope, setEnvelope] = useState<File | null>(null);
  const [told, setTold] = useState<AnswerTaken>();
  const [run, setRun] = useState<{ hits: number; new_hits: number }>();
  const send = async () => {
    if (!file || !envelope) return;
    const form = new FormData();
    form.append("file", file);
    form.append("envelope", await envelope.text());
    const got = await act.run(async () => (await (await request("POST", "/api/linkage/answers", form)).json()) as AnswerTaken);
    setTold(got);
    if (got) await onDone();
  };
  const match = async () => setRun(await act.run(() => tell<{ hits: number; new_hits: number }>("/api/linkage/match", {})));
  return (
    <Panel title={t("desk.takeAnswer")} id="exchange-take">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <FileField id="answer-file" label={t("desk.answerFile")} accept=".csv,.xlsx,.jsonl" onChoose={setFile} />
        <FileField id="answer-envelope" label={t("desk.envelopeFile")} accept=".json" onChoose={setEnvelope} />
        <Button type="primary" disabled={!file || !envelope} loading={act.busy} onClick={() => void send()}>{t("desk.take")}</Button>
        {may("linkage.match") && <Button loading={act.busy} onClick={() => void match()}>{t("desk.match")}</Button>}
      </div>
      {told && <p role="status">{told.taken ? <Tag colour="green">{t("desk.takenIn", { request: told.request, received: told.received })}</Tag> : <><Tag colour="red">{t("desk.refusedWhole")}</Tag> {said({ zh: told.zh, en: told.en })} {said({ zh: told.remedy_zh, en: told.remedy_en })} <span className="quiet small">{told.place}</span></>}</p>}
      {run && <p role="status">{t("desk.matched", { hits: run.hits, fresh: run.new_hits })}</p>}
    </Panel>
  );
}
