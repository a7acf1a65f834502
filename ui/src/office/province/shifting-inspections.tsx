/** Inspections of passed-on cost in my area, the late ones marked; and a new one on several reports. */

import { Checkbox } from "antd";
import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { FieldForm, inspectionColumns } from "../parts/duties";
import { List, PageHead, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { ask, tell } from "../server";
import type { InspectionLine, InspectionPage } from "./duties-shapes";

const LIMIT = 50;

export default function Inspections() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [kept, keep] = useKept("inspections", { late: false, offset: 0 });
  const found = useLoad((signal) => ask<InspectionPage>("/api/inspections", { late_only: kept.late, offset: kept.offset, limit: LIMIT }, signal), [kept.late, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.inspections")} lead={t("inspections.lead")} />
      <Panel title={t("inspections.list")} id="inspections" extra={<Checkbox className="no-print" checked={kept.late} onChange={(event) => keep({ late: event.target.checked, offset: 0 })}>{t("duties.late")} {found.data?.late ?? 0}</Checkbox>}>
        <Ready of={found}>
          {(page) => <List<InspectionLine> label={t("inspections.list")} rowKey="inspection" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={inspectionColumns(t, (row) => <Link className="mono nowrap" to={`/inspections/${row.inspection}`}>{row.inspection}</Link>)} />}
        </Ready>
      </Panel>
      {may("shifting.open") && (
        <Panel title={t("inspections.open")} id="inspection-open">
          <FieldForm id="inspection" button={t("inspections.open")} fields={[
            { name: "city", label: t("inspections.city") }, { name: "platform", label: t("inspections.platform") }, { name: "first", label: t("inspections.first") }, { name: "last", label: t("inspections.last") }, { name: "due", label: t("inspections.due"), kind: "day" },
            { name: "reports", label: t("inspections.reports"), needed: false }, { name: "reason", label: t("inspections.reason"), kind: "long" }, { name: "alone", label: t("inspections.alone"), kind: "long", needed: false },
          ]} send={async (said) => {
            await tell("/api/inspections", { city: said.city, platform: said.platform, first: said.first, last: said.last, due_on: said.due, reports: (said.reports ?? "").split(/[,，\s]+/).filter(Boolean), reason: said.reason, alone: said.alone || null });
            await found.reload();
          }} />
        </Panel>
      )}
    </>
  );
}
