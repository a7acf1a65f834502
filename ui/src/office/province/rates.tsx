/** The yearly review of the factors: the enterprises of a year, new drafts, and the signs of suppressed reporting. */

import { AutoComplete, Button, DatePicker, Input, InputNumber, Progress, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { RateJob, RateLine, RatePage, RateSign, RateTested } from "./shapes";

const LIMIT = 50;
const ASK_AGAIN_MS = 2000;
const FINDINGS = ["nothing_found", "reported_since", "inspection"] as const;
type Finding = (typeof FINDINGS)[number];

export default function ProvinceRates() {
  const { t } = useTranslation();
  const { may } = useSession();
  const term = useTerm();
  const told = useTold();
  const [kept, keep] = useKept("province-rates", { year: 0, offset: 0, signs: 0 });
  const found = useLoad((signal) => ask<RatePage>("/api/province/rate-reviews", { ...(kept.year ? { year: kept.year } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.year, kept.offset]);
  const signs = useLoad((signal) => ask<Page<RateSign>>("/api/province/rate-signs", { offset: kept.signs, limit: LIMIT }, signal), [kept.signs]);
  const jobs = useLoad(may("province.rate_jobs") ? (signal) => ask<Page<RateJob>>("/api/province/rate-jobs", { limit: 20 }, signal) : null, []);
  const asked = jobs.data?.rows ?? [];
  const waiting = asked.some((one) => one.state === "queued" || one.state === "running");
  const ended = asked.filter((one) => one.ended_at !== null).length;
  useEffect(() => {
    if (!waiting) return;
    const again = setInterval(() => void jobs.reload(), ASK_AGAIN_MS);
    return () => clearInterval(again);
  }, [waiting, jobs.reload]);
  useEffect(() => {
    if (ended > 0) void Promise.all([found.reload(), signs.reload()]);
  }, [ended, found.reload, signs.reload]);
  const known = [...new Map([...(found.data?.rows ?? []), ...asked.flatMap((one) => one.drafted?.not_rated ?? [])].map((one) => [one.platform, one.name]))].map(([value, name]) => ({ value, label: `${name} ${value}` }));
  return (
    <>
      <PageHead title={t("menu.rates")} lead={t("rates.lead")} />
      {may("province.rate_draft") && <Draft known={known} onAsked={jobs.reload} />}
      <ProblemAlert problem={jobs.problem} />
      <Asked of={asked} kind="rate_draft" />
      <Ready of={found}>
        {(one) => (
          <Panel title={t("rates.reviews")} id="rate-reviews" extra={one.years.length > 0 && <Select aria-label={t("rates.year")} value={kept.year || one.years[0]} style={{ width: 100 }} onChange={(year) => keep({ year: year ?? 0, offset: 0 })} options={one.years.map((value) => ({ value, label: value }))} />}>
            <List<RateLine> label={t("rates.reviews")} rowKey="number" dataSource={one.rows} scroll={{ x: "max-content" }} page={{ total: one.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("rates.number"), render: (_, row) => <Link className="mono" to={`/rates/${row.number}`}>{row.number}</Link> }, { title: t("province.enterprise"), dataIndex: "name" }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) },
              { title: t("rates.ratio"), align: "right", dataIndex: "ratio" }, { title: t("rates.incidence"), align: "right", render: (_, row) => row.relative ?? "—" }, { title: t("rates.band"), align: "right", dataIndex: "band" },
              { title: t("rates.factor"), align: "right", render: (_, row) => <strong>{row.factor}</strong> }, { title: t("pay.state"), render: (_, row) => <>{told.coded("rateState", row.state, row.state_zh)} {row.provisional && <Provisional />}</> },
            ]} />
          </Panel>
        )}
      </Ready>
      <Panel title={t("rates.signs")} id="rate-signs">
        <p className="quiet">{t("rates.signsLead")}</p>
        {may("province.rate_signs_put") && <Look onAsked={jobs.reload} />}
        <Ready of={signs}>
          {(page) => (
            <List<RateSign> label={t("rates.signs")} rowKey="number" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.signs, limit: LIMIT }} onPage={(offset) => keep({ signs: offset })} columns={[
              { title: t("province.enterprise"), dataIndex: "name" }, { title: t("rates.sign"), render: (_, row) => row.kind === "few_reports" ? t("rates.fewReports", { reported: row.reported, expected: row.expected, chance: row.chance }) : t("rates.outsideRecord", { reference: row.reference, on: row.day }) },
              { title: t("rates.since"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
              { title: t("rates.found"), render: (_, row) => row.open ? (may("province.rate_answer") ? <Answer one={row} onDone={signs.reload} /> : <Tag colour="yellow">{t("rates.waits")}</Tag>) : <><Said of={{ zh: row.finding_zh, en: row.finding_en }} /> · {row.reason} · {told.actor(row.actor ?? "")}</> },
            ]} />
          )}
        </Ready>
      </Panel>
      <Asked of={asked} kind="rate_signs" />
    </>
  );
}

