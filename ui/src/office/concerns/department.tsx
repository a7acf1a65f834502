/** The home of a department: the problems addressed to it, and the sums that its duty needs. Nothing here names a person. */

import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, Provisional, Ready, Said, Tag } from "../parts/said";
import { ask } from "../server";
import type { DepartmentHome } from "./shapes";

type Part<K extends keyof DepartmentHome> = NonNullable<DepartmentHome[K]>;
type GapArea = { area: string; gap_fen: number };

export default function Department() {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useLoad((signal) => ask<DepartmentHome>("/api/department", {}, signal), []);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={`${language === "zh" ? one.post_zh : one.post_en} · ${language === "zh" ? one.place_zh : one.place_en}`} lead={t("department.lead")} />
          <Panel title={t("department.open")} id="department-problems">
            <Facts rows={[[t("department.toReceive"), one.to_receive], [t("department.toAnswer"), one.to_answer], [t("department.overdue"), one.overdue > 0 ? <Tag key="o" colour="red">{one.overdue}</Tag> : one.overdue]]} />
            <List<DepartmentHome["problems"][number]> label={t("department.open")} rowKey="problem" dataSource={one.problems} columns={[
              { title: t("concern.number"), render: (_, row) => <Link className="mono" to={`/problems/${row.problem}`}>{row.problem}</Link> }, { title: t("concern.asked"), render: (_, row) => day(row.at) }, { title: t("concern.due"), render: (_, row) => row.due_on === null ? t("concern.noDay") : day(row.due_on) },
              { title: t("concern.bodies"), render: (_, row) => <>{row.bodies.map((body) => <div key={body.body}><Said of={body} /> <Tag colour={body.answered_at ? "green" : body.late ? "red" : "yellow"}>{body.answered_at ? t("concern.answered") : body.received_at ? t("concern.received") : t("concern.notYet")}</Tag></div>)}</> },
            ]} />
          </Panel>
          {one.fund && <Fund of={one.fund} />}
          {one.collection && <Collection of={one.collection} />}
          {one.insurers && <Insurers of={one.insurers} />}
          {one.exchanges && <Exchanges of={one.exchanges} />}
        </>
      )}
    </Ready>
  );
}

function Fund({ of }: { of: Part<"fund"> }) {
  const { t } = useTranslation();
  const gaps = of.gaps as { total_gap_fen: number; provisional: boolean; areas: GapArea[] } | null;
  return (
    <>
      <Panel title={`${t("department.books")} ${of.year}`} id="department-books">
        <Facts rows={[[t("department.income"), <Money key="i" fen={of.income_fen} />], [t("department.spending"), <Money key="s" fen={of.spending_fen} />]]} />
        <List<Part<"fund">["books"][number]> label={t("department.books")} rowKey="book" dataSource={of.books} columns={[
          { title: t("department.book"), dataIndex: "zh" }, { title: t("department.available"), align: "right", render: (_, row) => <Money fen={row.available_fen} /> }, { title: t("department.reserved"), align: "right", render: (_, row) => <Money fen={row.reserved_fen} /> },
        ]} />
      </Panel>
      <Panel title={t("department.budget")} id="department-budget">
        {of.budget === null && <p className="quiet">{t("department.noBudget")}</p>}
        <List<Part<"fund">["budget_rows"][number]> label={t("department.budget")} rowKey={(row) => `${row.area}${row.zh}`} dataSource={of.budget_rows} columns={[
          { title: t("department.area"), dataIndex: "area" }, { title: t("department.line"), render: (_, row) => <Said of={row} /> }, { title: t("department.actual"), align: "right", render: (_, row) => <Money fen={row.actual_fen} /> }, { title: t("department.planned"), align: "right", render: (_, row) => <Money fen={row.budget_fen} /> },
        ]} />
      </Panel>
      {(gaps || of.gaps_missing_zh) && (
        <Panel title={t("department.gaps")} id="department-gaps">
          {gaps ? (
            <>
              <p><Money fen={gaps.total_gap_fen} /> {gaps.provisional && <Provisional />}</p>
              <List<GapArea> label={t("department.gaps")} rowKey="area" dataSource={gaps.areas} columns={[{ title: t("department.area"), dataIndex: "area" }, { title: t("department.gap"), align: "right", render: (_, row) => <Money fen={row.gap_fen} /> }]} />
            </>
          ) : <p><Said of={{ zh: of.gaps_missing_zh ?? "", en: of.gaps_missing_en ?? "" }} /></p>}
        </Panel>
      )}
    </>
  );
}

