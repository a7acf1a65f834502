/** What comes back: themes by month and city, enterprises that are not enrolled, and how many the pages on rights reached. */

import { lazy, Suspense } from "react";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Ready, Said, Tag, Waiting } from "../parts/said";
import { ask } from "../server";
import { ink } from "../theme";
import type { ThemesOut } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));

export default function Themes() {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useLoad((signal) => ask<ThemesOut>("/api/enquiry-themes", {}, signal), []);
  return (
    <>
      <PageHead title={t("concern.themes")} lead={t("concern.themesLead")} />
      <Ready of={found}>
        {(told) => {
          const names = [...new Map(told.rows.map((row) => [row.theme, language === "zh" ? row.zh : row.en]))];
          const sum = (theme: string, kind: string) => told.rows.filter((row) => row.theme === theme && row.kind === kind).reduce((all, row) => all + row.count, 0);
          return (
            <>
              <Panel title={t("concern.chart")} id="themes-chart">
                {names.length > 0 && <Suspense fallback={<Waiting />}><Chart stacked label={t("concern.chart")} categories={names.map(([, name]) => name)} series={[{ name: t("concernKind.enquiry"), colour: ink.green, values: names.map(([theme]) => sum(theme, "enquiry")) }, { name: t("concernKind.complaint"), colour: "#c98a00", values: names.map(([theme]) => sum(theme, "complaint")) }]} /></Suspense>}
                <List<ThemesOut["rows"][number]> label={t("concern.themes")} rowKey={(row) => `${row.month}${row.place}${row.theme}${row.kind}`} dataSource={told.rows} columns={[
                  { title: t("concern.month"), render: (_, row) => <span className="mono nowrap">{row.month}</span> }, { title: t("concern.city"), render: (_, row) => <Said of={{ zh: row.place_zh, en: row.place_en }} /> },
                  { title: t("concern.theme"), render: (_, row) => <><Said of={row} /> {row.recurring && <Tag colour="red">{t("concern.recurring")}</Tag>}</> }, { title: t("concern.kind"), render: (_, row) => t(`concernKind.${row.kind}`) },
                  { title: t("concern.count"), align: "right", dataIndex: "count" }, { title: t("concern.answered"), align: "right", dataIndex: "answered" }, { title: t("concern.inTime"), align: "right", dataIndex: "in_time" }, { title: t("concern.median"), align: "right", render: (_, row) => row.median_days ?? "—" },
                ]} />
              </Panel>
              <Panel title={t("concern.unregistered")} id="unregistered">
                <List<ThemesOut["unregistered"][number]> label={t("concern.unregistered")} rowKey={(row) => `${row.place}${row.name}`} dataSource={told.unregistered} columns={[
                  { title: t("concern.name"), dataIndex: "name" }, { title: t("concern.city"), dataIndex: "place" }, { title: t("concern.complaints"), align: "right", dataIndex: "complaints" }, { title: t("concern.first"), render: (_, row) => day(row.first) }, { title: t("concern.last"), render: (_, row) => day(row.last) },
                ]} />
              </Panel>
              <Panel title={t("concern.reach")} id="reach">
                <List<ThemesOut["reached"][number]> label={t("concern.reach")} rowKey={(row) => `${row.month}${row.place}${row.channel}`} dataSource={told.reached} columns={[
                  { title: t("concern.month"), dataIndex: "month" }, { title: t("concern.city"), dataIndex: "place" }, { title: t("concern.channel"), render: (_, row) => <Said of={row} /> }, { title: t("concern.people"), align: "right", dataIndex: "people" },
                ]} />
              </Panel>
            </>
          );
        }}
      </Ready>
    </>
  );
}
