/** Workers registered through the agency, masked, and the roster that it sends for a platform it serves. */

import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { RosterSheet, TemplateButton } from "../enterprise/workers";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import type { Home, Worker } from "./shapes";

const LIMIT = 20;

export default function AgencyWorkers() {
  const { t } = useTranslation();
  const [kept, change] = useKept("agency-workers", { offset: 0 });
  const home = useLoad((signal) => ask<Home>("/api/agency", {}, signal), []);
  const found = useLoad((signal) => ask<Page<Worker>>("/api/agency/workers", { ...kept, limit: LIMIT }, signal), [kept.offset]);
  const [chosen, setChosen] = useState<string>();
  const served = (home.data?.serves ?? []).flatMap((one) => (one.now && one.platform ? [{ value: one.platform, label: one.name }] : []));
  const platform = chosen ?? served[0]?.value;
  return (
    <>
      <PageHead title={t("menu.agencyWorkers")} lead={t("agency.workersLead")}><TemplateButton /></PageHead>
      <ProblemAlert problem={home.problem ?? found.problem} />
      <Panel title={t("agency.workers")} id="agency-workers">
        <List<Worker>
          label={t("agency.workers")} rowKey={(row) => `${row.platform} ${row.document} ${row.worker} ${row.from}`} dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })}
          columns={[
            { title: t("enterprise.worker"), render: (_, row) => row.worker ?? "—" }, { title: t("agency.document"), render: (_, row) => row.document ?? "—" }, { title: t("agency.platform"), dataIndex: "platform" },
            { title: t("agency.from"), dataIndex: "from" }, { title: t("agency.to"), render: (_, row) => row.to ?? "—" },
            { title: t("agency.state"), render: (_, row) => <Tag colour={row.ended ? "grey" : "green"}>{row.ended ? t("agency.over") : t("agency.registered")}</Tag> },
          ]}
        />
      </Panel>
      {home.data && served.length === 0 && <p className="quiet">{t("agency.noneNow")}</p>}
      {platform && (
        <>
          <Panel>
            <label className="field-label" htmlFor="agency-platform">{t("agency.forPlatform")}</label>
            <Select id="agency-platform" value={platform} onChange={(value: string) => setChosen(value)} options={served} style={{ width: 320 }} />
          </Panel>
          <RosterSheet key={platform} room="/api/agency/workers/file" query={{ platform }} onDone={found.reload} />
        </>
      )}
    </>
  );
}
