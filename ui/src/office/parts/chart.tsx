/** A chart for the eye and the same figures as a table for everybody. */

import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "@shared/i18n";
import { List } from "./page";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** With more names than this the bars lie, or their names would cover each other. */
const UPRIGHT = 8;

export interface Series { name: string; colour: string; values: number[] }

interface Props {
  label: string;
  categories: string[];
  series: Series[];
  stacked?: boolean;
  say?: (value: number) => string;
}

export function Chart({ label, categories, series, stacked, say = String }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const content = JSON.stringify([label, categories, series, stacked]);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: "canvas" });
    const lying = categories.length > UPRIGHT;
    const names = { type: "category", data: categories, axisLabel: { color: "#1f2933", interval: 0, width: lying ? 150 : categories.length > 6 ? 62 : 110, overflow: "break", lineHeight: 15 }, ...(lying ? { inverse: true } : {}) };
    const values = { type: "value", minInterval: 1, axisLabel: { color: "#1f2933", formatter: (value: number) => say(value), ...(lying ? { hideOverlap: true } : {}) } };
    const option: EChartsCoreOption = {
      animation: false,
      aria: { enabled: true, decal: { show: true }, label: { description: `${label}: ${categories.map((name, i) => `${name} ${series.map((one) => `${one.name} ${say(one.values[i] ?? 0)}`).join(", ")}`).join("; ")}` } },
      color: series.map((one) => one.colour),
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: "#1f2933" } },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => say(Number(value)) },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series.map((one) => ({ type: "bar", name: one.name, data: one.values, barMaxWidth: 42, ...(stacked ? { stack: "all" } : {}) })),
    };
    chart.setOption(option);
    const resize = () => chart.resize();
    window.addEventListener("resize", resize);
    return () => {
      window.removeEventListener("resize", resize);
      chart.dispose();
    };
    // `content` holds everything that is drawn.
    // eslint-disable-next-line
  }, [content]);
  const rows = categories.map((name, i) => ({ name, values: series.map((one) => one.values[i] ?? 0) }));
  return (
    <figure style={{ margin: 0, display: "grid", gridTemplateColumns: "minmax(0, 1.4fr) minmax(280px, 1fr)", gap: 16, alignItems: "start" }}>
      <div ref={place} role="img" style={{ height: categories.length > UPRIGHT ? 60 + 30 * categories.length : 260, minWidth: 0 }} aria-label={label} />
      <List
        label={`${label} · ${t("chart.table")}`} rowKey="name" dataSource={rows}
        columns={[{ title: t("chart.of"), dataIndex: "name" }, ...series.map((one, i) => ({ title: one.name, align: "right" as const, render: (_: unknown, row: { values: number[] }) => <span className="nowrap">{say(row.values[i] ?? 0)}</span> }))]}
      />
    </figure>
  );
}
