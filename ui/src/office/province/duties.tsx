/** How each enterprise keeps its duties, who does not help, and guidance and requests with their answers. */

import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { Link, useParams } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { colourOf, DUTY_COLOURS, DutyTable, FieldForm, Steps } from "../parts/duties";
import { List, PageHead, Panel } from "../parts/page";
import { Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { DutyLine, DutyList, DutyPage, HelpLine, PaperLine, PaperPage } from "./duties-shapes";

const LIMIT = 50;
const KINDS = ["guidance", "order_data", "witness", "papers", "statement"];
export const PAPER_COLOURS = { waiting: "blue", overdue: "red", in_time: "green", late: "yellow" } as const;

export default function Duties() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [kept, keep] = useKept("duties", { month: "", offset: 0 });
  const found = useLoad((signal) => ask<DutyPage>("/api/duties", { ...(kept.month ? { month: kept.month } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.month, kept.offset]);
  const help = useLoad((signal) => ask<Page<HelpLine>>("/api/duties/help", { limit: LIMIT }, signal), []);
  return (
    <>
      <PageHead title={t("menu.duties")} lead={t("duties.lead")} />
      <Ready of={found}>
        {(page) => (
          <Panel title={`${t("duties.list")} ${page.month}`} id="duties-list" extra={<div className="no-print"><DatePicker picker="month" allowClear={false} aria-label={t("duties.month")} style={{ width: 170 }} value={dayjs(`${kept.month || page.month}-01`)} onChange={(value) => value && keep({ month: value.format("YYYY-MM"), offset: 0 })} /></div>}>
            <List<DutyList> label={t("duties.list")} rowKey="enterprise" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("duties.enterprise"), fixed: "left" as const, render: (_, row) => <Link to={`/duties/${row.enterprise}?month=${page.month}`}>{row.name}</Link> },
              ...(page.rows[0]?.duties ?? []).map((duty: DutyLine, place: number) => ({
                title: <Said of={duty} />, render: (_: unknown, row: DutyList) => { const one = row.duties[place]; return one ? <span className="nowrap"><Tag colour={colourOf(DUTY_COLOURS, one.state, "grey")}><Said of={{ zh: one.state_zh, en: one.state_en }} /></Tag>{one.of > 0 ? ` ${one.kept}/${one.of}` : ""}</span> : "—"; },
              })),
            ]} />
          </Panel>
        )}
      </Ready>
      <Ready of={help}>
        {(page) => (
          <Panel title={t("duties.help")} id="duties-help">
            <List<HelpLine> label={t("duties.help")} rowKey="enterprise" dataSource={page.rows} columns={[
              { title: t("duties.enterprise"), render: (_, row) => row.name }, { title: t("duties.asked"), align: "right", dataIndex: "asked" }, { title: t("duties.inTime"), align: "right", dataIndex: "in_time" }, { title: t("duties.late"), align: "right", dataIndex: "late" },
              { title: t("duties.noAnswer"), align: "right", render: (_, row) => row.no_answer > 0 ? <Tag colour="red">{row.no_answer}</Tag> : 0 }, { title: t("duties.running"), align: "right", dataIndex: "running" },
              { title: t("duties.rows"), render: (_, row) => row.rows.filter((one) => one.state === "missed" || one.state === "late").slice(0, 5).map((one) => <div key={one.ref} className="mono nowrap">{one.ref}</div>) },
            ]} />
          </Panel>
        )}
      </Ready>
      <Papers source="/api/duties/papers" office={may("duties.send")} enterprises={found.data?.rows ?? []} />
    </>
  );
}

