/** What happens beside the awards: bills, advances, third parties, what platforms owe, recoveries, stops. */

import { useState } from "react";
import { Button } from "antd";
import { Link } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { FileField } from "../parts/file-field";
import { List } from "../parts/page";
import { Mark, Money, ProblemAlert, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { CaseBenefits, CaseFile } from "../shapes";
import { BENEFITS } from "./benefits";

interface Part { file: CaseFile; benefits: CaseBenefits; onDone: () => Promise<void> }

export function MoreBenefits(part: Part) {
  return (
    <>
      <Tasks {...part} />
      <Bills {...part} />
      <Advances {...part} />
      <ThirdParties {...part} />
      <Owed {...part} />
      <Recoveries {...part} />
      <Stops {...part} />
    </>
  );
}

/** The benefits as choices of a form. */
function useItems() {
  const { t } = useTranslation();
  return BENEFITS.map((value) => [value, t(`value.${value}`, { lng: "zh" }), t(`value.${value}`, { lng: "en" })] as const);
}

function useChoices(values: readonly string[]) {
  const { t } = useTranslation();
  return values.map((value) => [value, t(`value.${value}`, { lng: "zh" }), t(`value.${value}`, { lng: "en" })] as const);
}

function Tasks({ benefits, onDone }: Part) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const outcomes = useChoices(["goes_on", "acted", "not_concerned"]);
  if (benefits.tasks.length === 0) return null;
  return (
    <>
      <h2>{t("benefit.tasks")}</h2>
      {benefits.tasks.map((task) => (
        <div key={task.task}>
          <p style={{ margin: "4px 0" }}>{said(task)} <span className="quiet small">{task.due_on ? t("clock.due", { day: day(task.due_on) }) : ""}</span></p>
          {may("benefit_tasks.answer") && (
            <SpecForm
              name={`task-${task.task}`} title={t("task.answer")} onDone={onDone} send={(facts) => tell(at`/api/benefit-tasks/${task.task}/answer`, facts)}
              fields={[field("outcome", "choice", ["结果", "Outcome"], { choices: outcomes }), field("document", "reference", ["文书编号", "Document"]), field("ground", "address", ["依据条款", "Article"], { default: "taoyuan-2025-1 §48" })]}
            />
          )}
        </div>
      ))}
    </>
  );
}

function Bills({ file, benefits, onDone }: Part) {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const [chosen, setChosen] = useState<File | null>(null);
  const [days, setDays] = useState({ from: "", to: "" });
  const send = async () => {
    if (!chosen) return;
    const form = new FormData();
    form.append("file", chosen);
    form.append("treatment_from", days.from);
    form.append("treatment_to", days.to);
    const done = await act.run(() => tell<object>(at`/api/cases/${file.case_no}/bills`, form));
    if (done) await onDone();
  };
  if (benefits.bills.length === 0 && !may("bills.record")) return null;
  return (
    <>
      <h2>{t("benefit.bills")}</h2>
      {benefits.bills.length > 0 && (
        <List<CaseBenefits["bills"][number]>
          label={t("benefit.bills")} rowKey="bill_no" dataSource={benefits.bills}
          columns={[
            { title: t("bill.no"), render: (_, row) => may("bills.show") ? <Link to={`/bills/${encodeURIComponent(row.bill_no)}`}>{row.bill_no}</Link> : row.bill_no },
            { title: t("bill.submitted"), align: "right", render: (_, row) => <Money fen={row.submitted_fen} /> }, { title: t("bill.accepted"), align: "right", render: (_, row) => <Money fen={row.accepted_fen} /> },
            { title: t("bill.cut"), align: "right", render: (_, row) => <Money fen={row.cut_fen} /> }, { title: t("bill.refused"), align: "right", render: (_, row) => <Money fen={row.refused_fen} /> }, { title: t("bill.waiting"), align: "right", render: (_, row) => <Money fen={row.waiting_fen} /> },
            { title: t("cases.state"), render: (_, row) => <Tag colour={row.settled ? "green" : "yellow"}>{row.settled ? t("bill.settled") : t("bill.open")}</Tag> },
          ]}
        />
      )}
      {may("bills.record") && (
        <details className="no-print">
          <summary>{t("bill.take")}</summary>
          <ProblemAlert problem={act.problem} />
          <div className="filters" style={{ marginTop: 8 }}>
            <FileField id="bill-file" label={t("bill.file")} accept=".csv,.xlsx,.json" onChoose={setChosen} />
            <div><label htmlFor="bill-from">{t("bill.from")}</label><input id="bill-from" type="date" className="plain-input" value={days.from} onChange={(event) => setDays({ ...days, from: event.target.value })} /></div>
            <div><label htmlFor="bill-to">{t("bill.to")}</label><input id="bill-to" type="date" className="plain-input" value={days.to} onChange={(event) => setDays({ ...days, to: event.target.value })} /></div>
            <Button loading={act.busy} disabled={!chosen || !days.from || !days.to} onClick={() => void send()}>{t("common.send")}</Button>
          </div>
        </details>
      )}
    </>
  );
}

