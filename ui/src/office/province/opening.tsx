/** What the province still lacks: the checklist, the numbers by state, and who must fill what. */

import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { ask } from "../server";
import { ink } from "../theme";
import type { OpenNumber, Opening } from "./extension-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const STATES = ["official", "reported", "assumed", "missing", "none"] as const;
const COLOURS = { done: "green", open: "red", optional: "yellow" } as const;

export default function OpeningScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useLoad((signal) => ask<Opening>("/api/province/opening", {}, signal), []);
  const named = (some: OpenNumber[]) => some.length ? some.map((one) => (language === "zh" ? one.zh : one.en)).join(language === "zh" ? "、" : ", ") : "—";
  return (
    <>
      <PageHead title={t("menu.opening")} lead={t("extension.openingLead")} />
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("extension.points")} id="opening-points" extra={one.provisional && <Provisional />}>
              <List<Opening["points"][number]> label={t("extension.points")} rowKey="point" dataSource={one.points} columns={[
                { title: t("extension.state"), render: (_, row) => <Tag colour={COLOURS[row.state]}>{t(`pointState.${row.state}`)}</Tag> }, { title: t("extension.point"), render: (_, row) => <Said of={row} /> }, { title: t("extension.remedy"), render: (_, row) => row.remedy_zh ? <Said of={{ zh: row.remedy_zh, en: row.remedy_en }} /> : "—" },
              ]} />
            </Panel>
            <Panel title={t("extension.byState")} id="opening-states" extra={<Link to="/law-numbers">{t("menu.lawNumbers")}</Link>}>
              <Suspense fallback={<Waiting />}>
                <Chart label={t("extension.byState")} categories={STATES.map((state) => t(`numberState.${state}`))} series={[{ name: t("extension.count"), colour: ink.green, values: STATES.map((state) => one.counts[state] ?? 0) }]} />
              </Suspense>
            </Panel>
            <Panel title={t("extension.toFill")} id="opening-fill">
              <List<Opening["to_fill"][number]> label={t("extension.toFill")} rowKey="office" dataSource={one.to_fill} columns={[
                { title: t("extension.office"), render: (_, row) => <Said of={row} /> }, { title: t("extension.numbersMissing"), render: (_, row) => named(row.missing) }, { title: t("extension.numbersAssumed"), render: (_, row) => named(row.assumed) },
              ]} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
