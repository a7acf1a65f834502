/** One inspection of passed-on cost: what is asked, the sample and its checks, finding and decision, repayment to each worker. */

import { useParams, Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { fen } from "@shared/money";
import { useSession } from "@shared/session";
import { FieldForm } from "../parts/duties";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Drawn, InspectionFile, Repayment } from "./duties-shapes";

type Finding = InspectionFile["findings"][number];
type Decision = InspectionFile["decisions"][number];

export default function Inspection() {
  const { number = "" } = useParams();
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<InspectionFile>(at`/api/inspections/${number}`, {}, signal), [number]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.inspection} lead={<Said of={{ zh: one.state_zh, en: one.state_en }} />}><Link to="/inspections">{t("menu.inspections")}</Link></PageHead>
          <Summary one={one} />
          <Sample one={one} reload={found.reload} />
          <Decided one={one} reload={found.reload} />
          <Repaid one={one} reload={found.reload} />
        </>
      )}
    </Ready>
  );
}

interface Part { one: InspectionFile; reload: () => Promise<void> }

function Summary({ one }: { one: InspectionFile }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <Panel title={t("inspections.facts")} id="inspection-facts">
      <Facts rows={[
        [t("duties.enterprise"), one.name], [t("inspections.months"), `${one.from} – ${one.to}`], [t("inspections.openedBy"), told.actor(one.opened_by)], [t("inspections.reason"), one.reason ?? "—"],
        [t("inspections.due"), one.due_on ? (one.late_days > 0 ? <Tag key="d" colour="red">{day(one.due_on)} · {t("duties.days", { days: one.late_days })}</Tag> : day(one.due_on)) : "—"],
        [t("inspections.stated"), one.stated_on ? `${day(one.stated_on)} · ${one.workers_stated}` : "—"], [t("inspections.underlying"), one.reports.length > 0 ? one.reports.map((report) => <div key={report} className="mono">{report}</div>) : t("inspections.none")],
        one.owed_fen !== null && ([t("inspections.owed"), <span key="o"><Money fen={one.owed_fen} /> · {one.workers_owed}</span>] as const), one.repaid_fen !== null && ([t("inspections.repaid"), <Money key="r" fen={one.repaid_fen} />] as const), [t("law.article"), <Cites key="l" of={one.cites} />],
      ]} />
    </Panel>
  );
}

function Sample({ one, reload }: Part) {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const left = one.sample?.drawn.filter((row) => row.found_fen === null) ?? [];
  return (
    <Panel title={t("inspections.sample")} id="inspection-sample">
      {one.sample && <p>{t("inspections.size", { size: one.sample.size, of: one.sample.of })} · {t("inspections.tolerable")} {one.sample.tolerable} · {one.sample.word && `${t("inspections.word")} ${one.sample.word}`}</p>}
      {one.sample && one.sample.drawn.length > 0 && (
        <List<Drawn> label={t("inspections.sample")} rowKey="worker_place" dataSource={one.sample.drawn} columns={[
          { title: t("inspections.place"), align: "right", dataIndex: "worker_place" }, { title: t("inspections.statedFen"), align: "right", render: (_, row) => <Money fen={row.stated_fen} /> },
          { title: t("inspections.found"), align: "right", render: (_, row) => row.found_fen === null ? "—" : row.found_fen === row.stated_fen ? <Money fen={row.found_fen} /> : <Tag colour="red"><Money fen={row.found_fen} /></Tag> }, { title: t("inspections.proof"), render: (_, row) => row.evidence ?? "—" }, { title: t("inspections.by"), render: (_, row) => row.by ? told.actor(row.by) : "—" },
        ]} />
      )}
      {one.state === "stated" && may("shifting.sample") && <FieldForm id="fix" button={t("inspections.fix")} fields={[{ name: "tolerable", label: t("inspections.tolerable"), start: "0.1" }]} send={async (said) => { await tell(at`/api/inspections/${one.inspection}/sample`, { tolerable: said.tolerable }); await reload(); }} />}
      {one.state === "sample_fixed" && may("shifting.draw") && (one.may_draw ? <FieldForm id="draw" button={t("inspections.draw")} fields={[{ name: "word", label: t("inspections.word") }]} send={async (said) => { await tell(at`/api/inspections/${one.inspection}/draw`, { word: said.word }); await reload(); }} /> : <p className="quiet">{t("inspections.own")}</p>)}
      {one.state === "drawn" && left.length > 0 && may("shifting.check") && <FieldForm id="check" button={t("inspections.record")} fields={[{ name: "place", label: t("inspections.place"), kind: "choice", options: left.map((row) => ({ value: String(row.worker_place), label: String(row.worker_place) })) }, { name: "amount", label: t("inspections.amount") }, { name: "proof", label: t("inspections.proof") }]}
        send={async (said) => { await tell(at`/api/inspections/${one.inspection}/checks`, { worker_place: Number(said.place), deducted_fen: fen(said.amount ?? ""), evidence: said.proof }); await reload(); }} />}
    </Panel>
  );
}

