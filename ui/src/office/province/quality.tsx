/** The quality of data: five dimensions by source and month, each supplier's rows, and the lists that went back. */

import { Button, Select } from "antd";
import { lazy, Suspense } from "react";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import type { MeasureLine, QualityBoard } from "./linkage-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const SOURCES = ["orders", "rosters", "reports", "exchanges"] as const;
const COLOURS = { completeness: "#0b5cad", validity: "#1b7f4b", timeliness: "#c98a00", consistency: "#7a3fa0", uniqueness: "#5b6770" };
const DIMENSIONS = Object.keys(COLOURS) as (keyof typeof COLOURS)[];
/** Below so many of a thousand a share is marked; a choice of the screen, of no legal meaning. */
const LOW = 950;

export default function Quality() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useSession();
  const told = useTold();
  const act = useDo();
  const [kept, keep] = useKept("quality", { month: "", source: "orders" });
  const found = useLoad((signal) => ask<QualityBoard>("/api/linkage/quality", kept.month ? { month: kept.month } : {}, signal), [kept.month]);
  const supplier = (row: { supplier_zh: string; supplier_en: string }) => (language === "zh" ? row.supplier_zh : row.supplier_en);
  const giveBack = async (row: MeasureLine) => {
    if (await act.run(() => tell("/api/linkage/quality/returns", { month: row.month, supplier: row.supplier }))) await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.quality")} lead={t("linkage.qualityLead")} />
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(one) => {
          const trend = one.trend.filter((row) => row.source === kept.source);
          const months = [...new Set(trend.map((row) => row.month))];
          const dimensions = DIMENSIONS.filter((name) => trend.some((row) => row.dimension === name));
          const rows = one.measures.filter((row) => row.source === kept.source);
          return (
            <>
              <Panel title={t("linkage.trend")} id="quality-trend" extra={
                <Select aria-label={t("linkage.source")} className="no-print" style={{ width: 180 }} value={kept.source} onChange={(source) => keep({ source })} options={SOURCES.map((value) => ({ value, label: t(`qualitySource.${value}`) }))} />
              }>
                {months.length === 0 ? <p className="quiet">{t("linkage.none")}</p> : (
                  <Suspense fallback={<Waiting />}>
                    <Chart label={t("linkage.trend")} categories={months} series={dimensions.map((name) => ({ name: told.coded("qualityDimension", name), colour: COLOURS[name], values: months.map((month) => trend.find((row) => row.month === month && row.dimension === name)?.permille ?? 0) }))} />
                  </Suspense>
                )}
              </Panel>
              <Panel title={`${t("linkage.quality")} · ${one.month ?? "—"}`} id="quality" extra={
                <Select aria-label={t("linkage.month")} className="no-print" style={{ width: 140 }} value={kept.month || one.month} onChange={(month) => keep({ month: month ?? "" })} options={one.months.map((value) => ({ value, label: value }))} />
              }>
                <List<MeasureLine> label={t("linkage.quality")} rowKey={(row) => `${row.supplier}${row.dimension}`} dataSource={rows} scroll={{ x: "max-content" }} columns={[
                  { title: t("linkage.supplier"), render: (_, row) => supplier(row) }, { title: t("linkage.dimension"), render: (_, row) => told.coded("qualityDimension", row.dimension) }, { title: t("linkage.good"), align: "right", dataIndex: "good" }, { title: t("linkage.whole"), align: "right", dataIndex: "whole" },
                  { title: t("linkage.share"), align: "right", render: (_, row) => row.permille !== null && row.permille < LOW ? <Tag colour="yellow">{row.permille}</Tag> : row.permille ?? "—" },
                  { title: t("linkage.why"), render: (_, row) => Object.entries(row.why).map(([reason, count]) => <div key={reason}>{told.coded("faultyData", reason)} {count}</div>) }, { title: t("linkage.edition"), align: "right", dataIndex: "edition" },
                  ...(may("linkage.give_back") ? [{ title: t("linkage.giveBack"), render: (_: unknown, row: MeasureLine) => Object.keys(row.why).length > 0 && <Button size="small" loading={act.busy} onClick={() => void giveBack(row)} aria-label={`${t("linkage.giveBack")} ${supplier(row)} ${told.coded("qualityDimension", row.dimension)}`}>{t("linkage.giveBack")}</Button> }] : []),
                ]} />
              </Panel>
              <Panel title={t("linkage.returns")} id="quality-returns">
                <List label={t("linkage.returns")} rowKey={(row) => `${row.month}${row.supplier}${row.at}`} dataSource={one.returns} columns={[
                  { title: t("linkage.month"), dataIndex: "month" }, { title: t("linkage.supplier"), dataIndex: "supplier" }, { title: t("linkage.lines"), align: "right", dataIndex: "lines" }, { title: t("linkage.due"), render: (_, row) => row.due_on === null ? t("linkage.noLimit") : day(row.due_on) },
                  { title: t("linkage.by"), render: (_, row) => `${told.actor(row.by)} ${minute(row.at)}` },
                ]} />
              </Panel>
            </>
          );
        }}
      </Ready>
    </>
  );
}
