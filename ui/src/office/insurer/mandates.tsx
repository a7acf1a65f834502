/** Mandates of insurers, as the office keeps them: who may handle what, where, until when. */

import { Button, DatePicker, Form, Input, Popconfirm, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { Link } from "react-router";
import { day, nowIso } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Place } from "../enterprise/parts";
import { byButtonOnly } from "../parts/by-button";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import type { Page } from "../shapes";
import { MandateState } from "./parts";
import { Relations } from "./relations";
import type { Mandate } from "./shapes";

const LIMIT = 50;
const KINDS = ["visit", "material_check", "inquiry", "appraisal_appointment", "assessment_draft"];

interface Given { insurer: string; insurer_name: string; place: string; kinds: string[]; period: [Dayjs, Dayjs]; procurement: string }

export default function Mandates() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { me, may } = useSession();
  const act = useDo();
  const [offset, setOffset] = useState(0);
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<Given>();
  const found = useLoad((signal) => ask<Page<Mandate>>("/api/mandates", { offset, limit: LIMIT }, signal), [offset]);
  const record = async (given: Given) => {
    const done = await act.run(() => tell<Mandate>("/api/mandates", {
      insurer: given.insurer.trim(), insurer_name: given.insurer_name, place: given.place.trim(), kinds: given.kinds, procurement: given.procurement,
      since: given.period[0].format("YYYY-MM-DD"), until: given.period[1].format("YYYY-MM-DD"),
    }, { key }));
    if (!done) return;
    setKey(newKey());
    form.resetFields();
    await found.reload();
  };
  const end = async (one: Mandate) => {
    await act.run(() => tell(at`/api/mandates/${one.mandate_no}/end`, { on: day(nowIso()), reason: t("insurer.endReason") }));
    await found.reload();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <>
      <PageHead title={t("menu.mandates")} lead={t("insurer.mandatesLead")} />
      <ProblemAlert problem={act.problem ?? found.problem} />
      <Panel>
        <List<Mandate> label={t("menu.mandates")} rowKey="mandate_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} columns={[
          { title: t("insurer.mandate"), render: (_, row) => may("mandates.show") ? <Link className="mono" to={`/mandates/${row.mandate_no}`}>{row.mandate_no}</Link> : row.mandate_no }, { title: t("insurer.insurer"), render: (_, row) => `${row.insurer_name} (${row.insurer})` }, { title: t("province.city"), render: (_, row) => <Place of={row} /> },
          { title: t("insurer.kinds"), render: (_, row) => language === "zh" ? row.kinds_zh.join(" · ") : row.kinds.map((kind) => t(`handlingKind.${kind}`)).join(" · ") }, { title: t("insurer.period"), render: (_, row) => <span className="nowrap">{day(row.since)} – {day(row.until)}</span> }, { title: t("insurer.procurement"), dataIndex: "procurement" },
          { title: t("insurer.state"), render: (_, row) => <MandateState of={row} /> },
          ...(may("mandates.end") ? [{ title: t("letters.do"), render: (_: unknown, row: Mandate) => row.in_force ? <Popconfirm title={t("insurer.endSure")} onConfirm={() => void end(row)}><Button size="small" danger>{t("insurer.end")}</Button></Popconfirm> : null }] : []),
        ]} />
      </Panel>
      {may("mandates.record") && (
        <Panel title={t("insurer.record")} id="mandate-new">
          <Form<Given> form={form} name="mandate" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 640 }} initialValues={{ place: me?.acting_in?.area.endsWith("0000") ? undefined : me?.acting_in?.area, period: [dayjs(), dayjs().add(1, "year")] }} onFinish={(given) => void record(given)}>
            <Form.Item name="insurer" label={t("insurer.code")} rules={required}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="insurer_name" label={t("insurer.insurer")} rules={required}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="place" label={t("insurer.cityCode")} rules={required}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="kinds" label={t("insurer.kinds")} rules={required}><Select mode="multiple" options={KINDS.map((value) => ({ value, label: t(`handlingKind.${value}`) }))} /></Form.Item>
            <Form.Item name="period" label={t("insurer.period")} rules={required}><DatePicker.RangePicker format="YYYY-MM-DD" /></Form.Item>
            <Form.Item name="procurement" label={t("insurer.procurement")} rules={required}><Input autoComplete="off" /></Form.Item>
            <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.save")}</Button>
          </Form>
        </Panel>
      )}
      {may("insurer_relations.list") && <Relations path="/api/insurer-relations" own={false} note={may("insurer_relations.note")} />}
    </>
  );
}
