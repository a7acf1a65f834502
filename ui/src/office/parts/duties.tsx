/** Parts that the office and the enterprise share: the duties of one enterprise, steps of a paper or gap, a form of a few fields. */

import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import type { DutyLine, DutyRow, InspectionLine, Step } from "../province/duties-shapes";
import { List } from "./page";
import { Cites, Mark, Money, Said, Tag } from "./said";
import { field, SpecForm } from "./spec-form";
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

const FORMS = { text: "reference", long: "words", day: "day", choice: "choice" } as const;

/** A folded form of a few fields whose words are known already; what was left empty is sent as empty text. */
export function FieldForm({ id, fields, button, danger, send }: { id: string; fields: Asked[]; button: string; danger?: boolean; send: (values: Record<string, string>) => Promise<unknown> }) {
  const asked = fields.map((one) => field(one.name, FORMS[one.kind ?? "text"], [one.label, one.label], {
    optional: one.needed === false, choices: (one.options ?? []).map(({ value, label }) => [value, label, label] as const), default: one.start ?? null,
  }));
  return (
    <SpecForm name={id} title={button} fields={asked} danger={danger ?? false} onDone={() => Promise.resolve()}
      send={(facts) => send(Object.fromEntries(fields.map((one) => [one.name, String(facts[one.name] ?? "")])))} />
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
