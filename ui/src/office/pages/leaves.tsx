/** Who stands in for whom: recorded by the supervisor; whoever stands in holds the same post already. */

import { Button, Checkbox, DatePicker, Form, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { LeaveRow, OfficerRow, Page } from "../shapes";

const LIMIT = 20;

export default function Leaves() {
  const { t } = useTranslation();
  const { may } = useSession();
  const said = useSaid();
  const act = useDo();
  const [kept, keep] = useKept("leaves", { now: false, offset: 0 });
  const [ending, setEnding] = useState<LeaveRow>();
  const found = useLoad((signal) => ask<Page<LeaveRow>>("/api/leaves", { now: kept.now ? "true" : "", offset: kept.offset, limit: LIMIT }, signal), [kept.now, kept.offset]);
  const end = async ({ last }: { last: Dayjs }) => {
    if (!ending) return;
    const done = await act.run(() => tell<LeaveRow>(at`/api/leaves/${ending.leave}/end`, { last: last.format("YYYY-MM-DD") }));
    if (done) setEnding(undefined);
    await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.leaves")} lead={t("leave.lead")} />
      <ProblemAlert problem={act.problem ?? found.problem} />
      <Panel title={t("menu.leaves")} id="leaves">
        <p><Checkbox checked={kept.now} onChange={(event) => keep({ now: event.target.checked, offset: 0 })}>{t("leave.now")}</Checkbox></p>
        <List<LeaveRow>
          label={t("menu.leaves")} rowKey="leave" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("leave.away"), render: (_, row) => <>{row.shown_as} <span className="mono small quiet">{row.account}</span></> },
            { title: t("signIn.post"), render: (_, row) => said({ zh: row.post_zh, en: row.post_en }) }, { title: t("signIn.area"), render: (_, row) => row.area_zh || row.area },
            { title: t("leave.standIn"), render: (_, row) => <>{row.stand_in_shown_as} <span className="mono small quiet">{row.stand_in}</span></> },
            { title: t("leave.days"), render: (_, row) => <span className="nowrap">{t("leave.between", { first: day(row.first), last: day(row.last) })}</span> },
            { title: t("cases.state"), render: (_, row) => row.now ? <Tag colour="green">{t("leave.running")}</Tag> : "—" },
            ...(may("leaves.end") ? [{ title: t("letters.do"), render: (_: unknown, row: LeaveRow) => <Button size="small" onClick={() => setEnding(row)}>{t("leave.end")}</Button> }] : []),
          ]}
        />
        {ending && (
          <Form key={ending.leave} name="leave-end" layout="inline" onFinish={(given: { last: Dayjs }) => void end(given)} style={{ marginTop: 12 }} aria-label={t("leave.endOf", { who: ending.shown_as })}>
            <Form.Item name="last" label={t("leave.lastOf", { who: ending.shown_as })} rules={[{ required: true, message: t("common.required") }]} extra={t("leave.endLead")}><DatePicker /></Form.Item>
            <Button type="primary" htmlType="submit" loading={act.busy}>{t("leave.end")}</Button>
          </Form>
        )}
      </Panel>
      {may("leaves.record") && <Record onDone={found.reload} />}
    </>
  );
}

function Record({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [form] = Form.useForm<{ grant: string; stand_in: string; days: [Dayjs, Dayjs] }>();
  const [grant, setGrant] = useState<string>();
  const found = useLoad((signal) => ask<Page<OfficerRow>>("/api/leaves/officers", {}, signal), []);
  const rows = found.data?.rows ?? [];
  const chosen = rows.find((one) => one.grant === grant);
  const others = rows.filter((one) => chosen && one.post === chosen.post && one.account !== chosen.account);
  const send = async (given: { grant: string; stand_in: string; days: [Dayjs, Dayjs] }) => {
    const done = await act.run(() => tell<LeaveRow>("/api/leaves", { grant: given.grant, stand_in: given.stand_in, first: given.days[0].format("YYYY-MM-DD"), last: given.days[1].format("YYYY-MM-DD") }));
    if (!done) return;
    form.resetFields();
    setGrant(undefined);
    await onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Panel title={t("leave.record")} id="leave-record">
      <ProblemAlert problem={act.problem ?? found.problem} />
      <Form form={form} name="leave" layout="vertical" onFinish={(given) => void send(given)} style={{ maxWidth: 640 }}>
        <Form.Item name="grant" label={t("leave.away")} rules={required}>
          <Select showSearch={{ optionFilterProp: "label" }} onChange={(value: string) => { setGrant(value); form.resetFields(["stand_in"]); }} options={rows.map((one) => ({ value: one.grant, label: `${one.shown_as} · ${said({ zh: one.post_zh, en: one.post_en })} · ${one.area_zh || one.area}` }))} />
        </Form.Item>
        <Form.Item name="stand_in" label={t("leave.standIn")} rules={required} extra={chosen && others.length === 0 ? t("leave.nobody") : t("leave.same")}>
          <Select disabled={!chosen} options={others.map((one) => ({ value: one.account, label: `${one.shown_as} · ${one.area_zh || one.area}` }))} />
        </Form.Item>
        <Form.Item name="days" label={t("leave.days")} rules={required}><DatePicker.RangePicker /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("leave.record")}</Button>
      </Form>
    </Panel>
  );
}
