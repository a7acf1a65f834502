/** Hits of the matching: what waits for whom by rule, and each hit with its question, its age and its day. */

import { Select } from "antd";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import { ink } from "../theme";
import type { HitPage, HitRow } from "./linkage-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 50;
const STATUSES = ["not_closed", "open", "looked_into", "closed"] as const;

export default function Hits() {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const [kept, keep] = useKept("hits", { rule: "", status: "not_closed", offset: 0 });
  const found = useLoad((signal) => ask<HitPage>("/api/linkage/hits", { ...(kept.rule ? { rule: kept.rule } : {}), status: kept.status, offset: kept.offset, limit: LIMIT }, signal), [kept.rule, kept.status, kept.offset]);
  const name = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  return (
    <>
      <PageHead title={t("menu.hits")} lead={t("linkage.hitsLead")} />
      <Ready of={found}>
        {(page) => (
          <>
            <Panel title={t("linkage.hits")} id="hits" extra={
              <div className="filters no-print">
                <Select aria-label={t("linkage.rule")} style={{ width: 260 }} value={kept.rule} onChange={(rule) => keep({ rule, offset: 0 })} options={[{ value: "", label: t("linkage.allRules") }, ...page.by_rule.map((one) => ({ value: one.rule, label: name(one) }))]} />
                <Select aria-label={t("linkage.status")} style={{ width: 180 }} value={kept.status} onChange={(status) => keep({ status, offset: 0 })} options={STATUSES.map((value) => ({ value, label: t(`hitStatus.${value}`) }))} />
              </div>
            }>
              <List<HitRow> label={t("linkage.hits")} rowKey="hit" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
                { title: t("linkage.rule"), render: (_, row) => <Link to={`/hits/${row.hit}`}><Said of={row} /></Link> }, { title: t("linkage.grave"), render: (_, row) => row.serious ? <Tag colour="red">{t("linkage.serious")}</Tag> : <Tag colour="grey">{t("linkage.ordinary")}</Tag> },
                { title: t("linkage.question"), render: (_, row) => <div style={{ maxWidth: 240 }}><Said of={{ zh: row.question_zh, en: row.question_en }} /> {row.mark === "assumed" && <Provisional />}</div> }, { title: t("linkage.key"), render: (_, row) => <div style={{ maxWidth: 150 }}><Said of={{ zh: row.partner_zh, en: row.partner_en }} /><div className="quiet">{row.advice ? <Tag colour="yellow">{t("linkage.likeness", { permille: row.permille })}</Tag> : told.coded("matchKey", row.by_key)}</div></div> },
                { title: t("linkage.caseNo"), render: (_, row) => <span className="mono nowrap">{row.case_no ?? "—"}</span> },
                { title: t("linkage.owner"), render: (_, row) => told.actor(row.owner) }, { title: t("linkage.age"), align: "right", dataIndex: "age" },
                { title: t("linkage.due"), render: (_, row) => row.due_on === null ? t("linkage.noLimit") : row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : <span className="nowrap">{day(row.due_on)}</span> }, { title: t("linkage.status"), render: (_, row) => told.coded("hitStatus", row.status) },
              ]} />
            </Panel>
            <Panel title={t("linkage.byRule")} id="hits-by-rule">
              {withHits(page).length === 0 ? <p className="quiet">—</p> : (
                <Suspense fallback={<Waiting />}>
                  <Chart stacked label={t("linkage.byRule")} categories={withHits(page).map(name)} series={[{ name: t("linkage.open"), colour: "#c98a00", values: withHits(page).map((one) => one.waiting) }, { name: t("linkage.closed"), colour: ink.green, values: withHits(page).map((one) => one.closed) }]} />
                </Suspense>
              )}
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}

/** The rules that have hits: only they stand in the picture. */
function withHits(page: HitPage): HitPage["by_rule"] {
  return page.by_rule.filter((one) => one.waiting + one.closed > 0);
}
