/** The cases of the orders that carried the agency, as conclusion and state, and the report of an injury. */

import { Checkbox } from "antd";
import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { COLOURS, ReportInjury } from "../enterprise/cases";
import { Place } from "../enterprise/parts";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import type { CaseLine, Home } from "./shapes";

const LIMIT = 20;

export default function AgencyCases() {
  const { t } = useTranslation();
  const said = useSaid();
  const [kept, change] = useKept("agency-cases", { open_only: true, offset: 0 });
  const home = useLoad((signal) => ask<Home>("/api/agency", {}, signal), []);
  const found = useLoad((signal) => ask<Page<CaseLine>>("/api/agency/cases", { ...kept, limit: LIMIT }, signal), [kept.open_only, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.agencyCases")} lead={t("agency.casesLead")} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel title={t("enterprise.cases")} id="agency-cases">
        <p><Checkbox checked={kept.open_only} onChange={(event) => change({ open_only: event.target.checked, offset: 0 })}>{t("enterprise.openOnly")}</Checkbox></p>
        <List<CaseLine>
          label={t("enterprise.cases")} rowKey="case_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })}
          columns={[
            { title: t("cases.case"), render: (_, row) => <Link className="nowrap" to={`/agency/cases/${row.case_no}`}>{row.case_no}</Link> }, { title: t("enterprise.worker"), render: (_, row) => row.worker ?? "—" },
            { title: t("agency.platform"), render: (_, row) => row.platforms.join("、") || "—" }, { title: t("enterprise.injuredAt"), render: (_, row) => <span className="nowrap">{minute(row.injury_at)}</span> },
            { title: t("enterprise.place"), render: (_, row) => <Place of={row} /> }, { title: t("enterprise.state"), render: (_, row) => said(row) },
            { title: t("enterprise.conclusion"), render: (_, row) => <Tag colour={COLOURS[row.conclusion] ?? "grey"}>{t(`enterprise.concluded.${row.conclusion}`)}</Tag> },
          ]}
        />
      </Panel>
      <ReportInjury room="/api/agency/reports" cases="/agency/cases" place={home.data?.place} onDone={found.reload} />
    </>
  );
}