function Advances({ file, benefits, onDone }: Part) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const items = useItems();
  const kinds = useChoices(["platform", "service_agency", "relative"]);
  const act = useDo();
  if (benefits.advances.length === 0 && !may("advances.record")) return null;
  const withdraw = async (no: string) => {
    const done = await act.run(async () => { await tell(at`/api/cases/${file.case_no}/advances/${no}/withdraw`, undefined, { seen: file.last_act }); return true; });
    if (done) await onDone();
  };
  return (
    <>
      <h2>{t("benefit.advances")}</h2>
      <ProblemAlert problem={act.problem} />
      {benefits.advances.length > 0 && (
        <List<CaseBenefits["advances"][number]>
          label={t("benefit.advances")} rowKey="advance_no" dataSource={benefits.advances}
          columns={[
            { title: t("pay.item"), render: (_, row) => told.item(row.item) }, { title: t("benefit.payerCode"), render: (_, row) => `${told.value("payer_kind", row.payer_kind)} ${told.payee(row.payer)}` },
            { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("benefit.paidOn"), render: (_, row) => day(row.paid_on) },
            ...(may("advances.withdraw") ? [{ title: t("letters.do"), render: (_: unknown, row: CaseBenefits["advances"][number]) => <Button size="small" disabled={act.busy} aria-label={`${t("evidence.withdraw")} ${row.advance_no}`} onClick={() => void withdraw(row.advance_no)}>{t("evidence.withdraw")}</Button> }] : []),
          ]}
        />
      )}
      {may("advances.record") && (
        <SpecForm
          name="advance" title={t("benefit.addAdvance")} onDone={onDone}
          send={({ amount_fen, ...facts }) => tell(at`/api/cases/${file.case_no}/advances`, { ...facts, amount_fen }, { seen: file.last_act })}
          fields={[
            field("payer_kind", "choice", ["垫付方种类", "Kind of payer"], { choices: kinds }), field("payer", "reference", ["垫付方编号", "Payer"], { default: "enterprise:" }), field("item", "choice", ["项目", "Item"], { choices: items }),
            field("amount_fen", "fen", ["金额（元）", "Amount in yuan"]), field("paid_on", "day", ["垫付日期", "Paid on"]), field("proof", "reference", ["凭证", "Proof"]),
          ]}
        />
      )}
    </>
  );
}

function ThirdParties({ file, benefits, onDone }: Part) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const items = useItems();
  if (benefits.third_party.length === 0 && benefits.third_party_recovery.length === 0 && !may("third_party.record")) return null;
  return (
    <>
      <h2>{t("benefit.third_party")}</h2>
      <ul className="small">
        {benefits.third_party.map((row) => <li key={row.id}>{row.party} · {told.item(row.item)} · <Money fen={row.amount_fen} /> · {day(row.paid_on)}</li>)}
        {benefits.third_party_recovery.map((row) => <li key={row.party}>{t("benefit.third_party_recovery")}: {row.party} · <Money fen={row.asked_fen} /> · {t("benefit.received")} <Money fen={row.received_fen} /> · {t("benefit.outstanding")} <Money fen={row.outstanding_fen} /></li>)}
      </ul>
      {may("third_party.record") && (
        <SpecForm
          name="third-party" title={t("benefit.addThirdParty")} onDone={onDone} send={(facts) => tell(at`/api/cases/${file.case_no}/third-party`, facts, { seen: file.last_act })}
          fields={[
            field("party", "reference", ["第三人编号（不写姓名）", "Reference of the party, no name"]), field("item", "choice", ["项目", "Item"], { choices: items }), field("amount_fen", "fen", ["金额（元）", "Amount in yuan"]),
            field("paid_on", "day", ["支付日期", "Paid on"]), field("proof", "reference", ["凭证", "Proof"]), field("ground", "address", ["依据条款", "Article"], { default: "taoyuan-2025-1 §53" }),
          ]}
        />
      )}
    </>
  );
}

