/** Posts: applied for by one, reviewed by control, approved by a third; revoked with the next request; kept or revoked once a year. */

import { App, Button, DatePicker, Form, Input, Modal, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { usePlaceName } from "../parts/places";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { AccountLine, GrantRow, Page, PostLine } from "../shapes";


/** The steps that follow where a grant stands, each with the operation that takes it. */
const FOLLOWING: Record<string, string[]> = { applied: ["review", "refuse"], reviewed: ["approve", "refuse"], approved: ["keep", "revoke"], kept: ["keep", "revoke"] };
const LIMIT = 20;

export default function Grants() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [kept, keep] = useKept("grants", { tab: "list", state: "", q: "", offset: 0 });
  const items = [
    { key: "list", label: t("grant.list"), children: <Rows kept={kept} keep={keep} /> },
    ...(may("grants.yearly") ? [{ key: "yearly", label: t("grant.yearly"), children: <Yearly /> }] : []),
    ...(may("grants.apply") ? [{ key: "apply", label: t("grant.apply"), children: <Apply onDone={() => keep({ tab: "list", state: "", offset: 0 })} /> }] : []),
  ];
  return (
    <>
      <PageHead title={t("menu.grants")} lead={t("grant.lead")} />
      <section className="panel" aria-label={t("menu.grants")}><Tabs label={t("menu.grants")} activeKey={kept.tab} onChange={(tab) => keep({ tab })} items={items} /></section>
    </>
  );
}

function Rows({ kept, keep }: { kept: { state: string; q: string; offset: number }; keep: (part: object) => void }) {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<Page<GrantRow>>("/api/grants", { state: kept.state, account: kept.q, offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.q, kept.offset]);
  return (
    <>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <div className="filters">
        <div><label htmlFor="grants-state">{t("cases.state")}</label><Select id="grants-state" style={{ width: 160 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={["", "applied", "reviewed", "approved", "kept", "refused", "revoked"].map((value) => ({ value, label: value ? t(`grant.${value}`) : t("work.all") }))} /></div>
        <div><label htmlFor="grants-q">{t("common.account")}</label><Input.Search id="grants-q" style={{ width: 220 }} defaultValue={kept.q} allowClear onSearch={(q) => keep({ q: q.trim(), offset: 0 })} enterButton={t("common.search")} /></div>
      </div>
      <Table rows={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })} onDone={found.reload} />
    </>
  );
}

function Yearly() {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<GrantRow>>("/api/grants/yearly", { offset, limit: LIMIT }, signal), [offset]);
  return (
    <>
      <p className="quiet">{t("grant.yearlyLead")}</p>
      <Ready of={found}>{(page) => <Table rows={page.rows} loading={found.loading} page={page} onPage={setOffset} yearly onDone={found.reload} />}</Ready>
    </>
  );
}

