/** A task as both sides look at it: what was asked, what was done by whom, and the steps that are open now. */

import { Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { byButtonOnly } from "../parts/by-button";
import { Facts } from "../parts/page";
import { DaysLeft, ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { newKey, tell } from "../server";
import type { Mandate, TaskFile, TaskLine } from "./shapes";

const COLOURS: Record<string, "green" | "yellow" | "blue" | "grey" | "red"> = { assigned: "yellow", accepted: "blue", reported: "blue", confirmed: "green", returned: "red", taken_back: "grey" };
const MET = ["worker", "relative", "witness", "hospital", "platform", "police", "nobody"];

/** How far a task is, in words. */
export function TaskState({ of }: { of: TaskLine }) {
  const said = useSaid();
  return <Tag colour={COLOURS[of.state] ?? "grey"}>{said({ zh: of.state_zh, en: of.state_en })}</Tag>;
}

/** Until when, with the days that are left. */
export function Until({ of }: { of: TaskLine }) {
  return of.colour === null ? <>{day(of.due)}</> : <DaysLeft colour={of.colour} days={of.days_left} unit="natural_days" due={of.due} />;
}

/** Whether a mandate holds. */
export function MandateState({ of }: { of: Mandate }) {
  const { t } = useTranslation();
  return of.in_force ? <Tag colour="green">{t("insurer.inForce")}</Tag> : <Tag colour="grey">{of.ended_on ? t("insurer.endedOn", { day: of.ended_on }) : t("insurer.notInForce")}</Tag>;
}

/** What was asked and everything that was done. */
export function TaskStory({ of }: { of: TaskFile }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  return (
    <>
      <Facts rows={[[t("insurer.asked"), <span key="a" style={{ whiteSpace: "pre-wrap" }}>{of.asked ?? "—"}</span>], [t("insurer.askedBy"), `${told.actor(of.asked_by)} · ${minute(of.asked_at)}`], [t("insurer.due"), <Until key="u" of={of} />], [t("insurer.state"), <TaskState key="s" of={of} />]]} />
      {of.steps.length > 0 && (
        <ol className="steps">
          {of.steps.map((step, i) => (
            <li key={i}>
              <strong>{said(step)}</strong> <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span>
              {step.visited_on && <div>{t("insurer.visitedOn", { day: step.visited_on })} · {step.met.map((one) => t(`met.${one}`)).join(" · ")}</div>}
              {step.words && <div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface Given { words?: string; visited_on?: Dayjs; met?: string[] }

/** The steps that are open now, one form for each. `path` is where a step is sent. */
export function TaskNext({ of, path, onDone }: { of: TaskFile; path: (verb: string) => string; onDone: (task: TaskFile) => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [chosen, setChosen] = useState<string>();
  const [key, setKey] = useState(newKey);
  const step = of.next.find((one) => one.verb === chosen);
  const send = async (verb: string, given: Given) => {
    const done = await act.run(() => tell<TaskFile>(path(verb), { words: given.words?.trim() || null, visited_on: given.visited_on ? given.visited_on.format("YYYY-MM-DD") : null, met: given.met ?? [] }, { key }));
    if (!done) return;
    setKey(newKey());
    setChosen(undefined);
    onDone(done);
  };
  if (of.next.length === 0) return null;
  const required = [{ required: true, message: t("common.required") }];
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <p style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
        {of.next.map((one) => <Button key={one.verb} loading={act.busy} type={chosen === one.verb || !one.words ? "primary" : "default"} onClick={() => (one.words ? setChosen(one.verb) : void send(one.verb, {}))}>{said(one)}</Button>)}
      </p>
      {step && (
        <Form<Given> key={step.verb} name={`handle-${of.task_no}`} layout="vertical" onKeyDown={byButtonOnly} onFinish={(given) => void send(step.verb, given)} style={{ maxWidth: 560 }}>
          {step.verb === "visit" && (
            <>
              <Form.Item name="visited_on" label={t("insurer.visitDay")} rules={required}><DatePicker format="YYYY-MM-DD" /></Form.Item>
              <Form.Item name="met" label={t("insurer.metWhom")} rules={required}><Select mode="multiple" options={MET.map((value) => ({ value, label: t(`met.${value}`) }))} /></Form.Item>
            </>
          )}
          <Form.Item name="words" label={t("insurer.words")} rules={required} extra={t("next.sealed")}><Input.TextArea rows={4} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy}>{t("insurer.send", { step: said(step) })}</Button>
        </Form>
      )}
    </div>
  );
}
