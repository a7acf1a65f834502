/** Order files in parts, what became of each batch, and the rows that came back. */

import { Button, InputNumber, Progress } from "antd";
import { useEffect, useState } from "react";
import { file as fetched, keep } from "@shared/api";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useKept } from "../kept";
import { FileField } from "../parts/file-field";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import { useTerm } from "./parts";
import { safeName, sendWhole } from "./send";
import type { Batch, Conflict, Trial, Upload } from "./shapes";

const LIMIT = 10;
const AGAIN = 2000;
const TRIAL_MOST = 16 * 2 ** 20;
/** Only the form of the file matters to the server; its own name stays here. */
const trialName = (name: string) => `orders${/\.(csv\.gz|csv|parquet)$/i.exec(name)?.[0] ?? ".csv"}`;
const COLOURS = { done: "green", failed: "red", given_up: "red", queued: "blue", running: "blue", open: "yellow" } as const;

export default function Orders() {
  const { t } = useTranslation();
  const term = useTerm();
  const said = useSaid();
  const act = useDo();
  const [file, setFile] = useState<File | null>(null);
  const [declared, setDeclared] = useState<number | null>(null);
  const [sent, setSent] = useState(0);
  const [tried, setTried] = useState<Trial & { file: string }>();
  const [kept, change] = useKept("enterprise-orders", { uploads: 0, batches: 0, batch: "" });
  const uploads = useLoad((signal) => ask<Page<Upload>>("/api/platform/uploads", { offset: kept.uploads, limit: LIMIT }, signal), [kept.uploads]);
  const batches = useLoad((signal) => ask<Page<Batch>>("/api/platform/batches", { offset: kept.batches, limit: LIMIT }, signal), [kept.batches]);
  const conflicts = useLoad(kept.batch ? (signal) => ask<Page<Conflict>>(at`/api/platform/batches/${kept.batch}/conflicts`, { limit: 100 }, signal) : null, [kept.batch]);
  const busy = (uploads.data?.rows ?? []).some((one) => one.state === "queued" || one.state === "running");
  const { reload: again } = uploads;
  const { reload: more } = batches;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void Promise.all([again(), more()]), AGAIN);
    return () => clearInterval(timer);
  }, [busy, again, more]);
  const send = async () => {
    if (!file) return;
    setSent(0);
    const done = await act.run(() => sendWhole<Upload>("/api/platform/uploads", file, { name: safeName(file.name), declared_count: declared }, setSent));
    if (done) setFile(null);
    setTried(undefined);
    await Promise.all([again(), more()]);
  };
  const attempt = async () => {
    if (!file) return;
    const name = safeName(file.name);
    const got = await act.run(() => tell<Trial>(`/api/platform/orders/trial?name=${encodeURIComponent(trialName(name))}`, file));
    if (got) setTried({ ...got, file: name });
  };
  const quarantine = (batch: string) => act.run(async () => {
    const got = await fetched(at`/api/platform/batches/${batch}/quarantine`);
    keep(got.blob, got.name);
  });
  return (
    <>
      <PageHead title={t("menu.enterpriseOrders")} lead={t("enterprise.ordersLead")} />
      <Panel title={t("enterprise.sendOrders")} id="enterprise-send">
        <ProblemAlert problem={act.problem} />
        <div style={{ display: "flex", gap: 24, alignItems: "end", flexWrap: "wrap" }}>
          <FileField id="enterprise-orders" label={t("enterprise.orderFile")} accept=".csv,.gz,.parquet" onChoose={setFile} />
          <div><label className="field-label" htmlFor="enterprise-declared">{t("enterprise.declaredCount")}</label><InputNumber id="enterprise-declared" min={0} precision={0} value={declared} onChange={setDeclared} style={{ width: 180 }} /></div>
          <Button disabled={!file || file.size > TRIAL_MOST} loading={act.busy} onClick={() => void attempt()}>{t("enterprise.tryOrders")}</Button>
          <Button type="primary" disabled={!file} loading={act.busy} onClick={() => void send()}>{t("enterprise.sendFile")}</Button>
        </div>
        {act.busy && file && <Progress percent={Math.floor((100 * sent) / Math.max(1, file.size))} aria-label={t("enterprise.sending")} />}
        {file && file.size > TRIAL_MOST && <p className="small quiet">{t("enterprise.trialLarge")}</p>}
        {tried && (
          <div role="status">
            <p><strong>{t("enterprise.trialOf", { file: tried.file })}</strong> {t("enterprise.resultOf", { ...tried })} <span className="quiet">{t("enterprise.trialNote")}</span></p>
            {tried.rows.length > 0 && (
              <List<Trial["rows"][number]>
                label={t("enterprise.trialRows")} rowKey="row" dataSource={tried.rows}
                columns={[{ title: t("enterprise.row"), align: "right", dataIndex: "row" }, { title: t("enterprise.why"), render: (_, row) => said(row) }]}
              />
            )}
            {tried.quarantined > tried.rows.length && <p className="small quiet">{t("enterprise.trialMost")}</p>}
          </div>
        )}
      </Panel>
      <Panel title={t("enterprise.uploads")} id="enterprise-uploads" extra={<Button size="small" onClick={() => void Promise.all([again(), more()])}>{t("enterprise.refresh")}</Button>}>
        <ProblemAlert problem={uploads.problem} onRetry={() => void again()} />
        <List<Upload>
          label={t("enterprise.uploads")} rowKey="upload" dataSource={uploads.data?.rows ?? []} page={uploads.data} onPage={(offset) => change({ uploads: offset })}
          columns={[
            { title: t("enterprise.sentAt"), render: (_, row) => <span className="nowrap">{minute(row.created_at)}</span> }, { title: t("enterprise.file"), dataIndex: "name" },
            { title: t("enterprise.state"), render: (_, row) => <><Tag colour={COLOURS[row.state]}>{term("uploadState", row.state)}</Tag>{row.state === "running" && row.progress?.total ? ` ${Math.floor((100 * row.progress.done) / row.progress.total)}%` : ""}</> },
            { title: t("enterprise.result"), render: (_, row) => (row.fault ? said(row.fault) : row.result ? t("enterprise.resultOf", { ...row.result }) : "—") },
          ]}
        />
      </Panel>
      <Panel title={t("enterprise.batches")} id="enterprise-batches">
        <ProblemAlert problem={batches.problem} onRetry={() => void more()} />
        <List<Batch>
          label={t("enterprise.batches")} rowKey="batch" dataSource={batches.data?.rows ?? []} page={batches.data} onPage={(offset) => change({ batches: offset })}
          columns={[
            { title: t("enterprise.batch"), render: (_, row) => <span className="mono">{row.batch}</span> }, { title: t("enterprise.loadedAt"), render: (_, row) => <span className="nowrap">{minute(row.loaded_at)}</span> },
            { title: t("enterprise.received"), align: "right", dataIndex: "received" }, { title: t("enterprise.accepted"), align: "right", dataIndex: "accepted" }, { title: t("enterprise.duplicate"), align: "right", dataIndex: "duplicate" },
            { title: t("enterprise.declared"), align: "right", render: (_, row) => (row.declared === null ? "—" : <>{row.declared} {row.declared !== row.received && <Tag colour="yellow">{t("enterprise.differs")}</Tag>}</>) },
            { title: t("enterprise.quarantined"), align: "right", render: (_, row) => (row.quarantined === 0 ? 0 : (
              <><button type="button" className="linkish" onClick={() => void quarantine(row.batch)}>{t("enterprise.download", { count: row.quarantined })}</button>
                <div className="small quiet">{Object.entries(row.quarantine_reasons).map(([reason, count]) => `${term("reason", reason)} ${count}`).join("；")}</div></>
            )) },
            { title: t("enterprise.conflicts"), align: "right", render: (_, row) => (row.conflicts === 0 ? 0 : <button type="button" className="linkish" onClick={() => change({ batch: row.batch })}>{row.conflicts}</button>) },
          ]}
        />
      </Panel>
      {kept.batch && (
        <Panel title={t("enterprise.conflictsOf", { batch: kept.batch })} id="enterprise-conflicts" extra={<Button size="small" onClick={() => change({ batch: "" })}>{t("common.close")}</Button>}>
          <ProblemAlert problem={conflicts.problem} />
          <List<Conflict>
            label={t("enterprise.conflicts")} rowKey={(row) => `${row.order_no} ${row.version}`} dataSource={conflicts.data?.rows ?? []}
            columns={[
              { title: t("enterprise.order"), render: (_, row) => <span className="mono">{row.order_no}</span> }, { title: t("enterprise.version"), align: "right", dataIndex: "version" },
              { title: t("enterprise.why"), render: (_, row) => (row.kind === "version_gap" ? t("enterprise.versionGap") : t("enterprise.otherContent")) },
              { title: t("enterprise.decision"), render: (_, row) => row.decision ?? t("enterprise.undecided") },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
