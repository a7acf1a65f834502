/** The duties of the enterprise as it sees them: its list, guidance and requests, gaps it was reminded of, orders to correct. */

import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { DutyTable, inspectionColumns } from "../parts/duties";
import { List, PageHead, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { Gaps } from "../province/coverage-gaps";
import { Papers } from "../province/duties";
import type { DutyPage, InspectionLine, InspectionPage } from "../province/duties-shapes";
import { ask } from "../server";

export default function EnterpriseDuties() {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<DutyPage>("/api/platform/duties", {}, signal), []);
  const corrections = useLoad((signal) => ask<InspectionPage>("/api/platform/corrections", { limit: 50 }, signal), []);
  return (
    <>
      <PageHead title={t("menu.enterpriseDuties")} lead={t("duties.mine")} />
      <Ready of={found}>
        {(page) => <>{page.rows.map((one, place) => <Panel key={place} title={`${t("duties.list")} ${one.month}`} id={`duty-list-${place}`}><DutyTable duties={one.duties} /></Panel>)}</>}
      </Ready>
      <Papers source="/api/platform/papers" office={false} answers />
      <Gaps source="/api/platform/coverage-gaps" answers />
      <Panel title={t("inspections.corrections")} id="corrections">
        <Ready of={corrections}>
          {(page) => <List<InspectionLine> label={t("inspections.corrections")} rowKey="inspection" dataSource={page.rows} scroll={{ x: "max-content" }} columns={inspectionColumns(t, (row) => <Link className="mono nowrap" to={`/enterprise/corrections/${row.inspection}`}>{row.inspection}</Link>)} />}
        </Ready>
      </Panel>
    </>
  );
}
