/** One batch: total, hash, who has signed what, the payments, and the signature that is mine to give. */

import { Button, Checkbox, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { request } from "@shared/api";
import { keep } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { payColour } from "../case/payments";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Batch, PaymentLine } from "../shapes";

export default function BatchPage() {
  const { batchNo = "" } = useParams();
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<Batch>(at`/api/batches/${batchNo}`, {}, signal), [batchNo]);
  return (
    <>
      <PageHead title={`${t("pay.batch")} ${batchNo}`}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>{(batch) => <Inside batch={batch} reload={found.reload} />}</Ready>
    </>
  );
}

function Inside({ batch, reload }: { batch: Batch; reload: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const act = useDo();
  const [reason, setReason] = useState("");
  const [dropped, setDropped] = useState<string[]>([]);
  const step = async (verb: string, body: object) => {
    const done = await act.run(async () => { await tell(`${at`/api/batches/${batch.batch_no}`}/${verb}`, body); return true; });
    if (done) await reload();
  };
  const mine = batch.mine;
  const needsOpen = mine?.post === "approver" && !mine.opened;
  return (
    <>
      <ProblemAlert problem={act.problem} />
      <Panel>
        <Facts rows={[
          [t("pay.state"), <Tag key="s" colour={batch.state === "done" ? "green" : batch.state === "refused" ? "red" : "blue"}>{t(`batch.${batch.state}`, { defaultValue: batch.state_zh })}</Tag>],
          [t("batch.lane"), told.coded("lane", batch.lane, batch.lane_zh)], [t("pay.book"), batch.book], [t("batch.version"), batch.version],
          [t("batch.count"), batch.count], [t("batch.total"), <span key="t" className="total"><Money fen={batch.total_fen} /></span>], [t("batch.file"), batch.file_no ?? "—"],
          [t("batch.persons"), batch.persons],
        ]} />
        <p style={{ marginBottom: 0 }}>{t("batch.digest")} <span className="digest">{batch.content_digest}</span></p>
      </Panel>
      <div className="two">
        <div>
          <Panel title={t("batch.payments")} id="payments">
            <List<PaymentLine>
              label={t("batch.payments")} rowKey="payment_no" dataSource={batch.payments}
              {...(may("batches.edit") && batch.state === "prepared" ? { rowSelection: { selectedRowKeys: dropped, onChange: (keys: React.Key[]) => setDropped(keys as string[]), columnTitle: t("batch.drop"), renderCell: (_v: boolean, row: PaymentLine, _i: number, node: React.ReactNode) => <span aria-label={`${t("batch.drop")} ${row.payment_no}`}>{node}</span>, getCheckboxProps: (row: PaymentLine) => ({ "aria-label": `${t("batch.drop")} ${row.payment_no}` } as object) } } : {})}
              columns={[
                { title: t("pay.no"), render: (_, row) => <><span className="mono">{row.payment_no}</span><div className="small"><Link to={`/cases/${row.case_no}?tab=benefits`}>{row.case_no}</Link></div></> },
                { title: t("pay.item"), render: (_, row) => <>{told.item(row.item)}<div className="small quiet">{told.value("period", row.period)}</div></> },
                { title: t("pay.payee"), render: (_, row) => <>{row.payee_name ?? told.payee(row.payee)}<div className="small quiet">{row.bank ?? ""} {row.account_tail ? t("pay.tail", { tail: row.account_tail }) : t("pay.noAccount")}</div></> },
                { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
                { title: t("pay.due"), render: (_, row) => <span className="nowrap">{day(row.due_on)}</span> },
                { title: t("pay.state"), render: (_, row) => <><Tag colour={payColour(row.state)}>{t(`payment.${row.state}`, { defaultValue: row.state_zh })}</Tag>{row.reason && <div className="small quiet">{row.reason}</div>}</> },
              ]}
            />
          </Panel>
          {batch.held.length > 0 && <Panel title={t("batch.held")} id="held"><ul>{batch.held.map((one) => <li key={`${one.case_no}${one.item}${one.period}${one.payee}`}>{one.case_no} · {told.item(one.item)} · {said(one)}</li>)}</ul></Panel>}
        </div>
        <div className="side">
          <Panel title={t("batch.signatures")} id="signatures">
            <ol className="timeline">
              {batch.posts.map((post) => {
                const given = batch.signatures.find((one) => one.post === post || one.post === `payment_${post}`);
                return (
                  <li key={post} className={given || post === "maker" ? "" : "open"}>
                    <span className={given || post === "maker" ? "what" : ""}>{t(`post.payment_${post}`, { defaultValue: post })}</span>
                    <div className="meta">{given ? `${given.person} · ${minute(given.at)}` : post === "maker" ? t("batch.made") : t("batch.notSigned")}</div>
                  </li>
                );
              })}
            </ol>
            {batch.refusal && <p><Tag colour="red">{t("batch.refused")}</Tag> {batch.refusal.by} · {minute(batch.refusal.at)} · {batch.refusal.reason}</p>}
          </Panel>
          {mine && may("batches.sign") && (
            <Panel title={t("batch.mine")} id="mine">
              {!mine.may && <p className="quiet">{said({ zh: mine.why_not_zh, en: mine.why_not_en })}</p>}
              {needsOpen && (
                <>
                  <p>{t("batch.mustOpen")}</p>
                  <ul>{[...new Set(batch.payments.map((one) => one.case_no))].map((no) => <li key={no}><Link to={`/cases/${no}?tab=evidence`} target="_blank">{no} {t("tab.evidence")}</Link></li>)}</ul>
                  <p><Button loading={act.busy} onClick={() => void step("open", {})}>{t("batch.opened")}</Button></p>
                </>
              )}
              {(mine.may || needsOpen) && (
                <p style={{ display: "flex", gap: 8 }}>
                  <Button type="primary" disabled={needsOpen} loading={act.busy} onClick={() => void step("sign", { content: batch.content_digest })}>{t("batch.sign", { amount: money(batch.total_fen) })}</Button>
                </p>
              )}
              {may("batches.refuse") && ["prepared", "checked", "approved"].includes(batch.state) && (
                <div className="filters">
                  <div style={{ flex: 1 }}><label htmlFor="batch-reason">{t("batch.refuseReason")}</label><Input id="batch-reason" value={reason} onChange={(event) => setReason(event.target.value)} /></div>
                  <Button danger disabled={!reason.trim()} onClick={() => void step("refuse", { content: batch.content_digest, reason })}>{t("batch.refuse")}</Button>
                </div>
              )}
            </Panel>
          )}
          {may("batches.edit") && batch.state === "prepared" && <Edit dropped={dropped} onEdit={(body) => step("edit", body)} />}
          {may("batches.bank_file") && ["released", "sent", "done"].includes(batch.state) && <BankFile batchNo={batch.batch_no} onDone={reload} />}
          {may("batches.void") && !["sent", "done", "voided"].includes(batch.state) && <Void onVoid={(text) => step("void", { payment_no: null, reason: text })} />}
        </div>
      </div>
    </>
  );
}

function Edit({ dropped, onEdit }: { dropped: string[]; onEdit: (body: object) => Promise<void> }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [refresh, setRefresh] = useState(false);
  return (
    <Panel title={t("batch.edit")} id="edit">
      <p className="quiet small">{t("batch.editLead", { count: dropped.length })}</p>
      <Checkbox checked={refresh} onChange={(event) => setRefresh(event.target.checked)}>{t("batch.refresh")}</Checkbox>
      <div className="filters" style={{ marginTop: 8 }}>
        <div style={{ flex: 1 }}><label htmlFor="edit-reason">{t("common.reason")}</label><Input id="edit-reason" value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        <Button disabled={!reason.trim() || (dropped.length === 0 && !refresh)} onClick={() => void onEdit({ drop: dropped, refresh_accounts: refresh, reason })}>{t("common.save")}</Button>
      </div>
    </Panel>
  );
}

function BankFile({ batchNo, onDone }: { batchNo: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const [form, setForm] = useState("iso20022");
  const [digest, setDigest] = useState<string>();
  const act = useDo();
  const make = async () => {
    const got = await act.run(async () => {
      const answer = await request("POST", at`/api/batches/${batchNo}/bank-file`, { form, pay_on: null, debtor: null });
      keep(await answer.blob(), `${answer.headers.get("x-file-no") ?? batchNo}.${form === "csv" ? "csv" : "xml"}`);
      return answer.headers.get("x-file-digest") ?? "";
    });
    if (got === undefined) return;
    setDigest(got);
    await onDone();
  };
  return (
    <Panel title={t("batch.bankFile")} id="bank-file">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="bank-form">{t("batch.form")}</label><Select id="bank-form" style={{ width: 160 }} value={form} onChange={setForm} options={[{ value: "iso20022", label: "ISO 20022" }, { value: "csv", label: "CSV" }]} /></div>
        <Button type="primary" loading={act.busy} onClick={() => void make()}>{t("common.download")}</Button>
      </div>
      {digest && <p className="digest" role="status">{digest}</p>}
    </Panel>
  );
}

function Void({ onVoid }: { onVoid: (reason: string) => Promise<void> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <p className="no-print">
      <Button danger onClick={() => setOpen(true)}>{t("batch.void")}</Button>
      <Modal open={open} title={t("batch.void")} onCancel={() => setOpen(false)} okText={t("batch.void")} cancelText={t("common.cancel")} okButtonProps={{ danger: true, disabled: !reason.trim() }} onOk={() => { setOpen(false); void onVoid(reason); }} closable={{ "aria-label": t("common.close") }}>
        <label htmlFor="void-reason">{t("common.reason")}</label>
        <Input id="void-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </p>
  );
}
