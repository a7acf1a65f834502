/** Who read personal data, in which post, for what. */

import { Checkbox, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at } from "../server";
import type { Page } from "../shapes";

const LIMIT = 50;
export interface ReadRow { at: string; by: string; by_zh?: string | null; operation: string; case_no: string | null; fields: string[]; purpose: string; unmasked: boolean }

export default function Reads() {
  const { t } = useTranslation();
  const [kept, keep] = useKept("reads", { case_no: "", unmasked: false, offset: 0 });
  const found = useLoad((signal) => ask<Page<ReadRow>>("/api/reads", { case_no: kept.case_no, unmasked: kept.unmasked ? "true" : "", offset: kept.offset, limit: LIMIT }, signal), [kept.case_no, kept.unmasked, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.reads")} lead={t("reads.lead")} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.reads")}>
        <div className="filters">
          <div><label htmlFor="reads-case">{t("cases.no")}</label><Input.Search id="reads-case" style={{ width: 240 }} defaultValue={kept.case_no} allowClear onSearch={(case_no) => keep({ case_no: case_no.trim(), offset: 0 })} enterButton={t("common.search")} /></div>
          <Checkbox checked={kept.unmasked} onChange={(event) => keep({ unmasked: event.target.checked, offset: 0 })}>{t("reads.unmaskedOnly")}</Checkbox>
        </div>
        <ReadRows rows={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })} />
      </section>
    </>
  );
}

/** Who read one case. */
export function ReadsOfCase({ caseNo }: { caseNo: string }) {
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<ReadRow>>(at`/api/cases/${caseNo}/reads`, { offset, limit: LIMIT }, signal), [caseNo, offset]);
  return <><ProblemAlert problem={found.problem} onRetry={() => void found.reload()} /><ReadRows rows={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} inCase /></>;
}

export function ReadRows({ rows, loading, page, onPage, inCase }: { rows: ReadRow[]; loading: boolean; page?: Page<ReadRow> | undefined; onPage?: (offset: number) => void; inCase?: boolean }) {
  const { t, i18n } = useTranslation();
  const told = useTold();
  return (
    <List<ReadRow>
      label={t("menu.reads")} rowKey={(row) => `${row.at}${row.by}${row.operation}${row.case_no}`} dataSource={rows} loading={loading} page={page} {...(onPage ? { onPage } : {})}
      columns={[
        { title: t("reads.at"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
        { title: t("reads.by"), render: (_, row) => told.actor(row.by, row.by_zh ?? null) },
        ...(inCase ? [] : [{ title: t("cases.case"), render: (_: unknown, row: ReadRow) => row.case_no ? <Link className="nowrap" to={`/cases/${row.case_no}`}>{row.case_no}</Link> : "—" }]),
        { title: t("reads.fields"), render: (_, row) => row.fields.map((field) => told.coded("readField", field)).join(i18n.language === "zh" ? "、" : ", ") },
        { title: t("reads.purpose"), render: (_, row) => i18n.exists(`unmask.${row.purpose}`) ? t(`unmask.${row.purpose}`) : told.value("purpose", row.purpose) },
        { title: t("reads.unmasked"), render: (_, row) => row.unmasked ? <Tag colour="yellow">{t("common.yes")}</Tag> : t("common.no") },
      ]}
    />
  );
}
