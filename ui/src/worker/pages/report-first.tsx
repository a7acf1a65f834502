/** First part: help first, then who, and when; the orders of that time come by themselves. */

import { useEffect } from "react";
import { Link } from "react-router";
import { get } from "@shared/api";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card } from "../parts/card";
import { Choices, TextField, TimeField } from "../parts/field";
import { Nothing, Note, Waiting } from "../parts/said";
import { OrderLine } from "../parts/order-line";
import { fieldNow, instantOf } from "../times";
import type { Part } from "./report";

export function First({ draft, change, offline }: Part) {
  const { t } = useTranslation();
  const { me } = useSession();
  const at = draft.when ? instantOf(draft.when) : undefined;
  const home = useLoad(offline ? null : (signal) => get("/api/me", { query: { at }, signal }), [draft.when, offline]);
  const told = home.data;
  const orders = told?.orders ?? [];
  // The orders of that time are taken along unless somebody takes them out; another time has other orders.
  useEffect(() => {
    if (!told) return;
    const found = told.orders.map((one) => one.order_no);
    const first = told.orders.find((one) => one.district);
    change({ orders: found, ...(first && !draft.place ? { place: first.district ?? "", placeName: first.district_zh ?? "" } : {}) });
    // Only what was found decides.
    // eslint-disable-next-line
  }, [told]);
  return (
    <>
      <Card title={t("report.helpFirst")}>
        <div className="buttons">
          <a className="button-link red" href="tel:120">{t("call.ambulance")}</a>
          <a className="button-link" href="tel:122">{t("call.traffic")}</a>
          <a className="button-link" href="tel:110">{t("call.police")}</a>
          {!offline && <Link className="button-link" to="/hospitals">{t("hospitals.short")}</Link>}
        </div>
      </Card>
      <Card title={t("report.who")}>
        <p>{told?.acting_for ? t("report.forWhom", { who: told.acting_for, by: told.shown_as }) : me ? t("report.me", { who: me.shown_as }) : t("report.self")}</p>
        <TextField label={t("report.contact")} type="tel" mode="tel" value={draft.contact} onChange={(contact) => change({ contact })} hint={t("report.contactHint")} complete="tel" />
      </Card>
      <Card title={t("report.when")}>
        <TimeField label={t("report.whenLabel")} kind="datetime-local" value={draft.when} max={fieldNow()} onChange={(when) => change({ when })} hint={draft.when ? undefined : t("report.noTime")} />
        <h3>{t("report.orders")}</h3>
        {offline || home.problem ? <Note>{t("report.ordersLater")}</Note> : home.loading && !told ? <Waiting /> : orders.length === 0 ? <Nothing>{t("report.noOrders")}</Nothing> : (
          <Choices many label={t("report.ordersWhich")} value={draft.orders} onChange={(chosen) => change({ orders: chosen })}
            options={orders.map((one) => ({ value: one.order_no, label: `${one.platform_name}`, under: <OrderLine order={one} /> }))} />
        )}
      </Card>
    </>
  );
}