/** Guidance and requests with their steps; an officer sends, reminds and gives back, an enterprise acknowledges and answers. */
export function Papers({ source, office, enterprises = [], answers = false }: { source: string; office: boolean; enterprises?: DutyList[]; answers?: boolean }) {
  const { t } = useTranslation();
  const told = useTold();
  const [kept, keep] = useKept(`papers${source}`, { state: "", offset: 0 });
  const found = useLoad((signal) => ask<PaperPage>(source, { ...(kept.state ? { state: kept.state } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.offset]);
  const open = (row: PaperLine) => row.state === "waiting" || row.state === "overdue";
  return (
    <Panel title={t("duties.papers")} id="duties-papers" extra={
      <Select className="no-print" aria-label={t("duties.state")} style={{ width: 160 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={[{ value: "", label: t("duties.all") }, ...Object.keys(PAPER_COLOURS).map((value) => ({ value, label: `${told.coded("paperState", value)} ${found.data?.by_state[value] ?? 0}` }))]} />
    }>
      <Ready of={found}>
        {(page) => (
          <List<PaperLine> label={t("duties.papers")} rowKey="paper" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
            { title: t("duties.paper"), render: (_, row) => <span className="mono nowrap">{row.paper}</span> }, { title: t("duties.enterprise"), render: (_, row) => row.name }, { title: t("duties.kind"), render: (_, row) => <Said of={row} /> },
            { title: t("duties.words"), width: 300, render: (_, row) => row.words ?? "—" }, { title: t("duties.due"), render: (_, row) => day(row.due_on) },
            { title: t("duties.state"), render: (_, row) => <Tag colour={colourOf(PAPER_COLOURS, row.state, "grey")}>{told.coded("paperState", row.state)}{row.late_days > 0 ? ` · ${t("duties.days", { days: row.late_days })}` : ""}</Tag> },
          ]} expandable={{ columnTitle: t("duties.rows"), columnWidth: 72, expandedRowRender: (row) => (
            <>
              <Steps steps={row.steps} label={`${t("duties.steps")} ${row.paper}`} />
              {office && open(row) && <FieldForm id={`remind-${row.paper}`} button={t("duties.remind")} fields={[{ name: "words", label: t("duties.words"), kind: "long" }]} send={async (said) => { await tell(at`/api/duties/papers/${row.paper}/steps`, { step: "reminded", words: said.words }); await found.reload(); }} />}
              {office && !open(row) && row.kind !== "guidance" && <FieldForm id={`back-${row.paper}`} danger button={t("duties.giveBack")} fields={[{ name: "due", label: t("duties.due"), kind: "day" }, { name: "words", label: t("duties.words"), kind: "long" }]} send={async (said) => { await tell(at`/api/duties/papers/${row.paper}/steps`, { step: "returned", words: said.words, due_on: said.due }); await found.reload(); }} />}
              {answers && open(row) && <FieldForm id={`answer-${row.paper}`} button={row.kind === "guidance" ? t("duties.acknowledge") : t("duties.answer")} fields={[{ name: "words", label: row.kind === "guidance" ? t("duties.name") : t("duties.answer"), kind: row.kind === "guidance" ? "text" : "long" }]}
                send={async (said) => { await tell(at`/api/platform/papers/${row.paper}/answer`, { step: row.kind === "guidance" ? "acknowledged" : "answered", words: said.words }); await found.reload(); }} />}
            </>
          ) }} />
        )}
      </Ready>
      {office && (
        <>
          <h3>{t("duties.sendNew")}</h3>
          <FieldForm id="paper-new" button={t("duties.send")} fields={[
            { name: "enterprise", label: t("duties.enterprise"), kind: "choice", options: enterprises.map((one) => ({ value: one.enterprise, label: one.name })) }, { name: "kind", label: t("duties.kind"), kind: "choice", options: KINDS.map((value) => ({ value, label: told.coded("paperKind", value) })) },
            { name: "due", label: t("duties.due"), kind: "day" }, { name: "cite", label: t("duties.cite"), needed: false }, { name: "case", label: t("duties.case"), needed: false }, { name: "words", label: t("duties.words"), kind: "long" },
          ]} send={async (said) => { await tell("/api/duties/papers", { enterprises: [said.enterprise], kind: said.kind, words: said.words, due_on: said.due, cite: said.cite || null, case_no: said.case || null }); await found.reload(); }} />
        </>
      )}
    </Panel>
  );
}

/** The duties of one enterprise, row by row. */
export function DutyEnterprise() {
  const { t } = useTranslation();
  const { uscc = "" } = useParams();
  const month = new URLSearchParams(window.location.hash.split("?")[1] ?? "").get("month");
  const found = useLoad((signal) => ask<DutyList>(at`/api/duties/enterprises/${uscc}`, month ? { month } : {}, signal), [uscc, month]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.name} lead={`${t("duties.list")} ${one.month}`}><Link to="/duties">{t("menu.duties")}</Link></PageHead>
          <Panel title={t("duties.list")} id="duty-enterprise"><DutyTable duties={one.duties} /></Panel>
        </>
      )}
    </Ready>
  );
}
