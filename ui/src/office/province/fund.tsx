/** The fund of the province: bank accounts and closes of its books, income and spending down to the entry, budget and final account. */

import { Button, Input, InputNumber, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { file, keep as keepFile } from "@shared/api";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Said, Tag, Waiting } from "../parts/said";
import { ask, at, tell } from "../server";
import { ink } from "../theme";
import type { FundAccountYearRow, FundBookLine, FundBooks, FundBudget, FundPart, FundRow, FundRows, FundRule, FundStatement } from "./fund-shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const BY = ["industry", "enterprise", "prefecture", "book", "month"] as const;
const LIMIT = 50;

interface Asked { period: string; by: (typeof BY)[number]; figure: string; key: string; offset: number }

export default function ProvinceFund() {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<FundBooks>("/api/province/fund", {}, signal), []);
  const [kept, keep] = useKept<Asked>("province-fund", { period: String(new Date().getFullYear()), by: "industry", figure: "", key: "", offset: 0 });
  return (
    <>
      <PageHead title={t("menu.provinceFund")} lead={t("provinceFund.lead")}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>{(one) => <Books held={one} />}</Ready>
      <Statement asked={kept} keep={keep} />
      <Budget />
    </>
  );
}

function Books({ held }: { held: FundBooks }) {
  const { t } = useTranslation();
  const fen = (row: FundBookLine, name: string) => row.accounts.find((one) => one.account === name)?.amount_fen ?? 0;
  return (
    <Panel title={t("provinceFund.books")} id="fund-books">
      <List<FundBookLine> label={t("provinceFund.books")} rowKey="book" dataSource={held.books} scroll={{ x: "max-content" }} columns={[
        { title: t("provinceFund.book"), render: (_, row) => <Link to={`/province/fund/${row.book}`}><Said of={row} /></Link> },
        ...(held.books[0]?.accounts ?? []).map((account) => ({ title: <Said of={account} />, align: "right" as const, render: (_: unknown, row: FundBookLine) => <Money fen={fen(row, account.account)} /> })),
        { title: t("provinceFund.closedThrough"), render: (_, row) => row.closed ?? t("provinceFund.none") }, { title: t("provinceFund.next"), render: (_, row) => row.next ? (row.over ? row.next : `${row.next} (${t("provinceFund.notOver")})`) : "—" },
        { title: t("provinceFund.open"), align: "right", render: (_, row) => row.open ? <Link to={`/province/fund/${row.book}`}><Tag colour={row.over ? "red" : "yellow"}>{row.open}</Tag></Link> : 0 },
      ]} />
      <Facts rows={[[t("provinceFund.prevention"), <Money key="p" fen={held.prevention_fen} />]]} />
    </Panel>
  );
}

