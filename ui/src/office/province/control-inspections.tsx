/** Audit plans with their approval, inspections with their measures, and the register of incidents. */

import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { day, minute, nowIso } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { Incident, InspectionFile, InspectionLine, Plan, PlanItem } from "./control-shapes";

export const STEPS = ["identity", "enrolment", "order", "accident", "paper", "appraisal", "benefit", "payment", "account", "grant", "handling"] as const;
const METHODS = ["inspection", "sample", "flags"] as const;
const KINDS = ["fraud", "data_leak", "payment_error", "misconduct", "system_failure", "other"] as const;

export default function Inspections() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const plans = useLoad((signal) => ask<Page<Plan>>("/api/control/plans", {}, signal), []);
  const found = useLoad((signal) => ask<Page<InspectionLine>>("/api/control/inspections", {}, signal), []);
  const step = (code: string) => told.coded("controlStep", code);
  return (
    <>
      <PageHead title={t("inspection.title")} lead={t("inspection.lead")}><Link to="/control">{t("menu.control")}</Link></PageHead>
      <Panel title={t("inspection.plans")} id="plans">
        {may("control.plan_make") && <MakePlan onDone={plans.reload} />}
        <Ready of={plans}>
          {(page) => page.rows.length === 0 ? <p className="quiet">{t("common.nothing")}</p> : page.rows.map((one) => (
            <div key={one.plan} style={{ marginBlock: 12 }}>
              <p><strong className="mono">{one.plan}</strong> {told.actor(one.actor)} · {one.approved_by ? <Tag colour="green">{t("inspection.approvedBy", { who: told.actor(one.approved_by) })}</Tag> : <Tag colour="yellow">{t("inspection.waits")}</Tag>} {!one.approved_by && may("control.plan_approve") && <Approve plan={one.plan} onDone={plans.reload} />}</p>
              <List<PlanItem> label={one.plan} rowKey="number" dataSource={one.items} columns={[
                { title: t("inspection.item"), dataIndex: "number" }, { title: t("riskpoint.step"), render: (_, row) => step(row.step) }, { title: t("inspection.quarter"), align: "right", dataIndex: "quarter" }, { title: t("inspection.method"), render: (_, row) => told.coded("planMethod", row.method) },
                { title: t("control.tolerable"), align: "right", render: (_, row) => row.tolerable ?? "—" }, { title: t("inspection.inspections"), align: "right", dataIndex: "inspections" }, { title: t("control.closed"), align: "right", dataIndex: "closed" },
              ]} />
            </div>
          ))}
        </Ready>
      </Panel>
      <Panel title={t("inspection.inspections")} id="inspections">
        {may("control.inspect") && <Open plans={plans.data?.rows ?? []} />}
        <Ready of={found}>
          {(page) => (
            <List<InspectionLine> label={t("inspection.inspections")} rowKey="inspection" dataSource={page.rows} scroll={{ x: "max-content" }} columns={[
              { title: t("rates.number"), render: (_, row) => <Link className="mono" to={`/control/inspections/${row.inspection}`}>{row.inspection}</Link> }, { title: t("riskpoint.step"), render: (_, row) => step(row.step) }, { title: t("inspection.plan"), render: (_, row) => row.plan ? `${row.plan} · ${row.item}` : "—" },
              { title: t("control.status"), render: (_, row) => told.coded("inspectionStatus", row.status) }, { title: t("inspection.findings"), align: "right", dataIndex: "findings" }, { title: t("inspection.measures"), align: "right", dataIndex: "measures" },
              { title: t("inspection.waiting"), align: "right", render: (_, row) => row.late.length ? <Tag colour="red">{t("inspection.lateOf", { late: row.late.length, count: row.waiting })}</Tag> : row.waiting }, { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{day(row.at)}</span> },
            ]} />
          )}
        </Ready>
      </Panel>
      <Incidents />
    </>
  );
}

