/** The transition out of stand-alone insurance: where the records of my area stand, what waits for an answer, which are late. */

import { Checkbox, Select } from "antd";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { Page } from "../shapes";
import { ink } from "../theme";
import { ImportPanel } from "./import";
import type { TransitionCity, TransitionLine, TransitionList, TransitionTask } from "./transition-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 50;
const STATES = ["without_ground", "ground_ended", "ground_proposed", "kept", "to_end", "ended", "kept_ended", "outside"] as const;
/** What the picture shows: what is still to be done, what is kept, what is settled, what stays outside. The table below names every state. */
const GROUPS = [["pending", "#b3261e", ["without_ground", "ground_ended", "ground_proposed", "to_end"]], ["kept", "#3d6ea5", ["kept"]], ["settled", ink.green, ["ended", "kept_ended"]], ["outside", "#8a8f98", ["outside"]]] as const;

export default function Transition() {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const { may } = useSession();
  const [kept, keep] = useKept("transition", { state: "", city: "", offset: 0 });
  const found = useLoad((signal) => ask<TransitionList>("/api/transition/records", { ...(kept.state ? { state: kept.state } : {}), ...(kept.city ? { city: kept.city } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.city, kept.offset]);
  const ways = (row: TransitionCity, state: string) => {
    const count = row.states[state] ?? 0;
    return count ? <button type="button" className="linkish" onClick={() => keep({ city: row.city, state, offset: 0 })} aria-label={`${language === "zh" ? row.city_zh : row.city_en} ${told.coded("transitionState", state)} ${count}`}>{count}</button> : 0;
  };
  return (
    <>
      <PageHead title={t("menu.transition")} lead={t("transition.lead")} />
      <Ready of={found}>
        {(page) => (
          <>
            <Panel title={t("transition.byCity")} id="transition-cities" extra={<span>{t("transition.lastDay")} {day(String(page.rule.last_day.value))} <Mark mark={page.rule.last_day.mark} /> {page.provisional && <Provisional />}</span>}>
              {page.rule.not_laid_down.length > 0 && <p className="quiet">{t("transition.notLaidDown")}: {page.rule.not_laid_down.map((one) => <span key={one.name}><Said of={one} /> </span>)}</p>}
              <p className="quiet"><Cites of={page.rule.last_day.cites} /></p>
              {page.by_city.length > 0 && (
                <Suspense fallback={<Waiting />}>
                  <Chart stacked label={t("transition.byCity")} categories={page.by_city.map((one) => (language === "zh" ? one.city_zh : one.city_en))} series={GROUPS.map(([group, colour, states]) => ({ name: told.coded("transitionGroup", group), colour, values: page.by_city.map((one) => states.reduce((sum, state) => sum + (one.states[state] ?? 0), 0)) }))} />
                </Suspense>
              )}
              <List<TransitionCity> label={t("transition.byCity")} rowKey="city" dataSource={page.by_city} scroll={{ x: "max-content" }} columns={[
                { title: t("transition.city"), render: (_, row) => <Said of={{ zh: row.city_zh, en: row.city_en }} /> }, ...STATES.map((state) => ({ title: told.coded("transitionState", state), align: "right" as const, render: (_: unknown, row: TransitionCity) => ways(row, state) })),
              ]} />
              <List<{ ground: string; count: number }> label={t("transition.byGround")} rowKey="ground" dataSource={Object.entries(page.by_ground).map(([ground, count]) => ({ ground, count }))} columns={[
                { title: t("transition.byGround"), render: (_, row) => told.coded("transitionGround", row.ground) }, { title: t("transition.records"), align: "right", dataIndex: "count" },
              ]} />
            </Panel>
            {may("transition.import") && <ImportPanel title={t("desk.takeFile")} id="transition-file" label={t("desk.recordFile")} path="/api/transition/records/file" onDone={found.reload} />}
            <Tasks />
            <Panel title={t("transition.records")} id="transition-records" extra={
              <div className="filters no-print">
                <Select aria-label={t("transition.city")} style={{ width: 150 }} value={kept.city} onChange={(city) => keep({ city, offset: 0 })} options={[{ value: "", label: t("transition.all") }, ...page.by_city.map((one) => ({ value: one.city, label: language === "zh" ? one.city_zh : one.city_en }))]} />
                <Select aria-label={t("transition.state")} style={{ width: 220 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={[{ value: "", label: t("transition.all") }, ...STATES.map((value) => ({ value, label: told.coded("transitionState", value) }))]} />
              </div>
            }>
              <List<TransitionLine> label={t("transition.records")} rowKey="ref" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
                { title: t("transition.ref"), render: (_, row) => <Link className="mono" to={`/transition/${row.ref}`}>{row.ref}</Link> }, { title: t("transition.city"), render: (_, row) => <Said of={{ zh: row.city_zh, en: row.city_en }} /> }, { title: t("transition.unit"), render: (_, row) => row.unit_name || row.unit },
                { title: t("transition.period"), render: (_, row) => <span className="nowrap">{day(row.from)} – {row.to ? day(row.to) : t("transition.open")}</span> }, { title: t("transition.state"), render: (_, row) => <>{told.coded("transitionState", row.state)} {row.provisional && <Provisional />}</> },
                { title: t("transition.due"), render: (_, row) => row.due_on === null ? "—" : row.late_days > 0 ? <Tag colour="red">{day(row.due_on)} · {t("transition.late", { days: row.late_days })}</Tag> : day(row.due_on) },
                { title: t("transition.ground"), render: (_, row) => row.ground ? told.coded("transitionGround", row.ground) : row.claimed ? <span className="quiet">{t("transition.claimed")}: {told.coded("transitionGround", row.claimed)}</span> : "—" },
                { title: t("transition.moved"), render: (_, row) => row.moved_on ? day(row.moved_on) : "—" },
              ]} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}

function Tasks() {
  const { t } = useTranslation();
  const told = useTold();
  const [kept, keep] = useKept("transition-tasks", { waiting: true, offset: 0 });
  const found = useLoad((signal) => ask<Page<TransitionTask>>("/api/transition/tasks", { waiting: kept.waiting, offset: kept.offset, limit: LIMIT }, signal), [kept.waiting, kept.offset]);
  return (
    <Panel title={t("transition.tasks")} id="transition-tasks" extra={<Checkbox className="no-print" checked={kept.waiting} onChange={(event) => keep({ waiting: event.target.checked, offset: 0 })}>{t("transition.onlyWaiting")}</Checkbox>}>
      <Ready of={found}>
        {(page) => (
          <List<TransitionTask> label={t("transition.tasks")} rowKey="task" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
            { title: t("transition.task"), render: (_, row) => <span className="mono nowrap">{row.task}</span> }, { title: t("transition.kind"), render: (_, row) => <Link to={`/transition/${row.ref}`}><Said of={row} /></Link> }, { title: t("transition.city"), render: (_, row) => <Said of={{ zh: row.city_zh, en: row.city_en }} /> },
            { title: t("transition.period"), render: (_, row) => <span className="nowrap">{day(row.from)} – {row.to ? day(row.to) : t("transition.open")}</span> }, { title: t("transition.days"), align: "right", dataIndex: "days" }, { title: t("transition.owner"), render: (_, row) => told.actor(row.owner) },
            { title: t("transition.due"), render: (_, row) => row.due_on === null ? "—" : row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : day(row.due_on) }, { title: t("transition.answer"), render: (_, row) => row.answer ? <Said of={row.answer} /> : <Tag colour="yellow">{t("transition.waiting")}</Tag> },
          ]} />
        )}
      </Ready>
    </Panel>
  );
}
