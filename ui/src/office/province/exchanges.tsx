/** Exchanges: the register with its grounds, and the log of what was asked, sent, taken and refused. */

import { Select } from "antd";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { Page } from "../shapes";
import { ExchangeDesk } from "./exchange-desk";
import type { DataRequest, ExchangeLine, RequestStep } from "./linkage-shapes";

const LIMIT = 50;

export default function Exchanges() {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = useTold();
  const [kept, keep] = useKept("exchanges", { exchange: "", offset: 0 });
  const register = useLoad((signal) => ask<{ exchanges: ExchangeLine[] }>("/api/linkage/exchanges", {}, signal), []);
  const log = useLoad((signal) => ask<Page<DataRequest>>("/api/linkage/requests", { ...(kept.exchange ? { exchange: kept.exchange } : {}), offset: kept.offset, limit: LIMIT }, signal), [kept.exchange, kept.offset]);
  const partner = (row: { partner_zh: string; partner_en: string }) => ({ zh: row.partner_zh, en: row.partner_en });
  const purpose = (row: { purpose_zh: string; purpose_en: string }) => ({ zh: row.purpose_zh, en: row.purpose_en });
  const fields = (row: ExchangeLine, names: string[]) => names.map((name) => row.field_words[name]?.[language === "zh" ? 0 : 1] ?? name).join(language === "zh" ? "、" : ", ") || "—";
  return (
    <>
      <PageHead title={t("menu.exchanges")} lead={t("linkage.lead")} />
      <ExchangeDesk register={register.data?.exchanges ?? []} onDone={log.reload} />
      <Panel title={t("linkage.log")} id="exchange-log" extra={
        <Select aria-label={t("linkage.partner")} className="no-print" style={{ width: 260 }} value={kept.exchange} onChange={(exchange) => keep({ exchange, offset: 0 })} options={[{ value: "", label: t("linkage.all") }, ...(register.data?.exchanges ?? []).map((one) => ({ value: one.exchange, label: language === "zh" ? one.purpose_zh : one.purpose_en }))]} />
      }>
        <Ready of={log}>
          {(page) => (
            <List<DataRequest> label={t("linkage.log")} rowKey="request" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("linkage.request"), render: (_, row) => <span className="mono nowrap">{row.request}</span> }, { title: t("linkage.purpose"), render: (_, row) => <div style={{ maxWidth: 220 }}><Said of={partner(row)} /><div className="quiet"><Said of={purpose(row)} /></div><span className="nowrap">{day(row.first)} – {day(row.last)}</span></div> },
              { title: t("linkage.status"), render: (_, row) => told.coded("exchangeStatus", row.status) }, { title: t("linkage.due"), render: (_, row) => row.due_on === null ? t("linkage.noLimit") : row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : <span className="nowrap">{day(row.due_on)}</span> },
              { title: t("linkage.steps"), render: (_, row) => <ul className="plain">{row.steps.map((step) => <li key={step.number}><Step of={step} /></li>)}</ul> },
            ]} />
          )}
        </Ready>
      </Panel>
      <Panel title={t("linkage.register")} id="exchange-register">
        <Ready of={register}>
          {(one) => (
            <List<ExchangeLine> label={t("linkage.register")} rowKey="exchange" dataSource={one.exchanges} scroll={{ x: "max-content" }} columns={[
              { title: t("linkage.purpose"), render: (_, row) => <div style={{ maxWidth: 220 }}><Said of={partner(row)} /><div className="quiet"><Said of={purpose(row)} /></div></div> },
              { title: t("linkage.ground"), render: (_, row) => row.mark === "missing" ? <Tag colour="red">{t("linkage.missing", { who: language === "zh" ? row.filled_by_zh : row.filled_by_en })}</Tag> : <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
              { title: t("linkage.sends"), render: (_, row) => <div style={{ maxWidth: 200 }}>{fields(row, row.sends)}</div> }, { title: t("linkage.takes"), render: (_, row) => <div style={{ maxWidth: 240 }}>{fields(row, row.takes)}</div> },
              { title: t("linkage.period"), align: "right", dataIndex: "period_days" }, { title: t("linkage.owner"), render: (_, row) => told.actor(row.owner) }, { title: t("linkage.requests"), align: "right", dataIndex: "requests" },
              { title: t("linkage.waiting"), align: "right", dataIndex: "waiting" }, { title: t("linkage.late"), align: "right", render: (_, row) => row.late ? <Tag colour="red">{row.late}</Tag> : 0 },
            ]} />
          )}
        </Ready>
      </Panel>
    </>
  );
}

/** One step of a request; a refusal says why, and nothing of it was kept. */
function Step({ of: step }: { of: RequestStep }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <>
      <span className="nowrap">{minute(step.at)}</span> {told.coded("exchangeStep", step.step)} {t("linkage.rows", { count: step.rows })}
      {step.step === "received" && <span className="quiet"> {t("linkage.counted", { accepted: step.accepted, doubled: step.doubled, changed: step.changed, withdrawn: step.withdrawn })}</span>}
      {step.step === "refused" && <> <Tag colour="red">{told.coded("refusedAnswer", step.reason)}</Tag></>}
      {step.step === "closed" && <span className="quiet"> {step.reason}</span>}
    </>
  );
}