function MakePlan({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const [year, setYear] = useState(Number(nowIso().slice(0, 4)));
  const [items, setItems] = useState<{ step: string; quarter: number; method: string; tolerable?: string }[]>([]);
  const [step, setStep] = useState<string>("payment");
  const [quarter, setQuarter] = useState(1);
  const [method, setMethod] = useState<string>("inspection");
  const [rate, setRate] = useState("0.05");
  const add = () => setItems([...items, { step, quarter, method, ...(method === "sample" ? { tolerable: rate } : {}) }]);
  const send = async () => {
    const made = await act.run(() => tell<Plan>("/api/control/plans", { year, items }));
    if (!made) return;
    setItems([]);
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="plan-year">{t("inspection.year")}</label><InputNumber id="plan-year" value={year} min={2022} max={2100} onChange={(value) => setYear(value ?? year)} /></div>
        <div><label htmlFor="plan-step">{t("riskpoint.step")}</label><Select id="plan-step" style={{ width: 160 }} value={step} onChange={setStep} options={STEPS.map((value) => ({ value, label: told.coded("controlStep", value) }))} /></div>
        <div><label htmlFor="plan-quarter">{t("inspection.quarter")}</label><InputNumber id="plan-quarter" value={quarter} min={1} max={4} onChange={(value) => setQuarter(value ?? 1)} /></div>
        <div><label htmlFor="plan-method">{t("inspection.method")}</label><Select id="plan-method" style={{ width: 160 }} value={method} onChange={setMethod} options={METHODS.map((value) => ({ value, label: t(`planMethod.${value}`) }))} /></div>
        {method === "sample" && <div><label htmlFor="plan-rate">{t("control.tolerable")}</label><Input id="plan-rate" style={{ width: 90 }} value={rate} onChange={(event) => setRate(event.target.value)} /></div>}
        <Button onClick={add}>{t("inspection.addItem")}</Button>
        <Button type="primary" disabled={items.length === 0} loading={act.busy} onClick={() => void send()}>{t("inspection.make", { count: items.length })}</Button>
      </div>
      {items.length > 0 && <p className="quiet">{items.map((one) => `${told.coded("controlStep", one.step)} · ${one.quarter} · ${told.coded("planMethod", one.method)}`).join("; ")}</p>}
    </div>
  );
}

function Approve({ plan, onDone }: { plan: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const send = async () => {
    if (await act.run(() => tell<Plan>(at`/api/control/plans/${plan}/approval`, {}))) await onDone();
  };
  return <><ProblemAlert problem={act.problem} /><Button className="no-print" loading={act.busy} onClick={() => void send()}>{t("inspection.approve")}</Button></>;
}

function Open({ plans }: { plans: Plan[] }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const go = useNavigate();
  const [step, setStep] = useState<string>("grant");
  const [on, setOn] = useState("");
  const [words, setWords] = useState("");
  const choices = plans.filter((one) => one.approved_by).flatMap((one) => one.items.filter((item) => item.step === step).map((item) => ({ value: `${one.plan}:${item.number}`, label: `${one.plan} · ${item.number}` })));
  const send = async () => {
    const [plan, item] = on.split(":");
    const made = await act.run(() => tell<InspectionFile>("/api/control/inspections", { step, words, ...(on ? { plan, item: Number(item) } : {}) }));
    if (made) await go(`/control/inspections/${made.inspection}`);
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="inspect-step">{t("riskpoint.step")}</label><Select id="inspect-step" style={{ width: 160 }} value={step} onChange={(value) => { setStep(value); setOn(""); }} options={STEPS.map((value) => ({ value, label: told.coded("controlStep", value) }))} /></div>
        <div><label htmlFor="inspect-plan">{t("inspection.plan")}</label><Select id="inspect-plan" style={{ width: 220 }} value={on} onChange={setOn} options={[{ value: "", label: t("inspection.noPlan") }, ...choices]} /></div>
        <div><label htmlFor="inspect-words">{t("inspection.why")}</label><Input id="inspect-words" style={{ width: 320 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        <Button type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("inspection.openOne")}</Button>
      </div>
    </div>
  );
}

function Incidents() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const found = useLoad((signal) => ask<Page<Incident>>("/api/control/incidents", {}, signal), []);
  return (
    <Panel title={t("incident.title")} id="incidents">
      {may("control.incident") && <RegisterIncident onDone={found.reload} />}
      <Ready of={found}>
        {(page) => (
          <List<Incident> label={t("incident.title")} rowKey="incident" dataSource={page.rows} scroll={{ x: "max-content" }} columns={[
            { title: t("rates.number"), render: (_, row) => <span className="mono">{row.incident}</span> }, { title: t("incident.kind"), render: (_, row) => told.coded("incidentKind", row.kind) }, { title: t("control.grave"), render: (_, row) => row.grave ? <Tag colour="red">{t("incident.grave")}</Tag> : t("control.ordinary") },
            { title: t("incident.what"), render: (_, row) => <div style={{ maxWidth: 300 }}>{row.words}</div> }, { title: t("incident.found"), render: (_, row) => <span className="nowrap">{minute(row.found_at)}</span> },
            { title: t("incident.reportBy"), render: (_, row) => row.report_by ? row.late ? <Tag colour="red">{minute(row.report_by)}</Tag> : <span className="nowrap">{minute(row.report_by)}</span> : <Said of={{ zh: row.missing_zh, en: row.missing_en }} /> },
            { title: t("control.status"), render: (_, row) => told.coded("incidentStatus", row.status) }, { title: t("incident.steps"), render: (_, row) => row.steps.map((one) => <div key={one.number}>{told.coded("incidentVerb", one.verb)} · {minute(one.at)} · {one.words}</div>) },
            ...(may("control.incident_step") ? [{ title: t("incident.next"), render: (_: unknown, row: Incident) => row.status !== "closed" && <IncidentStep one={row} onDone={found.reload} /> }] : []),
          ]} />
        )}
      </Ready>
    </Panel>
  );
}

function RegisterIncident({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [kind, setKind] = useState<string>("data_leak");
  const [grave, setGrave] = useState("no");
  const [words, setWords] = useState("");
  const send = async () => {
    const made = await act.run(() => tell<Incident>("/api/control/incidents", { kind, grave: grave === "yes", found_at: nowIso(), words }));
    if (!made) return;
    setWords("");
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="incident-kind">{t("incident.kind")}</label><Select id="incident-kind" style={{ width: 180 }} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`incidentKind.${value}`) }))} /></div>
        <div><label htmlFor="incident-grave">{t("control.grave")}</label><Select id="incident-grave" style={{ width: 120 }} value={grave} onChange={setGrave} options={[{ value: "no", label: t("control.ordinary") }, { value: "yes", label: t("incident.grave") }]} /></div>
        <div><label htmlFor="incident-words">{t("incident.what")}</label><Input id="incident-words" style={{ width: 360 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        <Button type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("incident.register")}</Button>
      </div>
    </div>
  );
}

function IncidentStep({ one, onDone }: { one: Incident; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [verb, setVerb] = useState<string>(one.status === "reported" ? "closed" : "reported");
  const [words, setWords] = useState("");
  const send = async () => {
    if (await act.run(() => tell<Incident>(at`/api/control/incidents/${one.incident}/steps`, { verb, words }))) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Select aria-label={`${t("incident.next")} ${one.incident}`} style={{ width: 110 }} value={verb} onChange={setVerb} options={["handled", "reported", "closed"].map((value) => ({ value, label: t(`incidentVerb.${value}`) }))} />
      <Input aria-label={`${t("incident.what")} ${one.incident}`} style={{ width: 180 }} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("control.send")}</Button>
    </div>
  );
}
