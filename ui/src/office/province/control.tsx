/** Control of spending: the flags that wait with their reasons, the risk points with what became of their flags, the samples. */

import { Button, DatePicker, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { lazy, Suspense, useState } from "react";
import { Link, useNavigate } from "react-router";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import type { Page } from "../shapes";
import { ink } from "../theme";
import type { ControlPoint, ControlPoints, FlagLine, SampleFile, SampleLine } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 50;
const STATUSES = ["not_closed", "open", "looked_into", "waits_for_second", "closed"] as const;

export default function Control() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useSession();
  const told = useTold();
  const [kept, keep] = useKept("control", { rule: "", status: "not_closed", offset: 0 });
  const points = useLoad((signal) => ask<ControlPoints>("/api/control/points", {}, signal), []);
  const flags = useLoad((signal) => ask<Page<FlagLine>>("/api/control/flags", { ...(kept.rule ? { rule: kept.rule } : {}), status: kept.status, offset: kept.offset, limit: LIMIT }, signal), [kept.rule, kept.status, kept.offset]);
  const name = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  const swept = points.data?.swept_at;
  return (
    <>
      <PageHead title={t("menu.control")} lead={t("control.lead")}>{may("control.register") && <><Link to="/control/register">{t("menu.controlRegister")}</Link> <Link to="/control/inspections">{t("menu.controlInspections")}</Link></>} {points.data && <span className="quiet">{swept ? t("control.swept", { at: minute(swept) }) : t("control.never")}</span>}</PageHead>
      <Panel title={t("control.flags")} id="control-flags" extra={
        <div className="filters no-print">
          <Select aria-label={t("control.point")} style={{ width: 220 }} value={kept.rule} onChange={(rule) => keep({ rule, offset: 0 })} options={[{ value: "", label: t("control.allPoints") }, ...(points.data?.points ?? []).map((one) => ({ value: one.rule, label: name(one) }))]} />
          <Select aria-label={t("control.status")} style={{ width: 180 }} value={kept.status} onChange={(status) => keep({ status, offset: 0 })} options={STATUSES.map((value) => ({ value, label: t(`flagStatus.${value}`) }))} />
        </div>
      }>
        <Ready of={flags}>
          {(page) => (
            <List<FlagLine> label={t("control.flags")} rowKey="flag" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("control.point"), render: (_, row) => <Link to={`/control/flags/${row.flag}`}><Said of={{ zh: row.name_zh, en: row.name_en }} /></Link> },
              { title: t("control.grave"), render: (_, row) => row.serious ? <Tag colour="red">{t("control.serious")}</Tag> : <Tag colour="grey">{t("control.ordinary")}</Tag> },
              { title: t("control.why"), render: (_, row) => <div style={{ maxWidth: 420 }}><Said of={row} /> {row.mark === "assumed" && <Provisional />}</div> }, { title: t("control.stake"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
              { title: t("control.caseNo"), render: (_, row) => <span className="mono nowrap">{row.case_no}</span> }, { title: t("control.age"), align: "right", dataIndex: "age" },
              { title: t("control.due"), render: (_, row) => row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : <span className="nowrap">{day(row.due_on)}</span> }, { title: t("control.status"), render: (_, row) => told.coded("flagStatus", row.status) },
            ]} />
          )}
        </Ready>
      </Panel>
      <Ready of={points}>
        {(one) => (
          <Panel title={t("control.points")} id="control-points">
            {hit(one).length > 0 && (
              <Suspense fallback={<Waiting />}>
                <Chart stacked label={t("control.byPoint")} categories={hit(one).map(name)} series={[{ name: t("control.waiting"), colour: "#c98a00", values: hit(one).map((row) => row.waiting) }, { name: t("control.closed"), colour: ink.green, values: hit(one).map((row) => row.flags - row.waiting) }]} />
              </Suspense>
            )}
            <List<ControlPoint> label={t("control.points")} rowKey="rule" dataSource={one.points} scroll={{ x: "max-content" }} columns={[
              { title: t("control.point"), render: (_, row) => <Said of={row} /> }, { title: t("control.question"), render: (_, row) => <div style={{ maxWidth: 320 }}><Said of={{ zh: row.question_zh, en: row.question_en }} /></div> },
              { title: t("control.waiting"), align: "right", render: (_, row) => row.waiting ? <Button type="link" onClick={() => keep({ rule: row.rule, status: "not_closed", offset: 0 })}>{row.waiting}</Button> : 0 }, { title: t("control.flags"), align: "right", dataIndex: "flags" }, { title: t("control.explained"), align: "right", dataIndex: "explained" },
              { title: t("control.parameters"), render: (_, row) => row.numbers.length ? row.numbers.map((number) => <div key={number.name}><Said of={number} /> {number.value} <Mark mark={number.mark} /></div>) : "—" }, { title: t("law.article"), render: (_, row) => <Cites of={row.cites} /> },
            ]} />
            {one.unjudged.length > 0 && (
              <List label={t("control.unjudged")} rowKey={(row) => `${row.rule}${row.what}`} dataSource={one.unjudged} columns={[{ title: t("control.unjudged"), render: (_, row) => <Said of={row} /> }, { title: t("control.count"), align: "right", dataIndex: "count" }]} />
            )}
          </Panel>
        )}
      </Ready>
      {may("control.samples") && <Samples fixing={may("control.sample_fix")} />}
    </>
  );
}

