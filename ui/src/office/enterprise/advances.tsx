/** What the enterprise paid before the fund did, and what it owes persons itself. */

import { Link } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import { useTerm } from "./parts";
import type { Advance, Owed } from "./shapes";

export default function EnterpriseAdvances() {
  const { t } = useTranslation();
  const said = useSaid();
  const term = useTerm();
  const advances = useLoad((signal) => ask<Page<Advance>>("/api/platform/advances", { limit: 100 }, signal), []);
  const owed = useLoad((signal) => ask<Page<Owed>>("/api/platform/owed", { limit: 100 }, signal), []);
  return (
    <>
      <PageHead title={t("menu.enterpriseAdvances")} lead={t("enterprise.advancesLead")} />
      <ProblemAlert problem={advances.problem ?? owed.problem} />
      <Panel title={t("enterprise.advances")} id="enterprise-advances">
        <List<Advance>
          label={t("enterprise.advances")} rowKey="advance_no" dataSource={advances.data?.rows ?? []} loading={advances.loading}
          columns={[
            { title: t("enterprise.number"), dataIndex: "advance_no" }, { title: t("cases.case"), render: (_, row) => <Link to={`/enterprise/cases/${row.case_no}`}>{row.case_no}</Link> }, { title: t("enterprise.item"), render: (_, row) => said(row) },
            { title: t("enterprise.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("enterprise.paidOn"), dataIndex: "paid_on" },
          ]}
        />
      </Panel>
      <Panel title={t("enterprise.owed")} id="enterprise-owed">
        <List<Owed>
          label={t("enterprise.owed")} rowKey={(row) => `${row.award_no} ${row.line_no}`} dataSource={owed.data?.rows ?? []} loading={owed.loading}
          columns={[
            { title: t("cases.case"), render: (_, row) => <Link to={`/enterprise/cases/${row.case_no}`}>{row.case_no}</Link> }, { title: t("enterprise.item"), render: (_, row) => said(row) }, { title: t("enterprise.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
            { title: t("enterprise.outstanding"), align: "right", render: (_, row) => <Money fen={row.outstanding_fen} /> }, { title: t("enterprise.until"), render: (_, row) => row.due_on ?? "—" },
            { title: t("enterprise.state"), render: (_, row) => <Tag colour={row.status === "late" ? "red" : row.status === "paid" ? "green" : "yellow"}>{term("owedState", row.status)}</Tag> },
          ]}
        />
      </Panel>
    </>
  );
}
