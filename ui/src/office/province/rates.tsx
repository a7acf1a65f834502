/** The yearly review of the factors: the enterprises of a year, new drafts, and the signs of suppressed reporting. */

import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { minute } from "@shared/dates";
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
import type { RateDrafted, RateLine, RatePage, RateSign } from "./shapes";

const LIMIT = 50;
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
  return (
    <>
      <PageHead title={t("menu.rates")} lead={t("rates.lead")} />
      {may("province.rate_draft") && <Draft onDone={found.reload} />}
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
    </>
  );
}

function Draft({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [year, setYear] = useState<number | null>(new Date().getFullYear() + 1);
  const [reason, setReason] = useState("");
  const [made, setMade] = useState<RateDrafted>();
  const send = async () => {
    const done = await act.run(() => tell<RateDrafted>("/api/province/rate-reviews", { year, reason }));
    if (!done) return;
    setMade(done);
    await onDone();
  };
  return (
    <Panel title={t("rates.draft")} id="rate-draft">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="rate-year">{t("rates.year")}</label><InputNumber id="rate-year" precision={0} min={2025} max={2100} value={year} onChange={setYear} /></div>
        <div><label htmlFor="rate-reason">{t("rates.reason")}</label><Input id="rate-reason" style={{ width: 320 }} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        <Button type="primary" disabled={!year} loading={act.busy} onClick={() => void send()}>{t("rates.draftAll")}</Button>
      </div>
      {made && (
        <>
          <p role="status">{t("rates.drafted", { count: made.drafted.length, others: made.not_rated.length })}</p>
          <List label={t("rates.notRated")} rowKey={(row) => `${row.platform}${row.industry}`} dataSource={made.not_rated} columns={[
            { title: t("province.enterprise"), dataIndex: "name" }, { title: t("rates.notRated"), render: (_, row) => <Said of={row} /> }, { title: t("rates.whoActs"), render: (_, row) => <Said of={{ zh: row.who_zh, en: row.who_en }} /> },
          ]} />
        </>
      )}
    </Panel>
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
      <Select aria-label={`${t("rates.found")} ${one.number}`} style={{ width: 160 }} value={finding ?? null} onChange={(value) => setFinding(value ?? undefined)} options={FINDINGS.map((value) => ({ value, label: t(`rateFinding.${value}`) }))} />
      <Input aria-label={`${t("province.reason")} ${one.number}`} style={{ width: 220 }} placeholder={t("province.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button disabled={!finding || !reason.trim()} loading={act.busy} onClick={() => void send()}>{t("rates.answer")}</Button>
    </div>
  );
}
