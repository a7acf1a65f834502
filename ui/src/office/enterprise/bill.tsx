/** The bill of a month with why each amount, what is declared beside what was counted, what is owed and what has arrived. */

import { Button, DatePicker, Form, Input } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { file as fetched, keep } from "@shared/api";
import { day, minute, nowIso } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useKept } from "../kept";
import { Chart } from "../parts/chart";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import { Place, useTerm } from "./parts";
import type { Arrears, BillLine, BillStep, Declaration, Declarations, MonthBill, MonthExplained, RateReview, Receipt } from "./shapes";

/** The month before this one: the last that can be closed. */
export function monthBefore(today: string): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

export default function EnterpriseBill() {
  const { t } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const [kept, change] = useKept("enterprise-bill", { month: monthBefore(nowIso().slice(0, 10)) });
  const bill = useLoad((signal) => ask<MonthBill>(at`/api/platform/bills/${kept.month}`, {}, signal), [kept.month]);
  const arrears = useLoad((signal) => ask<Arrears>("/api/platform/arrears", {}, signal), []);
  const receipts = useLoad((signal) => ask<Page<Receipt>>("/api/platform/receipts", { limit: 20 }, signal), []);
  const declared = useLoad((signal) => ask<Declarations>("/api/platform/declarations", { month: kept.month, limit: 50 }, signal), [kept.month]);
  const download = (form: "xlsx" | "pdf") => act.run(async () => {
    const got = await fetched(at`/api/platform/bills/${kept.month}/file`, { query: { form } });
    keep(got.blob, got.name);
  });
  return (
    <>
      <PageHead title={t("menu.enterpriseBill")} lead={bill.data && (bill.data.closed ? t("enterprise.closed") : t("enterprise.notClosed"))}>
        <Button onClick={() => void download("xlsx")}>Excel</Button>
        <Button onClick={() => void download("pdf")}>PDF</Button>
        <Button onClick={() => window.print()}>{t("common.print")}</Button>
      </PageHead>
      <ProblemAlert problem={act.problem} />
      <div className="filters"><div><label htmlFor="enterprise-month">{t("enterprise.month")}</label><DatePicker id="enterprise-month" picker="month" allowClear={false} value={dayjs(`${kept.month}-01`)} onChange={(value) => value && change({ month: value.format("YYYY-MM") })} /></div></div>
      <Ready of={bill}>
        {(one) => (
          <>
            <Panel title={t("enterprise.billOf", { month: one.month })} id="enterprise-bill">
              <Facts rows={[
                [t("enterprise.orders"), one.orders], [t("enterprise.total"), <span key="t"><Money fen={one.total_fen} /> {one.provisional && <Provisional />}</span>],
                [t("enterprise.refusedOrders"), one.refused_orders],
              ]} />
              {one.lines.length > 0 && <Chart label={t("enterprise.ordersByCity")} categories={one.lines.map((line) => `${one.names.prefecture?.[line.prefecture] ?? line.prefecture} ${term("industryOf", line.industry)}`)} series={[{ name: t("enterprise.orders"), colour: "#0b4a6f", values: one.lines.map((line) => line.orders) }]} />}
              <List<BillLine>
                label={t("enterprise.lines")} rowKey={(line) => `${line.tax_office} ${line.prefecture} ${line.industry} ${line.tier}`} dataSource={one.lines}
                columns={[
                  { title: t("enterprise.place"), render: (_, line) => <Place of={{ place: line.prefecture, ...(one.names.prefecture?.[line.prefecture] ? { place_zh: one.names.prefecture[line.prefecture] as string } : {}) }} /> },
                  { title: t("enterprise.industry"), render: (_, line) => term("industryOf", line.industry) }, { title: t("enterprise.tier"), render: (_, line) => (line.tier ? term("tierOf", line.tier) : "—") },
                  { title: t("enterprise.orders"), align: "right", dataIndex: "orders" }, { title: t("enterprise.base"), align: "right", render: (_, line) => <Money fen={line.base_fen} /> },
                  { title: t("enterprise.factor"), align: "right", dataIndex: "factor" }, { title: t("enterprise.amount"), align: "right", render: (_, line) => <Money fen={line.amount_fen} /> },
                  { title: t("enterprise.ground"), render: (_, line) => <><Cites of={line.cites} /> <Mark mark={line.mark} /></> },
                ]}
              />
            </Panel>
            <Explained month={one.month} />
          </>
        )}
      </Ready>
      <Panel title={t("enterprise.rate")} id="enterprise-rate">
        <p>{bill.data && bill.data.lines.length > 0 ? t("enterprise.rateOf", { factor: [...new Set(bill.data.lines.map((line) => line.factor))].join("、"), month: kept.month }) : t("enterprise.noRate")}</p>
        <RateReviews />
      </Panel>
      <Panel title={t("enterprise.declarations")} id="enterprise-declarations">
        <Ready of={declared}>
          {(page) => (
            <>
              <List<Declaration>
                label={t("enterprise.declarations")} rowKey={(row) => `${row.month} ${row.place} ${row.recorded_at}`} dataSource={page.rows}
                columns={[{ title: t("enterprise.month"), dataIndex: "month" }, { title: t("enterprise.place"), render: (_, row) => <Place of={row} /> }, { title: t("enterprise.orders"), align: "right", dataIndex: "orders" }, { title: t("enterprise.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("enterprise.recorded"), render: (_, row) => minute(row.recorded_at) }]}
              />
              {page.differences.length > 0 && (
                <List<Declarations["differences"][number]>
                  label={t("enterprise.differences")} rowKey={(row) => `${row.month} ${row.place} ${row.what}`} dataSource={page.differences}
                  columns={[{ title: t("enterprise.month"), dataIndex: "month" }, { title: t("enterprise.declaredFigure"), align: "right", dataIndex: "declared" }, { title: t("enterprise.counted"), align: "right", dataIndex: "counted" }]}
                />
              )}
              <SpecForm name="declare" title={t("enterprise.declare")} onDone={declared.reload} send={(facts) => tell("/api/platform/declarations", { month: kept.month, ...facts })}
                fields={[field("orders", "whole", ["本月订单数", "Orders of the month"]), field("amount_fen", "fen", ["应缴金额（元，可不填）", "Amount in yuan, if you declare it"], { optional: true })]} />
            </>
          )}
        </Ready>
      </Panel>
      <Panel title={t("enterprise.arrears")} id="enterprise-arrears">
        <Ready of={arrears}>
          {(one) => <Facts rows={[[t("enterprise.outstanding"), <Money key="1" fen={one.outstanding_fen} />], [t("enterprise.lateFee"), <span key="2"><Money fen={one.late_fee_fen} /> {one.provisional && <Provisional />}</span>], [t("enterprise.overpaid"), <Money key="3" fen={one.overpaid_fen} />], [t("enterprise.on"), one.on]]} />}
        </Ready>
        <List<Receipt>
          label={t("enterprise.receipts")} rowKey="reference" dataSource={receipts.data?.rows ?? []}
          columns={[{ title: t("enterprise.receipt"), dataIndex: "reference" }, { title: t("enterprise.month"), dataIndex: "month" }, { title: t("enterprise.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("enterprise.arrived"), dataIndex: "received_on" }]}
        />
      </Panel>
    </>
  );
}

function Explained({ month }: { month: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const term = useTerm();
  const found = useLoad((signal) => ask<MonthExplained>(at`/api/platform/bills/${month}/explanation`, {}, signal), [month]);
  return (
    <Panel title={t("enterprise.why")} id="enterprise-why">
      <Ready of={found}>
        {(one) => (
          <>
            {one.amounts.length === 0 && <p className="quiet">{t("common.nothing")}</p>}
            {one.amounts.map((amount, number) => (
              <details key={number}>
                <summary>{term("industryOf", amount.industry)} · {one.names.tax_office?.[amount.tax_office] ?? amount.tax_office} · <Money fen={amount.amount_fen} /></summary>
                <List<BillStep>
                  label={t("enterprise.steps")} rowKey={(step) => `${step.step} ${step.prefecture ?? ""}`} dataSource={amount.steps}
                  columns={[
                    { title: t("enterprise.step"), render: (_, step) => said(step) }, { title: t("enterprise.orders"), align: "right", render: (_, step) => step.orders ?? "—" },
                    { title: t("enterprise.base"), align: "right", render: (_, step) => (step.base_fen === undefined ? "—" : <Money fen={step.base_fen} />) }, { title: t("enterprise.factor"), align: "right", render: (_, step) => step.factor ?? "—" },
                    { title: t("enterprise.ground"), render: (_, step) => <><Cites of={step.cites} /> <Mark mark={step.mark} />{step.mark === "official" && <Tag colour="grey">{t("enterprise.official")}</Tag>}</> },
                  ]}
                />
              </details>
            ))}
          </>
        )}
      </Ready>
    </Panel>
  );
}

/** The reviews of the enterprise's factor, each with its notice, and the objection to a decision. */
function RateReviews() {
  const { t, i18n } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const [objecting, setObjecting] = useState<RateReview>();
  const found = useLoad((signal) => ask<Page<RateReview>>("/api/platform/rate-reviews", { limit: 50 }, signal), []);
  const notice = (number: string) => act.run(async () => {
    const got = await fetched(at`/api/platform/rate-reviews/${number}/notice`);
    keep(got.blob, got.name);
  });
  const send = async ({ words }: { words: string }) => {
    if (!objecting) return;
    const done = await act.run(() => tell<RateReview>(at`/api/platform/rate-reviews/${objecting.number}/objection`, { words: words.trim() }));
    if (done) setObjecting(undefined);
    await found.reload();
  };
  if (found.data?.rows.length === 0) return <p className="quiet">{t("enterprise.noReview")}</p>;
  return (
    <>
      <ProblemAlert problem={act.problem ?? found.problem} />
      <List<RateReview>
        label={t("enterprise.reviews")} rowKey="number" dataSource={found.data?.rows ?? []} loading={found.loading}
        columns={[
          { title: t("enterprise.number"), render: (_, row) => <span className="mono nowrap">{row.number}</span> }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) },
          { title: t("enterprise.window"), render: (_, row) => row.window.map(day).join(" – ") }, { title: t("enterprise.factor"), align: "right", render: (_, row) => <>{row.factor} <Mark mark={row.mark} />{row.provisional && <Provisional />}</> },
          { title: t("enterprise.holds"), render: (_, row) => `${day(row.effective_from ?? row.from)} – ${day(row.to)}` }, { title: t("enterprise.state"), render: (_, row) => (i18n.language === "zh" ? row.state_zh : t(`enterprise.reviewState.${row.state}`)) },
          { title: t("letters.do"), render: (_, row) => (
            <span style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
              {row.decided && <Button size="small" loading={act.busy} onClick={() => void notice(row.number)}>{t("enterprise.notice")}</Button>}
              {row.may_object && <Button size="small" onClick={() => setObjecting(row)}>{t("enterprise.object")}</Button>}
            </span>
          ) },
        ]}
      />
      {objecting && (
        <Form key={objecting.number} name="rate-objection" layout="vertical" onFinish={(given: { words: string }) => void send(given)} style={{ maxWidth: 640, marginTop: 12 }}>
          <Form.Item name="words" label={t("enterprise.objectWhy", { number: objecting.number })} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("enterprise.object")}</Button>
        </Form>
      )}
    </>
  );
}
