/** A month: its insured days, and its orders as the platforms sent them. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { useParams } from "react-router";
import { get } from "@shared/api";
import { longMonth } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Card } from "../parts/card";
import { OrderLine } from "../parts/order-line";
import { Nothing, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

const STEP = 50;

export default function Month() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { month = "" } = useParams();
  const [limit, setLimit] = useState(STEP);
  const days = useLoad(async (signal) => (await get("/api/me/insured-days", { query: { limit: 500 }, signal })).rows.find((one) => one.month === month) ?? null, [month]);
  const orders = useLoad((signal) => get("/api/me/orders", { query: { month, limit }, signal }), [month, limit]);
  return (
    <Screen title={longMonth(month, language)} back="/orders">
      <Ready of={days}>
        {(found) => (
          <Card title={t("orders.insured", { count: found?.insured_days ?? 0 })}>
            {found ? <Calendar month={month} days={found.days} /> : <Nothing>{t("orders.noDay")}</Nothing>}
          </Card>
        )}
      </Ready>
      <Ready of={orders}>
        {(page) => (
          <Card title={t("orders.all", { count: page.total })}>
            {page.rows.length === 0 && <Nothing />}
            {page.rows.map((one) => <OrderLine key={`${one.platform}${one.order_no}`} order={one} />)}
            {page.total > page.rows.length && <Button block loading={orders.loading} onClick={() => setLimit(Math.min(500, limit + STEP))}>{t("more")}</Button>}
          </Card>
        )}
      </Ready>
    </Screen>
  );
}

/** The insured days one by one: a number that is read aloud as a sentence. */
function Calendar({ month, days }: { month: string; days: { day: string; orders: number }[] }) {
  const { t } = useTranslation();
  return (
    <ul className="days" aria-label={month}>
      {days.map((one) => <li key={one.day}><strong>{t("orders.day", { day: Number(one.day.slice(8)) })}</strong><span className="small">{t("orders.count", { count: one.orders })}</span></li>)}
    </ul>
  );
}
