/** Appraisals of a case, and opening one. */

import { Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { Link } from "react-router";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { at, tell } from "../server";
import type { CaseFile } from "../shapes";

export const STAGES = ["appraisal", "second_appraisal", "review_appraisal"];
export const SPECIALITIES = ["nerves_and_mind", "bones_and_burns", "head_senses", "surgery", "occupational_disease"];

export function AppraisalsTab({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  return (
    <>
      <ul className="plain">
        {file.appraisals.map((one) => (
          <li key={one.ref} style={{ padding: "4px 0" }}>
            {may("appraisals.show") ? <Link to={`/appraisals/${encodeURIComponent(one.ref)}`}>{told.value("stage", one.stage)}</Link> : told.value("stage", one.stage)}{" "}
            <Tag colour={one.state === "concluded" ? "green" : "blue"}>{told.value("state", one.state)}</Tag> {one.late && <Tag colour="red">{t("appraisal.late")}</Tag>}
          </li>
        ))}
        {file.appraisals.length === 0 && <li className="quiet">{t("appraisal.none")}</li>}
      </ul>
      {may("appraisals.open") && <OpenOne file={file} onChange={onChange} />}
    </>
  );
}

interface Given { stage: string; seats: string[]; application_on: Dayjs; treating_hospitals?: string[]; received_on?: Dayjs; late_reason?: string }

function OpenOne({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const send = async (given: Given) => {
    const done = await act.run(() => tell<object>(at`/api/cases/${file.case_no}/appraisals`, {
      stage: given.stage, seats: given.seats, application_on: given.application_on.format("YYYY-MM-DD"), treating_hospitals: given.treating_hospitals ?? [],
      received_on: given.received_on?.format("YYYY-MM-DD") ?? null, late_reason: given.late_reason || null,
    }, { seen: file.last_act }));
    if (done) await onChange();
  };
  return (
    <section aria-labelledby="appraisal-open" className="no-print">
      <h2 id="appraisal-open">{t("appraisal.open")}</h2>
      <ProblemAlert problem={act.problem} />
      <Form name="appraisal" layout="vertical" initialValues={{ stage: "appraisal", seats: ["bones_and_burns", "surgery", "nerves_and_mind"] }} onFinish={(given) => void send(given as Given)}>
        <Form.Item name="stage" label={t("appraisal.stage")}><Select options={STAGES.map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Form.Item name="seats" label={t("appraisal.seats")} rules={[{ required: true, message: t("common.required") }]}><Select mode="multiple" options={SPECIALITIES.map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Form.Item name="application_on" label={t("appraisal.applicationOn")} rules={[{ required: true, message: t("common.required") }]}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="treating_hospitals" label={t("appraisal.hospitals")} extra={t("appraisal.hospitalsHint")}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
        <Form.Item name="late_reason" label={t("appraisal.lateReason")}><Input /></Form.Item>
        <Button htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
      </Form>
    </section>
  );
}
