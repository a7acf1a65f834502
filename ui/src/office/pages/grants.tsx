/** Posts: applied for by one, reviewed by control, approved by a third; revoked with the next request; kept or revoked once a year. */

import { App, Button, DatePicker, Form, Input, Modal, Select, Tabs } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { day, minute, nowIso } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";

interface GrantStep { step: string; by: string; at: string; reason: string | null }
interface GrantRow {
  grant_no: string; account: string; person: string; shown_as: string | null; post: string; zh: string; en: string; group?: string; area_kind: string; area: string; area_zh: string | null; valid_from: string; valid_to: string | null;
  state: string; reason: string | null; steps: GrantStep[]; may: string[]; why_not_zh?: string | null; why_not_en?: string | null; kept_at?: string | null;
}
interface Offer { posts: { post: string; zh: string; en: string; areas: string[] }[]; accounts: { account: string; shown_as: string }[] }
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
      <section className="panel" aria-label={t("menu.grants")}><Tabs activeKey={kept.tab} onChange={(tab) => keep({ tab })} destroyOnHidden items={items} /></section>
    </>
  );
}

function Rows({ kept, keep }: { kept: { state: string; q: string; offset: number }; keep: (part: object) => void }) {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<Page<GrantRow>>("/api/grants", { state: kept.state, q: kept.q, offset: kept.offset, limit: LIMIT }, signal), [kept.state, kept.q, kept.offset]);
  return (
    <>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <div className="filters">
        <div><label htmlFor="grants-state">{t("cases.state")}</label><Select id="grants-state" style={{ width: 160 }} value={kept.state} onChange={(state) => keep({ state, offset: 0 })} options={["", "applied", "reviewed", "approved", "refused", "revoked"].map((value) => ({ value, label: value ? t(`grant.${value}`) : t("work.all") }))} /></div>
        <div><label htmlFor="grants-q">{t("common.account")}</label><Input.Search id="grants-q" style={{ width: 220 }} defaultValue={kept.q} allowClear onSearch={(q) => keep({ q: q.trim(), offset: 0 })} enterButton={t("common.search")} /></div>
      </div>
      <Table rows={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })} onDone={found.reload} />
    </>
  );
}

function Yearly() {
  const { t } = useTranslation();
  const [year, setYear] = useState(Number(nowIso().slice(0, 4)));
  const found = useLoad((signal) => ask<{ year: number; rows: GrantRow[] }>("/api/grants/yearly", { year }, signal), [year]);
  return (
    <>
      <div className="filters"><div><label htmlFor="grants-year">{t("grant.year")}</label><DatePicker id="grants-year" picker="year" value={dayjs(`${year}-01-01`)} allowClear={false} onChange={(value: Dayjs | null) => value && setYear(value.year())} /></div></div>
      <p className="quiet">{t("grant.yearlyLead")}</p>
      <Ready of={found}>{({ rows }) => <Table rows={rows} loading={found.loading} onDone={found.reload} />}</Ready>
    </>
  );
}

function Table({ rows, loading, page, onPage, onDone }: { rows: GrantRow[]; loading: boolean; page?: Page<GrantRow> | undefined; onPage?: (offset: number) => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [step, setStep] = useState<{ row: GrantRow; step: string } | null>(null);
  return (
    <>
      <List<GrantRow>
        label={t("menu.grants")} rowKey="grant_no" dataSource={rows} loading={loading} page={page} {...(onPage ? { onPage } : {})}
        columns={[
          { title: t("grant.no"), render: (_, row) => <span className="mono nowrap">{row.grant_no}</span> },
          { title: t("common.account"), render: (_, row) => <>{row.shown_as ?? ""} <span className="quiet">{row.account}</span></> },
          { title: t("signIn.post"), render: (_, row) => said(row) },
          { title: t("signIn.area"), render: (_, row) => row.area_zh ?? row.area },
          { title: t("grant.valid"), render: (_, row) => <span className="nowrap">{day(row.valid_from)} – {row.valid_to ? day(row.valid_to) : t("grant.open")}</span> },
          { title: t("cases.state"), render: (_, row) => <Tag colour={row.state === "approved" ? "green" : ["refused", "revoked"].includes(row.state) ? "red" : "yellow"}>{t(`grant.${row.state}`, { defaultValue: row.state })}</Tag> },
          { title: t("grant.steps"), render: (_, row) => <details className="small"><summary>{row.steps.length}</summary><ul>{row.steps.map((one, i) => <li key={i}>{t(`grant.${one.step}`, { defaultValue: one.step })} · {one.by} · {minute(one.at)}{one.reason ? ` · ${one.reason}` : ""}</li>)}</ul></details> },
          { title: t("letters.do"), render: (_, row) => row.may.length > 0
            ? <span style={{ display: "inline-flex", gap: 6 }}>{row.may.map((one) => <Button key={one} size="small" danger={["refused", "revoked"].includes(one)} aria-label={`${t(`grant.do_${one}`)} ${row.grant_no}`} onClick={() => setStep({ row, step: one })}>{t(`grant.do_${one}`)}</Button>)}</span>
            : <span className="small quiet">{said({ zh: row.why_not_zh ?? null, en: row.why_not_en ?? null })}</span> },
        ]}
      />
      {step && <Step key={step.row.grant_no + step.step} row={step.row} step={step.step} onClose={() => setStep(null)} onDone={onDone} />}
    </>
  );
}

function Step({ row, step, onClose, onDone }: { row: GrantRow; step: string; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [reason, setReason] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<object>(at`/api/grants/${row.grant_no}/steps`, { step, reason }));
    if (done === undefined && act.problem) return;
    if (done === undefined) return;
    onClose();
    await onDone();
  };
  return (
    <Modal open title={`${t(`grant.do_${step}`)} ${row.grant_no}`} onCancel={onClose} onOk={() => void send()} okText={t("common.send")} cancelText={t("common.cancel")} okButtonProps={{ disabled: !reason.trim() }} confirmLoading={act.busy} closable={{ "aria-label": t("common.close") }}>
      <p>{row.shown_as} {row.account} · {said(row)} · {row.area_zh ?? row.area}</p>
      <p className="quiet">{row.reason}</p>
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
  const offer = useLoad((signal) => ask<Offer>("/api/grants/posts", {}, signal), []);
  const chosen = Form.useWatch("post", form);
  const areas = offer.data?.posts.find((one) => one.post === chosen)?.areas ?? [];
  const send = async (given: Given) => {
    const done = await act.run(() => tell<GrantRow>("/api/grants", {
      account: given.account, post: given.post, area_kind: given.area_kind, area: given.area.trim(), valid_from: given.period[0].format("YYYY-MM-DD"), valid_to: given.period[1]?.format("YYYY-MM-DD") ?? null, reason: given.reason,
    }));
    if (!done) return;
    message.success(t("grant.sent", { no: done.grant_no }));
    onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Ready of={offer}>
      {({ posts, accounts }) => (
        <Form form={form} name="grant" layout="vertical" style={{ maxWidth: 560 }} onFinish={(given) => void send(given)} initialValues={{ period: [dayjs(), null] }}>
          <ProblemAlert problem={act.problem} />
          <Form.Item name="account" label={t("common.account")} rules={required}><Select showSearch={{ optionFilterProp: "label" }} options={accounts.map((one) => ({ value: one.account, label: `${one.shown_as} ${one.account}` }))} /></Form.Item>
          <Form.Item name="post" label={t("signIn.post")} rules={required}><Select showSearch={{ optionFilterProp: "label" }} options={posts.map((one) => ({ value: one.post, label: said(one) }))} /></Form.Item>
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
