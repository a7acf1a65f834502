/** The province today: cities and clocks, the fund, the enterprises, the numbers of the law. Every figure leads to its rows. */

import { Button } from "antd";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useTerm } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Mark, Money, Ready, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import { ink } from "../theme";
import type { CityLine, Dashboard, EnterpriseLine, PostLine } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const COLOURS = [["red", "#b3261e"], ["yellow", "#c98a00"], ["green", "#2e8b57"]] as const;

export default function ProvinceHome() {
  const { t } = useTranslation();
  const told = useTold();
  const term = useTerm();
  const language = useLanguage();
  const found = useLoad((signal) => ask<Dashboard>("/api/province", {}, signal), []);
  const city = (one: { zh: string; place?: string; book?: string }) => (language === "zh" ? one.zh : `${one.zh} (${one.place ?? one.book})`);
  return (
    <>
      <PageHead title={t("menu.provinceHome")} lead={found.data ? t("work.asOf", { day: found.data.as_of }) : undefined}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("province.law")} id="province-law">
              <Facts rows={[
                [t("province.missing"), <Link key="m" to="/law-numbers?standing=missing">{one.law.missing}</Link>], [t("province.assumed"), <Link key="a" to="/law-numbers?standing=assumed">{one.law.assumed}</Link>],
                [t("province.waitingChanges"), <Link key="w" to="/law-changes">{one.law.waiting_changes}</Link>],
              ]} />
            </Panel>
            <Panel title={t("province.cities")} id="province-cities">
              <Suspense fallback={<Waiting />}>
                <Chart stacked label={t("province.openByCity")} categories={one.cities.map(city)} series={COLOURS.map(([colour, hex]) => ({ name: t(`colour.${colour}`), colour: hex, values: one.cities.map((row) => row[colour]) }))} />
              </Suspense>
              <List<CityLine> label={t("province.cities")} rowKey="place" dataSource={one.cities} columns={[
                { title: t("province.city"), render: (_, row) => <Link to={`/due?city=${row.place}`}>{city(row)}</Link> }, { title: t("province.open"), align: "right", dataIndex: "open" }, { title: t("province.overdue"), align: "right", render: (_, row) => row.red ? <Tag colour="red">{row.red}</Tag> : 0 },
                { title: t("province.soon"), align: "right", dataIndex: "yellow" }, { title: t("province.closed"), align: "right", dataIndex: "closed" },
              ]} />
            </Panel>
            <Panel title={t("province.posts")} id="province-posts">
              <List<PostLine> label={t("province.posts")} rowKey="post" dataSource={one.posts} columns={[
                { title: t("cases.waitsFor"), render: (_, row) => told.actor(row.post, row.zh) }, { title: t("province.overdue"), align: "right", render: (_, row) => row.red ? <Link to="/due"><Tag colour="red">{row.red}</Tag></Link> : 0 }, { title: t("province.soon"), align: "right", dataIndex: "yellow" },
              ]} />
            </Panel>
            <Panel title={t("fund.byBook")} id="province-books" extra={<Link to="/fund">{t("menu.fund")}</Link>}>
              <Suspense fallback={<Waiting />}>
                <Chart label={t("fund.byBook")} categories={one.books.map(city)} say={money} series={[{ name: t("fund.available"), colour: ink.green, values: one.books.map((row) => row.available_fen) }, { name: t("fund.reserved"), colour: "#c98a00", values: one.books.map((row) => row.reserved_fen) }]} />
              </Suspense>
            </Panel>
            <Panel title={t("province.enterprises")} id="province-enterprises">
              <List<EnterpriseLine> label={t("province.enterprises")} rowKey="uscc" dataSource={one.enterprises} scroll={{ x: "max-content" }} columns={[
                { title: t("province.enterprise"), render: (_, row) => <Link to={`/province/enterprises/${row.uscc}`}>{row.name}</Link> }, { title: t("enterprise.industry"), render: (_, row) => <>{row.industries.map((name) => term("industryOf", name)).join(" · ")} <Mark mark={row.mark} /></> },
                { title: t("enterprise.received"), align: "right", dataIndex: "received" }, { title: t("enterprise.quarantined"), align: "right", render: (_, row) => share(row.quarantined, row.received) }, { title: t("enterprise.conflicts"), align: "right", dataIndex: "conflicts" }, { title: t("province.undeclared"), align: "right", dataIndex: "undeclared" },
                { title: t("province.lastLoad"), render: (_, row) => <span className="nowrap">{row.last_loaded_at ? minute(row.last_loaded_at) : "—"}</span> }, { title: t("enterprise.arrears"), align: "right", render: (_, row) => <Money fen={row.arrears_fen} /> },
              ]} />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}

/** A count with its share in a hundred, one decimal, cut. */
export function share(part: number, whole: number): string {
  if (!whole || !part) return String(part);
  const tenths = Math.floor((part * 1000) / whole);
  return `${part} (${Math.floor(tenths / 10)}.${tenths % 10}%)`;
}