function Statement({ asked, keep }: { asked: Asked; keep: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation();
  const act = useDo();
  const [period, setPeriod] = useState(asked.period);
  const found = useLoad((signal) => ask<FundStatement>("/api/province/fund/statement", { period: asked.period, by: asked.by }, signal), [asked.period, asked.by]);
  const save = (form: string) => act.run(async () => {
    const got = await file("/api/province/fund/statement/file", { query: { period: asked.period, by: asked.by, form } });
    keepFile(got.blob, got.name);
  });
  return (
    <Panel title={t("provinceFund.statement")} id="fund-statement" extra={<span className="no-print"><Button loading={act.busy} onClick={() => void save("xlsx")}>{t("provinceFund.toFile")}</Button> <Button loading={act.busy} onClick={() => void save("pdf")}>{t("provinceFund.toPaper")}</Button></span>}>
      <ProblemAlert problem={act.problem} />
      <form className="filters no-print" onSubmit={(event) => { event.preventDefault(); keep({ period: period.trim(), figure: "", key: "", offset: 0 }); }}>
        <div><label htmlFor="fund-period">{t("provinceFund.period")}</label><Input id="fund-period" style={{ width: 120 }} value={period} onChange={(event) => setPeriod(event.target.value)} /></div>
        <div><label htmlFor="fund-by">{t("provinceFund.by")}</label><Select id="fund-by" style={{ width: 140 }} value={asked.by} onChange={(by) => keep({ by, figure: "", key: "", offset: 0 })} options={BY.map((value) => ({ value, label: t(`fundBy.${value}`) }))} /></div>
        <Button htmlType="submit" type="primary">{t("provinceFund.show")}</Button>
      </form>
      <Ready of={found}>{(one) => <Sides one={one} asked={asked} keep={keep} />}</Ready>
    </Panel>
  );
}

function Sides({ one, asked, keep }: { one: FundStatement; asked: Asked; keep: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = (part: FundPart) => part.key === "unattributed" ? t("provinceFund.unattributed") : (language === "en" ? part.en ?? part.zh : part.zh ?? part.en) ?? part.key;
  const lead = (part: FundPart | null, figure: string, fen: number) => <Button type="link" className="figure" aria-label={`${part ? name(part) : t("provinceFund.total")} ${t(`provinceFund.${figure}`)} ${money(fen)}`} onClick={() => keep({ figure, key: part?.key ?? "", offset: 0 })}>{money(fen)}</Button>;
  return (
    <>
      <Facts rows={[
        [t("provinceFund.income"), lead(null, "income", one.income_fen)], [t("provinceFund.spending"), lead(null, "spending", one.spending_fen)], [t("provinceFund.surplus"), <Money key="s" fen={one.surplus_fen} />],
        [t("provinceFund.reserve"), <Reserve key="r" of={one.reserve} />], [t("pay.state"), <span key="c">{one.closed ? t("provinceFund.closed") : t("provinceFund.notClosed")} {one.provisional && <Provisional />} {one.warning && <Tag colour="red">{t("provinceFund.warnedAll")}</Tag>}</span>],
      ]} />
      {one.needs.map((need) => <p key={need.name} className="quiet"><Said of={need} /></p>)}
      {one.parts.length > 0 && <Suspense fallback={<Waiting />}>
        <Chart label={`${t("provinceFund.statement")} · ${t(`fundBy.${one.by}`)}`} categories={one.parts.map(name)} say={money} series={[{ name: t("provinceFund.income"), colour: ink.green, values: one.parts.map((part) => part.income_fen) }, { name: t("provinceFund.spending"), colour: "#b3261e", values: one.parts.map((part) => part.spending_fen) }]} />
      </Suspense>}
      <List<FundPart> label={t("provinceFund.statement")} rowKey="key" dataSource={one.parts} scroll={{ x: "max-content" }} columns={[
        { title: t(`fundBy.${one.by}`), render: (_, part) => name(part) }, { title: t("provinceFund.income"), align: "right", render: (_, part) => lead(part, "income", part.income_fen) }, { title: t("provinceFund.spending"), align: "right", render: (_, part) => lead(part, "spending", part.spending_fen) },
        { title: t("provinceFund.surplus"), align: "right", render: (_, part) => <Money fen={part.surplus_fen} /> }, { title: t("provinceFund.warning"), render: (_, part) => part.warning && part.key !== "unattributed" ? <Tag colour="red">{t("provinceFund.warned")}</Tag> : "—" },
      ]} />
      {asked.figure && <Rows asked={asked} keep={keep} />}
      <Sheet of={one} />
      <h3>{t("provinceFund.grounds")}</h3>
      <List<FundRule> label={t("provinceFund.grounds")} rowKey="name" dataSource={one.rules} columns={[
        { title: t("provinceFund.number"), render: (_, rule) => <Said of={rule} /> }, { title: t("provinceFund.value"), render: (_, rule) => JSON.stringify(rule.value).replace(/"/g, "") }, { title: t("provinceFund.grounds"), render: (_, rule) => <><Cites of={rule.cites} /> <Mark mark={rule.mark} /></> },
      ]} />
    </>
  );
}

function Reserve({ of }: { of: FundStatement["reserve"] }) {
  const { t } = useTranslation();
  if (!of.shown) return <>{t("provinceFund.reserveNone")}</>;
  const [low, high] = of.limits_months ?? [];
  const told = low ? t("provinceFund.reserveOf", { shown: of.shown, low, high, stands: t(`fundStands.${of.stands ?? "unknown"}`) }) : t("provinceFund.reserveBare", { shown: of.shown });
  return <span>{told} <span className="quiet">{t("provinceFund.lookedBack", { count: of.looked_back_months })}</span></span>;
}

function Rows({ asked, keep }: { asked: Asked; keep: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation();
  const query = { period: asked.period, by: asked.by, figure: asked.figure, ...(asked.key ? { key: asked.key } : {}), offset: asked.offset, limit: LIMIT };
  const found = useLoad((signal) => ask<FundRows>("/api/province/fund/statement/rows", query, signal), [JSON.stringify(query)]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <h3>{t("provinceFund.rowsOf", { figure: `${asked.key ? `${asked.key} · ` : ""}${asked.figure in { income: 1, spending: 1 } ? t(`provinceFund.${asked.figure}`) : asked.figure}`, sum: money(one.amount_fen) })}</h3>
          <List<FundRow> label={t("provinceFund.rows")} rowKey={(row) => `${row.book}-${row.voucher}-${row.line}-${row.enterprise ?? ""}-${row.industry ?? ""}-${row.prefecture ?? ""}`} dataSource={one.rows} scroll={{ x: "max-content" }} page={{ total: one.total, offset: asked.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
            { title: t("provinceFund.voucher"), render: (_, row) => <span className="mono">{row.book}/{row.voucher}</span> }, { title: t("provinceFund.on"), render: (_, row) => <span className="nowrap">{row.on}</span> }, { title: t("provinceFund.account"), dataIndex: "account" },
            { title: t("provinceFund.source"), render: (_, row) => <span className="mono">{row.source ?? "—"}</span> }, { title: t("provinceFund.concerns"), render: (_, row) => row.concerns ?? "—" }, { title: t("provinceFund.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
          ]} />
        </>
      )}
    </Ready>
  );
}

function Sheet({ of }: { of: FundStatement }) {
  const { t } = useTranslation();
  const sheet = of.balance_sheet;
  const rows = [
    ...sheet.assets, { account: "assets", zh: t("provinceFund.assets"), en: t("provinceFund.assets"), amount_fen: sheet.assets_fen },
    ...sheet.liabilities, { account: "liabilities", zh: t("provinceFund.liabilities"), en: t("provinceFund.liabilities"), amount_fen: sheet.liabilities_fen },
    { account: "balance-total", zh: t("provinceFund.balance"), en: t("provinceFund.balance"), amount_fen: sheet.balance_fen },
  ];
  return (
    <>
      <h3>{t("provinceFund.sheet")} {sheet.on}</h3>
      <List<(typeof rows)[number]> label={t("provinceFund.sheet")} rowKey="account" dataSource={rows} columns={[
        { title: t("provinceFund.account"), render: (_, row) => <Said of={row} /> }, { title: t("provinceFund.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
      ]} />
    </>
  );
}

function Budget() {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const [kept, keep] = useKept("province-fund-budget", { year: new Date().getFullYear() });
  const found = useLoad((signal) => ask<FundBudget>(at`/api/province/fund/budgets/${kept.year}`, {}, signal), [kept.year]);
  const approve = async (number: number) => {
    const done = await act.run(() => tell<FundBudget>(at`/api/province/fund/budgets/${kept.year}/approve`, { number }));
    if (done) await found.reload();
  };
  return (
    <Panel title={t("provinceFund.budget")} id="fund-budget">
      <div className="filters"><div><label htmlFor="fund-year">{t("provinceFund.year")}</label><InputNumber id="fund-year" precision={0} min={2022} max={2100} value={kept.year} onChange={(year) => year && keep({ year })} /></div></div>
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(one) => {
          const last = one.budgets[one.budgets.length - 1];
          return (
            <>
              {!one.budget && <p className="quiet">{t("provinceFund.noBudget")}</p>}
              {last?.state === "drafted" && <p>{t("provinceFund.drafted", { number: last.number, who: last.drafted_by })} {may("province.fund_budget_approve") && <Button className="no-print" loading={act.busy} onClick={() => void approve(last.number)}>{t("provinceFund.approve")}</Button>}</p>}
              <List<FundAccountYearRow> label={t("provinceFund.budget")} rowKey={(row) => `${row.area}-${row.account}`} dataSource={one.rows} scroll={{ x: "max-content" }} columns={[
                { title: t("provinceFund.area"), dataIndex: "area" }, { title: t("provinceFund.account"), render: (_, row) => <Said of={row} /> }, { title: t("provinceFund.expected"), align: "right", render: (_, row) => <Money fen={row.budget_fen} /> },
                { title: t("provinceFund.actual"), align: "right", render: (_, row) => <Money fen={row.actual_fen} /> }, { title: t("provinceFund.deviation"), align: "right", render: (_, row) => <Money fen={row.deviation_fen} /> },
              ]} />
            </>
          );
        }}
      </Ready>
    </Panel>
  );
}
