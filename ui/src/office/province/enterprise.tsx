/** An enterprise as the province sees it: enrolments, arrears by month and tax office, what it sent and what was wrong with it. */

import { useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useTerm } from "../enterprise/parts";
import { useKept } from "../kept";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Mark, Money, Provisional, Ready } from "../parts/said";
import { ask, at } from "../server";
import type { Arrears, EnterpriseFile, Enrolment, Load } from "./shapes";
import { share } from "./home";

const LIMIT = 50;

export default function ProvinceEnterprise() {
  const { t } = useTranslation();
  const term = useTerm();
  const { uscc = "" } = useParams();
  const [kept, keep] = useKept("province-enterprise", { offset: 0 });
  const found = useLoad((signal) => ask<EnterpriseFile>(at`/api/province/enterprises/${uscc}`, { offset: kept.offset, limit: LIMIT }, signal), [uscc, kept.offset]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.name} lead={one.uscc} />
          <Panel title={t("province.summary")} id="enterprise-summary">
            <Facts rows={[
              [t("province.joined"), day(one.joined)], [t("enterprise.received"), one.received], [t("enterprise.accepted"), one.accepted], [t("enterprise.duplicate"), one.duplicate], [t("enterprise.quarantined"), share(one.quarantined, one.received)],
              [t("enterprise.conflicts"), one.conflicts], [t("enterprise.arrears"), <Money key="a" fen={one.arrears_fen} />], [t("province.lateFee"), one.late_fee_fen === null ? t("province.unknown") : <Money key="l" fen={one.late_fee_fen} />],
            ]} />
          </Panel>
          <Panel title={t("enterprise.enrolments")} id="enterprise-enrolments">
            <List<Enrolment> label={t("enterprise.enrolments")} rowKey={(row) => `${row.place}${row.industry}${row.since}`} dataSource={one.enrolments} columns={[
              { title: t("enterprise.place"), dataIndex: "place_zh" }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) }, { title: t("enterprise.tier"), render: (_, row) => row.tier ? term("tierOf", row.tier) : "—" },
              { title: t("enterprise.from"), render: (_, row) => day(row.since) }, { title: t("enterprise.to"), render: (_, row) => day(row.until) }, { title: t("enterprise.mark"), render: (_, row) => row.mark === "official" ? t("enterprise.official") : <Mark mark={row.mark} /> },
            ]} />
          </Panel>
          <Panel title={t("enterprise.arrears")} id="enterprise-arrears">
            <List<Arrears> label={t("enterprise.arrears")} rowKey={(row) => `${row.month}${row.tax_office}`} dataSource={one.arrears} columns={[
              { title: t("enterprise.month"), dataIndex: "month" }, { title: t("province.taxOffice"), dataIndex: "tax_office" }, { title: t("province.billed"), align: "right", render: (_, row) => <Money fen={row.billed_fen + row.adjusted_fen} /> },
              { title: t("province.paid"), align: "right", render: (_, row) => <Money fen={row.paid_fen} /> }, { title: t("province.outstanding"), align: "right", render: (_, row) => <><Money fen={row.outstanding_fen} /> {row.provisional && <Provisional />}</> },
              { title: t("province.lateFee"), align: "right", render: (_, row) => row.late_fee_fen === null ? t("province.unknown") : <Money fen={row.late_fee_fen} /> }, { title: t("province.age"), align: "right", render: (_, row) => row.age_days ?? "—" },
            ]} />
          </Panel>
          <Panel title={t("enterprise.batches")} id="enterprise-loads">
            <List<Load> label={t("enterprise.batches")} rowKey="batch" dataSource={one.loads} page={{ total: one.loads_total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("enterprise.batch"), render: (_, row) => <span className="mono small">{row.batch}</span> }, { title: t("enterprise.loadedAt"), render: (_, row) => <span className="nowrap">{minute(row.loaded_at)}</span> }, { title: t("enterprise.declared"), align: "right", render: (_, row) => row.declared ?? "—" },
              { title: t("enterprise.received"), align: "right", dataIndex: "received" }, { title: t("enterprise.accepted"), align: "right", dataIndex: "accepted" }, { title: t("enterprise.quarantined"), align: "right", dataIndex: "quarantined" },
              { title: t("enterprise.why"), render: (_, row) => Object.entries(row.reasons).map(([reason, count]) => `${term("reason", reason)} ${count}`).join(" · ") || "—" },
            ]} />
          </Panel>
        </>
      )}
    </Ready>
  );
}
