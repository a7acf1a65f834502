/** One review: scores with intervals, each indicator with the tasks behind it, what was said, fees and what they would be. */

import { Button, Input, InputNumber, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, newKey, tell } from "../server";
import { ink } from "../theme";
import type { Page } from "../shapes";
import type { Fee, Indicator, ReviewFile, ReviewTask, Score, SupposedFee } from "./review-shapes";
import type { Mandate } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 50;

/** A fraction as two decimals: "49/25" is 1.96. */
function quotient(text: string): string {
  const [above = 0, below = 1] = text.split("/").map(Number);
  return (above / below).toFixed(2);
}

export default function InsurerReview() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { review = "" } = useParams();
  const [looked, setLooked] = useState<{ insurer: string; indicator: string }>();
  const found = useLoad((signal) => ask<ReviewFile>(at`/api/insurer-reviews/${review}`, {}, signal), [review]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={`${t("menu.insurerReviews")} ${one.quarter}`} lead={one.review}><Link to="/insurer-reviews">{t("menu.insurerReviews")}</Link></PageHead>
          <Panel title={t("review.scores")} id="review-scores">
            <Facts rows={[
              [t("review.status"), <span key="s"><Tag colour={one.status === "published" ? "green" : "yellow"}>{t(`reviewStatus.${one.status}`)}</Tag> {one.provisional && <Provisional />}</span>], [t("review.tasks"), String(one.tasks)], [t("review.drafted"), told.actor(one.drafted_by)],
              one.decided_by !== null && ([t("review.decided"), told.actor(one.decided_by)] as const), [t("review.hearUntil"), day(one.hear_until)],
              [t("review.scheme"), t("review.method", { k: one.scheme.shrinkage, n: one.scheme.least_tasks, z: quotient(one.scheme.interval) })],
            ]} />
            <Suspense fallback={<Waiting />}>
              <Chart label={t("review.quality")} categories={one.scores.map((row) => row.insurer_name)} series={[
                { name: t("review.low"), colour: "#8a9a94", values: one.scores.map((row) => Number(row.low ?? 0)) }, { name: t("review.score"), colour: ink.green, values: one.scores.map((row) => Number(row.score ?? 0)) }, { name: t("review.high"), colour: "#5b6f8f", values: one.scores.map((row) => Number(row.high ?? 0)) },
              ]} />
            </Suspense>
            <List<Score> label={t("review.scores")} rowKey="insurer" dataSource={one.scores} scroll={{ x: "max-content" }} columns={[
              { title: t("review.rank"), align: "right", render: (_, row) => row.rank ?? "—" }, { title: t("insurer.insurer"), dataIndex: "insurer_name" }, { title: t("review.tasks"), align: "right", dataIndex: "tasks" }, { title: t("review.score"), align: "right", render: (_, row) => <strong>{row.score ?? "—"}</strong> },
              { title: t("review.interval"), align: "right", render: (_, row) => row.low === null ? "—" : `${row.low} – ${row.high ?? ""}` }, { title: t("review.why"), render: (_, row) => <Said of={{ zh: row.remark_zh || "—", en: row.remark_en || "—" }} /> },
            ]} />
          </Panel>
          {one.scores.map((score) => <Indicators key={score.insurer} of={score} onLook={may("reviews.tasks") ? (indicator) => setLooked({ insurer: score.insurer, indicator }) : undefined} />)}
          {looked && <Rows key={`${looked.insurer}-${looked.indicator}`} review={one.review} insurer={looked.insurer} indicator={looked.indicator} />}
          <Panel title={t("review.complaints")} id="review-complaints">
            <p className="quiet">{t("review.complaintsLead")}</p>
            <Complained of={one} />
          </Panel>
          <Panel title={t("review.fees")} id="review-fees">
            <p className="quiet">{t("review.paidFrom")}</p>
            <Fees of={one.fees} names={Object.fromEntries(one.scores.map((row) => [row.insurer, row.insurer_name]))} />
            {may("reviews.what_if") && <WhatIf of={one} onStated={found.reload} />}
          </Panel>
          <Panel title={t("review.steps")} id="review-steps">
            {one.steps.length === 0 && <p className="quiet">{t("review.none")}</p>}
            <ol className="steps">{one.steps.map((step) => <li key={step.number}><strong><Said of={step} /></strong> {step.insurer ?? ""} <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span>{step.words && <div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div>}</li>)}</ol>
            {may("reviews.step") && <Next of={one} onDone={found.reload} />}
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Indicators({ of, onLook }: { of: Score; onLook: ((indicator: string) => void) | undefined }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <Panel title={`${of.insurer_name} · ${t("review.indicators")}`} id={`indicators-${of.insurer}`}>
      <List<Indicator> label={`${of.insurer_name} · ${t("review.indicators")}`} rowKey="indicator" dataSource={of.indicators} scroll={{ x: "max-content" }} columns={[
        { title: t("review.indicators"), render: (_, row) => said(row) }, { title: t("review.weight"), align: "right", dataIndex: "weight" },
        { title: t("review.figure"), align: "right", render: (_, row) => onLook ? <Button type="link" size="small" aria-label={`${of.insurer_name} ${said(row)} ${row.met}/${row.judged}`} onClick={() => onLook(row.indicator)}>{row.met}/{row.judged}</Button> : `${row.met}/${row.judged}` },
        { title: t("review.expected"), align: "right", dataIndex: "expected" }, { title: t("review.rate"), align: "right", dataIndex: "rate" },
      ]} />
    </Panel>
  );
}

