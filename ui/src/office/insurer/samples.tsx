/** Samples of delegated work: which were fixed, how far each is, and a new frame. */

import { Link } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Place } from "../enterprise/parts";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, tell } from "../server";
import type { Page } from "../shapes";
import type { HandlingSample } from "./supervision-shapes";

const LIMIT = 50;

export default function HandlingSamples() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [kept, keep] = useKept("insurer-samples", { offset: 0 });
  const found = useLoad((signal) => ask<Page<HandlingSample>>("/api/insurer-samples", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  const area = me?.acting_in?.area;
  return (
    <>
      <PageHead title={t("supervision.samples")} lead={t("supervision.samplesLead")} />
      <ProblemAlert problem={found.problem} />
      <Panel title={t("supervision.samples")} id="handling-samples">
        <List<HandlingSample> label={t("supervision.samples")} rowKey="sample" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })} columns={[
          { title: t("supervision.remark"), render: (_, row) => <Link className="mono" to={`/insurer-samples/${row.sample}`}>{row.sample}</Link> }, { title: t("province.city"), render: (_, row) => <Place of={row} /> }, { title: t("review.quarter"), dataIndex: "quarter" },
          { title: t("supervision.frame"), align: "right", dataIndex: "frame" }, { title: t("supervision.drawnCount"), align: "right", render: (_, row) => row.word === null ? <Tag colour="yellow">{t("supervision.notDrawn")}</Tag> : row.drawn.length },
          { title: t("supervision.open"), align: "right", render: (_, row) => row.word === null ? "—" : row.open }, { title: t("supervision.askedAt"), render: (_, row) => <span className="nowrap">{minute(row.fixed_at)}</span> },
        ]} />
        {may("insurer_samples.fix") && (
          <SpecForm name="sample-fix" title={t("supervision.fix")} onDone={found.reload} send={(facts) => tell<HandlingSample>("/api/insurer-samples", facts)} fields={[
            field("place", "reference", ["地市代码", "Code of the city"], { default: area?.endsWith("0000") ? undefined : area }), field("period", "reference", ["季度，例如 2025-Q3", "Quarter, for example 2025-Q3"]),
          ]} />
        )}
      </Panel>
    </>
  );
}
