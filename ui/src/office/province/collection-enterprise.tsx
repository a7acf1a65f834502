/** What one enterprise owes and paid, row by row: months, parts of receipts, money left, late fees, refunds, reminders. */

import { Button, Input } from "antd";
import { useState } from "react";
import { useParams } from "react-router";
import { file, keep as keepFile } from "@shared/api";
import { day, minute, nowIso } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Provisional, Ready, Said } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { AllocationPart, CollectionDecision, CollectionEnterprise, CollectionReminder, OpenMoney, OwedMonth } from "./shapes";

const today = () => nowIso().slice(0, 10);

export default function CollectionEnterpriseFile() {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const act = useDo();
  const { uscc = "" } = useParams();
  const found = useLoad((signal) => ask<CollectionEnterprise>(at`/api/province/collection/enterprises/${uscc}`, {}, signal), [uscc]);
  const paper = (number: string) => act.run(async () => {
    const got = await file(at`/api/province/collection/reminders/${number}/paper`, {});
    keepFile(got.blob, got.name);
  });
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={`${one.name} · ${t("menu.collection")}`} lead={one.platform} />
          <ProblemAlert problem={act.problem} />
          <Panel title={t("collection.owedMonths")} id="collection-owed">
            <List<OwedMonth> label={t("collection.owedMonths")} rowKey={(row) => row.month + row.tax_office} dataSource={one.months} scroll={{ x: "max-content" }} columns={[
              { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.taxOffice"), dataIndex: "tax_office" }, { title: t("collection.owed"), align: "right", render: (_, row) => <><Money fen={row.billed_fen + row.adjusted_fen} /> {row.provisional && <Provisional />}</> },
              { title: t("collection.paid"), align: "right", render: (_, row) => <Money fen={row.paid_fen} /> }, { title: t("collection.outstanding"), align: "right", render: (_, row) => <Money fen={row.outstanding_fen} /> }, { title: t("collection.due"), render: (_, row) => row.due_on ? day(row.due_on) : "—" },
              { title: t("collection.age"), align: "right", dataIndex: "age_days" }, { title: t("collection.lateFee"), align: "right", render: (_, row) => <Money fen={row.late_fee_fen} /> },
              { title: t("collection.fix"), render: (_, row) => may("province.collection_propose") && row.late_fee_fen ? <Worded label={`${t("collection.fix")} ${row.month} ${row.tax_office}`} buttons={[["late_fee", t("collection.fix")]]} send={(_, reason) => tell("/api/province/collection/decisions", { kind: "late_fee", platform: uscc, month: row.month, tax_office: row.tax_office, until: today(), reason })} onDone={found.reload} /> : "—" },
            ]} />
          </Panel>
          <Panel title={t("collection.parts")} id="collection-parts">
            <List<AllocationPart> label={t("collection.parts")} rowKey="id" dataSource={one.parts} scroll={{ x: "max-content" }} columns={[
              { title: t("collection.reference"), render: (_, row) => <span className="mono">{row.reference}</span> }, { title: t("collection.target"), render: (_, row) => t(`moneyTarget.${row.target}`) }, { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.taxOffice"), dataIndex: "tax_office" },
              { title: t("collection.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("collection.rule"), render: (_, row) => t(`moneyRule.${row.rule}`) }, { title: t("collection.reason"), render: (_, row) => row.reason || "—" }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.recorded)}</span> },
              { title: t("collection.undo"), render: (_, row) => may("province.collection_allocate") && row.reverses === null && row.target !== "refund" && !one.parts.some((other) => other.reverses === row.id) ? <Worded label={`${t("collection.undo")} ${row.id}`} buttons={[["undo", t("collection.undo")]]} send={(_, reason) => tell("/api/province/collection/allocations", { undo: row.id, reason })} onDone={found.reload} /> : "—" },
            ]} />
          </Panel>
          <Panel title={t("collection.left")} id="collection-left">
            <List<OpenMoney> label={t("collection.left")} rowKey="reference" dataSource={one.open} scroll={{ x: "max-content" }} columns={[
              { title: t("collection.reference"), render: (_, row) => <span className="mono">{row.reference}</span> }, { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.amount"), align: "right", render: (_, row) => <Money fen={row.left_fen} /> }, { title: t("collection.received"), render: (_, row) => day(row.received_on) },
              { title: t("collection.reason"), render: (_, row) => <Said of={row} /> }, { title: t("collection.who"), render: (_, row) => <Said of={{ zh: row.who_zh, en: row.who_en }} /> },
              { title: t("collection.refund"), render: (_, row) => may("province.collection_propose") && row.left_fen > 0 ? <Worded label={`${t("collection.refund")} ${row.reference}`} buttons={[["refund", t("collection.refund")]]} send={(_, reason) => tell("/api/province/collection/decisions", { kind: "refund", receipt: row.reference, amount_fen: row.left_fen, reason })} onDone={found.reload} /> : "—" },
            ]} />
          </Panel>
          <Panel title={t("collection.decisions")} id="collection-decisions">
            <List<CollectionDecision> label={t("collection.decisions")} rowKey="number" dataSource={one.decisions} scroll={{ x: "max-content" }} columns={[
              { title: t("rates.number"), render: (_, row) => <span className="mono nowrap">{row.number}</span> }, { title: t("collection.target"), render: (_, row) => t(`moneyTarget.${row.kind}`) }, { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.amount"), align: "right", render: (_, row) => <><Money fen={row.amount_fen} /> {row.provisional && <Provisional />}</> },
              { title: t("collection.paid"), align: "right", render: (_, row) => <Money fen={row.paid_fen} /> }, { title: t("pay.state"), render: (_, row) => told.coded("collectionState", row.state, row.state_zh) }, { title: t("collection.reason"), dataIndex: "reason" },
              { title: t("collection.decide"), render: (_, row) => row.state === "decided" && may("province.collection_propose") ? <Following row={row} open={one.open} onDone={found.reload} /> : row.state === "proposed" && may("province.collection_settle") ? <Worded label={row.number} buttons={[["decide", t("collection.decide")], ["refuse", t("collection.refuse")]]} send={(step, reason) => tell(at`/api/province/collection/decisions/${row.number}/steps/${step}`, { reason })} onDone={found.reload} /> : "—" },
            ]} />
          </Panel>
          <Panel title={t("collection.issued")} id="collection-issued">
            <List<CollectionReminder> label={t("collection.issued")} rowKey="number" dataSource={one.reminders} scroll={{ x: "max-content" }} columns={[
              { title: t("rates.number"), render: (_, row) => <span className="mono nowrap">{row.number}</span> }, { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.stage"), align: "right", render: (_, row) => `${row.stage} / ${row.stages}` }, { title: t("collection.outstanding"), align: "right", render: (_, row) => <Money fen={row.owed_fen} /> },
              { title: t("rates.on"), render: (_, row) => day(row.on) }, { title: t("collection.paper"), render: (_, row) => row.number ? <Button size="small" aria-label={`${t("collection.paper")} ${row.number}`} onClick={() => void paper(row.number ?? "")}>{t("collection.paper")}</Button> : "—" },
            ]} />
          </Panel>
        </>
      )}
    </Ready>
  );
}

interface FollowingProps { row: CollectionDecision; open: OpenMoney[]; onDone: () => Promise<void> }

/** What follows a decision: a receipt with money left pays a late fee; a refund is confirmed with the number and the day of the treasury's paper. */
function Following({ row, open, onDone }: FollowingProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [on, setOn] = useState(today());
  if (row.kind === "late_fee") {
    const paying = open.filter((money) => money.left_fen > 0);
    return paying.length === 0 ? <>{t("collection.noMoney")}</> : (
      <Worded label={row.number} buttons={paying.map((money) => [money.reference, t("collection.payFrom", { receipt: money.reference })])}
        send={(receipt, reason) => tell("/api/province/collection/allocations", { receipt, late_fee: row.number, reason })} onDone={onDone} />
    );
  }
  return (
    <div className="no-print">
      <Input aria-label={`${t("collection.paper")} ${row.number}`} placeholder={t("collection.treasuryPaper")} style={{ width: 160 }} value={number} onChange={(event) => setNumber(event.target.value)} />
      <input type="date" className="plain-input" aria-label={`${t("collection.givenBack")} ${row.number}`} value={on} max={today()} onChange={(event) => setOn(event.target.value)} />
      <Worded label={row.number} buttons={[["confirm", t("collection.confirm")]]} send={(step, reason) => tell(at`/api/province/collection/decisions/${row.number}/steps/${step}`, { reason, reference: number.trim(), on })} onDone={onDone} />
    </div>
  );
}

interface WordedProps { label: string; buttons: [string, string][]; send: (step: string, reason: string) => Promise<unknown>; onDone: () => Promise<void> }

/** A reason and the buttons that need it. */
function Worded({ label, buttons, send, onDone }: WordedProps) {
  const { t } = useTranslation();
  const act = useDo();
  const [reason, setReason] = useState("");
  const take = async (step: string) => {
    if (await act.run(() => send(step, reason))) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Input aria-label={`${t("collection.reason")} ${label}`} placeholder={t("collection.reason")} style={{ width: 160 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      {buttons.map(([step, text]) => <Button key={step} size="small" disabled={!reason.trim()} loading={act.busy} onClick={() => void take(step)}>{text}</Button>)}
    </div>
  );
}
