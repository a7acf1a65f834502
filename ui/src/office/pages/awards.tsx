/** Awards of my city: what waits for review or approval, and what stands. */

import { Select } from "antd";
import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { Money, ProblemAlert, Provisional, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask } from "../server";
import type { AwardRow, Page } from "../shapes";

const LIMIT = 20;

export default function Awards() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const [kept, keep] = useKept("awards", { status: "", offset: 0 });
  const found = useLoad((signal) => ask<Page<AwardRow>>("/api/awards", { ...kept, limit: LIMIT }, signal), [kept.status, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.awards")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.awards")}>
        <div className="filters">
          <div><label htmlFor="awards-status">{t("cases.state")}</label>
            <Select id="awards-status" style={{ width: 160 }} value={kept.status} onChange={(status) => keep({ status, offset: 0 })} options={["", "prepared", "returned", "effective", "replaced"].map((value) => ({ value, label: value ? t(`awardStatus.${value}`) : t("work.all") }))} /></div>
        </div>
        <List<AwardRow>
          label={t("menu.awards")} rowKey="award_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("benefit.award"), render: (_, row) => <Link className="nowrap" to={`/awards/${row.award_no}`}>{row.award_no}</Link> },
            { title: t("cases.state"), render: (_, row) => <><Tag colour={row.status === "effective" ? "green" : "blue"}>{told.coded("awardStatus", row.status, row.status_zh)}</Tag> {row.provisional && <Provisional />}</> },
            { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.total_fen} /> },
            { title: t("benefit.preparedBy"), render: (_, row) => row.prepared_by ? told.actor(row.prepared_by) : "—" },
            { title: t("benefit.assessedAt"), render: (_, row) => minute(row.assessed_at) },
            { title: t("benefit.mine"), render: (_, row) => row.may.review ? <Tag colour="yellow">{t("benefit.mayReview")}</Tag> : row.may.approve ? <Tag colour="yellow">{t("benefit.mayApprove")}</Tag> : <span className="small quiet">{said({ zh: row.why_not_zh, en: row.why_not_en })}</span> },
          ]}
        />
      </section>
    </>
  );
}
