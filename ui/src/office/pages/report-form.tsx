/** Taking in a report at the counter or by telephone. */

import { Button, DatePicker, Form, Input, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { PageHead, Panel } from "../parts/page";
import { PlacePicker } from "../parts/place";
import { ProblemAlert } from "../parts/said";
import { newKey, tell } from "../server";
import type { ReportOutcome } from "../shapes";

interface Given { channel: string; reporter: string; worker_id?: string; place: string; day?: Dayjs; orders?: string[]; narrative: string; contact?: string }

export default function ReportForm() {
  const { t } = useTranslation();
  const said = useSaid();
  const { me } = useSession();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const [outcome, setOutcome] = useState<ReportOutcome>();
  const [form] = Form.useForm<Given>();
  const send = async (given: Given) => {
    const got = await act.run(() => tell<ReportOutcome>("/api/reports", {
      channel: given.channel, reporter: given.reporter, worker_id: given.worker_id?.trim() || null, place_of_injury: given.place,
      injury_at: given.day ? `${given.day.format("YYYY-MM-DDTHH:mm")}:00+08:00` : null, received_at: null, orders: given.orders ?? [], narrative: given.narrative, contact: given.contact?.trim() || null,
    }, { key }));
    if (got) setOutcome(got);
  };
  const again = () => {
    setOutcome(undefined);
    setKey(newKey());
    form.resetFields();
  };
  if (outcome) {
    return (
      <>
        <PageHead title={t("report.taken")} />
        <Panel>
          <p role="status"><strong>{outcome.report_no}</strong> {said(outcome)}</p>
          {outcome.case_no && <p>{t("cases.case")} <Link to={`/cases/${outcome.case_no}`}>{outcome.case_no}</Link></p>}
          {!outcome.registered && <p>{t("report.notRegistered")}</p>}
          {outcome.repeated && <p>{t("report.repeated")}</p>}
          {outcome.order_fits?.length > 0 && <><h3>{t("orders.title")}</h3><ul>{outcome.order_fits.map((one) => <li key={one.order_no}><span className="mono">{one.order_no}</span> · {said(one)}</li>)}</ul></>}
          {outcome.orders_not_found?.length > 0 && <p>{t("report.notFound")} {outcome.orders_not_found.join("、")}</p>}
          {outcome.tasks?.length > 0 && <><h3>{t("task.title")}</h3><ul>{outcome.tasks.map((one) => <li key={one.ref}>{said(one)}</li>)}</ul></>}
          <p className="no-print" style={{ display: "flex", gap: 8 }}><Button type="primary" onClick={again}>{t("report.another")}</Button><Button onClick={() => window.print()}>{t("common.print")}</Button></p>
        </Panel>
      </>
    );
  }
  const required = [{ required: true, message: t("common.required") }];
  const grant = me?.acting_in;
  return (
    <>
      <PageHead title={t("report.new")} lead={t("report.newLead")} />
      <Panel>
        <ProblemAlert problem={act.problem} />
        <Form form={form} name="report" layout="vertical" initialValues={{ channel: "counter", reporter: "worker" }} onFinish={(given) => void send(given)} style={{ maxWidth: 860 }} scrollToFirstError={{ focus: true }}>
          <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: 20 }}>
            <Form.Item name="channel" label={t("report.channel")}><Radio.Group options={["counter", "telephone"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
            <Form.Item name="reporter" label={t("report.reporter")} rules={required}><Select options={["worker", "relative", "platform", "union", "agency", "other"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
            <Form.Item name="worker_id" label={t("report.workerId")} extra={t("report.workerIdHint")}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="contact" label={t("report.contact")}><Input autoComplete="off" inputMode="tel" /></Form.Item>
            <Form.Item name="place" label={t("report.place")} rules={required}><PlacePicker root={grant?.area_kind === "county" ? grant.area : grant?.area.slice(0, 4).padEnd(6, "0") ?? ""} /></Form.Item>
            <Form.Item name="day" label={t("report.when")}><DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" style={{ width: "100%" }} /></Form.Item>
          </div>
          <Form.Item name="orders" label={t("report.orders")} extra={t("report.ordersHint")}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
          <Form.Item name="narrative" label={t("report.narrative")} rules={required} extra={t("next.sealed")}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
        </Form>
      </Panel>
    </>
  );
}
