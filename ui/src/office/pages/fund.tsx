/** The books: what each account holds, what is reserved, what can still be spent. */

import { lazy, Suspense } from "react";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { money } from "@shared/money";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { usePlaceName } from "../parts/places";
import { Money, Ready, Waiting } from "../parts/said";
import { ask } from "../server";
import type { Balance } from "../shapes";
import { ink } from "../theme";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));

export default function Fund() {
  const { t, i18n } = useTranslation();
  const place = usePlaceName();
  const found = useLoad((signal) => ask<Balance>("/api/fund/balance", {}, signal), []);
  return (
    <>
      <PageHead title={t("menu.fund")} lead={t("fund.lead")} />
      <Ready of={found}>
        {({ rows }) => (
          <>
            <Panel title={t("fund.byBook")} id="fund-chart">
              <Suspense fallback={<Waiting />}>
                <Chart
                  label={t("fund.byBook")} categories={rows.map((row) => place(row.book))} say={money}
                  series={[{ name: t("fund.available"), colour: ink.green, values: rows.map((row) => row.available_fen) }, { name: t("fund.reserved"), colour: "#c98a00", values: rows.map((row) => row.reserved_fen) }]}
                />
              </Suspense>
            </Panel>
            {rows.map((row) => (
              <Panel key={row.book} title={place(row.book)} id={`book-${row.book}`}>
                <Facts rows={[[t("fund.available"), <Money key="a" fen={row.available_fen} />], [t("fund.reserved"), <Money key="r" fen={row.reserved_fen} />], [t("fund.financing"), Array.isArray(row.financing_tasks) ? row.financing_tasks.length : String(row.financing_tasks ?? 0)]]} />
                <List<Balance["rows"][number]["accounts"][number]> label={`${t("fund.accounts")} ${row.book}`} rowKey="number" dataSource={row.accounts} columns={[
                  { title: t("fund.number"), dataIndex: "number" }, { title: t("fund.account"), render: (_, one) => (i18n.language === "en" ? one.name.replace(/_/g, " ") : one.zh) }, { title: t("fund.balance"), align: "right", render: (_, one) => <Money fen={one.balance_fen} /> },
                ]} />
              </Panel>
            ))}
          </>
        )}
      </Ready>
    </>
  );
}
