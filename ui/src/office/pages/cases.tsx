/** Cases of my area. */

import { Button, Checkbox, Input, Select } from "antd";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { download } from "../parts/print";
import { DaysLeft, ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { CaseRow, Page, TrackState } from "../shapes";

const LIMIT = 20;
const CONFIRMATION = ["reported", "filed", "applied", "material_requested", "accepted", "investigating", "suspended", "confirmed", "confirmed_served", "not_confirmed",
  "not_confirmed_served", "not_accepted", "not_accepted_served", "revoked", "withdrawn"];

export default function Cases() {
  const { t } = useTranslation();
  const [kept, keep] = useKept("cases", { open: true, state: "", colour: "", q: "", names: false, offset: 0 });
  const { open, ...others } = kept;
  const query = { ...others, open: open ? "true" : "", names: kept.names ? "true" : "" };
  const found = useLoad((signal) => ask<Page<CaseRow>>("/api/cases", { ...query, limit: LIMIT }, signal), [JSON.stringify(kept)]);
  const act = useDo();
  const change = (part: Partial<typeof kept>) => keep({ ...part, offset: 0 });
  return (
    <>
      <PageHead title={t("menu.cases")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined}>
        <Button loading={act.busy} onClick={() => void act.run(() => download("/api/cases/export.xlsx", { query }))}>{t("export.excel")}</Button>
        <Button onClick={() => window.print()}>{t("common.print")}</Button>
      </PageHead>
      <ProblemAlert problem={act.problem ?? found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.cases")}>
        <div className="filters">
          <div>
            <label htmlFor="cases-state">{t("cases.state")}</label>
            <Select id="cases-state" style={{ width: 190 }} value={kept.state} onChange={(state) => change({ state })}
              options={[{ value: "", label: t("work.all") }, ...CONFIRMATION.map((one) => ({ value: `confirmation:${one}`, label: t(`state.confirmation.${one}`) }))]} />
          </div>
          <div>
            <label htmlFor="cases-colour">{t("work.colour")}</label>
            <Select id="cases-colour" style={{ width: 130 }} value={kept.colour} onChange={(colour) => change({ colour })}
              options={[{ value: "", label: t("work.all") }, ...["red", "yellow", "green"].map((one) => ({ value: one, label: t(`colour.${one}`) }))]} />
          </div>
          <div>
            <label htmlFor="cases-q">{t("work.q")}</label>
            <Input.Search id="cases-q" style={{ width: 240 }} defaultValue={kept.q} allowClear onSearch={(q) => change({ q: q.trim() })} enterButton={t("common.search")} />
          </div>
          <Checkbox checked={kept.open} onChange={(event) => change({ open: event.target.checked })}>{t("cases.openOnly")}</Checkbox>
          <Checkbox checked={kept.names} onChange={(event) => change({ names: event.target.checked })}>{t("cases.names")}</Checkbox>
        </div>
        <List<CaseRow>
          label={t("menu.cases")} rowKey="case_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("cases.no"), render: (_, row) => <Link to={`/cases/${row.case_no}`} className="nowrap">{row.case_no}</Link> },
            ...(kept.names ? [{ title: t("cases.worker"), render: (_: unknown, row: CaseRow) => row.name ?? "—" }] : []),
            { title: t("cases.place"), render: (_, row) => row.place_zh },
            { title: t("cases.injury"), render: (_, row) => <span className="nowrap">{day(row.injury_at)}</span> },
            { title: t("cases.state"), render: (_, row) => <States of={row.states} closed={row.closed} /> },
            { title: t("work.left"), render: (_, row) => <DaysLeft colour={row.colour} days={row.days_left} unit={row.days_unit} due={row.due} provisional={row.provisional} /> },
            { title: t("cases.waitsFor"), render: (_, row) => row.waits_for_zh ?? "—" },
          ]}
        />
      </section>
    </>
  );
}

/** Where the tracks stand; a track that has not begun is left out. */
export function States({ of, closed }: { of: Record<string, TrackState>; closed: boolean }) {
  const { t, i18n } = useTranslation();
  const english = i18n.language === "en";
  const shown = Object.entries(of).filter(([track, one]) => track !== "closing" && !["none", "quiet"].includes(one.state));
  return (
    <span style={{ display: "inline-flex", gap: 4, flexWrap: "wrap" }}>
      {closed && <Tag colour="grey">{t("cases.closed")}</Tag>}
      {shown.map(([track, one]) => <Tag key={track} colour="blue">{t(`state.${track}.${one.state}`, { defaultValue: english ? one.state : one.zh })}</Tag>)}
    </span>
  );
}
