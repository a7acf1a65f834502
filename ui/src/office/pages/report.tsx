/** One report, and what becomes of it where a person must decide. */

import { Button, Form, Input, Radio, Select } from "antd";
import { Link, useParams } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Tasks } from "../case/tasks";
import { Facts, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Report, ReportShown } from "../shapes";

export default function ReportPage() {
  const { reportNo = "" } = useParams();
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<ReportShown>(at`/api/reports/${reportNo}`, {}, signal), [reportNo]);
  return (
    <>
      <PageHead title={`${t("report.report")} ${reportNo}`}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(report) => (
          <>
            <Panel>
              <Facts rows={[
                [t("report.received"), minute(report.received_at)], [t("report.channel"), told.value("channel", report.channel)], [t("report.reporter"), told.value("reporter", report.reporter)],
                [t("cases.injury"), minute(report.injury_at)], [t("cases.place"), report.place_zh], [t("report.contact"), report.contact],
                [t("report.orders"), report.orders.join("、") || "—"], [t("report.step"), told.coded("reportStep", report.step, report.step_zh)],
                [t("cases.case"), report.case_no ? <Link key="c" to={`/cases/${report.case_no}`}>{report.case_no}</Link> : "—"],
              ]} />
              {report.narrative && <><h2 style={{ marginTop: 12 }}>{t("report.narrative")}</h2><p style={{ whiteSpace: "pre-wrap" }}>{report.narrative}</p></>}
            </Panel>
            {report.tasks.length > 0 && <Panel title={t("task.title")} id="tasks"><Tasks of={report.tasks} onChange={found.reload} /></Panel>}
            {report.waits && may("reports.settle") && <Settle report={report} onDone={found.reload} />}
          </>
        )}
      </Ready>
    </>
  );
}

function Settle({ report, onDone }: { report: Report; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [form] = Form.useForm<{ decision: string; case_no?: string; reason: string }>();
  const decision = Form.useWatch("decision", form);
  const send = async (given: { decision: string; case_no?: string; reason: string }) => {
    const done = await act.run(() => tell<Report>(at`/api/reports/${report.report_no}/settle`, { decision: given.decision, case_no: given.decision === "join" ? (given.case_no ?? null) : null, injury_at: null, reason: given.reason }));
    if (done) await onDone();
  };
  return (
    <Panel title={t("report.settle")} id="settle">
      <p className="quiet">{t("report.settleLead", { cases: report.candidates.join("、") || "—" })}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} name="settle" layout="vertical" style={{ maxWidth: 560 }} onFinish={(given) => void send(given)}>
        <Form.Item name="decision" label={t("report.decision")} rules={[{ required: true, message: t("common.required") }]}>
          <Radio.Group vertical options={["join", "open", "separate"].map((value) => ({ value, label: t(`report.${value}`) }))} />
        </Form.Item>
        {decision === "join" && (
          <Form.Item name="case_no" label={t("cases.case")} rules={[{ required: true, message: t("common.required") }]}>
            <Select options={report.candidates.map((value) => ({ value, label: value }))} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
      </Form>
    </Panel>
  );
}
