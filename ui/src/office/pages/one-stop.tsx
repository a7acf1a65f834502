/** One-stop handling: its cases, effect beside ordinary ones, time of each step, what cities lay down, papers fetched. */

import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { Effect, EffortLine, FetchedPaper, FetchLine, Offered, OneStopBoard, OneStopLine } from "./one-stop-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
/** So many steps are drawn; the table holds all of them. */
const DRAWN = 6;

export default function OneStop() {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<OneStopBoard>("/api/one-stop", {}, signal), []);
  return (
    <>
      <PageHead title={t("menu.oneStop")} lead={t("oneStop.lead")} />
      <Ready of={found}>{(board) => <>{board.looked_at < board.of && <p className="quiet">{t("oneStop.newest", { looked: board.looked_at, of: board.of })}</p>}<Cases rows={board.cases} /><Effects of={board.effect} /><Effort rows={board.effort} /><Fetches rows={board.fetches} /><Put rows={board.put_forward} /><Config cities={board.cities} papers={board.papers} /></>}</Ready>
    </>
  );
}

function CaseLink({ of }: { of: string }) {
  return <Link className="mono nowrap" to={`/cases/${of}`}>{of}</Link>;
}

function Cases({ rows }: { rows: OneStopLine[] }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <Panel title={t("oneStop.cases")} id="one-stop-cases">
      {rows.length === 0 ? <p className="quiet">{t("oneStop.none")}</p> : (
        <List<OneStopLine> label={t("oneStop.cases")} rowKey="case_no" dataSource={rows} scroll={{ x: "max-content" }} columns={[
          { title: t("oneStop.caseNo"), render: (_, row) => <CaseLink of={row.case_no} /> },
          { title: t("oneStop.together"), render: (_, row) => row.asked_together.map((one) => <div key={one}>{told.coded("oneStopStage", one)}</div>) },
          { title: t("oneStop.days"), align: "right", dataIndex: "days" },
          { title: t("oneStop.now"), render: (_, row) => <div style={{ maxWidth: 220 }}><Said of={{ zh: row.now_zh, en: row.now_en }} /></div> },
          { title: t("oneStop.next"), render: (_, row) => <div style={{ maxWidth: 240 }}><Said of={{ zh: row.next_zh, en: row.next_en }} /></div> },
          { title: t("oneStop.due"), render: (_, row) => row.due === null ? "—" : row.overdue ? <Tag colour="red">{day(row.due)}</Tag> : <span className="nowrap">{day(row.due)}</span> },
          { title: t("oneStop.charge"), render: (_, row) => row.in_charge === null ? <Tag colour="yellow">{t("oneStop.nobody")}</Tag> : <>{told.actor(row.in_charge)}{row.stand_in && <div className="quiet">{t("oneStop.standIn", { who: told.actor(row.stand_in), until: day(row.stand_in_until ?? "") })}</div>}</> },
        ]} />
      )}
    </Panel>
  );
}

function Effects({ of }: { of: OneStopBoard["effect"] }) {
  const { t } = useTranslation();
  const rows = [{ name: t("oneStop.one"), ...of.one_stop }, { name: t("oneStop.ordinary"), ...of.ordinary }];
  const parts = ["median_days", "median_visits", "median_papers"] as const;
  const names = [t("oneStop.medianDays"), t("oneStop.visits"), t("oneStop.papers")];
  return (
    <Panel title={t("oneStop.effect")} id="one-stop-effect">
      <p className="quiet">{t("oneStop.effectNote")}</p>
      {/* A median that nobody can give yet is no nought: without cases on both sides there is nothing to compare. */}
      {rows.every((row) => parts.every((part) => row[part] !== null)) && (
        <Suspense fallback={<Waiting />}>
          <Chart label={t("oneStop.effect")} categories={names} series={rows.map((row, place) => ({ name: row.name, colour: place === 0 ? "#0b5cad" : "#c98a00", values: parts.map((part) => row[part] ?? 0) }))} />
        </Suspense>
      )}
      <List<Effect & { name: string }> label={t("oneStop.behind")} rowKey="name" dataSource={rows} scroll={{ x: "max-content" }} columns={[
        { title: t("oneStop.way"), dataIndex: "name" }, { title: t("oneStop.count"), align: "right", dataIndex: "cases" },
        ...parts.map((part, place) => ({ title: names[place], align: "right" as const, render: (_: unknown, row: Effect) => row[part] ?? "—" })),
        { title: t("oneStop.behind"), render: (_, row) => <div style={{ maxWidth: 420 }}>{row.case_numbers.map((one) => <span key={one}><CaseLink of={one} /> </span>)}</div> },
      ]} />
    </Panel>
  );
}

