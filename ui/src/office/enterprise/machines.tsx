/** The machines of an enterprise or insurer, their secrets, and what those of the sandbox asked. */

import { Alert, Button, Checkbox, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { Asked, Machine } from "./shapes";

const LIMIT = 20;

export default function Machines() {
  const { t } = useTranslation();
  const act = useDo();
  const [made, setMade] = useState<Machine>();
  const [shown, setShown] = useState("");
  const [form] = Form.useForm<{ title: string; sandbox?: boolean }>();
  const found = useLoad((signal) => ask<{ rows: Machine[] }>("/api/machines", {}, signal), []);
  const told = async (work: () => Promise<Machine>) => {
    const got = await act.run(work);
    if (got) setMade(got);
    await found.reload();
    return got;
  };
  const make = async (given: { title: string; sandbox?: boolean }) => {
    if (await told(() => tell<Machine>("/api/machines", { title: given.title.trim(), sandbox: given.sandbox ?? false }))) form.resetFields();
  };
  const end = async (client: string) => {
    await act.run(() => tell(at`/api/machines/${client}/end`, { reason: t("machines.endReason") }));
    await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.machines")} lead={t("machines.lead")} />
      <ProblemAlert problem={act.problem ?? found.problem} />
      {made?.secret && <Alert type="warning" showIcon title={t("machines.secretOnce", { client: made.client })} description={<code className="mono">{made.secret}</code>} style={{ marginBottom: 12 }} />}
      <Panel title={t("menu.machines")} id="machines">
        <List<Machine>
          label={t("menu.machines")} rowKey="client" dataSource={found.data?.rows ?? []} loading={found.loading}
          columns={[
            { title: t("machines.client"), render: (_, row) => <span className="mono nowrap">{row.client}</span> }, { title: t("machines.title"), dataIndex: "title" },
            { title: t("machines.kind"), render: (_, row) => <Tag colour={row.sandbox ? "blue" : "green"}>{t(row.sandbox ? "machines.sandbox" : "machines.live")}</Tag> },
            { title: t("machines.perMinute"), align: "right", dataIndex: "per_minute" },
            { title: t("machines.secrets"), render: (_, row) => row.secrets.filter((one) => !row.ended && (!one.holds_to || Date.parse(one.holds_to) > Date.now())).map((one) => (
              <div key={one.holds_from} className="nowrap">{minute(one.holds_from)}{one.holds_to ? ` ${t("machines.until", { at: minute(one.holds_to) })}` : ""}</div>
            )) },
            { title: t("letters.do"), render: (_, row) => row.ended ? <Tag colour="grey">{t("machines.ended")}</Tag> : (
              <span style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
                {row.sandbox && <Button size="small" onClick={() => setShown(row.client)}>{t("machines.log")}</Button>}
                <Popconfirm title={t("machines.rotateSure")} onConfirm={() => void told(() => tell<Machine>(at`/api/machines/${row.client}/secret`, {}))}><Button size="small">{t("machines.rotate")}</Button></Popconfirm>
                <Popconfirm title={t("machines.endSure")} onConfirm={() => void end(row.client)}><Button size="small" danger>{t("machines.end")}</Button></Popconfirm>
              </span>
            ) },
          ]}
        />
        <Form form={form} name="machine" layout="vertical" onFinish={(given) => void make(given)} style={{ maxWidth: 640, marginTop: 12 }}>
          <Form.Item name="title" label={t("machines.title")} rules={[{ required: true, message: t("common.required") }]}><Input maxLength={64} autoComplete="off" /></Form.Item>
          <Form.Item name="sandbox" valuePropName="checked" extra={t("machines.sandboxLead")}><Checkbox>{t("machines.forSandbox")}</Checkbox></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("machines.register")}</Button>
        </Form>
      </Panel>
      {shown && <Log key={shown} client={shown} />}
    </>
  );
}

function Log({ client }: { client: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<Asked>>(at`/api/machines/${client}/requests`, { offset, limit: LIMIT }, signal), [client, offset]);
  return (
    <Panel title={t("machines.logOf", { client })} id="machine-log" extra={<Button size="small" onClick={() => void found.reload()}>{t("enterprise.refresh")}</Button>}>
      <ProblemAlert problem={found.problem} />
      <List<Asked>
        label={t("machines.logOf", { client })} rowKey="request" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset}
        columns={[
          { title: t("enterprise.sentAt"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> }, { title: t("machines.operation"), render: (_, row) => <span className="mono">{row.operation}</span> },
          { title: t("enterprise.answer"), render: (_, row) => <Tag colour={row.status < 400 ? "green" : "red"}>{row.status}</Tag> },
          { title: t("machines.why"), render: (_, row) => row.refusal ? <>{said(row.refusal)} <span className="mono small quiet">{row.refusal.code}{row.refusal.place ? ` · ${row.refusal.place}` : ""}</span></> : "—" },
          { title: t("machines.request"), render: (_, row) => <span className="mono small quiet">{row.request}</span> },
        ]}
      />
    </Panel>
  );
}
