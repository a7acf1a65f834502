/** How far each city has come: its steps against the plan, what is late and who is to act, and how enterprises have joined. */

import { Button, Input } from "antd";
import { lazy, Suspense, useState } from "react";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import { Plan } from "./plan";
import type { CityProgress, EnterpriseProgress, PlanStep, Progress } from "./extension-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const JOINED = [["joined", "#2e8b57", "green"], ["partly", "#c98a00", "yellow"], ["not_joined", "#b3261e", "red"]] as const;
const STEP = { done: "green", late: "red", open: "blue", waiting: "grey" } as const;
type Row = PlanStep & { city: CityProgress };

export default function ProgressScreen() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const term = useTerm();
  const language = useLanguage();
  const found = useLoad((signal) => ask<Progress>("/api/province/progress", {}, signal), []);
  const city = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  return (
    <>
      <PageHead title={t("menu.progress")} lead={t("extension.progressLead")} />
      <Ready of={found}>
        {(one) => {
          const rows: Row[] = one.cities.flatMap((place) => place.steps.map((step) => ({ ...step, city: place })));
          const names = new Map(one.cities.map((place) => [place.city, city(place)]));
          return (
            <>
              <Panel title={t("extension.plan")} id="progress-plan">
                {one.planned ? (
                  <List<Row> label={t("extension.plan")} rowKey={(row) => `${row.city.city}${row.step}`} dataSource={rows} scroll={{ x: "max-content" }} columns={[
                    { title: t("province.city"), render: (_, row) => city(row.city) }, { title: t("extension.step"), render: (_, row) => <Said of={row} /> }, { title: t("extension.due"), render: (_, row) => day(row.due) },
                    { title: t("extension.state"), render: (_, row) => <Tag colour={STEP[row.state as keyof typeof STEP] ?? "grey"}><Said of={{ zh: row.state_zh, en: row.state_en }} /></Tag> },
                    { title: t("extension.late"), align: "right", render: (_, row) => row.state === "late" ? t("extension.days", { count: row.late_days }) : "—" }, { title: t("extension.owner"), render: (_, row) => row.state === "done" ? "—" : told.actor(row.owner) }, { title: t("extension.waitsFor"), render: (_, row) => row.waits_for.length ? row.waits_for.map((code) => <div key={code}><Said of={row.city.steps.find((step) => step.step === code)} /></div>) : "—" },
                  ]} />
                ) : <p className="quiet">{t("extension.noPlan")}</p>}
                {one.planned && may("province.extension_report") && <Reporting one={one} onDone={found.reload} />}
              </Panel>
              {may("province.plan") && <Plan onDone={found.reload} />}
              <Panel title={`${t("extension.joinedByCity")} · ${one.month}`} id="progress-joined" extra={one.provisional && <Provisional />}>
                <Suspense fallback={<Waiting />}>
                  <Chart stacked label={t("extension.joinedByCity")} categories={one.cities.map(city)} series={JOINED.map(([state, colour]) => ({ name: t(`joinedState.${state}`), colour, values: one.cities.map((place) => place.joined[state]) }))} />
                </Suspense>
              </Panel>
              <Panel title={`${t("extension.enterprises")} · ${one.month}`} id="progress-enterprises">
                <List<EnterpriseProgress> label={t("extension.enterprises")} rowKey={(row) => `${row.city}${row.enterprise}${row.industry}`} dataSource={one.enterprises} scroll={{ x: "max-content" }} columns={[
                  { title: t("province.city"), render: (_, row) => names.get(row.city) }, { title: t("province.enterprise"), dataIndex: "name" }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) },
                  { title: t("extension.state"), render: (_, row) => <Tag colour={JOINED.find(([state]) => state === row.state)?.[2] ?? "grey"}>{t(`joinedState.${row.state}`)}</Tag> }, { title: t("extension.orders"), align: "right", render: (_, row) => row.orders.toLocaleString() },
                  { title: t("extension.registered"), align: "right", render: (_, row) => row.registered.toLocaleString() }, { title: t("extension.unregistered"), align: "right", render: (_, row) => row.unregistered_days.toLocaleString() },
                  { title: t("extension.asked"), render: (_, row) => row.followed ? `${day(row.followed_on ?? "")} ${row.followed}` : row.state !== "joined" && may("province.extension_follow") ? <Follow one={row} onDone={found.reload} /> : "—" },
                ]} />
              </Panel>
            </>
          );
        }}
      </Ready>
    </>
  );
}

/** That a city did a step, or that it was reported too early. */
function Reporting({ one, onDone }: { one: Progress; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const cities = one.cities.map((place) => [place.city, place.zh, place.en] as const);
  const steps = (one.cities[0]?.steps ?? []).filter((step) => step.measure === null).map((step) => [step.step, step.zh, step.en] as const);
  const fields = [field("city", "choice", ["市", "City"], { choices: cities }), field("step", "choice", ["步骤", "Step"], { choices: steps }), field("on", "day", ["日期", "Day"]), field("words", "words", ["说明", "What was done"])];
  return (
    <>
      <SpecForm name="report-step" title={t("desk.report")} fields={fields} onDone={onDone} send={(facts) => tell("/api/province/progress/reports", facts)} />
      <SpecForm name="undo-step" title={t("desk.undo")} fields={fields} onDone={onDone} send={(facts) => tell("/api/province/progress/reports", { ...facts, undo: true })} />
    </>
  );
}

function Follow({ one, onDone }: { one: EnterpriseProgress; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [words, setWords] = useState("");
  const send = async () => {
    if (await act.run(() => tell("/api/province/progress/follow-ups", { city: one.city, enterprise: one.enterprise, words }))) await onDone();
  };
  return (
    <div className="no-print" style={{ display: "flex", gap: 6 }}>
      <ProblemAlert problem={act.problem} />
      <Input aria-label={`${t("extension.words")} ${one.name} ${one.city}`} style={{ width: 150 }} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button size="small" disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("extension.follow")}</Button>
    </div>
  );
}
