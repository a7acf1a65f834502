/** One step as a form: the facts that the server asks for, the article it rests on, for whom it is taken. */

import { App, Button, Checkbox, DatePicker, Form, Input, InputNumber, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { day } from "@shared/dates";
import { useTitled, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { fen } from "@shared/money";
import { byButtonOnly } from "../parts/by-button";
import { ProblemAlert } from "../parts/said";
import { useState } from "react";
import { at, newKey, tell } from "../server";
import type { Field, NextStep, StepResult } from "../shapes";

type Given = Record<string, unknown>;

/** What the server takes of a field; undefined where nothing was said. */
export function factOf(field: Field, given: unknown): unknown {
  if (field.form === "flag") return Boolean(given);
  if (given === undefined || given === null || given === "" || (Array.isArray(given) && given.length === 0)) return undefined;
  if (field.form === "day") return (given as Dayjs).format("YYYY-MM-DD");
  if (field.form === "fen") return fen(String(given));
  if (typeof given === "string") return given.trim() || undefined;
  return given;
}

export function StepForm({ caseNo, lastAct, step, onDone }: { caseNo: string; lastAct: number; step: NextStep; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useTitled();
  const act = useDo();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const [form] = Form.useForm<Given>();
  const send = async (given: Given) => {
    const facts = Object.fromEntries(step.fields.map((field) => [field.name, factOf(field, given[field.name])] as const).filter(([, value]) => value !== undefined));
    const done = await act.run(() =>
      tell<StepResult>(at`/api/cases/${caseNo}/steps/${step.verb}`, { facts, ground: given["§ground"] || null, on_behalf_of: given["§for"] || null }, { seen: lastAct, key }),
    );
    if (!done) return;
    const due = Object.values(done.clocks ?? {}).find((clock) => clock.due)?.due;
    message.success(due ? t("next.doneDue", { step: said(step), day: day(due) }) : t("next.done", { step: said(step) }));
    await onDone();
  };
  const initial: Given = { "§ground": step.grounds[0] };
  for (const field of step.fields) if (field.default !== null && field.default !== undefined) initial[field.name] = field.form === "day" ? dayjs(String(field.default)) : field.default;
  return (
    <Form form={form} name={`step-${step.verb}`} layout="vertical" initialValues={initial} onFinish={(given) => void send(given)} onKeyDown={byButtonOnly} scrollToFirstError={{ focus: true }}>
      <ProblemAlert problem={act.problem} {...(act.problem?.code === "changed_meanwhile" ? { onRetry: () => void onDone() } : {})} />
      {step.fields.map((field) => <FieldItem key={field.name} field={field} />)}
      {step.grounds.length > 0 && (
        <Form.Item name="§ground" label={t("next.ground")}>
          <Select options={step.grounds.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={act.busy} danger={step.adverse}>{t("next.take", { step: said(step) })}</Button>
    </Form>
  );
}

export function FieldItem({ field }: { field: Field }) {
  const { t } = useTranslation();
  const said = useTitled();
  const label = said(field);
  const rules = [
    ...(field.required && field.form !== "flag" ? [{ required: true, message: t("next.needed", { field: label }) }] : []),
    ...(field.form === "fen" ? [{ validator: (_: unknown, given: unknown) => (given && fen(String(given)) === null ? Promise.reject(new Error(t("next.amount"))) : Promise.resolve()) }] : []),
  ];
  const extra = field.sealed || field.form === "personal" ? t("next.sealed") : undefined;
  if (field.form === "flag") {
    return <Form.Item name={field.name} valuePropName="checked"><Checkbox>{label}</Checkbox></Form.Item>;
  }
  return (
    <Form.Item name={field.name} label={label} rules={rules} extra={extra}>
      {control(field, said)}
    </Form.Item>
  );
}

function control(field: Field, said: (of: { zh: string; en: string }) => string) {
  switch (field.form) {
    case "words":
    case "personal":
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />;
    case "day":
      return <DatePicker style={{ width: "100%" }} format="YYYY-MM-DD" />;
    case "whole":
      return <InputNumber style={{ width: "100%" }} precision={0} />;
    case "fen":
      return <Input prefix="¥" inputMode="decimal" />;
    case "choice":
      return <Select options={field.choices.map((one) => ({ value: one.value, label: said(one) }))} showSearch={{ optionFilterProp: "label" }} />;
    case "references":
      return field.choices.length > 0
        ? <Select mode="multiple" options={field.choices.map((one) => ({ value: one.value, label: said(one) }))} />
        : <Select mode="tags" open={false} suffixIcon={null} />;
    case "address":
      return field.choices.length > 0 ? <Select showSearch options={field.choices.map((one) => ({ value: one.value, label: `${one.value} ${said(one) === one.value ? "" : said(one)}` }))} /> : <Input />;
    default:
      return <Input />;
  }
}
