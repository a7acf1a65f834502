/** An order as its platform sent it. */

import type { Answer } from "@shared/api";
import { minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { Tag } from "./card";

export type Order = Answer<"/api/me">["orders"][number];

export function OrderLine({ order }: { order: Order }) {
  const { t } = useTranslation();
  const industry = useIndustry(order);
  return (
    <div className="order">
      <div className="order-head"><strong>{order.platform_name}</strong>{order.in_task_period !== null && <Tag colour={order.in_task_period ? "green" : "grey"}>{t(order.in_task_period ? "order.inside" : "order.outside")}</Tag>}</div>
      <p className="small name">{order.order_no}</p>
      <p className="small">{t("order.accepted", { when: minute(order.accepted_at) })}{order.completed_at && <><br />{t("order.completed", { when: minute(order.completed_at) })}</>}</p>
      <p className="small">{[order.district_zh, industry, order.status && t(`order.status.${order.status}`, { defaultValue: order.status })].filter(Boolean).join(" · ")}</p>
      {order.source !== "accepted" && <p className="small">{t("order.unsettled")}</p>}
    </div>
  );
}

function useIndustry(order: Order): string | null {
  const { t } = useTranslation();
  const language = useLanguage();
  return order.industry && language === "en" ? t(`industry.${order.industry}`, { defaultValue: order.industry.replace(/_/g, " ") }) : order.industry_zh;
}
