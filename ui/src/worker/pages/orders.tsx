/** Insured by the day: the months, the newest first. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { get } from "@shared/api";
import { longMonth } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Go } from "../parts/card";
import { Note, Nothing, Ready } from "../parts/said";
import { Screen } from "../parts/screen";

const STEP = 12;

export default function Orders() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [limit, setLimit] = useState(STEP);
  const months = useLoad((signal) => get("/api/me/insured-days", { query: { limit }, signal }), [limit]);
  return (
    <Screen title={t("orders.title")}>
      <Note>{t("orders.lead")}</Note>
      <Ready of={months}>
        {(page) => page.rows.length === 0 ? <Nothing>{t("orders.none")}</Nothing> : (
          <section className="card" aria-label={t("orders.title")}>
            <div className="list">
              {page.rows.map((one) => (
                <Go key={one.month} to={`/orders/${one.month}`} title={longMonth(one.month, language)} under={t("orders.count", { count: one.orders })} end={<strong>{t("orders.days", { count: one.insured_days })}</strong>} />
              ))}
            </div>
            {page.total > page.rows.length && <Button block loading={months.loading} onClick={() => setLimit(limit + STEP)}>{t("more")}</Button>}
          </section>
        )}
      </Ready>
    </Screen>
  );
}
