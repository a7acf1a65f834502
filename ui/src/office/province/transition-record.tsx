/** One record: the person's covers as a line of time, what is asked, what was decided, and what the caller may do now. */

import { Button, DatePicker, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { TransitionCover, TransitionFile, TransitionStep, TransitionTask } from "./transition-shapes";

const GROUNDS = ["appraised_grade_1_to_4", "determination_pending", "treatment_period", "appraisal_pending", "other_approved"] as const;
const OPEN = ["to_end", "without_ground", "ground_proposed", "kept", "ground_ended"];
const SHADES: Record<string, string> = { stand_alone: "#3d6ea5", beyond: "#b3261e", this_scheme: "#2f7d4f" };

export default function TransitionRecord() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { reference = "" } = useParams();
  const found = useLoad((signal) => ask<TransitionFile>(at`/api/transition/records/${reference}`, {}, signal), [reference]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.ref} lead={<Said of={one} />}><Link to="/transition">{t("menu.transition")}</Link></PageHead>
          <Panel title={t("transition.person")} id="transition-person">
            <Facts rows={[
              [t("transition.person"), one.name_masked ?? "—"], [t("transition.unit"), `${one.unit_name || one.unit}${one.enterprise_name ? ` · ${one.enterprise_name}` : ""}`], [t("transition.city"), <Said key="c" of={{ zh: one.city_zh, en: one.city_en }} />],
              [t("transition.state"), <span key="s">{told.coded("transitionState", one.state)} {one.provisional && <Provisional />}</span>], [t("transition.lastDay"), one.limit ? day(one.limit) : "—"], [t("transition.due"), one.due_on ? (one.late_days > 0 ? <Tag key="d" colour="red">{day(one.due_on)} · {t("transition.late", { days: one.late_days })}</Tag> : day(one.due_on)) : "—"],
              [t("transition.ground"), one.ground ? told.coded("transitionGround", one.ground) : "—"], one.claimed !== null && ([t("transition.claimed"), told.coded("transitionGround", one.claimed)] as const), [t("transition.evidence"), one.evidence ?? "—"], [t("transition.ends"), one.ends_on ? day(one.ends_on) : "—"],
              [t("transition.moved"), one.moved_on ? day(one.moved_on) : "—"], [t("law.article"), <Cites key="l" of={one.cites} />],
            ]} />
          </Panel>
          <Covers one={one} />
          <Panel title={t("transition.tasks")} id="transition-tasks">
            <List<TransitionTask> label={t("transition.tasks")} rowKey="task" dataSource={one.tasks} scroll={{ x: "max-content" }} columns={[
              { title: t("transition.task"), render: (_, row) => <span className="mono nowrap">{row.task}</span> }, { title: t("transition.kind"), render: (_, row) => <Said of={row} /> }, { title: t("transition.period"), render: (_, row) => `${day(row.from)} – ${row.to ? day(row.to) : t("transition.open")}` },
              { title: t("transition.days"), align: "right", dataIndex: "days" }, { title: t("transition.due"), render: (_, row) => row.due_on ? day(row.due_on) : "—" },
              { title: t("transition.answer"), render: (_, row) => row.answer ? <><Said of={row.answer} /> {row.answer.reason ?? ""} {row.answer.led_to ?? ""}</> : <Tag colour="yellow">{t("transition.waiting")}</Tag> },
            ]} />
            {may("transition.answer") && one.tasks.filter((task) => task.results.length > 0).map((task) => <Answer key={task.task} task={task} onDone={found.reload} />)}
          </Panel>
          <Panel title={t("transition.steps")} id="transition-steps">
            <List<TransitionStep> label={t("transition.steps")} rowKey="number" dataSource={one.steps} scroll={{ x: "max-content" }} columns={[
              { title: "#", align: "right", dataIndex: "number" }, { title: t("transition.step"), render: (_, row) => <>{told.coded("transitionStep", row.kind)}{row.of_number ? ` #${row.of_number}` : ""}</> }, { title: t("transition.ground"), render: (_, row) => row.ground ? `${told.coded("transitionGround", row.ground)}${row.named ? ` · ${row.named}` : ""}` : "—" },
              { title: t("transition.evidence"), render: (_, row) => row.evidence ?? "—" }, { title: t("transition.to"), render: (_, row) => (row.last ?? row.until) ? day(row.last ?? row.until ?? "") : "—" }, { title: t("transition.reason"), render: (_, row) => row.reason ?? "—" },
              { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
            ]} />
            <List<{ key: string; value: string | number | boolean | null }> label={t("transition.facts")} rowKey="key" dataSource={Object.entries(one.facts).filter(([, value]) => value !== null && value !== false).map(([key, value]) => ({ key, value }))} columns={[
              { title: t("transition.facts"), render: (_, row) => told.coded("transitionFact", row.key) }, { title: t("rates.value"), render: (_, row) => row.value === true ? t("common.yes") : typeof row.value === "string" ? day(row.value) : String(row.value) },
            ]} />
            {one.second_waits && may("transition.second") && (one.may_second ? <Second one={one} onDone={found.reload} /> : <p className="quiet">{t("transition.own")}</p>)}
            {may("transition.keep") && OPEN.includes(one.state) && <Decide one={one} onDone={found.reload} />}
            {may("transition.reverse") && <Reverse one={one} onDone={found.reload} />}
          </Panel>
        </>
      )}
    </Ready>
  );
}

