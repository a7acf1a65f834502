/** A small form described by its fields, folded until somebody wants it. */

import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { FieldItem, factOf } from "../case/step-form";
import type { Field } from "../shapes";
import { byButtonOnly } from "./by-button";
import { ProblemAlert } from "./said";

type Pair = readonly [zh: string, en: string];

/** A field of such a form; `choices` as value, Chinese, English. */
export function field(name: string, form: Field["form"], said: Pair, more: { optional?: boolean; choices?: readonly (readonly [string, string, string])[]; default?: unknown } = {}): Field {
  return {
    name, form, zh: said[0], en: said[1], required: !more.optional, sealed: false, default: (more.default ?? null) as Field["default"],
    choices: (more.choices ?? []).map(([value, zh, en]) => ({ value, zh, en })),
  };
}

interface Props { name: string; title: ReactNode; fields: Field[]; send: (facts: Record<string, unknown>) => Promise<unknown>; onDone: () => Promise<void>; danger?: boolean }

export function SpecForm({ name, title, fields, send, onDone, danger }: Props) {
  const { t } = useTranslation();
  const act = useDo();
  const [open, setOpen] = useState(false);
  const go = async (given: Record<string, unknown>) => {
    const facts = Object.fromEntries(fields.map((one) => [one.name, factOf(one, given[one.name])] as const).filter(([, value]) => value !== undefined));
    const done = await act.run(async () => { await send(facts); return true; });
    if (!done) return;
    setOpen(false);
    await onDone();
  };
  return (
    <details className="no-print" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <Form name={name} onKeyDown={byButtonOnly} layout="vertical" style={{ maxWidth: 480, margin: "8px 0 12px" }} initialValues={Object.fromEntries(fields.map((one) => [one.name, one.default ?? undefined]))} onFinish={(given) => void go(given as Record<string, unknown>)}>
          <ProblemAlert problem={act.problem} />
          {fields.map((one) => <FieldItem key={one.name} field={one} />)}
          <Button htmlType="submit" type="primary" danger={danger} loading={act.busy}>{t("common.send")}</Button>
        </Form>
      )}
    </details>
  );
}
