/** One inspection of the enterprise: the pay statements that are asked for, the order to correct, and whom to pay back. */

import { Link, useParams } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { fen, money } from "@shared/money";
import { FieldForm } from "../parts/duties";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, Ready, Said, Tag } from "../parts/said";
import { RepaymentList } from "../province/shifting-inspection";
import type { CorrectionFile, OwedWorker } from "../province/duties-shapes";
import { ask, at, tell } from "../server";

export default function Correction() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const found = useLoad((signal) => ask<CorrectionFile>(at`/api/platform/corrections/${number}`, {}, signal), [number]);
  const send = async (said: Record<string, string>) => {
    const rows = (said.rows ?? "").split("\n").map((line) => line.split(/[,，\t]/).map((part) => part.trim())).filter((parts) => parts.length >= 4).map(([document_number, month, pay, deducted]) => ({ document_number, month, pay_fen: Number(pay), deducted_fen: Number(deducted) }));
    await tell(at`/api/platform/corrections/${number}/statements`, { rows });
    await found.reload();
  };
  return (
    <Ready of={found}>
      {(one) => {
        const open = one.workers.filter((row) => row.repaid_fen < row.owed_fen);
        return (
          <>
            <PageHead title={one.inspection} lead={<Said of={{ zh: one.state_zh, en: one.state_en }} />}><Link to="/enterprise/duties">{t("menu.enterpriseDuties")}</Link></PageHead>
            <Panel title={t("inspections.facts")} id="correction-facts">
              <Facts rows={[
                [t("inspections.months"), `${one.from} – ${one.to}`], [t("inspections.due"), one.due_on ? (one.late_days > 0 ? <Tag key="d" colour="red">{day(one.due_on)} · {t("duties.days", { days: one.late_days })}</Tag> : day(one.due_on)) : "—"], [t("inspections.stated"), one.stated_on ? day(one.stated_on) : "—"],
                one.owed_fen !== null && ([t("inspections.owed"), <Money key="o" fen={one.owed_fen} />] as const), one.repaid_fen !== null && ([t("inspections.repaid"), <Money key="r" fen={one.repaid_fen} />] as const), one.decision !== null && ([t("inspections.decision"), one.decision] as const), [t("law.article"), <Cites key="l" of={one.cites} />],
              ]} />
              {one.state === "opened" && <><h3>{t("inspections.statements")}</h3><p className="quiet">{t("inspections.statementsHint")}</p><FieldForm id="statements" button={t("inspections.send")} fields={[{ name: "rows", label: t("inspections.statements"), kind: "long" }]} send={send} /></>}
            </Panel>
            {one.workers.length > 0 && (
              <Panel title={t("inspections.owedWorkers")} id="correction-workers">
                <List<OwedWorker> label={t("inspections.owedWorkers")} rowKey="worker_place" dataSource={one.workers} columns={[
                  { title: t("inspections.place"), align: "right", dataIndex: "worker_place" }, { title: t("inspections.worker"), render: (_, row) => <>{row.worker ?? "—"} <span className="mono">{row.document ?? ""}</span></> }, { title: t("inspections.owed"), align: "right", render: (_, row) => <Money fen={row.owed_fen} /> }, { title: t("inspections.repaid"), align: "right", render: (_, row) => <Money fen={row.repaid_fen} /> },
                ]} />
                {one.state === "ordered" && open.length > 0 && <FieldForm id="repay" button={t("inspections.record")} fields={[
                  { name: "place", label: t("inspections.place"), kind: "choice", options: open.map((row) => ({ value: String(row.worker_place), label: `${row.worker_place} · ${money(row.owed_fen - row.repaid_fen)}` })) }, { name: "amount", label: t("inspections.amount") }, { name: "on", label: t("inspections.paidOn"), kind: "day" }, { name: "proof", label: t("inspections.proof") },
                ]} send={async (said) => { await tell(at`/api/platform/corrections/${number}/repayments`, { worker_place: Number(said.place), amount_fen: fen(said.amount ?? ""), paid_on: said.on, proof: said.proof }); await found.reload(); }} />}
              </Panel>
            )}
            {one.repayments.length > 0 && <Panel title={t("inspections.repayments")} id="correction-repayments"><RepaymentList rows={one.repayments} /></Panel>}
          </>
        );
      }}
    </Ready>
  );
}
