/** Whether the enterprise keeps its days; each count shows its lines. */

import { Radio } from "antd";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Duty, Punctuality as Told } from "./shapes";

const LIMIT = 50;
const COLOURS = { kept: "green", kept_late: "yellow", running: "blue", broken: "red", missing: "grey" } as const;
const STATES = Object.keys(COLOURS) as (keyof typeof COLOURS)[];

export default function Punctuality() {
  const { t } = useTranslation();
  const said = useSaid();
  const [kept, change] = useKept("enterprise-punctuality", { state: "", offset: 0 });
  const found = useLoad((signal) => ask<Told>("/api/platform/punctuality", { state: kept.state, offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.offset]);
  const counts = found.data?.counts;
  const all = STATES.reduce((sum, state) => sum + (counts?.[state] ?? 0), 0);
  return (
    <>
      <PageHead title={t("menu.enterprisePunctuality")} lead={t("punctuality.lead")} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel title={found.data ? t("punctuality.between", { first: day(found.data.first), last: day(found.data.last) }) : t("menu.enterprisePunctuality")} id="punctuality">
        <Radio.Group
          aria-label={t("punctuality.state")} optionType="button" value={kept.state} onChange={(event) => change({ state: String(event.target.value), offset: 0 })}
          options={[{ value: "", label: `${t("punctuality.all")} ${all}` }, ...STATES.map((state) => ({ value: state, label: `${t(`punctuality.states.${state}`)} ${counts?.[state] ?? 0}` }))]}
        />
        <List<Duty>
          label={t("menu.enterprisePunctuality")} rowKey={(row) => `${row.case_no}${row.kind}${row.due}${row.ended_on}`} dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })}
          columns={[
            { title: t("punctuality.duty"), render: (_, row) => said(row) }, { title: t("cases.case"), render: (_, row) => <Link className="nowrap" to={`/enterprise/cases/${row.case_no}`}>{row.case_no}</Link> },
            { title: t("enterprise.until"), render: (_, row) => (row.due ? day(row.due) : "—") }, { title: t("punctuality.done"), render: (_, row) => (row.ended_on ? day(row.ended_on) : "—") },
            { title: t("enterprise.state"), render: (_, row) => <Tag colour={COLOURS[row.state]}>{t(`punctuality.states.${row.state}`)}</Tag> },
            { title: t("enterprise.ground"), render: (_, row) => <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
          ]}
        />
      </Panel>
    </>
  );
}
