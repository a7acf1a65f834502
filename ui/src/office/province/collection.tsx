/** The collection: the closed months and how far each has come, and who must be reminded today. */

import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { ask, tell } from "../server";
import { ink } from "../theme";
import type { AllocationPart, CollectionMonth, CollectionMonths, CollectionReminder, NotReminded, OpenMoney } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 12;
const SERIES = [["owed", "#5b6b7c"], ["declared", "#c98a00"], ["taken", "#1f3a5f"], ["received", ink.green]] as const;

export default function ProvinceCollection() {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const [said, setSaid] = useState("");
  const [kept, keep] = useKept("province-collection", { offset: 0 });
  const found = useLoad((signal) => ask<CollectionMonths>("/api/province/collection", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  const allocate = async () => {
    const done = await act.run(() => tell<{ allocated: AllocationPart[]; open: OpenMoney[] }>("/api/province/collection/allocations", {}));
    if (!done) return;
    setSaid(t("collection.allocated", { count: done.allocated.length, open: done.open.length }));
    await found.reload();
  };
  const remind = async () => {
    const done = await act.run(() => tell<{ issued: CollectionReminder[] }>("/api/province/collection/reminders", {}));
    if (!done) return;
    setSaid(t("collection.reminded", { count: done.issued.length }));
    await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.collection")} lead={t("collection.lead")}>
        {may("province.collection_allocate") && <Button loading={act.busy} onClick={() => void allocate()}>{t("collection.allocate")}</Button>}
      </PageHead>
      <ProblemAlert problem={act.problem} />
      {said && <p role="status">{said}</p>}
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("collection.months")} id="collection-months">
              {one.rows.length > 0 && (
                <Suspense fallback={<Waiting />}>
                  <Chart label={t("collection.months")} categories={[...one.rows].reverse().map((row) => row.month)} say={money} series={SERIES.map(([name, colour]) => ({ name: t(`collection.${name}`), colour, values: [...one.rows].reverse().map((row) => row[`${name}_fen`]) }))} />
                </Suspense>
              )}
              <List<CollectionMonth> label={t("collection.months")} rowKey="month" dataSource={one.rows} scroll={{ x: "max-content" }} page={{ total: one.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
                { title: t("collection.month"), render: (_, row) => <Link to={`/collection/${row.month}`}>{row.month}</Link> }, { title: t("collection.owed"), align: "right", render: (_, row) => <><Money fen={row.owed_fen} /> {row.provisional && <Provisional />}</> },
                { title: t("collection.pushed"), align: "right", render: (_, row) => <Money fen={row.pushed_fen} /> }, { title: t("collection.declared"), align: "right", render: (_, row) => <Money fen={row.declared_fen} /> }, { title: t("collection.taken"), align: "right", render: (_, row) => <Money fen={row.taken_fen} /> },
                { title: t("collection.received"), align: "right", render: (_, row) => <Money fen={row.received_fen} /> }, { title: t("collection.open"), align: "right", render: (_, row) => row.open ? <Link to={`/collection/${row.month}`}><Tag colour="yellow">{row.open}</Tag></Link> : 0 },
                { title: t("collection.settled"), render: (_, row) => row.settled ? t("collection.times", { count: row.settled }) : <span className="quiet">{t("collection.notSettled")}</span> },
              ]} />
            </Panel>
            <Panel title={t("collection.reminders")} id="collection-reminders" extra={may("province.collection_remind") && one.reminders.length > 0 && <Button loading={act.busy} onClick={() => void remind()}>{t("collection.remind")}</Button>}>
              <List<CollectionReminder> label={t("collection.reminders")} rowKey={(row) => `${row.platform}${row.month}${row.tax_office}`} dataSource={one.reminders} scroll={{ x: "max-content" }} columns={[
                { title: t("province.enterprise"), render: (_, row) => <Link to={`/collection/enterprises/${row.platform}`}>{row.name}</Link> }, { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.taxOffice"), dataIndex: "tax_office" },
                { title: t("collection.stage"), align: "right", render: (_, row) => `${row.stage} / ${row.stages}` }, { title: t("collection.outstanding"), align: "right", render: (_, row) => <Money fen={row.owed_fen} /> }, { title: t("collection.lateFee"), align: "right", render: (_, row) => <Money fen={row.late_fee_fen} /> },
                { title: t("collection.due"), render: (_, row) => day(row.due_on) }, { title: t("collection.age"), align: "right", dataIndex: "days" },
              ]} />
              {one.not_reminded.length > 0 && (
                <List<NotReminded> label={t("collection.notReminded")} rowKey={(row) => `${row.platform}${row.month}${row.tax_office}`} dataSource={one.not_reminded} columns={[
                  { title: t("collection.month"), dataIndex: "month" }, { title: t("collection.outstanding"), align: "right", render: (_, row) => <Money fen={row.owed_fen} /> }, { title: t("collection.notReminded"), render: (_, row) => <Said of={row} /> }, { title: t("collection.who"), render: (_, row) => <Said of={{ zh: row.who_zh, en: row.who_en }} /> },
                ]} />
              )}
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
