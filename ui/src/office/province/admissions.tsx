/** Applications of enterprises outside the list, and how far each is. */

import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useTerm } from "../enterprise/parts";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Mark, Ready, Said } from "../parts/said";
import { ask } from "../server";
import { Batches } from "./batches";
import type { AdmissionLine, AdmissionPage } from "./extension-shapes";

const LIMIT = 50;

export default function Admissions() {
  const { t } = useTranslation();
  const term = useTerm();
  const { may } = useSession();
  const [kept, keep] = useKept("admissions", { offset: 0 });
  const found = useLoad((signal) => ask<AdmissionPage>("/api/province/admissions", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  return (
    <>
      <PageHead title={t("menu.admissions")} lead={t("extension.admissionsLead")} />
      <Ready of={found}>
        {(page) => (
          <Panel title={t("extension.admissions")} id="admissions">
            <List<AdmissionLine> label={t("extension.admissions")} rowKey="number" dataSource={page.rows} scroll={{ x: "max-content" }} page={page} onPage={(offset) => keep({ offset })} columns={[
              { title: t("extension.number"), render: (_, row) => <Link className="mono" to={`/admissions/${row.number}`}>{row.number}</Link> }, { title: t("province.enterprise"), dataIndex: "name" }, { title: t("enterprise.industry"), render: (_, row) => <>{term("industryOf", row.industry)} <Mark mark={row.mark} /></> },
              { title: t("extension.applied"), render: (_, row) => day(row.applied_on) }, { title: t("extension.state"), render: (_, row) => <Said of={{ zh: row.state_zh, en: row.state_en }} /> }, { title: t("extension.first"), render: (_, row) => row.from ? day(row.from) : "—" },
            ]} />
          </Panel>
        )}
      </Ready>
      {may("province.batches") && <Batches />}
    </>
  );
}
