/** Catalogues of medical cost that hold in the area: versions, entries, import. */

import { Button, DatePicker, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { keep } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at } from "../server";
import type { Page } from "../shapes";
import { ImportPanel } from "./import";
import type { Catalogue, CatalogueEntry } from "./shapes";

const LIMIT = 50;
const KINDS = ["drugs", "treatments", "hospital_services", "devices"];
const LAYOUT = "编码,名称,单位,最高限价,自付比例\n";

export default function Catalogues() {
  const { t } = useTranslation();
  const told = useTold();
  const language = useLanguage();
  const { may } = useSession();
  const [kept, change] = useKept("catalogues", { kind: "", offset: 0 });
  const [shown, setShown] = useState<Catalogue>();
  const [kind, setKind] = useState("drugs");
  const [since, setSince] = useState<Dayjs>(dayjs());
  const found = useLoad((signal) => ask<Page<Catalogue>>("/api/catalogues", { ...kept, limit: LIMIT }, signal), [kept.kind, kept.offset]);
  const kinds = KINDS.map((value) => ({ value, label: t(`catalogueKind.${value}`) }));
  return (
    <>
      <PageHead title={t("menu.catalogues")} lead={t("province.cataloguesLead")}>
        {may("catalogues.import") && <Button onClick={() => keep(new Blob(["\ufeff", LAYOUT], { type: "text/csv" }), "catalogue.csv")}>{t("enterprise.template")}</Button>}
      </PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel>
        <div className="filters"><Select aria-label={t("province.kind")} value={kept.kind} style={{ width: 200 }} onChange={(value) => change({ kind: value, offset: 0 })} options={[{ value: "", label: t("work.all") }, ...kinds]} /></div>
        <List<Catalogue> label={t("menu.catalogues")} rowKey="number" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })} columns={[
          { title: t("province.number"), dataIndex: "number" }, { title: t("province.kind"), render: (_, row) => t(`catalogueKind.${row.kind}`) }, { title: t("cases.place"), render: (_, row) => language === "zh" ? row.place_zh : `${row.place_zh} (${row.place})` }, { title: t("law.from"), render: (_, row) => day(row.since) },
          { title: t("law.to"), render: (_, row) => day(row.until) }, { title: t("province.entries"), align: "right", dataIndex: "entries" }, { title: t("province.importedBy"), render: (_, row) => `${told.actor(row.by)} · ${minute(row.at)}` },
          { title: t("letters.do"), render: (_, row) => <Button size="small" onClick={() => setShown(row)}>{t("province.showEntries")}</Button> },
        ]} />
      </Panel>
      {shown && <Entries key={shown.number} of={shown} />}
      {may("catalogues.import") && (
        <>
          <div className="filters no-print">
            <label>{t("province.kind")} <Select value={kind} style={{ width: 200 }} onChange={setKind} options={kinds} aria-label={t("province.importKind")} /></label>
            <label>{t("law.from")} <DatePicker value={since} allowClear={false} format="YYYY-MM-DD" onChange={(value) => value && setSince(value)} /></label>
          </div>
          <ImportPanel title={t("province.importCatalogue")} id="catalogue-import" label={t("province.catalogueFile")} path="/api/catalogues/file" query={{ kind, since: since.format("YYYY-MM-DD") }} onDone={found.reload} />
        </>
      )}
    </>
  );
}

function Entries({ of }: { of: Catalogue }) {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const [q, setQ] = useState("");
  const found = useLoad((signal) => ask<Page<CatalogueEntry>>(at`/api/catalogues/${of.number}/entries`, { q, offset, limit: LIMIT }, signal), [of.number, q, offset]);
  return (
    <Panel title={t("province.entriesOf", { number: of.number })} id="catalogue-entries">
      <ProblemAlert problem={found.problem} />
      <div className="filters"><Input.Search aria-label={t("common.search")} allowClear style={{ width: 240 }} onSearch={(text) => { setOffset(0); setQ(text.trim()); }} /></div>
      <List<CatalogueEntry> label={t("province.entriesOf", { number: of.number })} rowKey="code" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} columns={[
        { title: t("province.code"), dataIndex: "code" }, { title: t("law.name"), dataIndex: "zh" }, { title: t("province.unit"), dataIndex: "unit" }, { title: t("province.ceiling"), align: "right", render: (_, row) => row.ceiling_fen === null ? "—" : <Money fen={row.ceiling_fen} /> }, { title: t("province.selfShare"), align: "right", dataIndex: "self_share" },
      ]} />
    </Panel>
  );
}