function Rows({ review, insurer, indicator }: { review: string; insurer: string; indicator: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<ReviewTask>>(at`/api/insurer-reviews/${review}/tasks`, { insurer, indicator, offset, limit: LIMIT }, signal), [review, insurer, indicator, offset]);
  return (
    <Panel title={`${t("review.rows")} · ${insurer}`} id="review-rows">
      <ProblemAlert problem={found.problem} />
      <List<ReviewTask> label={t("review.rows")} rowKey="task_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} columns={[
        { title: t("insurer.task"), render: (_, row) => may("handling.list") ? <Link className="mono" to={`/cases/${row.case_no}?tab=handling`}>{row.task_no}</Link> : <span className="mono">{row.task_no}</span> },
        { title: t("review.likeness"), dataIndex: "likeness" }, { title: t("review.met"), render: (_, row) => row.met[indicator] ? <Tag colour="green">{t("common.yes")}</Tag> : <Tag colour="red">{t("common.no")}</Tag> },
      ]} />
    </Panel>
  );
}

function Complained({ of }: { of: ReviewFile }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const name = (insurer: string) => of.scores.find((row) => row.insurer === insurer)?.insurer_name ?? insurer;
  const rows = of.complaints.flatMap((one) => one.rows.map((row) => ({ ...row, insurer: one.insurer })));
  if (rows.length === 0) return <p className="quiet">{t("review.none")}</p>;
  return (
    <List label={t("review.complaints")} rowKey="enquiry" dataSource={rows} columns={[
      { title: t("insurer.insurer"), render: (_, row) => name(row.insurer) }, { title: t("review.complaint"), render: (_, row) => may("enquiries.show") ? <Link className="mono" to={`/enquiries/${row.enquiry}`}>{row.enquiry}</Link> : <span className="mono">{row.enquiry}</span> },
      { title: t("review.madeAt"), render: (_, row) => minute(row.at) }, { title: t("review.remark"), render: (_, row) => row.remark ?? "—" },
      { title: t("review.became"), render: (_, row) => row.upheld === null ? <Tag colour="yellow">{t("review.notLookedInto")}</Tag> : row.upheld ? <Tag colour="red">{t("review.upheld")}</Tag> : <Tag colour="green">{t("review.notUpheld")}</Tag> },
    ]} />
  );
}

export function Fees({ of, names }: { of: Fee[]; names: Record<string, string> }) {
  const { t } = useTranslation();
  const said = useSaid();
  if (of.length === 0) return <p className="quiet">{t("review.none")}</p>;
  return (
    <List<Fee> label={t("review.fees")} rowKey="fee" dataSource={of} scroll={{ x: "max-content" }} expandable={{ expandedRowRender: (row) => (
      <List label={row.fee} rowKey={(line) => `${line.kind}${line.task_no ?? line.case_no ?? line.since}`} dataSource={row.lines} columns={[
        { title: t("insurer.kind"), render: (_, line) => t(`feeKind.${line.kind}`) }, { title: t("insurer.task"), render: (_, line) => line.task_no ?? line.case_no ?? `${day(line.since)} – ${day(line.until)}` }, { title: t("pay.amount"), align: "right", render: (_, line) => <Money fen={line.amount_fen} /> },
      ]} />
    ) }} columns={[
      { title: t("insurer.insurer"), render: (_, row) => names[row.insurer] ?? row.insurer }, { title: t("review.score"), align: "right", render: (_, row) => row.score ?? "—" }, { title: t("review.earned"), align: "right", render: (_, row) => <Money fen={row.earned_fen} /> }, { title: t("review.retained"), align: "right", render: (_, row) => <Money fen={row.retained_fen} /> },
      { title: t("review.kept"), align: "right", render: (_, row) => <Money fen={row.kept_fen} /> }, { title: t("review.moved"), align: "right", render: (_, row) => <Money fen={row.moved_fen} /> }, { title: t("review.payable"), align: "right", render: (_, row) => <strong><Money fen={row.payable_fen} /></strong> }, { title: t("review.why"), render: (_, row) => <>{said(row)} {row.provisional && <Provisional />}</> },
    ]} />
  );
}

