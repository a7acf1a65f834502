/** One book: its closed months and years, what keeps the next month open, and the close itself. */

import { Button } from "antd";
import { useParams } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Ready, Said } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { FundBook, FundMonthClosed, FundOpenItem, FundYearClosed } from "./fund-shapes";

export default function ProvinceBook() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const act = useDo();
  const { book = "" } = useParams();
  const found = useLoad((signal) => ask<FundBook>(at`/api/province/fund/books/${book}`, {}, signal), [book]);
  const close = async (path: string) => {
    const done = await act.run(() => tell<FundBook>(path));
    if (done) await found.reload();
  };
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={<><Said of={one} /> · {t("provinceFund.closes")}</>} lead={one.book}>
            {may("province.fund_close_month") && one.next && one.over && one.open.length === 0 && <Button type="primary" loading={act.busy} onClick={() => void close(at`/api/province/fund/books/${book}/months/${one.next ?? ""}/close`)}>{t("provinceFund.closeMonth", { month: one.next })}</Button>}
            {may("province.fund_close_year") && one.may_close_year !== null && <Button type="primary" loading={act.busy} onClick={() => void close(at`/api/province/fund/books/${book}/years/${one.may_close_year ?? 0}/close`)}>{t("provinceFund.closeYear", { year: one.may_close_year })}</Button>}
          </PageHead>
          <ProblemAlert problem={act.problem} />
          {one.next && (
            <Panel title={t("provinceFund.openItems", { month: one.next })} id="fund-open">
              {one.open.length === 0 ? <p>{one.over ? t("provinceFund.nothingOpen") : t("provinceFund.notOver")}</p> : (
                <List<FundOpenItem> label={t("provinceFund.openItems", { month: one.next })} rowKey={(row) => `${row.kind} ${row.reference}`} dataSource={one.open} scroll={{ x: "max-content" }} columns={[
                  { title: t("provinceFund.kind"), render: (_, row) => <Said of={row} /> }, { title: t("provinceFund.reference"), render: (_, row) => <span className="mono">{row.reference}</span> }, { title: t("provinceFund.since"), dataIndex: "on" }, { title: t("provinceFund.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
                ]} />
              )}
            </Panel>
          )}
          <Panel title={t("provinceFund.months")} id="fund-months">
            <List<FundMonthClosed> label={t("provinceFund.months")} rowKey="month" dataSource={one.months} scroll={{ x: "max-content" }} columns={[
              { title: t("provinceFund.month"), dataIndex: "month" }, { title: t("provinceFund.lastVoucher"), align: "right", dataIndex: "last_voucher" }, { title: t("provinceFund.closedBy"), render: (_, row) => told.actor(row.by) }, { title: t("provinceFund.closedAt"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> }, { title: t("provinceFund.digest"), render: (_, row) => <span className="mono">{row.digest.slice(0, 20)}…</span> },
            ]} />
          </Panel>
          {one.years.length > 0 && <Panel title={t("provinceFund.years")} id="fund-years">
            <List<FundYearClosed> label={t("provinceFund.years")} rowKey="year" dataSource={one.years} scroll={{ x: "max-content" }} columns={[
              { title: t("provinceFund.year"), dataIndex: "year" }, { title: t("provinceFund.income"), align: "right", render: (_, row) => <Money fen={row.income_fen} /> }, { title: t("provinceFund.spending"), align: "right", render: (_, row) => <Money fen={row.spending_fen} /> }, { title: t("provinceFund.carried"), align: "right", render: (_, row) => <Money fen={row.carried_fen} /> }, { title: t("provinceFund.closedBy"), render: (_, row) => told.actor(row.by) },
            ]} />
          </Panel>}
        </>
      )}
    </Ready>
  );
}
