/** Agreement hospitals of the area, and their list as a file. */

import { Button, Checkbox, Input } from "antd";
import { keep } from "@shared/api";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import { ImportPanel } from "./import";
import type { Agreement } from "./shapes";

const LIMIT = 50;
const LAYOUT = "编码,名称,英文名称,等级,区县代码,地址,电话,经度,纬度,急救,康复,协议起始日,协议终止日\n";

export default function Hospitals() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useSession();
  const [kept, change] = useKept("hospitals", { in_force: true, q: "", offset: 0 });
  const found = useLoad((signal) => ask<Page<Agreement>>("/api/hospitals", { ...kept, in_force: String(kept.in_force), limit: LIMIT }, signal), [kept.in_force, kept.q, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.hospitals")} lead={t("province.hospitalsLead")}>
        {may("hospitals.import") && <Button onClick={() => keep(new Blob(["\ufeff", LAYOUT], { type: "text/csv" }), "hospitals.csv")}>{t("enterprise.template")}</Button>}
      </PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel>
        <div className="filters">
          <Checkbox checked={kept.in_force} onChange={(event) => change({ in_force: event.target.checked, offset: 0 })}>{t("province.inForceOnly")}</Checkbox>
          <Input.Search aria-label={t("common.search")} defaultValue={kept.q} allowClear style={{ width: 240 }} onSearch={(q) => change({ q: q.trim(), offset: 0 })} />
        </div>
        <List<Agreement> label={t("menu.hospitals")} rowKey="code" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })} columns={[
          { title: t("province.code"), dataIndex: "code" }, { title: t("law.name"), render: (_, row) => (language === "en" && row.name_en) || row.name }, { title: t("province.level"), render: (_, row) => row.level ?? "—" }, { title: t("province.county"), dataIndex: "county_zh" },
          { title: t("province.telephone"), render: (_, row) => row.telephone ?? "—" }, { title: t("province.emergency"), render: (_, row) => row.emergency ? t("common.yes") : t("common.no") }, { title: t("province.rehabilitation"), render: (_, row) => row.rehabilitation ? t("common.yes") : t("common.no") },
          { title: t("province.agreement"), render: (_, row) => <span className="nowrap">{day(row.first)} – {row.last ? day(row.last) : ""} {!row.in_force && <Tag colour="grey">{t("passed")}</Tag>}</span> },
        ]} />
      </Panel>
      {may("hospitals.import") && <ImportPanel title={t("province.importHospitals")} id="hospitals-import" label={t("province.hospitalFile")} path="/api/hospitals/file" onDone={found.reload} />}
    </>
  );
}
