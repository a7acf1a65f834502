/** A list as a file: tried first, its bad rows given back in the sender's own layout, then taken in whole. */

import { Button } from "antd";
import { useState } from "react";
import { keep, request } from "@shared/api";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { sheetName } from "../enterprise/workers";
import { FileField } from "../parts/file-field";
import { Facts, List, Panel } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import type { Imported } from "./shapes";

interface Props { title: string; id: string; label: string; path: string; query?: Record<string, string>; ready?: boolean; onDone: () => Promise<void> }

export function ImportPanel({ title, id, label, path, query = {}, ready = true, onDone }: Props) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<Imported>();
  const headers = { "Content-Type": "application/octet-stream" };
  const send = async (dry: boolean) => {
    if (!file) return;
    const got = await act.run(async () => (await (await request("POST", path, file, { query: { name: sheetName(file), dry_run: dry, ...query }, headers })).json()) as Imported);
    setTold(got);
    if (got?.committed) await onDone();
  };
  const back = () => act.run(async () => {
    if (!file) return;
    const answer = await request("POST", `${path}/returned`, file, { query: { name: sheetName(file) }, headers: { ...headers, Accept: "*/*" } });
    if (answer.status === 200) keep(await answer.blob(), `returned-${sheetName(file)}`);
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setTold(undefined);
    act.clear();
  };
  return (
    <Panel title={title} id={id} extra={told && told.rejected > 0 && <Button onClick={() => void back()}>{t("enterprise.returned")}</Button>}>
      <ProblemAlert problem={act.problem} />
      <FileField id={`${id}-file`} label={label} accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt" onChoose={choose} />
      <p className="no-print" style={{ display: "flex", gap: 8, marginTop: 12 }}>
        <Button disabled={!file || !ready} loading={act.busy} onClick={() => void send(true)}>{t("enterprise.try")}</Button>
        <Button type="primary" disabled={!file || !ready || !told || told.committed || told.rejected > 0 || told.new === 0} loading={act.busy} onClick={() => void send(false)}>{t("province.takeIn")}</Button>
      </p>
      {told && (
        <div role="status">
          <p><strong>{told.committed ? t("province.takenIn") : t("enterprise.tried")}</strong></p>
          <Facts rows={[[t("enterprise.received"), told.read], [t("province.new"), told.new], [t("enterprise.rejected"), told.rejected]]} />
          {told.rejected > 0 && <List<Imported["rows"][number]> label={t("enterprise.rejected")} rowKey="row" dataSource={told.rows} columns={[{ title: t("enterprise.row"), dataIndex: "row", width: 90 }, { title: t("enterprise.why"), render: (_, row) => said(row) }]} />}
        </div>
      )}
    </Panel>
  );
}
