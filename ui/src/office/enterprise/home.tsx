/** The enterprise and what waits for it. */

import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Mark, Money, Ready } from "../parts/said";
import { ask } from "../server";
import { Place, useTerm } from "./parts";
import type { Home } from "./shapes";

export default function EnterpriseHome() {
  const { t } = useTranslation();
  const term = useTerm();
  const found = useLoad((signal) => ask<Home>("/api/platform", {}, signal), []);
  return (
    <>
      <PageHead title={found.data?.name ?? t("menu.enterprise")} lead={found.data?.uscc} />
      <Ready of={found}>
        {(home) => (
          <>
            <Panel title={t("enterprise.waits")} id="enterprise-waits">
              <Facts rows={[
                [t("enterprise.openCases"), <Link key="1" to="/enterprise/cases">{home.open.cases}</Link>],
                [t("enterprise.asked"), <Link key="2" to="/enterprise/cases">{home.open.questions}</Link>],
                [t("enterprise.arrears"), <Link key="3" to="/enterprise/bill"><Money fen={home.open.arrears_fen} /></Link>],
                [t("enterprise.owed"), <Link key="4" to="/enterprise/advances"><Money fen={home.open.owed_fen} /></Link>],
                [t("enterprise.workers"), <Link key="5" to="/enterprise/workers">{home.workers}</Link>],
                [t("enterprise.batches"), <Link key="6" to="/enterprise/orders">{home.batches}</Link>],
              ]} />
            </Panel>
            <Panel title={t("enterprise.enrolments")} id="enterprise-enrolments">
              <List<Home["enrolments"][number]>
                label={t("enterprise.enrolments")} rowKey={(row) => `${row.place} ${row.industry} ${row.from}`} dataSource={home.enrolments}
                columns={[
                  { title: t("enterprise.place"), render: (_, row) => <Place of={row} /> }, { title: t("enterprise.industry"), render: (_, row) => term("industryOf", row.industry) },
                  { title: t("enterprise.tier"), render: (_, row) => (row.tier ? term("tierOf", row.tier) : "—") }, { title: t("enterprise.from"), dataIndex: "from" },
                  { title: t("enterprise.to"), render: (_, row) => row.to ?? "—" }, { title: t("enterprise.mark"), render: (_, row) => <><Mark mark={row.mark} />{row.mark === "official" && t("enterprise.official")}</> },
                ]}
              />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
