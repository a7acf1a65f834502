/** Who ought to be insured and is not: one list of all sources, worked off by reminders until it is settled. */

import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { colourOf, FieldForm, Steps } from "../parts/duties";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, ProblemAlert, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { GapLine, GapPage } from "./duties-shapes";

const LIMIT = 50;
const COLOURS = { open: "red", reminded: "blue", overdue: "red", answered: "yellow", accepted: "green", settled: "green" } as const;
const KINDS = ["worker_not_registered", "enterprise_not_enrolled", "injured_without_order", "declared_below_counted", "known_elsewhere"];

export default function CoverageGaps() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t("menu.coverageGaps")} lead={t("coverageGaps.lead")} />
      <Gaps source="/api/duties/gaps" />
    </>
  );
}

/** The list; an enterprise sees it without evidence and answers. */
export function Gaps({ source, answers = false }: { source: string; answers?: boolean }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const act = useDo();
  const [month, setMonth] = useState("");
  const [looked, setLooked] = useState<{ found: number; new: number; settled: number }>();
  const [kept, keep] = useKept(`gaps${source}`, { state: "", kind: "", offset: 0 });
  const found = useLoad((signal) => ask<GapPage>(source, { ...(kept.state ? { state: kept.state } : {}), ...(kept.kind ? { kind: kept.kind } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.kind, kept.offset]);
  const step = (row: GapLine, body: object) => async () => { await tell(at`/api/duties/gaps/${row.gap}/steps`, body); await found.reload(); };
  const look = async () => {
    const done = await act.run(() => tell<{ found: number; new: number; settled: number }>("/api/duties/gaps/look", { month }));
    if (done) { setLooked(done); await found.reload(); }
  };
  return (
    <Panel title={t("coverageGaps.list")} id="coverage-gaps" extra={
      <div className="filters no-print">
        <Select aria-label={t("coverageGaps.kind")} style={{ width: 200 }} value={kept.kind} onChange={(kind) => keep({ kind, offset: 0 })} options={[{ value: "", label: t("duties.all") }, ...KINDS.map((value) => ({ value, label: `${told.coded("gapKind", value)} ${found.data?.by_kind[value] ?? 0}` }))]} />
        <Select aria-label={t("duties.state")} style={{ width: 170 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={[{ value: "", label: t("duties.all") }, ...Object.keys(COLOURS).map((value) => ({ value, label: `${told.coded("gapState", value)} ${found.data?.by_state[value] ?? 0}` }))]} />
        {!answers && may("coverage_gaps.look") && <><DatePicker picker="month" aria-label={t("duties.month")} style={{ width: 160 }} value={month ? dayjs(`${month}-01`) : null} onChange={(value) => setMonth(value ? value.format("YYYY-MM") : "")} /><Button disabled={!month} loading={act.busy} onClick={() => void look()}>{t("coverageGaps.look")}</Button></>}
      </div>
    }>
      <ProblemAlert problem={act.problem} />
      {looked && <p role="status">{t("coverageGaps.looked", { found: looked.found, fresh: looked.new, settled: looked.settled })}</p>}
      <Ready of={found}>
        {(page) => (
          <List<GapLine> label={t("coverageGaps.list")} rowKey="gap" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
            { title: t("coverageGaps.gap"), render: (_, row) => <span className="mono nowrap">{row.gap}</span> }, { title: t("coverageGaps.kind"), width: 210, render: (_, row) => <Said of={row} /> }, { title: t("duties.enterprise"), render: (_, row) => row.name ?? "—" },
            { title: t("coverageGaps.place"), render: (_, row) => <Said of={{ zh: row.place_zh, en: row.place_en }} /> }, { title: t("coverageGaps.period"), render: (_, row) => <span className="nowrap">{day(row.from)}{row.to !== row.from ? ` – ${day(row.to)}` : ""}</span> },
            { title: t("coverageGaps.size"), align: "right", render: (_, row) => <span className="nowrap">{row.size} <Said of={{ zh: row.unit_zh, en: row.unit_en }} /></span> }, { title: t("coverageGaps.reminders"), align: "right", dataIndex: "reminders" },
            { title: t("duties.state"), render: (_, row) => <><Tag colour={colourOf(COLOURS, row.state, "grey")}>{told.coded("gapState", row.state)}</Tag>{row.due_on ? ` ${day(row.due_on)}` : ""}</> },
          ]} expandable={{ columnTitle: t("duties.rows"), columnWidth: 72, expandedRowRender: (row) => (
            <>
              <p className="quiet"><Cites of={row.cites} /></p>
              {row.evidence.length > 0 && <p>{t("coverageGaps.evidence")}: {row.evidence.slice(0, 12).map((one) => <span key={one} className="mono" style={{ marginInlineEnd: 8, overflowWrap: "anywhere" }}>{one}</span>)}{row.evidence.length > 12 ? "…" : ""}</p>}
              {row.steps.length > 0 && <Steps steps={row.steps} label={`${t("duties.steps")} ${row.gap}`} />}
              {!answers && may("coverage_gaps.step") && ["open", "reminded", "overdue"].includes(row.state) && <FieldForm id={`gap-${row.gap}`} button={t("coverageGaps.remind")} fields={[{ name: "due", label: t("duties.due"), kind: "day" }, { name: "words", label: t("duties.words"), kind: "long" }]} send={(said) => step(row, { step: "reminded", words: said.words, due_on: said.due })()} />}
              {!answers && may("coverage_gaps.step") && row.state === "answered" && <><FieldForm id={`take-${row.gap}`} button={t("coverageGaps.accept")} fields={[{ name: "words", label: t("inspections.reason"), kind: "long" }]} send={(said) => step(row, { step: "accepted", words: said.words })()} /><FieldForm id={`not-${row.gap}`} danger button={t("coverageGaps.refuse")} fields={[{ name: "words", label: t("inspections.reason"), kind: "long" }]} send={(said) => step(row, { step: "not_accepted", words: said.words })()} /></>}
              {answers && ["reminded", "overdue"].includes(row.state) && <FieldForm id={`say-${row.gap}`} button={t("duties.answer")} fields={[{ name: "ground", label: t("coverageGaps.ground") }, { name: "words", label: t("duties.words"), kind: "long" }]} send={async (said) => { await tell(at`/api/platform/coverage-gaps/${row.gap}/answer`, { ground: said.ground, words: said.words }); await found.reload(); }} />}
            </>
          ) }} />
        )}
      </Ready>
    </Panel>
  );
}
