/** Payment batches of my book. */

import { Select } from "antd";
import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { Money, ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { BatchHead, Page } from "../shapes";

const LIMIT = 20;

export default function Batches() {
  const { t } = useTranslation();
  const told = useTold();
  const [kept, keep] = useKept("batches", { state: "", offset: 0 });
  const found = useLoad((signal) => ask<Page<BatchHead>>("/api/batches", { ...kept, limit: LIMIT }, signal), [kept.state, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.batches")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.batches")}>
        <div className="filters">
          <div><label htmlFor="batches-state">{t("pay.state")}</label>
            <Select id="batches-state" style={{ width: 150 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={["", "prepared", "checked", "approved", "released", "sent", "done", "refused", "voided"].map((value) => ({ value, label: value ? t(`batch.${value}`) : t("work.all") }))} /></div>
        </div>
        <List<BatchHead>
          label={t("menu.batches")} rowKey="batch_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("pay.batch"), render: (_, row) => <Link className="nowrap" to={`/batches/${row.batch_no}`}>{row.batch_no}</Link> },
            { title: t("batch.lane"), render: (_, row) => told.coded("lane", row.lane, row.lane_zh) },
            { title: t("batch.count"), align: "right", dataIndex: "count" },
            { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.total_fen} /> },
            { title: t("pay.state"), render: (_, row) => <Tag colour={row.state === "done" ? "green" : row.state === "refused" ? "red" : "blue"}>{t(`batch.${row.state}`, { defaultValue: row.state_zh })}</Tag> },
            { title: t("batch.toSign"), render: (_, row) => row.to_sign.map((post) => t(`post.payment_${post}`, { defaultValue: post })).join("、") || "—" },
          ]}
        />
      </section>
    </>
  );
}
