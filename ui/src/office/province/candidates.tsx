/** The candidates of the cities: what was found out, which checks are missing, and a new survey. */

import { Button, Input, InputNumber, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Place, useTerm } from "../enterprise/parts";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag, Waiting } from "../parts/said";
import { ask, tell } from "../server";
import type { Page } from "../shapes";
import { ink } from "../theme";
import type { Candidate } from "./extension-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 50;
const READINESS = ["unknown", "unwilling", "willing", "preparing", "ready"] as const;
const INDUSTRIES = ["ride_hailing", "instant_delivery", "intracity_freight", "designated_driving"] as const;

export default function Candidates() {
  const { t } = useTranslation();
  const { may } = useSession();
  const term = useTerm();
  const [kept, keep] = useKept("candidates", { offset: 0 });
  const found = useLoad((signal) => ask<Page<Candidate>>("/api/province/candidates", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  return (
    <>
      <PageHead title={t("menu.candidates")} lead={t("extension.candidatesLead")} />
      <Ready of={found}>
        {(page) => {
          const cities = [...new Map(page.rows.map((row) => [row.city, row.city_zh]))];
          return (
            <Panel title={t("extension.candidates")} id="candidates">
              <Suspense fallback={<Waiting />}>
                <Chart label={t("extension.byCity")} categories={cities.map(([, name]) => name)} series={[{ name: t("extension.ordersLikely"), colour: ink.green, values: cities.map(([city]) => page.rows.filter((row) => row.city === city).reduce((sum, row) => sum + row.orders_likely, 0)) }]} />
              </Suspense>
              <List<Candidate> label={t("extension.candidates")} rowKey="number" dataSource={page.rows} scroll={{ x: "max-content" }} page={page} onPage={(offset) => keep({ offset })} columns={[
                { title: t("extension.number"), render: (_, row) => may("province.candidate") ? <Link className="mono" to={`/candidates/${row.number}`}>{row.number}</Link> : <span className="mono">{row.number}</span> }, { title: t("province.city"), render: (_, row) => <Place of={{ place: row.city, place_zh: row.city_zh }} /> }, { title: t("province.enterprise"), dataIndex: "name" }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) },
                { title: t("extension.workers"), align: "right", render: (_, row) => row.workers.toLocaleString() }, { title: t("extension.ordersLikely"), align: "right", render: (_, row) => row.orders_likely.toLocaleString() }, { title: t("extension.range"), align: "right", render: (_, row) => `${row.orders_least.toLocaleString()}–${row.orders_most.toLocaleString()}` },
                { title: t("extension.readiness"), render: (_, row) => <>{t(`readinessOf.${row.readiness}`)} · {day(row.surveyed_at)}</> }, { title: t("extension.missing"), render: (_, row) => row.prepared ? <Tag colour="green">{t("readinessOf.ready")}</Tag> : row.missing.map((name) => t(`candidateCheck.${name}`)).join(" · ") },
              ]} />
            </Panel>
          );
        }}
      </Ready>
      {may("province.candidate_survey") && <Survey onDone={found.reload} />}
    </>
  );
}

function Survey({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const [city, setCity] = useState("");
  const [name, setName] = useState("");
  const [industry, setIndustry] = useState<string>(INDUSTRIES[0]);
  const [readiness, setReadiness] = useState<string>(READINESS[0]);
  const [numbers, setNumbers] = useState<Record<"workers" | "least" | "likely" | "most", number | null>>({ workers: null, least: null, likely: null, most: null });
  const fields = [["workers", "extension.workers"], ["least", "extension.leastOrders"], ["likely", "extension.likelyOrders"], ["most", "extension.mostOrders"]] as const;
  const send = async () => {
    if (await act.run(() => tell<Candidate>("/api/province/candidates", { city, name, industry, readiness, ...numbers }))) await onDone();
  };
  return (
    <Panel title={t("extension.survey")} id="candidate-survey">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="candidate-city">{t("extension.cityCode")}</label><Input id="candidate-city" value={city} onChange={(event) => setCity(event.target.value)} /></div>
        <div><label htmlFor="candidate-name">{t("extension.name")}</label><Input id="candidate-name" value={name} onChange={(event) => setName(event.target.value)} /></div>
        <div><label htmlFor="candidate-industry">{t("enterprise.industry")}</label><Select id="candidate-industry" style={{ width: 150 }} value={industry} onChange={setIndustry} options={INDUSTRIES.map((value) => ({ value, label: term("industryOf", value) }))} /></div>
        {fields.map(([field, word]) => <div key={field}><label htmlFor={`candidate-${field}`}>{t(word)}</label><InputNumber id={`candidate-${field}`} precision={0} min={0} value={numbers[field]} onChange={(value) => setNumbers({ ...numbers, [field]: value })} /></div>)}
        <div><label htmlFor="candidate-readiness">{t("extension.readiness")}</label><Select id="candidate-readiness" style={{ width: 150 }} value={readiness} onChange={setReadiness} options={READINESS.map((value) => ({ value, label: t(`readinessOf.${value}`) }))} /></div>
        <Button type="primary" disabled={!/^\d{6}$/.test(city) || !name.trim() || Object.values(numbers).some((value) => value === null)} loading={act.busy} onClick={() => void send()}>{t("extension.note")}</Button>
      </div>
    </Panel>
  );
}
