/** What is due in the area, red first, whoever must act: for supervision and for the province. */

import { Button, Checkbox } from "antd";
import { lazy, Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { day } from "@shared/dates";
import { capital, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { usePlaceName } from "../parts/places";
import { DaysLeft, ProblemAlert, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { Page, WorkRow } from "../shapes";
import { pathOf } from "./work";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const LIMIT = 200;
const COLOURS = [["red", "#b3261e"], ["yellow", "#c98a00"], ["green", "#2e8b57"]] as const;

export default function Due() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const place = usePlaceName();
  const [kept, keep] = useKept("due", { all: false, offset: 0 });
  const [search] = useSearchParams();
  const only = search.get("city") ?? "";
  const found = useLoad((signal) => ask<Page<WorkRow>>("/api/due", { all: kept.all ? "true" : "", city: only, offset: kept.offset, limit: LIMIT }, signal), [kept.all, only, kept.offset]);
  const rows = found.data?.rows ?? [];
  const bodies = [...new Set(rows.map((row) => row.responsible ?? "—"))];
  const cities = [...new Set(rows.map((row) => row.case_no?.slice(0, 6) ?? "—"))].sort();
  const count = (of: (row: WorkRow) => boolean) => rows.filter(of).length;
  return (
    <>
      <PageHead title={t("menu.due")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      {rows.length > 0 && (
        <Panel title={cities.length > 1 ? t("due.byCity") : t("due.byPost")} id="due-chart">
          <Suspense fallback={<Waiting />}>
            <Chart
              stacked label={cities.length > 1 ? t("due.byCity") : t("due.byPost")} categories={cities.length > 1 ? cities.map(place) : bodies.map((body) => told.actor(body))}
              series={COLOURS.map(([colour, hex]) => ({ name: t(`colour.${colour}`), colour: hex, values: cities.length > 1 ? cities.map((city) => count((row) => row.colour === colour && row.case_no?.slice(0, 6) === city)) : bodies.map((body) => count((row) => row.colour === colour && (row.responsible ?? "—") === body)) }))}
            />
          </Suspense>
        </Panel>
      )}
      <section className="panel" aria-label={t("menu.due")}>
        <div className="filters">{only && <Tag colour="blue">{place(only)}</Tag>}<Checkbox checked={kept.all} onChange={(event) => keep({ all: event.target.checked, offset: 0 })}>{t("due.all")}</Checkbox></div>
        <List<WorkRow>
          label={t("menu.due")} rowKey={(row) => row.id} dataSource={rows} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("work.left"), render: (_, row) => <DaysLeft colour={row.colour} days={row.days_left} unit={row.days_unit} due={row.due} provisional={row.provisional} /> },
            { title: t("cases.case"), render: (_, row) => { const path = pathOf(row.link); return path ? <Link className="nowrap" to={path}>{row.subject}</Link> : row.subject; } },
            { title: t("work.what"), render: (_, row) => capital(said(row)) },
            { title: t("cases.waitsFor"), render: (_, row) => row.responsible ? told.actor(row.responsible, row.responsible_zh) : "—" },
            { title: t("work.due"), render: (_, row) => <span className="nowrap">{day(row.due)}</span> },
          ]}
        />
      </section>
    </>
  );
}
