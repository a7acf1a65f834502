/** One inspection: why it was opened, what was found, which measures were set, and who saw them done. */

import { Button, DatePicker, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { FileEntry, InspectionFile } from "./control-shapes";

const VERBS = ["finding", "measure", "followed", "closed"] as const;

export default function ControlInspection() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { inspection = "" } = useParams();
  const found = useLoad((signal) => ask<InspectionFile>(at`/api/control/inspections/${inspection}`, {}, signal), [inspection]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={t("inspection.one", { number: one.inspection })} lead={told.coded("controlStep", one.step)}><Link to="/control/inspections">{t("inspection.title")}</Link></PageHead>
          <Panel title={t("inspection.why")} id="inspection-why">
            <p><strong>{one.words}</strong></p>
            <Facts rows={[
              [t("control.status"), told.coded("inspectionStatus", one.status)], [t("inspection.plan"), one.plan ? `${one.plan} · ${one.item}` : "—"], [t("control.samples"), one.sample ? <Link key="s" className="mono" to={`/control/samples/${one.sample}`}>{one.sample}</Link> : "—"],
              [t("inspection.waiting"), one.waiting], [t("rates.who"), told.actor(one.actor)], [t("rates.when"), minute(one.at)],
            ]} />
          </Panel>
          <Panel title={t("inspection.file")} id="inspection-file">
            <List<FileEntry> label={t("inspection.file")} rowKey="number" dataSource={one.steps} columns={[
              { title: t("inspection.item"), dataIndex: "number" }, { title: t("inspection.verb"), render: (_, row) => told.coded("inspectionVerb", row.verb) }, { title: t("inspection.words"), render: (_, row) => row.words ?? "—" }, { title: t("inspection.of"), render: (_, row) => row.of ?? "—" },
              { title: t("control.due"), render: (_, row) => row.due_on ? one.late.includes(row.number) ? <Tag colour="red">{day(row.due_on)}</Tag> : day(row.due_on) : "—" }, { title: t("inspection.done"), render: (_, row) => row.done === undefined ? "—" : row.done ? t("common.yes") : t("common.no") },
              { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
            ]} />
            {may("control.inspection_step") && one.status !== "closed" && <Enter one={one} onDone={found.reload} />}
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Enter({ one, onDone }: { one: InspectionFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [verb, setVerb] = useState<string>("finding");
  const [of, setOf] = useState<number>();
  const [due, setDue] = useState<Dayjs | null>(null);
  const [done, setDone] = useState("yes");
  const [words, setWords] = useState("");
  const numbers = one.steps.filter((row) => row.verb === (verb === "measure" ? "finding" : "measure")).map((row) => ({ value: row.number, label: `${row.number}. ${row.words ?? ""}` }));
  const asks = verb === "measure" || verb === "followed";
  const ready = words.trim() && (!asks || of !== undefined) && (verb !== "measure" || due);
  const send = async () => {
    const more = verb === "measure" ? { of, due_on: due?.format("YYYY-MM-DD") } : verb === "followed" ? { of, done: done === "yes" } : {};
    const made = await act.run(() => tell<InspectionFile>(at`/api/control/inspections/${one.inspection}/steps`, { verb, words, ...more }));
    if (!made) return;
    setWords("");
    setOf(undefined);
    await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="entry-verb">{t("inspection.verb")}</label><Select id="entry-verb" style={{ width: 140 }} value={verb} onChange={(value) => { setVerb(value); setOf(undefined); }} options={VERBS.map((value) => ({ value, label: t(`inspectionVerb.${value}`) }))} /></div>
        {asks && <div><label htmlFor="entry-of">{t("inspection.of")}</label><Select id="entry-of" style={{ width: 220 }} value={of ?? null} onChange={(value) => setOf(value ?? undefined)} options={numbers} /></div>}
        {verb === "measure" && <div><label htmlFor="entry-due">{t("control.due")}</label><DatePicker id="entry-due" value={due} onChange={setDue} /></div>}
        {verb === "followed" && <div><label htmlFor="entry-done">{t("inspection.done")}</label><Select id="entry-done" style={{ width: 100 }} value={done} onChange={setDone} options={[{ value: "yes", label: t("common.yes") }, { value: "no", label: t("common.no") }]} /></div>}
      </div>
      <label htmlFor="entry-words">{t("inspection.words")}</label>
      <Input.TextArea id="entry-words" rows={2} value={words} onChange={(event) => setWords(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!ready} loading={act.busy} onClick={() => void send()}>{t("control.send")}</Button>
    </div>
  );
}
