/** The cases of the enterprise, as conclusion and dates, and the report of an injury. */

import { Button, Checkbox, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useKept } from "../kept";
import { byButtonOnly } from "../parts/by-button";
import { List, PageHead, Panel } from "../parts/page";
import { PlacePicker } from "../parts/place";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, newKey, tell } from "../server";
import type { Page } from "../shapes";
import { Place } from "./parts";
import type { CaseLine, Home, Reported } from "./shapes";

const LIMIT = 20;
export const COLOURS: Record<string, "green" | "red" | "grey" | "blue"> = { confirmed: "green", not_confirmed: "red", not_accepted: "red", none: "blue" };

export default function EnterpriseCases() {
  const { t } = useTranslation();
  const home = useLoad((signal) => ask<Home>("/api/platform", {}, signal), []);
  const said = useSaid();
  const [kept, change] = useKept("enterprise-cases", { open_only: true, offset: 0 });
  const found = useLoad((signal) => ask<Page<CaseLine>>("/api/platform/cases", { ...kept, limit: LIMIT }, signal), [kept.open_only, kept.offset]);
  return (
    <>
      <PageHead title={t("menu.enterpriseCases")} lead={t("enterprise.casesLead")} />
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      <Panel title={t("enterprise.cases")} id="enterprise-cases">
        <p><Checkbox checked={kept.open_only} onChange={(event) => change({ open_only: event.target.checked, offset: 0 })}>{t("enterprise.openOnly")}</Checkbox></p>
        <List<CaseLine>
          label={t("enterprise.cases")} rowKey="case_no" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => change({ offset })}
          columns={[
            { title: t("cases.case"), render: (_, row) => <Link className="nowrap" to={`/enterprise/cases/${row.case_no}`}>{row.case_no}</Link> }, { title: t("enterprise.worker"), render: (_, row) => row.worker ?? "—" },
            { title: t("enterprise.injuredAt"), render: (_, row) => <span className="nowrap">{minute(row.injury_at)}</span> }, { title: t("enterprise.place"), render: (_, row) => <Place of={row} /> },
            { title: t("enterprise.state"), render: (_, row) => said(row) }, { title: t("enterprise.conclusion"), render: (_, row) => <Tag colour={COLOURS[row.conclusion] ?? "grey"}>{t(`enterprise.concluded.${row.conclusion}`)}</Tag> },
            { title: t("enterprise.until"), render: (_, row) => (row.next_date ? <Tag colour="yellow">{day(row.next_date)}</Tag> : "—") },
          ]}
        />
      </Panel>
      <ReportInjury room="/api/platform/reports" cases="/enterprise/cases" place={home.data?.enrolments[0]?.place} onDone={found.reload} />
    </>
  );
}

interface Given { worker_id: string; at?: Dayjs; place: string; order_no?: string[]; narrative?: string; contact?: string }

interface ReportProps { room: "/api/platform/reports" | "/api/agency/reports"; cases: string; place: string | undefined; onDone: () => Promise<void> }

/** The report of an injury; `place` is where whoever reports works, so that the cities of that province can be chosen. */
export function ReportInjury({ room, cases, place, onDone }: ReportProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const [city, setCity] = useState<string>();
  const [outcome, setOutcome] = useState<Reported>();
  const [form] = Form.useForm<Given>();
  const root = city ?? place;
  const cities = useLoad(root ? (signal) => ask<{ rows: { code: string; zh: string }[] }>("/api/law/places", { parent: `${root.slice(0, 2)}0000` }, signal) : null, [root?.slice(0, 2)]);
  const send = async (given: Given) => {
    const got = await act.run(() => tell<Reported>(room, {
      worker_id: given.worker_id.trim(), injury_at: given.at ? `${given.at.format("YYYY-MM-DDTHH:mm")}:00+08:00` : null, place: given.place,
      order_no: given.order_no ?? [], narrative: given.narrative?.trim() || null, contact: given.contact?.trim() || null,
    }, { key }));
    if (!got) return;
    setOutcome(got);
    setKey(newKey());
    form.resetFields();
    await onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Panel title={t("enterprise.report")} id="enterprise-report">
      <ProblemAlert problem={act.problem} />
      {outcome && <p role="status"><strong>{outcome.report_no}</strong> {said(outcome)} {outcome.case_no && <Link to={`${cases}/${outcome.case_no}`}>{outcome.case_no}</Link>}</p>}
      <Form form={form} name="enterprise-report" layout="vertical" onKeyDown={byButtonOnly} onFinish={(given) => void send(given)} style={{ maxWidth: 860 }} scrollToFirstError={{ focus: true }}>
        <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: 20 }}>
          <Form.Item name="worker_id" label={t("enterprise.workerNumber")} rules={required} extra={t("next.sealed")}><Input autoComplete="off" /></Form.Item>
          <Form.Item name="at" label={t("enterprise.injuredAt")} rules={required}><DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" style={{ width: "100%" }} /></Form.Item>
          <Form.Item label={t("enterprise.city")} htmlFor="enterprise-city"><Select id="enterprise-city" value={city ?? null} onChange={(value: string) => { setCity(value); form.resetFields(["place"]); }} options={(cities.data?.rows ?? []).map((one) => ({ value: one.code, label: `${one.zh} ${one.code}` }))} /></Form.Item>
          <Form.Item name="place" label={t("enterprise.county")} rules={required}>{city ? <PlacePicker root={city} /> : <Select disabled options={[]} />}</Form.Item>
          <Form.Item name="order_no" label={t("enterprise.orderNumbers")}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
          <Form.Item name="contact" label={t("enterprise.contact")}><Input autoComplete="off" inputMode="tel" /></Form.Item>
        </div>
        <Form.Item name="narrative" label={t("enterprise.narrative")} extra={t("next.sealed")}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("enterprise.reportNow")}</Button>
      </Form>
    </Panel>
  );
}
