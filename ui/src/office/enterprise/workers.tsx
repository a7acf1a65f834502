/** Workers by a sheet: first tried, its bad rows given back in the sender's own layout, then taken in. */

import { Button } from "antd";
import { useState } from "react";
import { keep, request } from "@shared/api";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useKept } from "../kept";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { FileField } from "../parts/file-field";
import { ProblemAlert, Tag } from "../parts/said";
import { ask } from "../server";
import type { Page } from "../shapes";
import type { Roster } from "./shapes";

const LAYOUT = "document_number,name,document_kind,from,to,service_agency,employee\n";

/** A name that tells nothing, with the ending of the file: what people call their files stays with them. */
export function sheetName(file: { name: string }): string {
  const ending = /\.(xlsx|xlsm|xls|xlsb|ods|csv|txt)$/i.exec(file.name)?.[0].toLowerCase() ?? ".xlsx";
  return `workers${ending}`;
}

interface Registered { worker: string | null; document: string | null; from: string; to: string | null; ended: boolean; agency: string | null }

const LIMIT = 20;

export default function Workers() {
  const { t } = useTranslation();
  const [kept, change] = useKept("enterprise-workers", { offset: 0 });
  const found = useLoad((signal) => ask<Page<Registered>>("/api/platform/workers", { ...kept, limit: LIMIT }, signal), [kept.offset]);
  return (
    <>
      <PageHead title={t("menu.enterpriseWorkers")} lead={t("enterprise.workersLead")}><TemplateButton /></PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <RosterSheet room="/api/platform/workers/file" onDone={found.reload} />
      <Panel title={t("enterprise.workers")} id="enterprise-workers">
        <List<Registered>
          label={t("enterprise.workers")} rowKey={(row) => `${row.document} ${row.worker} ${row.from} ${row.agency}`} dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })}
          columns={[
            { title: t("enterprise.worker"), render: (_, row) => row.worker ?? "—" }, { title: t("agency.document"), render: (_, row) => row.document ?? "—" }, { title: t("menu.agency"), render: (_, row) => row.agency ?? "—" }, { title: t("agency.from"), dataIndex: "from" }, { title: t("agency.to"), render: (_, row) => row.to ?? "—" },
            { title: t("agency.state"), render: (_, row) => <Tag colour={row.ended ? "grey" : "green"}>{row.ended ? t("agency.over") : t("agency.registered")}</Tag> },
          ]}
        />
      </Panel>
    </>
  );
}

export function TemplateButton() {
  const { t } = useTranslation();
  return <Button onClick={() => keep(new Blob(["\ufeff", LAYOUT], { type: "text/csv" }), "workers.csv")}>{t("enterprise.template")}</Button>;
}

interface SheetProps { room: "/api/platform/workers/file" | "/api/agency/workers/file"; query?: Record<string, string>; onDone?: () => Promise<void> }

/** A sheet that is tried, comes back where rows are bad, and is taken in. */
export function RosterSheet({ room, query, onDone }: SheetProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<Roster>();
  const send = async (dry: boolean) => {
    if (!file) return;
    const got = await act.run(async () => {
      const answer = await request("POST", room, file, { query: { ...query, name: sheetName(file), dry_run: dry }, headers: { "Content-Type": "application/octet-stream" } });
      return (await answer.json()) as Roster;
    });
    setTold(got);
    if (got?.committed) await onDone?.();
  };
  const back = () => act.run(async () => {
    if (!file) return;
    const answer = await request("POST", `${room}/returned`, file, { query: { ...query, name: sheetName(file) }, headers: { "Content-Type": "application/octet-stream", Accept: "*/*" } });
    if (answer.status === 200) keep(await answer.blob(), `returned-${sheetName(file)}`);
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setTold(undefined);
    act.clear();
  };
  return (
    <>
      <Panel title={t("enterprise.sheet")} id="enterprise-sheet">
        <ProblemAlert problem={act.problem} />
        <FileField id="enterprise-file" label={t("enterprise.sheetFile")} accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt" onChoose={choose} />
        <p className="no-print" style={{ display: "flex", gap: 8, marginTop: 12 }}>
          <Button type={told && !told.committed ? "default" : "primary"} disabled={!file} loading={act.busy} onClick={() => void send(true)}>{t("enterprise.try")}</Button>
          <Button type="primary" disabled={!file || !told || told.committed || told.received === told.rejected} loading={act.busy} onClick={() => void send(false)}>{t("enterprise.takeIn")}</Button>
        </p>
      </Panel>
      {told && (
        <Panel title={told.committed ? t("enterprise.takenIn") : t("enterprise.tried")} id="enterprise-told" extra={told.rejected > 0 && <Button onClick={() => void back()}>{t("enterprise.returned")}</Button>}>
          <div role="status">
            <Facts rows={[
              [t("enterprise.received"), told.received], [t("enterprise.registered"), told.registered], [t("enterprise.linked"), told.linked],
              [t("enterprise.ended"), told.ended], [t("enterprise.unchanged"), told.unchanged], [t("enterprise.rejected"), told.rejected],
            ]} />
          </div>
          {told.rejected > 0 && (
            <List<Roster["rejections"][number]>
              label={t("enterprise.rejected")} rowKey={(row) => `${row.row} ${row.code}`} dataSource={told.rejections}
              columns={[{ title: t("enterprise.row"), dataIndex: "row", width: 90 }, { title: t("enterprise.why"), render: (_, row) => said(row) }]}
            />
          )}
        </Panel>
      )}
    </>
  );
}