function Table({ rows, loading, page, onPage, yearly, onDone }: { rows: GrantRow[]; loading: boolean; yearly?: boolean; page?: Page<GrantRow> | undefined; onPage?: (offset: number) => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const place = usePlaceName();
  const { may } = useSession();
  const [step, setStep] = useState<{ row: GrantRow; step: string } | null>(null);
  const open = (row: GrantRow) => (FOLLOWING[row.state] ?? []).filter((one) => may(`grants.${one}`) && (one !== "keep" || yearly));
  return (
    <>
      <List<GrantRow>
        label={t("menu.grants")} rowKey="grant" dataSource={rows} loading={loading} page={page} {...(onPage ? { onPage } : {})}
        columns={[
          { title: t("grant.no"), render: (_, row) => <span className="mono nowrap">{row.grant}</span> },
          { title: t("common.account"), render: (_, row) => row.account },
          { title: t("signIn.post"), render: (_, row) => <>{said({ zh: row.post_zh, en: row.post_en })} <span className="small quiet">{t(`group.${row.group}`, { defaultValue: row.group_zh })}</span></> },
          { title: t("signIn.area"), render: (_, row) => `${t(`area.${row.area_kind}`)} ${place(row.area)}` },
          { title: t("grant.valid"), render: (_, row) => <span className="nowrap">{day(row.from)} – {row.to ? day(row.to) : t("grant.open")}</span> },
          { title: t("cases.state"), render: (_, row) => <Tag colour={row.holds ? "green" : ["refused", "revoked"].includes(row.state) ? "red" : "yellow"}>{told.coded("grant", row.state, row.state_zh)}</Tag> },
          { title: t("grant.steps"), render: (_, row) => <details className="small"><summary>{row.steps.length}</summary><ul>{row.steps.map((one, i) => <li key={i}>{told.coded("grant", one.step, one.zh)} · {told.actor(one.actor)} · {minute(one.at)}{one.reason ? ` · ${one.reason}` : ""}</li>)}</ul></details> },
          { title: t("letters.do"), render: (_, row) => <span style={{ display: "inline-flex", gap: 6 }}>{open(row).map((one) => <Button key={one} size="small" danger={["refuse", "revoke"].includes(one)} aria-label={`${t(`grant.do_${one}`)} ${row.grant}`} onClick={() => setStep({ row, step: one })}>{t(`grant.do_${one}`)}</Button>)}</span> },
        ]}
      />
      {step && <Step key={step.row.grant + step.step} row={step.row} step={step.step} onClose={() => setStep(null)} onDone={onDone} />}
    </>
  );
}

function Step({ row, step, onClose, onDone }: { row: GrantRow; step: string; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [reason, setReason] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<object>(at`/api/grants/${row.grant}/${step}`, { reason }));
    if (!done) return;
    onClose();
    await onDone();
  };
  return (
    <Modal open title={`${t(`grant.do_${step}`)} ${row.grant}`} onCancel={onClose} onOk={() => void send()} okText={t("common.send")} cancelText={t("common.cancel")} okButtonProps={{ disabled: !reason.trim() }} confirmLoading={act.busy} closable={{ "aria-label": t("common.close") }}>
      <p>{row.account} · {said({ zh: row.post_zh, en: row.post_en })} · {row.area}</p>
      <p className="quiet">{row.steps[0]?.reason}</p>
      <ProblemAlert problem={act.problem} />
      <label htmlFor="grant-reason" className="field-label">{t("common.reason")}</label>
      <Input.TextArea id="grant-reason" value={reason} onChange={(event) => setReason(event.target.value)} autoSize={{ minRows: 2 }} />
    </Modal>
  );
}

interface Given { account: string; post: string; area_kind: string; area: string; period: [Dayjs, Dayjs | null]; reason: string }

function Apply({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { message } = App.useApp();
  const act = useDo();
  const [form] = Form.useForm<Given>();
  const posts = useLoad((signal) => ask<{ rows: PostLine[] }>("/api/posts", {}, signal), []);
  const accounts = useLoad((signal) => ask<Page<AccountLine>>("/api/accounts", { limit: 500 }, signal), []);
  const chosen = Form.useWatch("post", form);
  const areas = posts.data?.rows.find((one) => one.post === chosen)?.areas ?? [];
  const send = async (given: Given) => {
    const done = await act.run(() => tell<GrantRow>("/api/grants", {
      account: given.account, post: given.post, area_kind: given.area_kind, area: given.area.trim(), valid_from: given.period[0].format("YYYY-MM-DD"), valid_to: given.period[1]?.format("YYYY-MM-DD") ?? null, reason: given.reason,
    }));
    if (!done) return;
    message.success(t("grant.sent", { no: done.grant }));
    onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Ready of={posts}>
      {(offer) => (
        <Form form={form} name="grant" layout="vertical" style={{ maxWidth: 560 }} onFinish={(given) => void send(given)} initialValues={{ period: [dayjs(), null] }}>
          <ProblemAlert problem={act.problem ?? accounts.problem} />
          <Form.Item name="account" label={t("common.account")} rules={required}><Select showSearch={{ optionFilterProp: "label" }} options={(accounts.data?.rows ?? []).filter((one) => one.open).map((one) => ({ value: one.account, label: `${one.shown_as} ${one.account}` }))} /></Form.Item>
          <Form.Item name="post" label={t("signIn.post")} rules={required}><Select showSearch={{ optionFilterProp: "label" }} options={offer.rows.map((one) => ({ value: one.post, label: said(one) }))} /></Form.Item>
          <Form.Item name="area_kind" label={t("grant.areaKind")} rules={required}><Select options={areas.map((value) => ({ value, label: t(`area.${value}`) }))} /></Form.Item>
          <Form.Item name="area" label={t("signIn.area")} rules={required} extra={t("grant.areaHint")}><Input /></Form.Item>
          <Form.Item name="period" label={t("grant.valid")} rules={required}><DatePicker.RangePicker format="YYYY-MM-DD" allowEmpty={[false, true]} id={{ start: "grant_period", end: "grant_period_end" }} style={{ width: "100%" }} /></Form.Item>
          <Form.Item name="reason" label={t("common.reason")} rules={required}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
        </Form>
      )}
    </Ready>
  );
}
