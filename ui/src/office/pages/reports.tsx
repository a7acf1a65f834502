/** Reports of accidents: all of my area, first those on which a person must decide. */

import { Button, Checkbox } from "antd";
import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { Page, Report } from "../shapes";

const LIMIT = 20;

export default function Reports() {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const [kept, keep] = useKept("reports", { waiting: false, offset: 0 });
  const found = useLoad((signal) => ask<Page<Report>>("/api/reports", { waiting: kept.waiting ? "true" : "", offset: kept.offset, limit: LIMIT }, signal), [kept.waiting, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.reports")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined}>
        {may("reports.take_in") && <Link to="/reports/new"><Button type="primary" tabIndex={-1}>{t("report.new")}</Button></Link>}
      </PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.reports")}>
        <div className="filters"><Checkbox checked={kept.waiting} onChange={(event) => keep({ waiting: event.target.checked, offset: 0 })}>{t("report.waitingOnly")}</Checkbox></div>
        <List<Report>
          label={t("menu.reports")} rowKey="report_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("report.no"), render: (_, row) => <Link className="nowrap" to={`/reports/${row.report_no}`}>{row.report_no}</Link> },
            { title: t("report.received"), render: (_, row) => <span className="nowrap">{minute(row.received_at)}</span> },
            { title: t("report.channel"), render: (_, row) => told.value("channel", row.channel) },
            { title: t("report.reporter"), render: (_, row) => told.value("reporter", row.reporter) },
            { title: t("cases.place"), dataIndex: "place_zh" },
            { title: t("cases.injury"), render: (_, row) => <span className="nowrap">{minute(row.injury_at)}</span> },
            { title: t("report.step"), render: (_, row) => <Tag colour={row.waits ? "yellow" : "grey"}>{told.coded("reportStep", row.step, row.step_zh)}</Tag> },
            { title: t("cases.case"), render: (_, row) => row.case_no ? <Link className="nowrap" to={`/cases/${row.case_no}`}>{row.case_no}</Link> : "—" },
          ]}
        />
      </section>
    </>
  );
}
