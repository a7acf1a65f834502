/** The tasks of an insurer, the most urgent first. */

import { Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import { TaskState, Until } from "./parts";
import { FIGURES, type TaskLine } from "./shapes";

const LIMIT = 50;

export default function Tasks() {
  const { t } = useTranslation();
  const said = useSaid();
  const [search, setSearch] = useSearchParams();
  const [offset, setOffset] = useState(0);
  const standing = search.get("standing") ?? "open";
  const found = useLoad((signal) => ask<Page<TaskLine>>("/api/insurer/tasks", { standing: standing === "all" ? "" : standing, offset, limit: LIMIT }, signal), [standing, offset]);
  return (
    <>
      <PageHead title={t("menu.insurerTasks")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel>
        <div className="filters"><Select aria-label={t("insurer.state")} value={standing} style={{ width: 200 }} onChange={(value) => { setOffset(0); setSearch({ standing: value }); }} options={[{ value: "all", label: t("work.all") }, ...FIGURES.map((value) => ({ value, label: t(`figure.${value}`) }))]} /></div>
        <List<TaskLine> label={t("menu.insurerTasks")} rowKey="task_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} columns={[
          { title: t("insurer.task"), render: (_, row) => <Link className="nowrap" to={`/insurer/tasks/${row.task_no}`}>{row.task_no}</Link> }, { title: t("insurer.kind"), render: (_, row) => said(row) }, { title: t("insurer.due"), render: (_, row) => <Until of={row} /> }, { title: t("insurer.state"), render: (_, row) => <TaskState of={row} /> },
          { title: t("cases.worker"), render: (_, row) => row.worker ?? "—" }, { title: t("cases.place"), dataIndex: "place_zh" }, { title: t("cases.injury"), render: (_, row) => <span className="nowrap">{minute(row.injury_at)}</span> },
        ]} />
      </Panel>
    </>
  );
}