function WhatIf({ of, onStated }: { of: ReviewFile; onStated: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const mandates = useLoad(may("mandates.list") ? (signal) => ask<Page<Mandate>>("/api/mandates", { limit: 200 }, signal) : null, []);
  const [mandate, setMandate] = useState<string>();
  const [indicator, setIndicator] = useState(of.scores[0]?.indicators[0]?.indicator);
  const [rate, setRate] = useState<number | null>(95);
  const [found, setFound] = useState<SupposedFee>();
  const known = (mandates.data?.rows ?? []).filter((one) => one.place === of.place && of.scores.some((score) => score.insurer === one.insurer));
  const chosen = mandate ?? known[0]?.mandate_no;
  const stated = of.fees.some((one) => one.mandate === chosen);
  const reckon = async () => {
    const body = { mandate_no: chosen, suppose: indicator === undefined || rate === null ? {} : { [indicator]: (rate / 100).toFixed(2) } };
    const done = await act.run(() => tell<SupposedFee>(at`/api/insurer-reviews/${of.review}/what-if`, body));
    if (done) setFound(done);
  };
  const state = async () => {
    if (!(await act.run(() => tell<Fee>(at`/api/insurer-reviews/${of.review}/fees`, { mandate_no: chosen }, { key })))) return;
    setKey(newKey());
    await onStated();
  };
  if (!chosen) return null;
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="fee-mandate">{t("review.mandate")}</label><Select id="fee-mandate" style={{ width: 240 }} value={chosen} onChange={setMandate} options={known.map((one) => ({ value: one.mandate_no, label: `${one.insurer_name} ${one.mandate_no}` }))} /></div>
        <div><label htmlFor="fee-indicator">{t("review.whatIf")}</label><Select id="fee-indicator" style={{ width: 180 }} value={indicator} onChange={setIndicator} options={(of.scores[0]?.indicators ?? []).map((one) => ({ value: one.indicator, label: said(one) }))} /></div>
        <div><label htmlFor="fee-rate">{t("review.rate")} %</label><InputNumber id="fee-rate" min={0} max={100} precision={0} value={rate} onChange={setRate} /></div>
        <Button loading={act.busy} onClick={() => void reckon()}>{t("review.reckon")}</Button>
        {may("reviews.fee") && !stated && (of.status === "decided" || of.status === "published") && <Button type="primary" loading={act.busy} onClick={() => void state()}>{t("review.stateFee")}</Button>}
      </div>
      {found && <p role="status">{t("review.supposed", { a: found.score ?? "—", b: found.supposed_score ?? "—" })} · <Money fen={found.payable_fen} /> → <strong><Money fen={found.supposed_payable_fen} /></strong> · {said(found)}</p>}
    </div>
  );
}

function Next({ of, onDone }: { of: ReviewFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [words, setWords] = useState("");
  const [key, setKey] = useState(newKey);
  const send = async (verb: string) => {
    if (!(await act.run(() => tell<ReviewFile>(at`/api/insurer-reviews/${of.review}/steps/${verb}`, { words: words.trim() || null }, { key })))) return;
    setKey(newKey());
    setWords("");
    await onDone();
  };
  if (of.status !== "draft" && of.status !== "decided") return null;
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      {of.status === "draft" && <><label htmlFor="review-words">{t("review.words")}</label><Input.TextArea id="review-words" rows={2} style={{ maxWidth: 560, display: "block", marginBottom: 8 }} value={words} onChange={(event) => setWords(event.target.value)} /></>}
      <p style={{ display: "flex", gap: 8 }}>
        {of.status === "draft" && <><Button type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send("decide")}>{t("reviewStatus.decided")}</Button><Button disabled={!words.trim()} loading={act.busy} onClick={() => void send("return")}>{t("review.back")}</Button></>}
        {of.status === "decided" && <Button type="primary" loading={act.busy} onClick={() => void send("publish")}>{t("reviewStatus.published")}</Button>}
      </p>
    </div>
  );
}
