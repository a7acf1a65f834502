/** Enterprises that come in together by one document: the list tried row by row, then whole, and the steps of three persons. */

import { DatePicker, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, Panel } from "../parts/page";
import { ProblemAlert, Said } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { AdmissionBatch } from "./extension-shapes";
import { ImportPanel } from "./import";

const LIMIT = 50;

export function Batches() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<AdmissionBatch>>("/api/province/admission-batches", { offset, limit: LIMIT }, signal), [offset]);
  return (
    <>
      <Panel title={t("desk.batches")} id="batches">
        <p className="quiet">{t("desk.batchesLead")}</p>
        <ProblemAlert problem={found.problem} />
        <List<AdmissionBatch> label={t("desk.batches")} rowKey="number" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} scroll={{ x: "max-content" }} columns={[
          { title: t("extension.number"), render: (_, row) => <span className="mono">{row.number}</span> }, { title: t("desk.byDocument"), render: (_, row) => `${row.document} · ${day(row.document_on)}` }, { title: t("desk.count"), render: (_, row) => <details><summary>{row.rows.length}</summary>{row.rows.map((one) => <div key={one.line}>{one.name} · {one.from}</div>)}</details> },
          { title: t("desk.state"), render: (_, row) => <Said of={{ zh: row.state_zh, en: row.state_en }} /> }, { title: t("desk.persons"), render: (_, row) => row.steps.map((step) => <div key={step.step}>{told.actor(step.actor)}</div>) },
          { title: t("extension.next"), render: (_, row) => row.next && may("province.batch_step") ? <SpecForm name={`batch-${row.number}`} title={t(`desk.${row.next}`)} onDone={found.reload} send={(facts) => tell(at`/api/province/admission-batches/${row.number}/steps/${row.next ?? ""}`, facts)} fields={[field("words", "words", ["理由", "Why"])]} /> : "—" },
        ]} />
      </Panel>
      {may("province.batch_propose") && <Propose onDone={found.reload} />}
    </>
  );
}

function Propose({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const [document, setDocument] = useState("");
  const [on, setOn] = useState<Dayjs | null>(dayjs());
  const [words, setWords] = useState("");
  return (
    <>
      <Panel title={t("desk.byDocument")} id="batch-document">
        <div className="filters no-print">
          <div><label htmlFor="batch-document-number">{t("desk.byDocument")}</label><Input id="batch-document-number" autoComplete="off" style={{ width: 240 }} value={document} onChange={(event) => setDocument(event.target.value)} /></div>
          <div><label htmlFor="batch-document-on">{t("desk.documentOn")}</label><DatePicker id="batch-document-on" format="YYYY-MM-DD" value={on} onChange={setOn} /></div>
          <div><label htmlFor="batch-words">{t("desk.why")}</label><Input id="batch-words" autoComplete="off" style={{ width: 300 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        </div>
      </Panel>
      <ImportPanel title={t("desk.proposeBatch")} id="batch-file" label={t("desk.batchFile")} path="/api/province/admission-batches/file" ready={Boolean(document.trim() && words.trim() && on)} onDone={onDone} query={{ document: document.trim(), words: words.trim(), ...(on ? { document_on: on.format("YYYY-MM-DD") } : {}) }} />
    </>
  );
}