/** The points that have flags: only they stand in the picture; the table below names all. */
function hit(of: ControlPoints): ControlPoint[] {
  return of.points.filter((row) => row.flags > 0);
}

function Samples({ fixing }: { fixing: boolean }) {
  const { t } = useTranslation();
  const [kept, keep] = useKept("control-samples", { offset: 0 });
  const found = useLoad((signal) => ask<Page<SampleLine>>("/api/control/samples", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  const drawn = (row: SampleLine) => row.strata.reduce((sum, one) => sum + one.size, 0);
  return (
    <Panel title={t("control.samples")} id="control-samples">
      <p className="quiet">{t("control.samplesLead")}</p>
      {fixing && <Fix />}
      <Ready of={found}>
        {(page) => (
          <List<SampleLine> label={t("control.samples")} rowKey="sample" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
            { title: t("rates.number"), render: (_, row) => <Link className="mono" to={`/control/samples/${row.sample}`}>{row.sample}</Link> }, { title: t("control.period"), render: (_, row) => `${day(row.from)} – ${day(row.to)}` },
            { title: t("control.tolerable"), align: "right", dataIndex: "tolerable" }, { title: t("control.drawnOf"), align: "right", render: (_, row) => `${drawn(row)} / ${row.strata.reduce((sum, one) => sum + one.awards, 0)}` },
            { title: t("control.errors"), align: "right", render: (_, row) => row.strata.reduce((sum, one) => sum + one.errors, 0) }, { title: t("control.open"), align: "right", render: (_, row) => row.drawn_by === null ? <Tag colour="yellow">{t("control.notDrawn")}</Tag> : row.open },
          ]} />
        )}
      </Ready>
    </Panel>
  );
}

function Fix() {
  const { t } = useTranslation();
  const act = useDo();
  const go = useNavigate();
  const [first, setFirst] = useState<Dayjs | null>(null);
  const [last, setLast] = useState<Dayjs | null>(null);
  const [rate, setRate] = useState("0.05");
  const send = async () => {
    const made = await act.run(() => tell<SampleFile>("/api/control/samples", { first: first?.format("YYYY-MM-DD"), last: last?.format("YYYY-MM-DD"), tolerable: rate }));
    if (made) await go(`/control/samples/${made.sample}`);
  };
  return (
    <>
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="sample-first">{t("control.first")}</label><DatePicker id="sample-first" value={first} onChange={setFirst} /></div>
        <div><label htmlFor="sample-last">{t("control.last")}</label><DatePicker id="sample-last" value={last} onChange={setLast} /></div>
        <div><label htmlFor="sample-rate">{t("control.tolerable")}</label><Input id="sample-rate" style={{ width: 100 }} value={rate} onChange={(event) => setRate(event.target.value)} /></div>
        <Button type="primary" disabled={!first || !last || !/^0?\.\d{1,4}$/.test(rate)} loading={act.busy} onClick={() => void send()}>{t("control.fix")}</Button>
      </div>
    </>
  );
}