/** The covers of the person as bars on one line of time, and the same as a table. */
function Covers({ one }: { one: TransitionFile }) {
  const { t } = useTranslation();
  const told = useTold();
  const first = Math.min(...one.covers.map((row) => Date.parse(row.from)));
  const whole = Math.max(Date.parse(one.today) - first, 1);
  const share = (text: string | null) => (100 * (Math.min(Date.parse(text ?? one.today), Date.parse(one.today)) - first)) / whole;
  return (
    <Panel title={t("transition.covers")} id="transition-covers">
      <div aria-hidden="true" style={{ marginBlock: 8 }}>
        {one.covers.map((row, place) => (
          <div key={place} style={{ position: "relative", height: 26 }}>
            <div style={{ position: "absolute", insetInlineStart: `${share(row.from)}%`, width: `${Math.max(share(row.to) - share(row.from), 0.6)}%`, height: 18, borderRadius: 3, background: SHADES[row.cover] }} />
          </div>
        ))}
      </div>
      <List<TransitionCover & { place: number }> label={t("transition.covers")} rowKey="place" dataSource={one.covers.map((row, place) => ({ ...row, place }))} columns={[
        { title: t("transition.cover"), render: (_, row) => <span><span aria-hidden="true" style={{ display: "inline-block", width: 10, height: 10, borderRadius: 2, marginInlineEnd: 6, background: SHADES[row.cover] }} />{told.coded("transitionCover", row.cover)}</span> },
        { title: t("transition.of"), dataIndex: "of" }, { title: t("transition.from"), render: (_, row) => day(row.from) }, { title: t("transition.to"), render: (_, row) => row.to ? day(row.to) : t("transition.open") }, { title: t("law.article"), render: (_, row) => <><Cites of={row.cites} /> <Mark mark={row.mark} /></> },
      ]} />
    </Panel>
  );
}

function Answer({ task, onDone }: { task: TransitionTask; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [result, setResult] = useState<string>();
  const [reason, setReason] = useState("");
  const [lead, setLead] = useState("");
  const [items, setItems] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<TransitionTask>(at`/api/transition/tasks/${task.task}/answer`, { result, reason, led_to: lead.trim() || null, items: items.split(/[,，\s]+/).filter(Boolean) }));
    if (done) await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor={`result-${task.task}`}><span className="mono">{task.task}</span> {t("transition.result")}</label><Select id={`result-${task.task}`} style={{ width: 260 }} value={result ?? null} onChange={(value) => setResult(value ?? undefined)} options={task.results.map((each) => ({ value: each.result, label: language === "zh" ? each.zh : each.en }))} /></div>
        {(result === "re_assigned" || result === "recovered") && <div><label htmlFor={`lead-${task.task}`}>{t("transition.ledTo")}</label><Input id={`lead-${task.task}`} value={lead} onChange={(event) => setLead(event.target.value)} /></div>}
        {result === "other_scheme" && <div><label htmlFor={`items-${task.task}`}>{t("transition.items")}</label><Input id={`items-${task.task}`} value={items} onChange={(event) => setItems(event.target.value)} /></div>}
      </div>
      <label htmlFor={`reason-${task.task}`}>{t("transition.reason")}</label>
      <Input.TextArea id={`reason-${task.task}`} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!result || !reason.trim()} loading={act.busy} onClick={() => void send()}>{t("transition.answer")}</Button>
    </div>
  );
}

