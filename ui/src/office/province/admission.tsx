/** One application: figures beside the criteria, what was done by whom, the evidence, and what can be done next. */

import { Button, DatePicker, Input, InputNumber } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useParams } from "react-router";
import { file, keep as keepFile } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Admission, AdmissionOffer, AdmissionTaken, Criterion } from "./extension-shapes";

const WAYS = [["handed", "当面送达", "handed over"], ["post", "邮寄送达", "by post"], ["electronic", "电子送达", "electronically"]] as const;
const FIGURES = ["months_operating", "monthly_orders", "workers", "injuries_a_year"] as const;

export default function AdmissionScreen() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const term = useTerm();
  const language = useLanguage();
  const act = useDo();
  const { number = "" } = useParams();
  const found = useLoad((signal) => ask<Admission>(at`/api/province/admissions/${number}`, {}, signal), [number]);
  const take = (path: string) => act.run(async () => {
    const got = await file(path, {});
    keepFile(got.blob, got.name);
  });
  const decided = (one: Admission) => one.state === "admitted" || one.state === "declined";
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.name} lead={one.number}>{decided(one) && <><Button loading={act.busy} onClick={() => void take(at`/api/province/admissions/${number}/notice.pdf`)}>{t("desk.pdf")}</Button><Button loading={act.busy} onClick={() => void take(at`/api/province/admissions/${number}/notice`)}>{t("extension.notice")}</Button></>}</PageHead>
          <ProblemAlert problem={act.problem} />
          <Panel title={t("province.summary")} id="admission-summary">
            <Facts rows={[
              [t("extension.state"), <span key="s"><Said of={{ zh: one.state_zh, en: one.state_en }} /> {one.provisional && <Provisional />}</span>], [t("province.code"), <span key="c" className="mono">{one.uscc}</span>], [t("enterprise.industry"), term("industryOf", one.industry)],
              [t("extension.applied"), day(one.applied_on)], [t("extension.first"), one.from ? `${day(one.from)} · ${t("extension.noCover")}` : "—"], [t("enterprise.ground"), <span key="g"><Cites of={one.cites} /> <Mark mark={one.mark} /></span>],
              decided(one) && ([t("desk.served"), one.served ? <span key="d"><Said of={one.served} /> · {day(one.served.on)}</span> : <Tag key="n" colour="yellow">{t("desk.notServed")}</Tag>] as const),
            ]} />
            {decided(one) && one.served === null && may("province.admission_serve") && (
              <SpecForm name="serve" title={t("desk.serve")} onDone={found.reload} send={(facts) => tell(at`/api/province/admissions/${number}/service`, facts)} fields={[
                field("on", "day", ["送达之日", "Served on"]), field("way", "choice", ["方式", "Way"], { choices: WAYS }), field("words", "words", ["说明", "What proves it"]),
              ]} />
            )}
          </Panel>
          {one.assessment && (
            <Panel title={t("extension.assessment")} id="admission-assessment">
              {one.assessment.need && <p className="quiet"><Said of={one.assessment.need} /></p>}
              <List<Criterion> label={t("extension.assessment")} rowKey="criterion" dataSource={rowsOf(one)} columns={[
                { title: t("extension.criterion"), render: (_, row) => t(`figureOf.${row.criterion}`) }, { title: t("extension.figure"), align: "right", render: (_, row) => row.figure.toLocaleString() }, { title: t("extension.least"), align: "right", render: (_, row) => row.least < 0 ? "—" : row.least.toLocaleString() },
                { title: t("extension.state"), render: (_, row) => row.least < 0 ? "—" : row.met ? <Tag colour="green">{t("extension.met")}</Tag> : <Tag colour="yellow">{t("extension.short")}</Tag> },
              ]} />
            </Panel>
          )}
          <Panel title={t("extension.steps")} id="admission-steps">
            <List<AdmissionTaken> label={t("extension.steps")} rowKey={(row) => `${row.step}${row.at}`} dataSource={one.steps} scroll={{ x: "max-content" }} columns={[
              { title: t("extension.step"), render: (_, row) => <Said of={row} /> }, { title: t("extension.who"), render: (_, row) => told.actor(row.actor) }, { title: t("extension.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> }, { title: t("extension.words"), dataIndex: "words" },
              { title: t("extension.facts"), render: (_, row) => [row.facts.document, row.facts.on && day(row.facts.on), row.facts.from && day(row.facts.from)].filter(Boolean).join(" · ") || "—" },
              { title: t("extension.evidence"), render: (_, row) => may("province.admission_evidence") && row.facts.evidence?.length ? row.facts.evidence.map((part) => <Button key={part.digest} size="small" type="link" onClick={() => void take(at`/api/province/admissions/${number}/evidence/${part.digest}`)}>{t(`evidenceOf.${part.kind}`)}</Button>) : row.facts.evidence?.length ?? "—" },
            ]} />
          </Panel>
          {one.next.length > 0 && (
            <Panel title={t("extension.next")} id="admission-next">
              {one.next.map((step) => step.may ? <Take key={step.step} number={number} one={step} onDone={found.reload} /> : <p key={step.step} className="quiet">{language === "zh" ? `${step.zh}：${step.why_zh ?? ""}` : `${step.en}: ${step.why_en ?? ""}`}</p>)}
            </Panel>
          )}
        </>
      )}
    </Ready>
  );
}