function Draft({ known, onAsked }: { known: { value: string; label: string }[]; onAsked: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [year, setYear] = useState<number | null>(new Date().getFullYear() + 1);
  const [platform, setPlatform] = useState("");
  const [since, setSince] = useState<Dayjs | null>(null);
  const [reason, setReason] = useState("");
  const send = async () => {
    const body = { year, reason, platform: platform.trim() || null, since: since?.format("YYYY-MM-DD") ?? null };
    if (await act.run(() => tell<RateJob>("/api/province/rate-reviews", body))) await onAsked();
  };
  return (
    <Panel title={t("rates.draft")} id="rate-draft">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="rate-year">{t("rates.year")}</label><InputNumber id="rate-year" precision={0} min={2025} max={2100} value={year} onChange={setYear} /></div>
        <div><label htmlFor="rate-platform">{t("rates.onlyOne")}</label><AutoComplete id="rate-platform" style={{ width: 260 }} value={platform} options={known} onChange={setPlatform} /></div>
        <div><label htmlFor="rate-since">{t("rates.outside")}</label><DatePicker id="rate-since" picker="month" value={since} onChange={(value) => setSince(value ? value.startOf("month") : null)} /></div>
        <div><label htmlFor="rate-reason">{t("rates.reason")}</label><Input id="rate-reason" style={{ width: 320 }} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        <Button type="primary" disabled={!year || (since !== null && !reason.trim())} loading={act.busy} onClick={() => void send()}>{platform.trim() ? t("rates.draftOne") : t("rates.draftAll")}</Button>
      </div>
    </Panel>
  );
}

/** What was asked for last, of a kind: how far it is, and what came of it. */
function Asked({ of, kind }: { of: RateJob[]; kind: RateJob["kind"] }) {
  const { t } = useTranslation();
  const told = useTold();
  const one = of.find((job) => job.kind === kind);
  if (!one) return null;
  const what = kind === "rate_draft" ? [one.asked.year, one.asked.platform, one.asked.since && day(one.asked.since)].filter(Boolean).join(" · ") : `${day(one.asked.from ?? "")} – ${day(one.asked.to ?? "")}`;
  const { done, total } = one.progress;
  return (
    <Panel title={t(`rateJob.${kind}`)} id={kind}>
      <p role="status">{what} · {told.actor(one.actor)} · {minute(one.created_at)} · <strong>{t(`rateJobState.${one.state}`)}</strong></p>
      {one.state === "running" && <Progress aria-label={t(`rateJob.${kind}`)} percent={total ? Math.floor((100 * done) / total) : 0} format={() => (total ? `${done} / ${total}` : String(done))} />}
      {one.fault && <p role="alert"><Said of={one.fault} /></p>}
      {one.drafted && <p>{t("rates.drafted", { count: one.drafted.drafted.length, others: one.drafted.not_rated.length })}</p>}
      {one.drafted && one.drafted.not_rated.length > 0 && (
        <List label={t("rates.notRated")} rowKey={(row) => `${row.platform}${row.industry}`} dataSource={one.drafted.not_rated} columns={[
          { title: t("province.enterprise"), dataIndex: "name" }, { title: t("rates.notRated"), render: (_, row) => <Said of={row} /> }, { title: t("rates.whoActs"), render: (_, row) => <Said of={{ zh: row.who_zh, en: row.who_en }} /> },
        ]} />
      )}
      {one.found && (
        <List<RateTested> label={t("rates.tested")} rowKey="platform" dataSource={one.found.tested} columns={[
          { title: t("province.enterprise"), dataIndex: "name" }, { title: t("rates.reported"), align: "right", dataIndex: "reported" }, { title: t("rates.expected"), align: "right", dataIndex: "expected" }, { title: t("rates.chance"), align: "right", dataIndex: "chance" },
          { title: t("rates.threshold"), align: "right", dataIndex: "threshold" }, { title: t("rates.uncompared"), align: "right", dataIndex: "uncompared_orders" }, { title: t("rates.sign"), render: (_, row) => row.hit ? <Tag colour="yellow">{t("rates.waits")}</Tag> : "—" },
        ]} />
      )}
    </Panel>
  );
}

function Look({ onAsked }: { onAsked: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [span, setSpan] = useState<[Dayjs | null, Dayjs | null]>([null, null]);
  const [from, to] = span.map((one) => one?.format("YYYY-MM-DD"));
  const send = async () => {
    if (await act.run(() => tell<RateJob>("/api/province/rate-signs", { from, to }))) await onAsked();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="sign-from">{t("rates.signFrom")}</label><DatePicker id="sign-from" value={span[0]} onChange={(value) => setSpan([value, span[1]])} /></div>
        <div><label htmlFor="sign-to">{t("rates.signTo")}</label><DatePicker id="sign-to" value={span[1]} onChange={(value) => setSpan([span[0], value])} /></div>
        <Button disabled={!from || !to} loading={act.busy} onClick={() => void send()}>{t("rates.look")}</Button>
      </div>
    </div>
  );
}

function Answer({ one, onDone }: { one: RateSign; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [finding, setFinding] = useState<Finding>();
  const [reason, setReason] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<RateSign>(at`/api/province/rate-signs/${one.number}/answer`, { finding, reason }));
    if (done) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        <Select aria-label={`${t("rates.found")} ${one.number}`} style={{ width: 160 }} value={finding ?? null} onChange={(value) => setFinding(value ?? undefined)} options={FINDINGS.map((value) => ({ value, label: t(`rateFinding.${value}`) }))} />
        <Input aria-label={`${t("province.reason")} ${one.number}`} style={{ width: 220 }} placeholder={t("province.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button disabled={!finding || !reason.trim()} loading={act.busy} onClick={() => void send()}>{t("rates.answer")}</Button>
      </div>
    </div>
  );
}
