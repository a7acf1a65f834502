/** What the fund will take in and spend: the fan of the balance, whether the bases balance it, what is still to come, and what cannot be said. */

import { Button, InputNumber } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { ask, tell } from "../server";
import type { Forecast, ForecastAdequacy, ForecastMonth, ForecastReserve, ForecastResult } from "./shapes";

const Fan = lazy(() => import("./fan").then((part) => ({ default: part.Fan })));
const AGAIN_MS = 1500;
const COLOUR = { enough: "green", short: "red", open: "grey" } as const;

export default function ProvinceForecast() {
  const { t } = useTranslation();
  const { may } = useSession();
  const found = useLoad((signal) => ask<Forecast>("/api/province/forecast", {}, signal), []);
  const state = found.data?.state;
  const waits = state === "queued" || state === "running";
  useEffect(() => {
    if (!waits || found.loading) return;
    const timer = window.setTimeout(() => void found.reload(), AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [waits, found.loading, found.reload]);
  return (
    <>
      <PageHead title={t("menu.forecast")} lead={t("forecast.lead")} />
      {may("province.forecast_make") && <Make onDone={found.reload} busy={waits} />}
      <Ready of={found}>
        {(one) => (
          <>
            {one.state === "none" && <p className="quiet">{t("forecast.none")}</p>}
            {waits && <p role="status">{t(`forecast.state.${one.state}`)} {one.total ? `${one.done} / ${one.total}` : ""}</p>}
            {one.state === "failed" && <p role="alert">{t("forecast.state.failed")}：<Said of={{ zh: one.fault?.zh, en: one.fault?.en }} /></p>}
            {one.result && <Result one={one.result} />}
          </>
        )}
      </Ready>
    </>
  );
}

function Make({ onDone, busy }: { onDone: () => Promise<void>; busy: boolean }) {
  const { t } = useTranslation();
  const act = useDo();
  const [months, setMonths] = useState<number | null>(24);
  const [seed, setSeed] = useState<number | null>(1);
  const send = async () => {
    const done = await act.run(() => tell<Forecast>("/api/province/forecast", { months, seed }));
    if (done) await onDone();
  };
  return (
    <Panel title={t("forecast.make")} id="forecast-make">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="forecast-months">{t("forecast.months")}</label><InputNumber id="forecast-months" precision={0} min={1} max={60} value={months} onChange={setMonths} /></div>
        <div><label htmlFor="forecast-seed">{t("forecast.seed")}</label><InputNumber id="forecast-seed" precision={0} min={0} max={2147483647} value={seed} onChange={setSeed} /></div>
        <Button type="primary" disabled={months === null || seed === null} loading={act.busy || busy} onClick={() => void send()}>{t("forecast.make")}</Button>
      </div>
    </Panel>
  );
}

function Result({ one }: { one: ForecastResult }) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <>
      <Facts rows={[
        [t("forecast.known"), <>{minute(one.known)} <Provisional /> <Mark mark={one.mark} /></>], [t("forecast.history"), `${one.history.join(" – ")} (${one.months_of_history})`], [t("forecast.seed"), one.seed],
        [t("forecast.opening"), <Money key="o" fen={one.opening_fen} />], [t("forecast.running"), <>{one.running} · <Money fen={one.running_fen} /></>], [t("forecast.cites"), <Cites key="c" of={one.cites} />],
      ]} />
      {one.needs.length > 0 && (
        <Panel title={t("forecast.needs")} id="forecast-needs"><ul>{one.needs.map((need) => <li key={need.en}><Said of={need} /></li>)}</ul></Panel>
      )}
      {one.fan.length > 0 && (
        <Panel title={t("forecast.fan")} id="forecast-fan" extra={<Provisional />}>
          <Suspense fallback={<Waiting />}><Fan months={one.fan} /></Suspense>
          <List<ForecastMonth> label={t("forecast.fan")} rowKey="month" dataSource={one.fan} scroll={{ x: "max-content" }} columns={[
            { title: t("forecast.month"), dataIndex: "month" }, { title: t("forecast.income"), align: "right", render: (_, row) => <Money fen={row.income_fen.q50} /> }, { title: t("forecast.spending"), align: "right", render: (_, row) => <Money fen={row.spending_fen.q50} /> },
            { title: t("forecast.low"), align: "right", render: (_, row) => <Money fen={row.balance_fen.q05} /> }, { title: t("forecast.q25"), align: "right", render: (_, row) => <Money fen={row.balance_fen.q25} /> },
            { title: t("forecast.middle"), align: "right", render: (_, row) => <strong><Money fen={row.balance_fen.q50} /></strong> }, { title: t("forecast.q75"), align: "right", render: (_, row) => <Money fen={row.balance_fen.q75} /> },
            { title: t("forecast.high"), align: "right", render: (_, row) => <Money fen={row.balance_fen.q95} /> },
          ]} />
        </Panel>
      )}
      {one.adequacy.length > 0 && (
        <Panel title={t("forecast.bases")} id="forecast-bases" extra={<Provisional />}>
          <p className="quiet">{t("forecast.basesLead")}</p>
          <List<ForecastAdequacy> label={t("forecast.bases")} rowKey="industry" dataSource={one.adequacy} scroll={{ x: "max-content" }} columns={[
            { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) }, { title: t("forecast.charged"), align: "right", dataIndex: "charged_yuan" },
            { title: t("forecast.needed"), align: "right", render: (_, row) => <span className="nowrap">{row.needed_yuan.q05} – {row.needed_yuan.q95}</span> }, { title: t("forecast.neededMiddle"), align: "right", render: (_, row) => row.needed_yuan.q50 },
            { title: t("forecast.base"), align: "right", render: (_, row) => row.bases.map((base) => <div key={base.tier ?? ""} className="nowrap">{base.tier && `${term("tierOf", base.tier)} `}{money(base.base_fen)} → {base.needed_yuan.q50}</div>) },
            { title: t("rates.found"), render: (_, row) => <Tag colour={COLOUR[row.finding]}>{t(`forecast.finding.${row.finding}`)}</Tag> },
          ]} />
        </Panel>
      )}
      <Panel title={t("forecast.reserves")} id="forecast-reserves">
        <List<ForecastReserve> label={t("forecast.reserves")} rowKey="figure" dataSource={one.reserves} columns={[
          { title: t("forecast.figure"), render: (_, row) => <Said of={row} /> }, { title: t("forecast.ladder"), align: "right", render: (_, row) => amount(row.chain_ladder, row.chain_ladder_fen) },
          { title: t("forecast.mack"), align: "right", render: (_, row) => amount(row.mack_standard_error, row.mack_standard_error_fen) }, { title: t("forecast.fergusson"), align: "right", render: (_, row) => amount(row.bornhuetter_ferguson, row.bornhuetter_ferguson_fen) },
          { title: t("forecast.why"), render: (_, row) => row.why && <Said of={row.why} /> },
        ]} />
        {one.unconfirmed.length > 0 && <Facts rows={one.unconfirmed.map((row) => [`${t("forecast.unconfirmed")} · ${term("industryOf", row.industry)}`, `${row.q05} – ${row.q95}`])} />}
      </Panel>
      <Panel title={t("forecast.notices")} id="forecast-notices"><ul>{one.notices.map((notice) => <li key={notice.en}><Said of={notice} /></li>)}</ul></Panel>
    </>
  );
}

function amount(count: string | null | undefined, fen: number | null | undefined) {
  if (fen !== undefined && fen !== null) return <Money fen={fen} />;
  return count ?? "—";
}