/** Every figure, beside its criterion where the province has one. */
function rowsOf(one: Admission): Criterion[] {
  const held = new Map((one.assessment?.criteria ?? []).map((row) => [row.criterion, row]));
  return Object.entries(one.assessment?.figures ?? {}).map(([name, figure]) => held.get(name) ?? { criterion: name, least: -1, figure, met: true });
}

function Take({ number, one, onDone }: { number: string; one: AdmissionOffer; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const language = useLanguage();
  const act = useDo();
  const [words, setWords] = useState("");
  const [document, setDocument] = useState("");
  const [on, setOn] = useState<Dayjs | null>(null);
  const [first, setFirst] = useState<Dayjs | null>(null);
  const [figures, setFigures] = useState<Record<string, number | null>>({});
  if (!may("province.admission_step")) return null;
  const name = language === "zh" ? one.zh : one.en;
  const asks = (fact: string) => one.facts.includes(fact);
  const lacks = !words.trim() || (asks("document") && !document.trim()) || (asks("on") && !on) || (asks("from") && !first) || (asks("figures") && FIGURES.some((figure) => figures[figure] == null));
  const send = async () => {
    const body = { words, document: document.trim() || null, on: on?.format("YYYY-MM-DD") ?? null, first: first?.format("YYYY-MM-DD") ?? null, figures: asks("figures") ? figures : null };
    if (await act.run(() => tell<Admission>(at`/api/province/admissions/${number}/steps/${one.step}`, body))) await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <label htmlFor={`words-${one.step}`}>{name} · {t("extension.words")}</label>
      <Input.TextArea id={`words-${one.step}`} rows={2} value={words} onChange={(event) => setWords(event.target.value)} style={{ marginBlock: 6 }} />
      <div className="filters">
        {asks("figures") && FIGURES.map((figure) => <div key={figure}><label htmlFor={`figure-${figure}`}>{t(`figureOf.${figure}`)}</label><InputNumber id={`figure-${figure}`} precision={0} min={0} value={figures[figure] ?? null} onChange={(value) => setFigures({ ...figures, [figure]: value })} /></div>)}
        {asks("document") && <div><label htmlFor={`document-${one.step}`}>{t("extension.document")}</label><Input id={`document-${one.step}`} value={document} onChange={(event) => setDocument(event.target.value)} /></div>}
        {asks("on") && <div><label htmlFor={`on-${one.step}`}>{t("extension.on")}</label><DatePicker id={`on-${one.step}`} value={on} onChange={setOn} /></div>}
        {asks("from") && <div><label htmlFor={`from-${one.step}`}>{t("extension.first")}</label><DatePicker id={`from-${one.step}`} value={first} onChange={setFirst} /></div>}
        <Button type="primary" disabled={lacks} loading={act.busy} onClick={() => void send()}>{name}</Button>
      </div>
    </div>
  );
}