function Owed({ benefits, onDone }: Part) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  if (benefits.owed_by_platforms.length === 0) return null;
  return (
    <>
      <h2>{t("benefit.owed_by_platforms")}</h2>
      {benefits.owed_by_platforms.map((row) => (
        <div key={`${row.award_no}-${row.line_no}`}>
          <p style={{ margin: "4px 0" }}>
            {told.item(row.benefit)} · {row.platform_name ?? row.platform} · {t("benefit.owes")} <Money fen={row.amount_fen} /> · {t("benefit.hasPaid")} <Money fen={row.paid_fen} /> · {t("benefit.outstanding")} <Money fen={row.outstanding_fen} />
            {row.due_on && <> · {t("clock.due", { day: day(row.due_on) })}</>} {row.days_late > 0 && <Tag colour="red">{t("days.over_natural", { count: row.days_late })}</Tag>}
          </p>
          {row.outstanding_fen > 0 && may("owed.record_payment") && (
            <SpecForm
              name={`paid-${row.line_no}`} title={t("benefit.recordPaid")} onDone={onDone} send={(facts) => tell(at`/api/awards/${row.award_no}/lines/${row.line_no}/platform-payments`, facts)}
              fields={[field("amount_fen", "fen", ["金额（元）", "Amount in yuan"]), field("paid_on", "day", ["支付日期", "Paid on"]), field("proof", "reference", ["凭证", "Proof"]), field("ground", "address", ["依据条款", "Article"], { default: row.ground })]}
            />
          )}
          {row.outstanding_fen > 0 && may("owed.remind") && (
            <SpecForm
              name={`remind-${row.line_no}`} title={t("benefit.remind")} onDone={onDone} send={(facts) => tell(at`/api/awards/${row.award_no}/lines/${row.line_no}/reminders`, facts)}
              fields={[field("document", "reference", ["提醒书编号", "Document"]), field("ground", "address", ["依据条款", "Article"], { default: row.ground })]}
            />
          )}
        </div>
      ))}
    </>
  );
}

interface RecoveryEntry { entry: number; item: string; period: string; amount_fen: number; left_fen: number; on: string; reverses: number | null; actor: string }
type Recovery = CaseBenefits["recoveries"][number] & { entries: RecoveryEntry[]; plan: { month: string; of_fen: number; limit_fen: number; amount_fen: number; left_fen: number }[]; may_take: boolean };
interface Proposal { proposal: string; award_no: string; item: string; payee: string; amount_fen: number; document: string; by: string; at: string }