function Decided({ one, reload }: Part) {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const ready = (one.state === "drawn" && one.sample?.drawn.every((row) => row.found_fen !== null)) || one.state === "returned";
  const shifted = one.findings[one.findings.length - 1]?.result === "shifted";
  const decide = (agree: boolean) => async (said: Record<string, string>) => { await tell(at`/api/inspections/${one.inspection}/decision`, { agree, reason: said.reason, due_on: said.due || null, to_reporters: said.told || null }); await reload(); };
  return (
    <Panel title={t("inspections.decision")} id="inspection-decision">
      <List<Finding> label={t("inspections.finding")} rowKey="number" dataSource={one.findings} columns={[
        { title: t("inspections.finding"), render: (_, row) => told.coded("inspectionResult", row.result) }, { title: t("inspections.owed"), align: "right", render: (_, row) => <Money fen={row.owed_fen} /> }, { title: t("inspections.workers"), align: "right", dataIndex: "workers" },
        { title: t("inspections.reason"), render: (_, row) => row.words ?? "—" }, { title: t("law.article"), render: (_, row) => <Cites of={row.cite} /> }, { title: t("inspections.by"), render: (_, row) => told.actor(row.actor) },
      ]} />
      <List<Decision> label={t("inspections.decision")} rowKey="number" dataSource={one.decisions} columns={[
        { title: t("inspections.decision"), render: (_, row) => row.agreed ? t("inspections.agree") : t("inspections.refuse") }, { title: t("inspections.due"), render: (_, row) => row.due_on ? day(row.due_on) : "—" }, { title: t("inspections.reason"), render: (_, row) => row.words ?? "—" }, { title: t("inspections.by"), render: (_, row) => told.actor(row.actor) },
      ]} />
      {ready && may("shifting.find") && <FieldForm id="find" button={t("inspections.finding")} fields={[{ name: "result", label: t("inspections.result"), kind: "choice", options: ["shifted", "not_shifted"].map((value) => ({ value, label: told.coded("inspectionResult", value) })) }, { name: "reason", label: t("inspections.reason"), kind: "long" }]} send={async (said) => { await tell(at`/api/inspections/${one.inspection}/finding`, { result: said.result, reason: said.reason }); await reload(); }} />}
      {one.state === "found" && may("shifting.decide") && (one.may_decide ? (
        <>
          <FieldForm id="agree" button={t("inspections.agree")} fields={[{ name: "due", label: t("inspections.due"), kind: "day", needed: shifted }, { name: "reason", label: t("inspections.reason"), kind: "long" }, { name: "told", label: t("inspections.toReporters"), kind: "long", needed: one.reports.length > 0 }]} send={decide(true)} />
          <FieldForm id="refuse" danger button={t("inspections.refuse")} fields={[{ name: "reason", label: t("inspections.reason"), kind: "long" }]} send={decide(false)} />
        </>
      ) : <p className="quiet">{t("inspections.own")}</p>)}
    </Panel>
  );
}

export function RepaymentList({ rows }: { rows: Repayment[] }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <List<Repayment> label={t("inspections.repayments")} rowKey="number" dataSource={rows} columns={[
      { title: "#", align: "right", dataIndex: "number" }, { title: t("inspections.place"), align: "right", dataIndex: "worker_place" }, { title: t("inspections.repaid"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("inspections.paidOn"), render: (_, row) => day(row.paid_on) },
      { title: t("inspections.proof"), render: (_, row) => <>{row.proof}{row.reverses ? ` · ${t("inspections.reverse")} #${row.reverses}` : ""}</> }, { title: t("inspections.by"), render: (_, row) => told.actor(row.actor) },
    ]} />
  );
}

function Repaid({ one, reload }: Part) {
  const { t } = useTranslation();
  const { may } = useSession();
  const gone = new Set(one.repayments.map((row) => row.reverses));
  const standing = one.repayments.filter((row) => row.reverses === null && !gone.has(row.number));
  if (one.state !== "ordered" && one.state !== "closed") return null;
  return (
    <Panel title={t("inspections.repayments")} id="inspection-repayments">
      <RepaymentList rows={one.repayments} />
      {one.state === "ordered" && standing.length > 0 && may("shifting.reverse") && <FieldForm id="reverse" danger button={t("inspections.reverse")} fields={[{ name: "number", label: "#", kind: "choice", options: standing.map((row) => ({ value: String(row.number), label: String(row.number) })) }, { name: "reason", label: t("inspections.reason") }]} send={async (said) => { await tell(at`/api/inspections/${one.inspection}/reversals`, { number: Number(said.number), reason: said.reason }); await reload(); }} />}
      {one.state === "ordered" && one.owed_fen === one.repaid_fen && may("shifting.end") && <FieldForm id="end" button={t("inspections.end")} fields={[]} send={async () => { await tell(at`/api/inspections/${one.inspection}/end`); await reload(); }} />}
    </Panel>
  );
}
