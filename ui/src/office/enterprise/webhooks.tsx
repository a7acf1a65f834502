/** Where the enterprise is told of what, and what was sent there. */

import { Alert, Button, Form, Input, Popconfirm, Select } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import { useTerm } from "./parts";
import type { Delivery, Webhook } from "./shapes";

const EVENTS = ["case.opened", "case.step", "batch.done", "batch.failed", "bill.closed", "bill.adjusted"];

export default function Webhooks() {
  const { t } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const [made, setMade] = useState<Webhook>();
  const [shown, setShown] = useState("");
  const [form] = Form.useForm<{ url: string; events: string[] }>();
  const found = useLoad((signal) => ask<Page<Webhook>>("/api/platform/webhooks", {}, signal), []);
  const sent = useLoad(shown ? (signal) => ask<Page<Delivery>>(at`/api/platform/webhooks/${shown}/deliveries`, { limit: 50 }, signal) : null, [shown]);
  const make = async (given: { url: string; events: string[] }) => {
    const got = await act.run(() => tell<Webhook>("/api/platform/webhooks", { url: given.url.trim(), events: given.events }));
    if (!got) return;
    setMade(got);
    form.resetFields();
    await found.reload();
  };
  const end = async (webhook: string) => {
    await act.run(() => tell(at`/api/platform/webhooks/${webhook}`, undefined, { method: "DELETE" }));
    await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.enterpriseWebhooks")} lead={t("enterprise.webhooksLead")} />
      <ProblemAlert problem={act.problem ?? found.problem} />
      {made?.secret && <Alert type="warning" showIcon title={t("enterprise.secretOnce")} description={<code className="mono">{made.secret}</code>} style={{ marginBottom: 12 }} />}
      <Panel title={t("enterprise.webhooks")} id="enterprise-webhooks">
        <List<Webhook>
          label={t("enterprise.webhooks")} rowKey="webhook" dataSource={found.data?.rows ?? []} loading={found.loading}
          columns={[
            { title: t("enterprise.address"), dataIndex: "url" }, { title: t("enterprise.events"), render: (_, row) => row.events.map((one) => term("eventOf", one)).join("；") }, { title: t("enterprise.madeAt"), render: (_, row) => minute(row.made_at) },
            { title: t("letters.do"), render: (_, row) => (
              <span style={{ display: "flex", gap: 8 }}>
                <Button size="small" onClick={() => setShown(row.webhook)}>{t("enterprise.deliveries")}</Button>
                <Popconfirm title={t("enterprise.endHook")} onConfirm={() => void end(row.webhook)}><Button size="small" danger>{t("enterprise.end")}</Button></Popconfirm>
              </span>
            ) },
          ]}
        />
        <Form form={form} name="webhook" layout="vertical" onFinish={(given) => void make(given)} style={{ maxWidth: 640, marginTop: 12 }}>
          <Form.Item name="url" label={t("enterprise.address")} rules={[{ required: true, message: t("common.required") }]}><Input placeholder="https://" autoComplete="off" /></Form.Item>
          <Form.Item name="events" label={t("enterprise.events")} rules={[{ required: true, message: t("common.required") }]}><Select mode="multiple" options={EVENTS.map((value) => ({ value, label: term("eventOf", value) }))} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("enterprise.makeHook")}</Button>
        </Form>
      </Panel>
      {shown && (
        <Panel title={t("enterprise.deliveriesOf", { webhook: shown })} id="enterprise-deliveries">
          <ProblemAlert problem={sent.problem} />
          <List<Delivery>
            label={t("enterprise.deliveries")} rowKey="delivery" dataSource={sent.data?.rows ?? []} loading={sent.loading}
            columns={[
              { title: t("enterprise.event"), render: (_, row) => term("eventOf", row.event) }, { title: t("enterprise.sentAt"), render: (_, row) => minute(row.at) }, { title: t("enterprise.attempts"), align: "right", dataIndex: "attempts" },
              { title: t("enterprise.state"), render: (_, row) => <Tag colour={row.state === "delivered" ? "green" : row.state === "given_up" ? "red" : "yellow"}>{t(`enterprise.delivery.${row.state}`)}</Tag> }, { title: t("enterprise.answer"), render: (_, row) => row.status ?? "—" },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