/** What was paid too much and comes back: proposed by one, decided by another, served, kept back, ended. */
function Recoveries({ file, benefits, onDone }: Part) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const items = useItems();
  const found = useLoad(may("recoveries.of_case") ? (signal) => ask<{ recoveries: Recovery[]; proposals: Proposal[] }>(at`/api/cases/${file.case_no}/recoveries`, {}, signal) : null, [file.case_no, file.last_act]);
  const done = async () => {
    await found.reload();
    await onDone();
  };
  const awards = benefits.awards.map((one) => [one.award_no, one.award_no, one.award_no] as const);
  const rows = found.data?.recoveries ?? [];
  const waiting = found.data?.proposals ?? [];
  if (rows.length === 0 && waiting.length === 0 && !may("recoveries.propose")) return null;
  const send = (number: string, step: string) => (facts: Record<string, unknown>) => tell(`${at`/api/recoveries/${number}`}/${step}`, facts, { seen: file.last_act });
  const paper = field("document", "reference", ["文书编号", "Document"]);
  return (
    <>
      <h2>{t("benefit.recoveries")}</h2>
      <ProblemAlert problem={found.problem} />
      {waiting.map((one) => (
        <div key={one.proposal}>
          <p><Tag colour="yellow">{t("recovery.proposed")}</Tag> {told.item(one.item)} · {told.payee(one.payee)} · <Money fen={one.amount_fen} /> · {one.document} · <span className="quiet small">{told.actor(one.by)} · {minute(one.at)}</span></p>
          {may("recoveries.decide") && (
            <SpecForm
              name={`decide-${one.proposal}`} title={t("recovery.decide")} onDone={done} send={(facts) => tell(at`/api/cases/${file.case_no}/recoveries`, { ...facts, proposal: one.proposal, approve: facts.approve ?? false }, { seen: file.last_act })}
              fields={[field("approve", "flag", ["同意追回", "It comes back"], { optional: true }), field("reason", "words", ["理由", "Reason"]), field("remedy", "words", ["异议的途径和期限（同意时填写）", "How and until when to object"], { optional: true })]}
            />
          )}
        </div>
      ))}
      {rows.map((one) => (
        <div key={one.recovery_no}>
          <p><strong>{one.recovery_no}</strong> {told.item(one.item)} · {told.payee(one.payee)} · <Money fen={one.amount_fen} /> · {t("benefit.outstanding")} <Money fen={one.left_fen} /> · <Tag colour={one.status === "finished" ? "green" : one.status === "cancelled" ? "grey" : "blue"}>{told.value("status", one.status)}</Tag> <Mark mark={one.mark} /> {one.objection_until && <span className="quiet small">{t("recovery.objectUntil", { day: one.objection_until })}</span>}</p>
          {one.entries.length > 0 && (
            <List<RecoveryEntry> label={`${t("recovery.entries")} ${one.recovery_no}`} rowKey="entry" dataSource={one.entries} columns={[
              { title: t("pay.period"), render: (_, row) => told.value("period", row.period) }, { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("benefit.outstanding"), align: "right", render: (_, row) => <Money fen={row.left_fen} /> }, { title: t("recovery.on"), render: (_, row) => day(row.on) },
              ...(may("recoveries.reverse") ? [{ title: t("letters.do"), render: (_: unknown, row: RecoveryEntry) => row.reverses === null && <SpecForm name={`reverse-${row.entry}`} title={t("recovery.reverse")} danger fields={[]} onDone={done} send={() => send(one.recovery_no, `entries/${row.entry}/reverse`)({})} /> }] : []),
            ]} />
          )}
          {one.plan.length > 0 && <p className="small quiet">{t("recovery.plan", { months: one.plan.length, first: one.plan[0]?.month, last: one.plan[one.plan.length - 1]?.month })}</p>}
          {may("recoveries.serve") && !one.served_on && <SpecForm name={`serve-${one.recovery_no}`} title={t("recovery.serve")} fields={[field("served_on", "day", ["送达日期", "Received on"]), paper]} onDone={done} send={send(one.recovery_no, "serve")} />}
          {may("recoveries.hold") && !["finished", "cancelled"].includes(one.status) && <SpecForm name={`hold-${one.recovery_no}`} title={t("recovery.hold")} fields={[field("step", "choice", ["处理", "Step"], { choices: [["halted", "暂停", "Hold it up"], ["resumed", "继续", "Let it go on"], ["cancelled", "不再追回", "Give it up"]] }), paper]} onDone={done} send={send(one.recovery_no, "hold")} />}
          {may("recoveries.withhold") && one.may_take && <SpecForm name={`keep-${one.recovery_no}`} title={t("recovery.withhold")} fields={[field("month", "reference", ["月份（2026-01）", "Month (2026-01)"])]} onDone={done} send={send(one.recovery_no, "withhold")} />}
          {may("recoveries.repaid") && one.left_fen > 0 && one.served_on && <SpecForm name={`repaid-${one.recovery_no}`} title={t("recovery.repaid")} fields={[field("amount_fen", "fen", ["金额", "Amount"]), field("paid_on", "day", ["到账日期", "Received on"]), field("proof", "reference", ["凭证摘要（sha256:…）", "Digest of the proof (sha256:…)"])]} onDone={done} send={send(one.recovery_no, "repaid")} />}
          {may("recoveries.finish") && ["finished", "cancelled"].includes(one.status) && <SpecForm name={`finish-${one.recovery_no}`} title={t("recovery.finish")} fields={[]} onDone={done} send={send(one.recovery_no, "finish")} />}
        </div>
      ))}
      {may("recoveries.propose") && awards.length > 0 && (
        <SpecForm
          name="recovery" title={t("recovery.propose")} danger onDone={done} send={(facts) => tell(at`/api/awards/${String(facts.award_no)}/recoveries`, { item: facts.item, payee: facts.payee, amount_fen: facts.amount_fen, document: facts.document }, { seen: file.last_act })}
          fields={[field("award_no", "choice", ["核定", "Award"], { choices: awards }), field("item", "choice", ["待遇", "Benefit"], { choices: items }), field("payee", "reference", ["收款人", "Payee"], { default: `person:${file.person}` }), field("amount_fen", "fen", ["金额", "Amount"]), paper]}
        />
      )}
    </>
  );
}

function Stops({ file, onDone }: Part) {
  const { t } = useTranslation();
  const { may } = useSession();
  const monthly = useChoices(["disability_allowance", "attendance_allowance", "survivor_pension"]);
  const fields = [
    field("item", "choice", ["待遇", "Benefit"], { choices: monthly }), field("payee", "reference", ["收款人", "Payee"], { default: `person:${file.person}` }), field("from_month", "reference", ["自月份（2026-01）", "From month (2026-01)"]),
    field("reason", "reference", ["理由", "Reason"]), field("document", "reference", ["文书编号", "Document"]), field("ground", "address", ["依据条款", "Article"], { default: "taoyuan-2025-1 §56" }),
  ];
  return (
    <>
      {may("benefits.stop") && <SpecForm name="stop" title={t("benefit.stop")} danger fields={fields} onDone={onDone} send={(facts) => tell(at`/api/cases/${file.case_no}/benefits/stop`, facts, { seen: file.last_act })} />}
      {may("benefits.resume") && <SpecForm name="resume" title={t("benefit.resume")} fields={fields} onDone={onDone} send={(facts) => tell(at`/api/cases/${file.case_no}/benefits/resume`, facts, { seen: file.last_act })} />}
    </>
  );
}
