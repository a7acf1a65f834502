/** Parts that the office and the enterprise share: the duties of one enterprise, steps of a paper or gap, a form of a few fields. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import type { DutyLine, DutyRow, InspectionLine, Step } from "../province/duties-shapes";
import { List } from "./page";
import { Cites, Mark, Money, ProblemAlert, Said, Tag } from "./said";
import { useTold } from "./told";

export const DUTY_COLOURS = { fulfilled: "green", late: "yellow", not_fulfilled: "red", running: "blue", nothing: "grey", not_measured: "grey" } as const;
export const ROW_COLOURS = { done: "green", late: "yellow", missed: "red", running: "blue" } as const;

export function colourOf<K extends string, C>(colours: Record<K, C>, state: string, other: C): C {
  return state in colours ? colours[state as K] : other;
}

/** Every duty with its measure; a duty opens to the rows that were late, missed or not due, and to the others. */
export function DutyTable({ duties }: { duties: DutyLine[] }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <List<DutyLine> label={t("duties.list")} rowKey="duty" dataSource={duties} scroll={{ x: "max-content" }} columns={[
      { title: t("duties.duty"), render: (_, row) => <><strong><Said of={row} /></strong><br /><span className="quiet"><Cites of={row.cites} /> <Mark mark={row.mark} /></span></> },
      { title: t("duties.measure"), width: 300, render: (_, row) => <Said of={{ zh: row.unmeasured_zh ?? row.measure_zh, en: row.unmeasured_en ?? row.measure_en }} /> },
      { title: t("duties.state"), render: (_, row) => <Tag colour={colourOf(DUTY_COLOURS, row.state, "grey")}><Said of={{ zh: row.state_zh, en: row.state_en }} /></Tag> },
      { title: t("duties.kept"), align: "right", render: (_, row) => `${row.kept} / ${row.of}` }, { title: t("duties.late"), align: "right", dataIndex: "late" }, { title: t("duties.missed"), align: "right", dataIndex: "missed" }, { title: t("duties.running"), align: "right", dataIndex: "running" },
    ]} expandable={{ columnTitle: t("duties.rows"), columnWidth: 72, rowExpandable: (row) => row.rows.length > 0, expandedRowRender: (row) => (
      <List<DutyRow> label={`${t("duties.rows")} ${row.duty}`} rowKey={(one) => `${one.ref}${one.on}`} dataSource={[...row.rows].sort((one, other) => Number(one.state === "done") - Number(other.state === "done")).slice(0, 60)} columns={[
        { title: t("duties.ref"), render: (_, one) => <span className="mono">{one.ref}</span> }, { title: t("duties.on"), render: (_, one) => one.on ? day(one.on) : "—" }, { title: t("duties.state"), render: (_, one) => <Tag colour={colourOf(ROW_COLOURS, one.state, "grey")}>{told.coded("dutyRow", one.state)}</Tag> },
      ]} />
    ) }} />
  );
}

export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <List<Step> label={label} rowKey="number" dataSource={steps} columns={[
      { title: "#", align: "right", dataIndex: "number" }, { title: t("duties.steps"), render: (_, row) => told.coded("dutyStep", row.step) }, { title: t("duties.due"), render: (_, row) => row.due_on ? day(row.due_on) : "—" },
      { title: t("duties.words"), render: (_, row) => <>{row.ground ? `${row.ground}：` : ""}{row.words ?? "—"}</> }, { title: t("inspections.by"), render: (_, row) => told.actor(row.actor) }, { title: t("duties.on"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
    ]} />
  );
}

export interface Asked { name: string; label: string; kind?: "text" | "long" | "day" | "choice"; needed?: boolean; options?: { value: string; label: string }[]; start?: string }

/** A form of a few fields that are sent together; `send` gives whether it was done. */
export function FieldForm({ id, fields, button, danger, send }: { id: string; fields: Asked[]; button: string; danger?: boolean; send: (values: Record<string, string>) => Promise<unknown> }) {
  const act = useDo();
  const language = useLanguage();
  const begin = Object.fromEntries(fields.map((field) => [field.name, field.start ?? ""]));
  const [values, setValues] = useState<Record<string, string>>(begin);
  const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const missing = fields.some((field) => field.needed !== false && !(values[field.name] ?? "").trim());
  const submit = async () => {
    if (await act.run(async () => (await send(values)) ?? true)) setValues(begin);
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }} lang={language}>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        {fields.filter((field) => field.kind !== "long").map((field) => (
          <div key={field.name}>
            <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
            {field.kind === "choice" ? <Select id={`${id}-${field.name}`} style={{ width: 200 }} value={values[field.name] || null} onChange={(value) => set(field.name, value ?? "")} options={field.options ?? []} />
              : <Input id={`${id}-${field.name}`} type={field.kind === "day" ? "date" : "text"} style={{ width: field.kind === "day" ? 170 : 220 }} value={values[field.name] ?? ""} onChange={(event) => set(field.name, event.target.value)} />}
          </div>
        ))}
      </div>
      {fields.filter((field) => field.kind === "long").map((field) => (
        <div key={field.name}>
          <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
          <Input.TextArea id={`${id}-${field.name}`} rows={2} value={values[field.name] ?? ""} onChange={(event) => set(field.name, event.target.value)} style={{ marginBlock: 6 }} />
        </div>
      ))}
      <Button type={danger ? "default" : "primary"} disabled={missing} loading={act.busy} onClick={() => void submit()}>{button}</Button>
    </div>
  );
}

/** An inspection in one line; `to` makes its number a link. */
export function inspectionColumns(t: (key: string, options?: Record<string, unknown>) => string, link: (row: InspectionLine) => React.ReactNode) {
  return [
    { title: t("inspections.inspection"), render: (_: unknown, row: InspectionLine) => link(row) }, { title: t("duties.enterprise"), render: (_: unknown, row: InspectionLine) => row.name }, { title: t("inspections.months"), render: (_: unknown, row: InspectionLine) => <span className="nowrap">{row.from} – {row.to}</span> },
    { title: t("duties.state"), render: (_: unknown, row: InspectionLine) => <Said of={{ zh: row.state_zh, en: row.state_en }} /> },
    { title: t("inspections.due"), render: (_: unknown, row: InspectionLine) => row.due_on === null ? "—" : row.late_days > 0 ? <Tag colour="red">{day(row.due_on)} · {t("duties.days", { days: row.late_days })}</Tag> : day(row.due_on) },
    { title: t("inspections.owed"), align: "right" as const, render: (_: unknown, row: InspectionLine) => row.owed_fen === null ? "—" : <Money fen={row.owed_fen} /> }, { title: t("inspections.repaid"), align: "right" as const, render: (_: unknown, row: InspectionLine) => row.repaid_fen === null ? "—" : <Money fen={row.repaid_fen} /> },
    { title: t("inspections.workers"), align: "right" as const, render: (_: unknown, row: InspectionLine) => row.workers_owed ?? "—" },
  ];
}
