/** One review: its figures with their rows, the calculation step by step, what was done by whom, and what can be done next. */

import { Button, DatePicker, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useParams } from "react-router";
import { file, keep as keepFile } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { RateMove, RateOffer, RateReview, RateRows, RateStep, RateTaken } from "./shapes";

const FIGURES = ["benefits", "contributions", "billed", "confirmed", "orders", "insured_days"] as const;
const LIMIT = 50;

export default function ProvinceRate() {
  const { t } = useTranslation();
  const term = useTerm();
  const told = useTold();
  const language = useLanguage();
  const act = useDo();
  const { number = "" } = useParams();
  const found = useLoad((signal) => ask<RateReview>(at`/api/province/rate-reviews/${number}`, {}, signal), [number]);
  const notice = () => act.run(async () => {
    const got = await file(at`/api/province/rate-reviews/${number}/notice`, {});
    keepFile(got.blob, got.name);
  });
  const move = (one: RateMove | null) => one && <><Money fen={one.benefits_fen} /> → {one.rating_factor} · <Money fen={one.fee_fen} /></>;
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={`${one.name} · ${one.year}`} lead={one.number}>{one.decided && <Button loading={act.busy} onClick={() => void notice()}>{t("rates.notice")}</Button>}</PageHead>
          <ProblemAlert problem={act.problem} />
          <Panel title={t("province.summary")} id="rate-summary">
            <Facts rows={[
              [t("rates.factor"), <span key="f"><strong>{one.factor}</strong> {one.provisional && <Provisional />}</span>], [t("pay.state"), told.coded("rateState", one.state, one.state_zh)], [t("enterprise.industry"), term("industryOf", one.industry)],
              [t("rates.period"), `${day(one.from)} – ${day(one.to)}`], [t("rates.window"), one.window.join(" – ")], [t("rates.known"), minute(one.known)], one.effective_from !== null && ([t("rates.effective"), day(one.effective_from)] as const),
              [t("rates.up"), move(one.calculation.distance.up)], [t("rates.down"), move(one.calculation.distance.down)], [t("rates.advice"), one.calculation.advice?.advised_factor],
            ]} />
          </Panel>
          <Panel title={t("rates.calculation")} id="rate-calculation">
            <List<RateStep> label={t("rates.calculation")} rowKey="step" dataSource={one.calculation.steps} columns={[
              { title: t("rates.step"), render: (_, row) => <Said of={row} /> }, { title: t("rates.value"), align: "right", render: (_, row) => row.shown ?? "—" }, { title: t("rates.factor"), align: "right", render: (_, row) => row.factor ?? "—" },
              { title: t("law.mark"), render: (_, row) => <Mark mark={row.mark} /> }, { title: t("law.article"), render: (_, row) => <Cites of={row.cites} /> },
            ]} />
          </Panel>
          <Rows number={number} />
          <Panel title={t("rates.stages")} id="rate-stages">
            <List<RateTaken> label={t("rates.stages")} rowKey="at" dataSource={one.steps} columns={[
              { title: t("rates.step"), render: (_, row) => <Said of={row} /> }, { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
              { title: t("rates.on"), render: (_, row) => row.on ? day(row.on) : "—" }, { title: t("rates.words"), render: (_, row) => row.words || "—" },
            ]} />
          </Panel>
          {one.next.length > 0 && (
            <Panel title={t("rates.next")} id="rate-next">
              {one.next.map((step) => step.may ? <Take key={step.step} number={number} one={step} onDone={found.reload} /> : <p key={step.step} className="quiet">{language === "zh" ? `${step.zh}：${step.why_zh ?? ""}` : `${step.en}: ${step.why_en ?? ""}`}</p>)}
            </Panel>
          )}
        </>
      )}
    </Ready>
  );
}

function Take({ number, one, onDone }: { number: string; one: RateOffer; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const [words, setWords] = useState("");
  const [on, setOn] = useState<Dayjs | null>(null);
  const name = t(`rateStep.${one.step}`);
  if (!may("province.rate_step")) return null;
  const send = async () => {
    const done = await act.run(() => tell<RateReview>(at`/api/province/rate-reviews/${number}/steps/${one.step}`, { words, on: on?.format("YYYY-MM-DD") ?? null }));
    if (done) await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <label htmlFor={`words-${one.step}`}>{name} · {t("rates.words")}</label>
      <Input.TextArea id={`words-${one.step}`} rows={2} value={words} onChange={(event) => setWords(event.target.value)} style={{ marginBlock: 6 }} />
      <div style={{ display: "flex", gap: 8 }}>
        {one.day && <DatePicker aria-label={`${name} · ${t("rates.on")}`} value={on} onChange={setOn} />}
        <Button type="primary" disabled={!words.trim() || (one.day && on === null)} loading={act.busy} onClick={() => void send()}>{name}</Button>
      </div>
    </div>
  );
}

function Rows({ number }: { number: string }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const [rows, setRows] = useState<RateRows>();
  const show = async (figure: string, offset = 0) => {
    const got = await act.run(() => ask<RateRows>(at`/api/province/rate-reviews/${number}/rows/${figure}`, { offset, limit: LIMIT }));
    if (got) setRows(got);
  };
  const columns = Object.keys(rows?.rows[0] ?? {});
  return (
    <Panel title={t("rates.rows")} id="rate-rows">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">{FIGURES.map((figure) => <Button key={figure} loading={act.busy} aria-pressed={rows?.figure === figure} onClick={() => void show(figure)}>{t(`rateFigure.${figure}`)}</Button>)}</div>
      {rows && (
        <>
          <p role="status">{t(`rateFigure.${rows.figure}`)}：{t("common.total", { count: rows.total })} · {rows.agrees ? t("rates.agrees") : t("rates.differs")}</p>
          <List<Record<string, unknown>> label={t("rates.rows")} rowKey={(row) => JSON.stringify(row)} dataSource={rows.rows} scroll={{ x: "max-content" }} page={{ total: rows.total, offset: rows.offset, limit: LIMIT }} onPage={(offset) => void show(rows.figure, offset)}
            columns={columns.map((column) => ({ title: told.name(column), render: (_: unknown, row: Record<string, unknown>) => told.value(column, row[column]) }))} />
        </>
      )}
    </Panel>
  );
}
