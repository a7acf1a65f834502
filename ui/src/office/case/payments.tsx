/** What was paid in a case, and what came back. */

import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useSession } from "@shared/session";
import { List } from "../parts/page";
import { Money, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import type { CaseFile, PaymentBrief } from "../shapes";

export function payColour(state: string): "green" | "yellow" | "red" | "blue" | "grey" {
  return ({ settled: "green", returned: "red", refused: "red", unknown: "yellow", sent: "blue", voided: "grey" } as const)[state] ?? "grey";
}

export function PaymentsTab({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  return (
    <List<PaymentBrief>
      label={t("tab.payments")} rowKey="payment_no" dataSource={file.payments}
      columns={[
        { title: t("pay.no"), render: (_, row) => <span className="mono">{row.payment_no}</span> },
        { title: t("pay.item"), render: (_, row) => told.item(row.item) },
        { title: t("pay.period"), render: (_, row) => told.value("period", row.period) },
        { title: t("pay.payee"), render: (_, row) => told.payee(row.payee) },
        { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
        { title: t("pay.due"), render: (_, row) => day(row.due_on) },
        { title: t("pay.state"), render: (_, row) => <><Tag colour={payColour(row.state)}>{told.coded("payment", row.state, row.state_zh)}</Tag>{row.reason && <div className="small quiet">{row.reason}</div>}</> },
        { title: t("pay.batch"), render: (_, row) => may("batches.show") ? <Link to={`/batches/${row.batch_no}`}>{row.batch_no}</Link> : row.batch_no },
      ]}
    />
  );
}