function Collection({ of }: { of: Part<"collection"> }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("department.bills")} id="department-bills">
        <p className="quiet"><Said of={{ zh: of.zh ?? of.tax_office, en: of.en ?? of.tax_office }} /></p>
        <List<Part<"collection">["rows"][number]> label={t("department.bills")} rowKey={(row) => `${row.month}${row.platform}`} dataSource={of.rows} columns={[
          { title: t("concern.month"), dataIndex: "month" }, { title: t("concern.name"), dataIndex: "name" }, { title: t("department.orders"), align: "right", dataIndex: "orders" }, { title: t("department.billed"), align: "right", render: (_, row) => <><Money fen={row.amount_fen} /> {row.provisional && <Provisional />}</> },
          { title: t("department.declared"), align: "right", render: (_, row) => <Money fen={row.declared_fen} /> }, { title: t("department.paid"), align: "right", render: (_, row) => <Money fen={row.received_fen} /> },
        ]} />
      </Panel>
      <Panel title={t("department.arrears")} id="department-arrears">
        <List<Part<"collection">["arrears"][number]> label={t("department.arrears")} rowKey={(row) => `${row.month}${row.platform}`} dataSource={of.arrears} columns={[
          { title: t("concern.month"), dataIndex: "month" }, { title: t("concern.name"), dataIndex: "name" }, { title: t("department.outstanding"), align: "right", render: (_, row) => <Money fen={row.outstanding_fen} /> }, { title: t("department.lateFee"), align: "right", render: (_, row) => <Money fen={row.late_fee_fen} /> }, { title: t("department.age"), align: "right", dataIndex: "age_days" },
        ]} />
      </Panel>
    </>
  );
}

function Insurers({ of }: { of: Part<"insurers"> }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("department.mandates")} id="department-mandates">
        <List<Part<"insurers">["mandates"][number]> label={t("department.mandates")} rowKey="mandate" dataSource={of.mandates} columns={[
          { title: t("concern.number"), render: (_, row) => <span className="mono">{row.mandate}</span> }, { title: t("department.insurer"), dataIndex: "name" }, { title: t("concern.city"), render: (_, row) => <Said of={{ zh: row.place_zh, en: row.place_en }} /> }, { title: t("department.until"), render: (_, row) => `${day(row.from)} – ${day(row.to)}` },
        ]} />
      </Panel>
      <Panel title={t("department.reviews")} id="department-reviews">
        <List<Part<"insurers">["reviews"][number]> label={t("department.reviews")} rowKey={(row) => `${row.review}${row.insurer}`} dataSource={of.reviews} columns={[
          { title: t("department.quarter"), dataIndex: "quarter" }, { title: t("concern.city"), render: (_, row) => <Said of={{ zh: row.place_zh, en: row.place_en }} /> }, { title: t("department.insurer"), dataIndex: "name" }, { title: t("department.tasks"), align: "right", dataIndex: "tasks" },
          { title: t("department.score"), align: "right", render: (_, row) => <>{row.score ?? "—"} {row.provisional && <Provisional />}</> }, { title: t("department.rank"), align: "right", render: (_, row) => row.rank ?? "—" },
        ]} />
      </Panel>
      <Panel title={t("department.notices")} id="department-notices">
        <List<Part<"insurers">["notices"][number]> label={t("department.notices")} rowKey="insurer" dataSource={of.notices} columns={[{ title: t("department.insurer"), dataIndex: "name" }, { title: t("department.openNotices"), align: "right", dataIndex: "open" }, { title: t("department.closedNotices"), align: "right", dataIndex: "closed" }]} />
      </Panel>
    </>
  );
}

function Exchanges({ of }: { of: Part<"exchanges"> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel title={t("department.exchanges")} id="department-exchanges">
      <List<Part<"exchanges">[number]> label={t("department.exchanges")} rowKey="exchange" dataSource={of} columns={[
        { title: t("department.purpose"), render: (_, row) => <Said of={row} /> }, { title: t("department.ground"), render: (_, row) => row.mark === null ? <Tag colour="yellow">{t("department.noGround", { who: language === "zh" ? row.filled_by_zh : row.filled_by_en })}</Tag> : <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
        { title: t("department.requests"), align: "right", dataIndex: "requests" }, { title: t("concern.waiting"), align: "right", dataIndex: "waiting" }, { title: t("concern.late"), align: "right", dataIndex: "late" },
      ]} />
    </Panel>
  );
}
