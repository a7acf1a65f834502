/** One important problem: its facts, what each body did and when, and the step that the caller's body owes. */

import { Button, DatePicker, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, newKey, tell } from "../server";
import type { ProblemFile } from "./shapes";

export default function ImportantProblem() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { problemNo = "" } = useParams();
  const found = useLoad((signal) => ask<ProblemFile>(at`/api/problems/${problemNo}`, {}, signal), [problemNo]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={one.title} lead={one.problem}><Link to="/problems">{t("concern.problems")}</Link></PageHead>
          <Panel title={t("concern.facts")} id="problem-facts-shown">
            <p style={{ whiteSpace: "pre-wrap" }}>{one.facts}</p>
            <Facts rows={[
              [t("concern.askedFor"), <span key="a" style={{ whiteSpace: "pre-wrap" }}>{one.asked}</span>], [t("concern.city"), <Said key="c" of={{ zh: one.place_zh, en: one.place_en }} />], [t("concern.asked"), minute(one.at)],
              [t("concern.due"), one.due_on === null ? t("concern.noDay") : <span key="d">{day(one.due_on)} {one.provisional && <Provisional />}</span>], [t("concern.state"), <Tag key="s" colour={one.state === "closed" ? "green" : "yellow"}><Said of={one} /></Tag>],
              one.attachments.length > 0 && [t("concern.attachments"), <span key="f">{one.attachments.map((file) => <div key={file.digest} className="mono small">{file.digest} · {t("concern.bytes", { count: file.size })}</div>)}</span>],
            ]} />
          </Panel>
          <Panel title={t("concern.bodies")} id="problem-bodies-shown">
            <List<ProblemFile["bodies"][number]> label={t("concern.bodies")} rowKey="body" dataSource={one.bodies} columns={[
              { title: t("concern.bodies"), render: (_, row) => <Said of={row} /> }, { title: t("concern.received"), render: (_, row) => row.received_at ? minute(row.received_at) : t("concern.notYet") }, { title: t("concern.answer"), render: (_, row) => row.answered_at ? minute(row.answered_at) : t("concern.noAnswer") },
              { title: t("concern.state"), render: (_, row) => row.late ? <Tag colour="red">{t("concern.late")}</Tag> : row.answered_at ? <Tag colour="green">{t("concern.answered")}</Tag> : "—" },
            ]} />
            <ol className="steps">{one.steps.map((step) => <li key={step.number}><strong><Said of={step} /></strong> {step.due_on ?? ""} <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span><div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div></li>)}</ol>
            {(one.open_steps.length > 0 && may("problems.step") || may("problems.due") && one.state === "open") && <Next one={one} onDone={found.reload} />}
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Next({ one, onDone }: { one: ProblemFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const [words, setWords] = useState("");
  const [due, setDue] = useState<Dayjs | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async (path: string, more: object = {}) => {
    if (!(await act.run(() => tell<ProblemFile>(path, { words: words.trim(), ...more }, { key })))) return;
    setKey(newKey());
    setWords("");
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <label htmlFor="problem-words">{t("concern.reason")}</label>
      <Input.TextArea id="problem-words" rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
      <div className="filters" style={{ marginTop: 8, alignItems: "end" }}>
        {may("problems.step") && one.open_steps.map((verb) => <Button key={verb} type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send(at`/api/problems/${one.problem}/steps/${verb}`)}>{t(verb === "received" ? "concern.receive" : "concern.answer")}</Button>)}
        {may("problems.due") && <><div><label htmlFor="problem-due">{t("concern.due")}</label><DatePicker id="problem-due" value={due} onChange={setDue} /></div><Button disabled={!words.trim() || due === null} loading={act.busy} onClick={() => void send(at`/api/problems/${one.problem}/due`, { due_on: due?.format("YYYY-MM-DD") })}>{t("concern.setDue")}</Button></>}
      </div>
    </div>
  );
}
