/** What insurers handle in a case: asked, reported, taken over; and a further request. */

import { Button, DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { TaskNext, TaskStory } from "../insurer/parts";
import type { Proposal } from "../insurer/review-shapes";
import type { CaseHandling, Mandate, TaskFile } from "../insurer/shapes";
import { byButtonOnly } from "../parts/by-button";
import { TakeIn } from "../insurer/remarks";
import { Panel } from "../parts/page";
import { ProblemAlert, Ready } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import { OneStopOfCase } from "./one-stop";
import { Rescue } from "./rescue";

export function HandlingTab({ caseNo, onChange }: { caseNo: string; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const found = useLoad((signal) => ask<CaseHandling>(at`/api/cases/${caseNo}/handling`, {}, signal), [caseNo]);
  const reload = async () => {
    await found.reload();
    await onChange();
  };
  return (
    <Ready of={found}>
      {({ tasks, mandates }) => (
        <>
          {tasks.length === 0 && <p className="quiet">{t("insurer.none")}</p>}
          {tasks.map((one) => (
            <Panel key={one.task_no} title={`${one.task_no} · ${said(one)} · ${mandates.find((held) => held.insurer === one.insurer)?.insurer_name ?? one.insurer}`} id={`task-${one.task_no}`}>
              <TaskStory of={one} />
              {may("insurer_remarks.take_in") && <TakeIn task={one.task_no} onDone={reload} />}
              {may("handling.step") && <TaskNext of={one} path={(verb) => at`/api/handling/${one.task_no}/steps/${verb}`} onDone={() => void reload()} />}
            </Panel>
          ))}
          {may("one_stop.case") && <OneStopOfCase caseNo={caseNo} />}
          {may("rescue.show") && <Rescue caseNo={caseNo} />}
          {may("handling.assign") && (mandates.length > 0 ? <Assign caseNo={caseNo} mandates={mandates} onDone={reload} /> : <p className="quiet">{t("insurer.noMandate")}</p>)}
        </>
      )}
    </Ready>
  );
}

interface Given { insurer: string; kind: string; due_on: Dayjs; asked: string; because?: string }
const CHOICES = ["proposed", "continuity", "distance", "expertise", "capacity"];

function Assign({ caseNo, mandates, onDone }: { caseNo: string; mandates: Mandate[]; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<Given>();
  const chosen = Form.useWatch("insurer", form) ?? mandates[0]?.insurer;
  const kinds = mandates.filter((one) => one.insurer === chosen).flatMap((one) => one.kinds);
  const kind = Form.useWatch("kind", form);
  const proposed = useLoad(kind && may("handling.propose") ? (signal) => ask<{ rows: Proposal[] }>(at`/api/cases/${caseNo}/handling/proposals`, { kind }, signal) : null, [caseNo, kind]);
  const first = proposed.data?.rows.find((one) => one.suited)?.insurer;
  const send = async (given: Given) => {
    const done = await act.run(() => tell<TaskFile>(at`/api/cases/${caseNo}/handling`, { ...given, because: given.because ?? "proposed", due_on: given.due_on.format("YYYY-MM-DD") }, { key }));
    if (!done) return;
    setKey(newKey());
    form.resetFields();
    await onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Panel title={t("insurer.assign")} id="handling-assign">
      <ProblemAlert problem={act.problem} />
      <Form<Given> form={form} name="assign" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 560 }} initialValues={{ insurer: mandates[0]?.insurer, due_on: dayjs().add(3, "day") }} onFinish={(given) => void send(given)}>
        <Form.Item name="insurer" label={t("insurer.insurer")} rules={required}><Select options={mandates.map((one) => ({ value: one.insurer, label: one.insurer_name }))} /></Form.Item>
        <Form.Item name="kind" label={t("insurer.kind")} rules={required}><Select options={kinds.map((value) => ({ value, label: t(`handlingKind.${value}`) }))} /></Form.Item>
        {(proposed.data?.rows ?? []).length > 0 && <ol aria-label={t("review.proposal")}>{proposed.data?.rows.map((one) => <li key={one.mandate_no}>{one.insurer_name}: {said(one)}</li>)}</ol>}
        {first !== undefined && chosen !== first && <Form.Item name="because" label={t("review.because")} rules={required}><Select options={CHOICES.slice(1).map((value) => ({ value, label: t(`choice.${value}`) }))} /></Form.Item>}
        <Form.Item name="due_on" label={t("insurer.due")} rules={required}><DatePicker format="YYYY-MM-DD" /></Form.Item>
        <Form.Item name="asked" label={t("insurer.asked")} rules={required} extra={t("next.sealed")}><Input.TextArea rows={3} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("insurer.assign")}</Button>
      </Form>
    </Panel>
  );
}
