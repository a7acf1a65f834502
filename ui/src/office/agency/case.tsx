/** A case as its service agency sees it: where it stands, the conclusion, the steps. No diagnosis, no evidence, no money. */

import { Button } from "antd";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Place } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { ask, at } from "../server";
import type { CaseFile } from "./shapes";

export default function AgencyCase() {
  const { caseNo = "" } = useParams();
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => ask<CaseFile>(at`/api/agency/cases/${caseNo}`, {}, signal), [caseNo]);
  return (
    <>
      <PageHead title={caseNo}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel>
              <Facts rows={[
                [t("enterprise.worker"), one.worker], [t("enterprise.injuredAt"), minute(one.injury_at)], [t("enterprise.place"), <Place key="p" of={one} />], [t("enterprise.state"), said(one)],
                [t("enterprise.conclusion"), `${t(`enterprise.concluded.${one.conclusion}`)}${one.conclusion_on ? ` · ${day(one.conclusion_on)}` : ""}`],
                [t("agency.platform"), one.platforms.join("、") || "—"], [t("enterprise.orderNumbers"), one.orders.join("、") || "—"],
              ]} />
            </Panel>
            <Panel title={t("agency.steps")} id="agency-steps">
              <List<CaseFile["steps"][number]>
                label={t("agency.steps")} rowKey={(row) => `${row.on} ${row.en}`} dataSource={one.steps}
                columns={[{ title: t("enterprise.on"), render: (_, row) => <span className="nowrap">{day(row.on)}</span>, width: 140 }, { title: t("enterprise.step"), render: (_, row) => said(row) }]}
              />
            </Panel>
            <p className="no-print"><Link to="/agency/cases">{t("enterprise.backToCases")}</Link></p>
          </>
        )}
      </Ready>
    </>
  );
}
