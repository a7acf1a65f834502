/** Appraisals of my committee: the list and the calendar of examinations and dates. */

import { Select } from "antd";
import { Link } from "react-router";
import { day, nowIso, isoAt } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { Money, ProblemAlert, Tag } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { AppraisalRow, CalendarRow, Colour, Page } from "../shapes";

const LIMIT = 20;

export default function Appraisals() {
  const { t } = useTranslation();
  const [kept, keep] = useKept("appraisals", { state: "open", offset: 0, tab: "list" });
  return (
    <>
      <PageHead title={t("menu.appraisals")} />
      <section className="panel" aria-label={t("menu.appraisals")}>
        <Tabs label={t("menu.appraisals")} activeKey={kept.tab} onChange={(tab) => keep({ tab })} items={[
          { key: "list", label: t("appraisal.list"), children: <Rows state={kept.state} offset={kept.offset} keep={keep} /> },
          { key: "calendar", label: t("appraisal.calendar"), children: <Calendar /> },
        ]} />
      </section>
    </>
  );
}

function Rows({ state, offset, keep }: { state: string; offset: number; keep: (part: { state?: string; offset?: number }) => void }) {
  const { t } = useTranslation();
  const told = useTold();
  const found = useLoad((signal) => ask<Page<AppraisalRow>>("/api/appraisals", { state, offset, limit: LIMIT }, signal), [state, offset]);
  return (
    <>
      <div className="filters">
        <div><label htmlFor="appraisals-state">{t("cases.state")}</label>
          <Select id="appraisals-state" style={{ width: 150 }} value={state} onChange={(value) => keep({ state: value, offset: 0 })} options={[{ value: "", label: t("work.all") }, { value: "open", label: t("appraisal.stateOpen") }, { value: "concluded", label: t("value.concluded") }]} /></div>
      </div>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <List<AppraisalRow>
        label={t("menu.appraisals")} rowKey="ref" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(next) => keep({ offset: next })}
        columns={[
          { title: t("appraisal.appraisal"), render: (_, row) => <Link to={`/appraisals/${encodeURIComponent(row.ref)}`}>{row.case_no} · {told.value("stage", row.stage)}</Link> },
          { title: t("cases.state"), render: (_, row) => <><Tag colour={row.state === "concluded" ? "green" : "blue"}>{told.value("state", row.state)}</Tag> {row.late && <Tag colour="red">{t("appraisal.late")}</Tag>}</> },
          { title: t("appraisal.applicationOn"), render: (_, row) => day(row.application_on) },
          { title: t("work.due"), render: (_, row) => row.due ? <Tag colour={row.colour as Colour}>{day(row.due)}</Tag> : "—" },
          { title: t("appraisal.experts"), render: (_, row) => t("appraisal.seatsOf", { n: row.seats.filter((seat) => seat.expert).length, all: row.seats.length }) },
          { title: t("appraisal.opinions"), render: (_, row) => t("appraisal.seatsOf", { n: row.seats.filter((seat) => seat.opinion).length, all: row.seats.length }) },
          { title: t("appraisal.cost"), align: "right", render: (_, row) => <Money fen={row.cost_fen} /> },
        ]}
      />
    </>
  );
}

function Calendar() {
  const { t } = useTranslation();
  const said = useSaid();
  const from = day(nowIso());
  const to = day(isoAt(Date.parse(nowIso()) + 60 * 86_400_000));
  const found = useLoad((signal) => ask<{ rows: CalendarRow[] }>("/api/appraisals/calendar", { from, to }, signal), [from]);
  return (
    <>
      <p className="quiet">{t("appraisal.calendarLead", { from, to })}</p>
      <ProblemAlert problem={found.problem} />
      <List<CalendarRow>
        label={t("appraisal.calendar")} rowKey={(row) => `${row.ref}${row.on}${row.kind}`} dataSource={found.data?.rows ?? []} loading={found.loading}
        columns={[
          { title: t("appraisal.day"), render: (_, row) => day(row.on) },
          { title: t("appraisal.what"), render: (_, row) => <Tag colour={row.kind === "due" ? "yellow" : "blue"}>{said(row)}</Tag> },
          { title: t("cases.case"), render: (_, row) => <Link to={`/appraisals/${encodeURIComponent(row.ref)}`}>{row.case_no}</Link> },
          { title: t("appraisal.hospital"), render: (_, row) => row.hospital ?? "—" },
        ]}
      />
    </>
  );
}
