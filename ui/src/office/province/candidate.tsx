/** One candidate: its surveys, the checks of its preparation, contact persons, and its feasibility with range and assumptions. */

import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { request } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Place, useTerm } from "../enterprise/parts";
import { sheetName } from "../enterprise/workers";
import { FileField } from "../parts/file-field";
import { useJob } from "../parts/job";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { CandidateFile, FeasibilityResult } from "./extension-shapes";

const MATTERS = [["data", "数据", "data"], ["enrolment", "参保", "enrolment"], ["reporting", "报案", "reporting"], ["money", "缴费", "contributions"]] as const;
const CHECKS = ["data", "enrolment", "reporting"] as const;

export default function CandidateScreen() {
  const { t } = useTranslation();
  const { may } = useSession();
  const term = useTerm();
  const told = useTold();
  const { number = "" } = useParams();
  const found = useLoad((signal) => ask<CandidateFile>(at`/api/province/candidates/${number}`, {}, signal), [number]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.name} lead={one.number}><Link to="/candidates">{t("menu.candidates")}</Link></PageHead>
          <Panel title={t("province.summary")} id="candidate-summary">
            <Facts rows={[
              [t("province.city"), <Place key="p" of={{ place: one.city, place_zh: one.city_zh }} />], [t("enterprise.industry"), term("industryOf", one.industry)], [t("province.code"), one.uscc ?? "—"], [t("extension.workers"), one.workers.toLocaleString()],
              [t("extension.ordersLikely"), `${one.orders_likely.toLocaleString()} (${one.orders_least.toLocaleString()}–${one.orders_most.toLocaleString()})`], [t("extension.readiness"), t(`readinessOf.${one.readiness}`)],
              [t("extension.missing"), one.prepared ? <Tag key="r" colour="green">{t("readinessOf.ready")}</Tag> : one.missing.map((name) => t(`candidateCheck.${name}`)).join(" · ")],
            ]} />
          </Panel>
          {may("province.feasibility") && <Feasibility number={one.number} />}
          <Panel title={t("desk.checks")} id="candidate-checks">
            <List<{ name: string }> label={t("desk.checks")} rowKey="name" dataSource={CHECKS.map((name) => ({ name }))} columns={[
              { title: t("desk.check"), render: (_, row) => t(`candidateCheck.${row.name}`) }, { title: t("desk.result"), render: (_, row) => <Passed of={one.checks.find((each) => each.check === row.name)} /> },
              { title: t("desk.figures"), render: (_, row) => told.value("figures", one.checks.find((each) => each.check === row.name)?.figures) }, { title: t("extension.when"), render: (_, row) => { const held = one.checks.find((each) => each.check === row.name); return held ? <span className="nowrap">{minute(held.at)}</span> : "—"; } },
            ]} />
            {may("province.candidate_orders") && <TryFile number={one.number} check="data" label={t("desk.dataFile")} accept=".csv,.gz,.parquet" onDone={found.reload} />}
            {may("province.candidate_roster") && <TryFile number={one.number} check="enrolment" label={t("desk.rosterFile")} accept=".xlsx,.xls,.ods,.csv" onDone={found.reload} />}
            {may("province.candidate_reports") && <SpecForm name="reports" title={t("desk.reporting")} onDone={found.reload} send={(facts) => tell(at`/api/province/candidates/${one.number}/checks/reporting`, facts)} fields={[field("machine", "reference", ["沙箱机器编号", "Machine of the sandbox"])]} />}
          </Panel>
          <Panel title={t("desk.contacts")} id="candidate-contacts">
            <List<CandidateFile["contacts"][number]> label={t("desk.contacts")} rowKey="matter" dataSource={one.contacts} columns={[
              { title: t("desk.matter"), render: (_, row) => <Said of={row} /> }, { title: t("desk.who"), render: (_, row) => row.name ?? (row.named ? t("desk.named") : <Tag colour="yellow">{t("desk.notNamed")}</Tag>) }, { title: t("desk.telephone"), render: (_, row) => row.telephone ?? "—" },
            ]} />
            {may("province.candidate_contact") && (
              <SpecForm name="contact" title={t("desk.nameContact")} onDone={found.reload} send={(facts) => tell(at`/api/province/candidates/${one.number}/contacts`, facts)} fields={[field("matter", "choice", ["事项", "Matter"], { choices: MATTERS }), field("name", "reference", ["姓名", "Name"]), field("telephone", "reference", ["电话", "Telephone"])]} />
            )}
          </Panel>
          <Panel title={t("desk.surveys")} id="candidate-surveys">
            <List<CandidateFile["surveys_told"][number]> label={t("desk.surveys")} rowKey="at" dataSource={one.surveys_told} columns={[
              { title: t("extension.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> }, { title: t("extension.who"), render: (_, row) => told.actor(row.actor) }, { title: t("extension.workers"), align: "right", render: (_, row) => row.workers.toLocaleString() },
              { title: t("extension.range"), align: "right", render: (_, row) => `${row.orders_least.toLocaleString()} – ${row.orders_likely.toLocaleString()} – ${row.orders_most.toLocaleString()}` }, { title: t("extension.readiness"), render: (_, row) => t(`readinessOf.${row.readiness}`) }, { title: t("extension.words"), render: (_, row) => row.words || "—" },
            ]} />
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Passed({ of }: { of: CandidateFile["checks"][number] | undefined }) {
  const { t } = useTranslation();
  if (!of) return <span className="quiet">{t("desk.noneYet")}</span>;
  return <Tag colour={of.passed ? "green" : "red"}>{of.passed ? t("desk.passed") : t("desk.notPassed")}</Tag>;
}

function TryFile({ number, check, label, accept, onDone }: { number: string; check: string; label: string; accept: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [file, setFile] = useState<File | null>(null);
  const send = async () => {
    if (!file) return;
    const done = await act.run(() => request("POST", at`/api/province/candidates/${number}/checks/${check}`, file, { query: { name: sheetName(file) }, headers: { "Content-Type": "application/octet-stream" } }));
    if (done) await onDone();
  };
  return (
    <div className="no-print" style={{ marginTop: 8 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters"><FileField id={`try-${check}`} label={label} accept={accept} onChoose={setFile} /><Button disabled={!file} loading={act.busy} aria-label={`${t("desk.tryIt")} ${t(`candidateCheck.${check}`)}`} onClick={() => void send()}>{t("desk.tryIt")}</Button></div>
    </div>
  );
}

function Feasibility({ number }: { number: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const path = at`/api/province/candidates/${number}/feasibility`;
  const { found, waits } = useJob<FeasibilityResult>(path);
  const send = async () => {
    if (await act.run(() => tell(path, {}))) await found.reload();
  };
  return (
    <Panel title={t("desk.feasibility")} id="candidate-feasibility" extra={may("province.feasibility_make") && <Button className="no-print" loading={act.busy || waits} onClick={() => void send()}>{t("desk.reckon")}</Button>}>
      <p className="quiet">{t("desk.feasibilityLead")}</p>
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(job) => (
          <>
            {job.state === "none" && <p className="quiet">{t("desk.notReckoned")}</p>}
            {waits && <p role="status">{t("desk.waits")} {job.total ? `${job.done} / ${job.total}` : ""}</p>}
            {job.state === "failed" && <p role="alert">{t("desk.failed")}: <Said of={job.fault} /></p>}
            {job.result && <Shown one={job.result} />}
          </>
        )}
      </Ready>
    </Panel>
  );
}

function Shown({ one }: { one: FeasibilityResult }) {
  const { t } = useTranslation();
  const rows = Object.entries(one.year ?? {}).flatMap(([name, points]) => typeof points === "object" ? [{ name, points }] : []);
  const cell = (name: string, value: number) => name.endsWith("_fen") ? <Money fen={value} /> : value.toLocaleString();
  return (
    <>
      <p>{t("desk.asOf", { day: day(one.on) })} <Provisional /> · {t("desk.onRecord")} {t("desk.recordLine", { orders: one.record.orders.toLocaleString(), injuries: one.record.injuries.toLocaleString() })}</p>
      {one.needs.map((need, i) => <p key={i}><Tag colour="red">{t("desk.needs")}</Tag> <Said of={need} /></p>)}
      {rows.length > 0 && (
        <List<(typeof rows)[number]> label={t("desk.year")} rowKey="name" dataSource={rows} columns={[
          { title: t("desk.year"), render: (_, row) => t(`feasibilityOf.${row.name}`) }, { title: t("desk.low"), align: "right", render: (_, row) => cell(row.name, row.points.p05) }, { title: t("desk.middle"), align: "right", render: (_, row) => cell(row.name, row.points.p50) }, { title: t("desk.high"), align: "right", render: (_, row) => cell(row.name, row.points.p95) },
        ]} />
      )}
      {typeof one.year?.short_of_balance === "string" && <p>{t("desk.chance")}: <strong>{one.year.short_of_balance}</strong></p>}
      <p>{t("desk.assumes")} <Mark mark={one.mark} /></p>
      <ul>{one.assumed.map((line, i) => <li key={i}><Said of={line} /></li>)}</ul>
      <p className="quiet"><Cites of={one.cites} /></p>
    </>
  );
}
