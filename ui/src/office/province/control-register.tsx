/** The register of risk points: each step of the process with its points, and what became of their flags, by place and month. */

import { Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import { ink } from "../theme";
import type { Counts, Register, RegisteredPoint } from "./control-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));

export default function ControlRegister() {
  const { t } = useTranslation();
  const told = useTold();
  const language = useLanguage();
  const [step, setStep] = useState("");
  const found = useLoad((signal) => ask<Register>("/api/control/register", {}, signal), []);
  const counts = [
    { title: t("riskpoint.hits"), align: "right" as const, dataIndex: "hits" }, { title: t("riskpoint.open"), align: "right" as const, dataIndex: "open" },
    { title: t("riskpoint.answered"), align: "right" as const, dataIndex: "answered" }, { title: t("riskpoint.upheld"), align: "right" as const, dataIndex: "upheld" },
  ];
  return (
    <>
      <PageHead title={t("riskpoint.register")} lead={t("riskpoint.lead")}><Link to="/control">{t("menu.control")}</Link></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("riskpoint.bySteps")} id="register-steps">
              <Suspense fallback={<Waiting />}>
                <Chart stacked label={t("riskpoint.bySteps")} categories={one.steps.map((row) => told.coded("controlStep", row.step))} series={[{ name: t("riskpoint.open"), colour: "#c98a00", values: one.steps.map((row) => row.open) }, { name: t("riskpoint.answered"), colour: ink.green, values: one.steps.map((row) => row.answered) }]} />
              </Suspense>
            </Panel>
            <Panel title={t("control.points")} id="register-points" extra={
              <div className="filters no-print"><Select aria-label={t("riskpoint.step")} style={{ width: 220 }} value={step} onChange={setStep} options={[{ value: "", label: t("riskpoint.allSteps") }, ...one.steps.map((row) => ({ value: row.step, label: told.coded("controlStep", row.step) }))]} /></div>
            }>
              <List<RegisteredPoint> label={t("control.points")} rowKey="rule" dataSource={one.points.filter((row) => !step || row.step === step)} scroll={{ x: "max-content" }} columns={[
                { title: t("riskpoint.step"), render: (_, row) => told.coded("controlStep", row.step) }, { title: t("control.point"), render: (_, row) => <><Said of={row} /> {row.serious && <Tag colour="red">{t("control.serious")}</Tag>}</> },
                ...counts, { title: t("riskpoint.means"), render: (_, row) => <div style={{ maxWidth: 340 }}>{language === "zh" ? row.means_zh : row.means_en}</div> },
                { title: t("riskpoint.about"), render: (_, row) => told.coded("riskAbout", row.about) }, { title: t("control.owner"), render: (_, row) => told.actor(row.owner) }, { title: t("riskpoint.frequency"), render: (_, row) => told.coded("riskFrequency", row.frequency) },
                { title: t("law.article"), render: (_, row) => <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
              ]} />
            </Panel>
            <Panel title={t("riskpoint.byPlace")} id="register-places">
              <List<Counts & { key: string; row: RegisteredPoint; where: string }> label={t("riskpoint.byPlace")} rowKey="key" dataSource={one.points.flatMap((row) => row.places.map((each) => ({ ...each, key: `${row.rule}${each.place}`, row, where: each.place })))} columns={[
                { title: t("control.point"), render: (_, each) => <Said of={each.row} /> }, { title: t("riskpoint.place"), dataIndex: "where" }, ...counts,
              ]} />
            </Panel>
            <Panel title={t("riskpoint.byMonth")} id="register-months">
              <List<Counts & { key: string; row: RegisteredPoint; when: string }> label={t("riskpoint.byMonth")} rowKey="key" dataSource={one.points.flatMap((row) => row.months.map((each) => ({ ...each, key: `${row.rule}${each.month}`, row, when: each.month })))} columns={[
                { title: t("control.point"), render: (_, each) => <Said of={each.row} /> }, { title: t("riskpoint.month"), dataIndex: "when" }, ...counts,
              ]} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