function Effort({ rows }: { rows: EffortLine[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const name = (row: EffortLine) => (language === "zh" ? row.zh : row.en);
  const first = rows.slice(0, DRAWN);
  return (
    <Panel title={t("oneStop.effort")} id="one-stop-effort">
      <p className="quiet">{t("oneStop.effortLead")}</p>
      {first.length > 0 && <Suspense fallback={<Waiting />}><Chart label={t("oneStop.total")} categories={first.map(name)} series={[{ name: t("oneStop.total"), colour: "#0b5cad", values: first.map((row) => row.total_days) }]} /></Suspense>}
      <List<EffortLine> label={t("oneStop.effort")} rowKey="step" dataSource={rows} scroll={{ x: "max-content" }} columns={[
        { title: t("oneStop.step"), render: (_, row) => name(row) }, { title: t("oneStop.times"), align: "right", dataIndex: "times" },
        { title: t("oneStop.by"), render: (_, row) => Object.entries(row.by).map(([who, count]) => <span key={who}>{told.coded("oneStopBy", who)} {count} </span>) },
        { title: t("oneStop.median"), align: "right", dataIndex: "median_days" }, { title: t("oneStop.longest"), align: "right", render: (_, row) => <>{row.longest_days} <CaseLink of={row.longest_case} /></> },
        { title: t("oneStop.total"), align: "right", dataIndex: "total_days" },
      ]} />
    </Panel>
  );
}

function Fetches({ rows }: { rows: FetchLine[] }) {
  const { t } = useTranslation();
  const told = useTold();
  if (rows.length === 0) return null;
  return (
    <Panel title={t("oneStop.waiting")} id="one-stop-fetches">
      <List<FetchLine> label={t("oneStop.waiting")} rowKey={(row) => row.case_no + row.request} dataSource={rows} scroll={{ x: "max-content" }} columns={[
        { title: t("oneStop.caseNo"), render: (_, row) => <CaseLink of={row.case_no} /> }, { title: t("oneStop.paper"), render: (_, row) => <Said of={row} /> }, { title: t("oneStop.request"), render: (_, row) => <span className="mono">{row.request}</span> },
        { title: t("oneStop.due"), render: (_, row) => row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : day(row.due_on) },
        { title: t("oneStop.status"), render: (_, row) => <>{told.coded("fetchStatus", row.status)}{row.why_zh && <div className="quiet"><Said of={{ zh: row.why_zh, en: row.why_en ?? "" }} /></div>}</> },
      ]} />
    </Panel>
  );
}

function Put({ rows }: { rows: OneStopBoard["put_forward"] }) {
  const { t } = useTranslation();
  const told = useTold();
  if (rows.length === 0) return null;
  const items = (held: string[]) => held.map((one) => <div key={one}>{told.item(one)}</div>);
  return (
    <Panel title={t("oneStop.put")} id="one-stop-put">
      <List label={t("oneStop.put")} rowKey="case_no" dataSource={rows} columns={[
        { title: t("oneStop.caseNo"), render: (_, row) => <CaseLink of={row.case_no} /> }, { title: t("oneStop.free"), render: (_, row) => items(row.items) }, { title: t("oneStop.declined"), render: (_, row) => row.declined.length ? items(row.declined) : "—" },
      ]} />
    </Panel>
  );
}

function Config({ cities, papers }: { cities: Offered[]; papers: FetchedPaper[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const rule = (held: Offered["stages"], say: (one: string) => string) => held.mark === "missing"
    ? <div style={{ maxWidth: 320 }} className="quiet"><Said of={{ zh: held.missing_zh ?? "", en: held.missing_en ?? "" }} /></div>
    : <>{held.value.map((one) => <div key={one}>{say(one)}</div>)}<Cites of={held.cites} /> <Mark mark={held.mark} /></>;
  return (
    <>
      <Panel title={t("oneStop.config")} id="one-stop-config">
        <List<Offered> label={t("oneStop.config")} rowKey="place" dataSource={cities} scroll={{ x: "max-content" }} columns={[
          { title: t("oneStop.city"), render: (_, row) => <Said of={row} /> }, { title: t("oneStop.stages"), render: (_, row) => rule(row.stages, (one) => told.coded("oneStopStage", one)) },
          { title: t("oneStop.free"), render: (_, row) => rule(row.free, told.item) },
        ]} />
      </Panel>
      <Panel title={t("oneStop.fetched")} id="one-stop-papers">
        <List<FetchedPaper> label={t("oneStop.fetched")} rowKey="paper" dataSource={papers} scroll={{ x: "max-content" }} columns={[
          { title: t("oneStop.paper"), render: (_, row) => <Said of={row} /> }, { title: t("oneStop.partner"), render: (_, row) => <Said of={{ zh: row.partner_zh, en: row.partner_en }} /> },
          { title: t("oneStop.ground"), render: (_, row) => row.mark === "missing" ? <Tag colour="red">{t("oneStop.missing", { who: language === "zh" ? row.filled_by_zh : row.filled_by_en })}</Tag> : <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
          { title: t("oneStop.answerDays"), align: "right", render: (_, row) => row.answer_days ?? "—" },
        ]} />
      </Panel>
    </>
  );
}
