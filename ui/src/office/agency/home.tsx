/** The service agency: whom it serves since when, and what is under way. */

import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Place } from "../enterprise/parts";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Ready, Tag } from "../parts/said";
import { ask } from "../server";
import type { Home, Served } from "./shapes";

export default function AgencyHome() {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<Home>("/api/agency", {}, signal), []);
  return (
    <>
      <PageHead title={found.data?.name ?? t("menu.agency")} lead={found.data?.uscc} />
      <Ready of={found}>
        {(home) => (
          <>
            <Panel title={t("agency.waits")} id="agency-waits">
              <Facts rows={[
                [t("agency.openCases"), <Link key="1" to="/agency/cases">{home.open.cases}</Link>],
                [t("agency.workers"), <Link key="2" to="/agency/workers">{home.workers}</Link>],
                [t("agency.place"), <Place key="3" of={home} />],
              ]} />
            </Panel>
            <Panel title={t("agency.serves")} id="agency-serves">
              <List<Served>
                label={t("agency.serves")} rowKey={(row) => `${row.name} ${row.from}`} dataSource={home.serves}
                columns={[
                  { title: t("agency.platform"), dataIndex: "name" }, { title: t("agency.code"), render: (_, row) => row.platform ?? "—" }, { title: t("agency.from"), dataIndex: "from" },
                  { title: t("agency.to"), render: (_, row) => row.to ?? "—" }, { title: t("agency.state"), render: (_, row) => <Tag colour={row.now ? "green" : "grey"}>{row.now ? t("agency.serving") : t("agency.over")}</Tag> },
                ]}
              />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
