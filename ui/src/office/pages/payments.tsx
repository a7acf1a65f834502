/** Payments that need somebody: returned by the bank, or whose fate nobody knows yet. */

import { Button, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { payColour } from "../case/payments";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { Money, ProblemAlert, Tag } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page, ReturnedRow } from "../shapes";

const LIMIT = 20;

export default function Payments() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const [kept, keep] = useKept("payments", { state: "returned", offset: 0 });
  const found = useLoad((signal) => ask<Page<ReturnedRow>>("/api/payments", { ...kept, limit: LIMIT }, signal), [kept.state, kept.offset]);
  const [asked, setAsked] = useState<ReturnedRow | null>(null);
  return (
    <>
      <PageHead title={t("menu.payments")} lead={t("pay.paymentsLead")} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <section className="panel" aria-label={t("menu.payments")}>
        <Tabs label={t("menu.payments")} activeKey={kept.state} onChange={(state) => keep({ state, offset: 0 })} items={["returned", "unknown", "sent", "settled"].map((state) => ({ key: state, label: t(`payment.${state}`) }))} />
        <List<ReturnedRow>
          label={t(`payment.${kept.state}`)} rowKey="payment_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("pay.no"), render: (_, row) => <span className="mono nowrap">{row.payment_no}</span> },
            { title: t("cases.case"), render: (_, row) => may("cases.show") ? <Link className="nowrap" to={`/cases/${row.case_no}?tab=payments`}>{row.case_no}</Link> : row.case_no },
            { title: t("pay.batch"), render: (_, row) => may("batches.show") ? <Link className="nowrap" to={`/batches/${row.batch_no}`}>{row.batch_no}</Link> : row.batch_no },
            { title: t("pay.payee"), render: (_, row) => told.payee(row.payee) },
            { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
            { title: t("pay.state"), render: (_, row) => <><Tag colour={payColour(row.state)}>{t(`payment.${row.state}`, { defaultValue: row.state_zh })}</Tag>{row.reason && <div className="small quiet">{row.reason}</div>}</> },
            { title: t("pay.next"), render: (_, row) => <>{said({ zh: row.next_zh, en: row.next_en })} {row.state === "unknown" && may("payments.resolve") && <Button size="small" aria-label={`${t("pay.resolve")} ${row.payment_no}`} onClick={() => setAsked(row)}>{t("pay.resolve")}</Button>}</> },
          ]}
        />
      </section>
      {asked && <Resolve payment={asked} onClose={() => setAsked(null)} onDone={found.reload} />}
    </>
  );
}

function Resolve({ payment, onClose, onDone }: { payment: ReturnedRow; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [paid, setPaid] = useState<boolean>();
  const [evidence, setEvidence] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<object>(at`/api/payments/${payment.payment_no}/resolve`, { paid, evidence }));
    if (!done) return;
    onClose();
    await onDone();
  };
  return (
    <Modal open title={`${t("pay.resolve")} ${payment.payment_no}`} onCancel={onClose} onOk={() => void send()} okText={t("common.send")} cancelText={t("common.cancel")} okButtonProps={{ disabled: paid === undefined || !evidence.trim() }} confirmLoading={act.busy} closable={{ "aria-label": t("common.close") }}>
      <p>{t("pay.resolveLead")}</p>
      <ProblemAlert problem={act.problem} />
      <Radio.Group vertical aria-label={t("pay.resolve")} value={paid} onChange={(event) => setPaid(event.target.value as boolean)} options={[{ value: true, label: t("pay.wasPaid") }, { value: false, label: t("pay.wasNotPaid") }]} />
      <p><label htmlFor="resolve-evidence" className="field-label">{t("pay.evidence")}</label><Input id="resolve-evidence" value={evidence} onChange={(event) => setEvidence(event.target.value)} /></p>
    </Modal>
  );
}
