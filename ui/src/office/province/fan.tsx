/** The fan of the balance: the median and what lies around it, drawn as lines, each with its own dash. */

import { LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "@shared/i18n";
import { money } from "@shared/money";
import type { ForecastMonth, Quantile } from "./shapes";

use([LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const LINES: readonly { part: Quantile; word: string; width: number; type: "solid" | "dashed" | "dotted"; colour: string }[] = [
  { part: "q95", word: "forecast.high", width: 1, type: "dotted", colour: "#5b6b7a" }, { part: "q75", word: "forecast.q75", width: 1.5, type: "dashed", colour: "#2e6f9e" },
  { part: "q50", word: "forecast.middle", width: 3, type: "solid", colour: "#14507a" }, { part: "q25", word: "forecast.q25", width: 1.5, type: "dashed", colour: "#2e6f9e" },
  { part: "q05", word: "forecast.low", width: 1, type: "dotted", colour: "#5b6b7a" },
];

export function Fan({ months }: { months: ForecastMonth[] }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const names = LINES.map((line) => t(line.word)).join("|");
  const content = JSON.stringify([names, months]);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: "canvas" });
    const said = months.map((one) => `${one.month} ${LINES.map((line) => `${t(line.word)} ${money(one.balance_fen[line.part])}`).join(", ")}`).join("; ");
    const option: EChartsCoreOption = {
      animation: false,
      aria: { enabled: true, label: { description: `${t("forecast.fan")}: ${said}` } },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: "#1f2933" } },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => money(Number(value)) },
      xAxis: { type: "category", data: months.map((one) => one.month), axisLabel: { color: "#1f2933" } },
      yAxis: { type: "value", scale: true, axisLabel: { color: "#1f2933", formatter: (value: number) => money(value) } },
      series: LINES.map((line) => ({ type: "line", name: t(line.word), symbol: "none", color: line.colour, lineStyle: { width: line.width, type: line.type }, data: months.map((one) => one.balance_fen[line.part]) })),
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
  return <div ref={place} role="img" style={{ height: 320 }} aria-label={t("forecast.fan")} />;
}
