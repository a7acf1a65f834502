/** An insurer today: its mandates, and its own figures, each the length of a list. */

import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Place } from "../enterprise/parts";
import { List, PageHead, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { ask } from "../server";
import { MandateState } from "./parts";
import { FIGURES, type InsurerHome, type Mandate } from "./shapes";

export default function Home() {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const found = useLoad((signal) => ask<InsurerHome>("/api/insurer", {}, signal), []);
  return (
    <>
      <PageHead title={t("menu.insurerHome")} lead={t("insurer.lead")} />
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("insurer.figures")} id="insurer-figures">
              <List<{ name: string; count: number }> label={t("insurer.figures")} rowKey="name" dataSource={FIGURES.map((name) => ({ name, count: one.figures[name] }))} columns={[
                { title: t("chart.of"), render: (_, row) => t(`figure.${row.name}`) }, { title: t("insurer.count"), align: "right", render: (_, row) => <Link to={`/insurer/tasks?standing=${row.name}`} aria-label={`${t(`figure.${row.name}`)} ${row.count}`}>{row.count}</Link> },
              ]} />
            </Panel>
            <Panel title={t("insurer.byKind")} id="insurer-kinds">
              <List<InsurerHome["by_kind"][number]> label={t("insurer.byKind")} rowKey="kind" dataSource={one.by_kind} columns={[{ title: t("insurer.kind"), render: (_, row) => said(row) }, { title: t("figure.open"), align: "right", dataIndex: "open" }, { title: t("insurer.total"), align: "right", dataIndex: "total" }]} />
            </Panel>
            <Panel title={t("insurer.mandates")} id="insurer-mandates">
              <List<Mandate> label={t("insurer.mandates")} rowKey="mandate_no" dataSource={one.mandates} columns={[
                { title: t("insurer.mandate"), dataIndex: "mandate_no" }, { title: t("province.city"), render: (_, row) => <Place of={row} /> }, { title: t("insurer.kinds"), render: (_, row) => language === "zh" ? row.kinds_zh.join(" · ") : row.kinds.map((kind) => kind.replace(/_/g, " ")).join(" · ") },
                { title: t("law.from"), render: (_, row) => day(row.since) }, { title: t("law.to"), render: (_, row) => day(row.until) }, { title: t("insurer.state"), render: (_, row) => <MandateState of={row} /> },
              ]} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
