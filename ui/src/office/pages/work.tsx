/** The work list: what waits for me, what I have begun, what is done, what is supervised. */

import { Alert, Button, Input, Select } from "antd";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { capital, useSaid, useTitled, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { download } from "../parts/print";
import { DaysLeft, ProblemAlert } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { ask } from "../server";
import type { WorkPage, WorkRow } from "../shapes";
import { useTold } from "../parts/told";
import { TaskAnswer } from "../case/task-answer";

const LISTS = ["mine", "in_progress", "done", "supervised"] as const;
const KINDS = ["clock", "waiting", "task", "report", "benefit_task", "award", "batch", "payable", "appraisal", "dispute", "double_coverage", "enquiry", "problem", "mandate"];
const LIMIT = 20;

export default function Work() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  // The server names a post by its code in an English sentence.
  const posts = (text: string) => text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (code) => told.coded("post", code));
  const { me } = useSession();
  const [kept, keep] = useKept("work", { list: "mine" as string, colour: "", kind: "", q: "", offset: 0 });
  const found = useLoad((signal) => ask<WorkPage>("/api/work", { ...kept, limit: LIMIT }, signal), [kept.list, kept.colour, kept.kind, kept.q, kept.offset]);
  const act = useDo();
  const counts = found.data?.counts;
  const change = (part: Partial<typeof kept>) => keep({ ...part, offset: 0 });
  return (
    <>
      <PageHead title={t("menu.work")} lead={me?.acting_in ? `${said(me.acting_in)}${found.data ? ` · ${t("work.asOf", { day: day(found.data.as_of) })}` : ""}` : undefined}>
        <Button loading={act.busy} onClick={() => void act.run(() => download("/api/work.xlsx", { query: { list: kept.list } }))}>{t("export.excel")}</Button>
        <Button onClick={() => window.print()}>{t("common.print")}</Button>
      </PageHead>
      <ProblemAlert problem={act.problem ?? found.problem} onRetry={() => void found.reload()} />
      {found.data?.stands_in_for.map((row) => <Alert key={row.leave} type="info" showIcon title={t("leave.forYou", { who: row.shown_as, post: said({ zh: row.post_zh, en: row.post_en }), last: day(row.last) })} style={{ marginBottom: 12 }} />)}
      <section className="panel" aria-label={t("menu.work")}>
        <Tabs
          label={t("menu.work")} activeKey={kept.list} onChange={(list) => change({ list })}
          items={LISTS.map((list) => ({ key: list, label: counts?.[list] === undefined ? t(`work.${list}`) : t("common.counted", { label: t(`work.${list}`), count: counts[list] }) }))}
        />
        <div className="filters">
          <div>
            <label htmlFor="work-colour">{t("work.colour")}</label>
            <Select id="work-colour" style={{ width: 130 }} value={kept.colour} onChange={(colour) => change({ colour })}
              options={[{ value: "", label: t("work.all") }, ...["red", "yellow", "green"].map((one) => ({ value: one, label: t(`colour.${one}`) }))]} />
          </div>
          <div>
            <label htmlFor="work-kind">{t("work.kind")}</label>
            <Select id="work-kind" style={{ width: 180 }} value={kept.kind} onChange={(kind) => change({ kind })}
              options={[{ value: "", label: t("work.all") }, ...KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))]} />
          </div>
          <div>
            <label htmlFor="work-q">{t("work.q")}</label>
            <Input.Search id="work-q" style={{ width: 240 }} defaultValue={kept.q} allowClear onSearch={(q) => change({ q: q.trim() })} enterButton={t("common.search")} />
          </div>
        </div>
        <List<WorkRow>
          label={t(`work.${kept.list}`)} rowKey="id" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("work.left"), width: 150, render: (_, row) => <DaysLeft colour={row.colour} days={row.days_left} unit={row.days_unit} due={row.due} provisional={row.provisional} /> },
            { title: t("work.what"), render: (_, row) => <><strong>{capital(said(row))}</strong><div className="small quiet">{said({ zh: row.why_zh, en: posts(row.why_en) })}</div></> },
            { title: t("work.kind"), width: 130, render: (_, row) => t(`kind.${row.kind}`) },
            { title: t("work.subject"), width: 190, render: (_, row) => <span className="nowrap">{row.subject}</span> },
            { title: t("work.due"), width: 110, render: (_, row) => <span className="nowrap">{day(row.due)}</span> },
            { title: t("work.next"), width: 240, render: (_, row) => <Open row={row} onDone={() => void found.reload()} /> },
          ]}
        />
      </section>
    </>
  );
}

/** Where a line of the list leads. */
export function pathOf(link: WorkRow["link"]): string | null {
  if (link.page === "batch") return link.batch_no ? `/batches/${link.batch_no}` : "/batches";
  if (link.page === "award") return link.award_no ? `/awards/${link.award_no}` : "/awards";
  if (link.page === "report") return link.report_no ? `/reports/${link.report_no}` : "/reports";
  if (link.page === "enquiry" || link.page === "problem") return `/${link.page === "enquiry" ? "enquiries" : "problems"}/${link.concern_no ?? ""}`;
  if (link.page === "mandate") return link.mandate_no ? `/mandates/${link.mandate_no}` : "/mandates";
  if (link.page === "payables") return "/payables";
  return link.case_no ? `/cases/${link.case_no}${link.page === "appraisal" ? "?tab=appraisal" : link.tab ? `?tab=${link.tab}` : ""}` : null;
}

function Open({ row, onDone }: { row: WorkRow; onDone: () => void }) {
  const said = useTitled();
  const { t } = useTranslation();
  const path = pathOf(row.link);
  const words = row.steps.length > 0 ? row.steps.map((step) => said(step)).slice(0, 3).join(" / ") : t("work.open");
  return (
    <>
      {path && <Link to={path} aria-label={`${words} ${row.subject}`}>{words}</Link>}
      {row.kind === "task" && row.link.task && <TaskAnswer reference={row.link.task} onDone={onDone} />}
    </>
  );
}