function Second({ one, onDone }: { one: TransitionFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [reason, setReason] = useState("");
  const send = async (agree: boolean) => {
    if (await act.run(() => tell<TransitionFile>(at`/api/transition/records/${one.ref}/second`, { agree, reason }))) await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <h3>{t("transition.second")}</h3>
      <ProblemAlert problem={act.problem} />
      <label htmlFor="second-reason">{t("transition.reason")}</label>
      <Input.TextArea id="second-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!reason.trim()} loading={act.busy} onClick={() => void send(true)}>{t("transition.agree")}</Button> <Button disabled={!reason.trim()} loading={act.busy} onClick={() => void send(false)}>{t("transition.refuse")}</Button>
    </div>
  );
}

/** The last step that stands can be taken back, with a reason, by a step of its own. */
function Reverse({ one, onDone }: { one: TransitionFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [reason, setReason] = useState("");
  const gone = new Set(one.steps.filter((step) => step.kind === "reversed").map((step) => step.of_number));
  const last = [...one.steps].reverse().find((step) => ["kept", "approved", "ground_ended", "ended"].includes(step.kind) && !gone.has(step.number));
  if (!last) return null;
  const send = async () => {
    if (!(await act.run(() => tell<TransitionFile>(at`/api/transition/records/${one.ref}/reverse`, { number: last.number, reason })))) return;
    setReason("");
    await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <label htmlFor="reverse-reason">{t("transition.reason")}</label>
      <Input id="reverse-reason" value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button disabled={!reason.trim()} loading={act.busy} onClick={() => void send()}>{t("transition.reverse")} #{last.number}</Button>
    </div>
  );
}

function Decide({ one, onDone }: { one: TransitionFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const [ground, setGround] = useState<string | undefined>(one.claimed ?? undefined);
  const [evidence, setEvidence] = useState("");
  const [named, setNamed] = useState("");
  const [reason, setReason] = useState("");
  const [accident, setAccident] = useState<Dayjs | null>(null);
  const [until, setUntil] = useState<Dayjs | null>(null);
  const [gone, setGone] = useState<Dayjs | null>(null);
  const send = async (where: "keep" | "end", body: object) => {
    if (!(await act.run(() => tell<TransitionFile>(where === "keep" ? at`/api/transition/records/${one.ref}/keep` : at`/api/transition/records/${one.ref}/end`, body)))) return;
    setReason("");
    await onDone();
  };
  const text = (on: Dayjs | null) => on?.format("YYYY-MM-DD") ?? null;
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <h3>{t("transition.decide")}</h3>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="keep-ground">{t("transition.ground")}</label><Select id="keep-ground" style={{ width: 200 }} value={ground ?? null} onChange={(value) => setGround(value ?? undefined)} options={GROUNDS.map((value) => ({ value, label: told.coded("transitionGround", value) }))} /></div>
        <div><label htmlFor="keep-accident">{t("transition.accident")}</label><DatePicker id="keep-accident" value={accident} onChange={setAccident} /></div>
        <div><label htmlFor="keep-until">{t("transition.until")}</label><DatePicker id="keep-until" value={until} onChange={setUntil} /></div>
        <div><label htmlFor="keep-proof">{t("transition.proof")}</label><Input id="keep-proof" value={evidence} onChange={(event) => setEvidence(event.target.value)} /></div>
        {ground === "other_approved" && <div><label htmlFor="keep-named">{t("transition.named")}</label><Input id="keep-named" value={named} onChange={(event) => setNamed(event.target.value)} /></div>}
        {(one.state === "kept" || one.state === "ground_ended") && <div><label htmlFor="ground-ended">{t("transition.groundEnded")}</label><DatePicker id="ground-ended" value={gone} onChange={setGone} /></div>}
      </div>
      <label htmlFor="decide-reason">{t("transition.reason")}</label>
      <Input.TextArea id="decide-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!ground || !evidence.trim() || !reason.trim()} loading={act.busy} onClick={() => void send("keep", { ground, evidence, reason, accident_on: text(accident), until: text(until), named: named.trim() || null })}>{t("transition.keep")}</Button>{" "}
      {gone && <Button disabled={!reason.trim()} loading={act.busy} onClick={() => void send("end", { reason, ground_ended: text(gone) })}>{t("transition.noteGround")}</Button>}{" "}
      <Button danger disabled={!reason.trim()} loading={act.busy} onClick={() => void send("end", { reason })}>{t("transition.end")}</Button>
    </div>
  );
}
