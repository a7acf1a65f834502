/** A rectification notice as both sides look at it: what is to be put right, what was answered, and the steps that are open. */

import { Button, Input } from "antd";
import { useId, useState } from "react";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { newKey, tell } from "../server";
import type { Notice } from "./review-shapes";

const WORD: Record<string, string> = { answered: "review.answer", returned: "review.back", followed_up: "review.follow", closed: "review.close" };

export function NoticeStory({ of, steps, path, onDone }: { of: Notice; steps: string[]; path: (verb: string) => string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const act = useDo();
  const id = useId();
  const [words, setWords] = useState("");
  const [key, setKey] = useState(newKey);
  const send = async (verb: string) => {
    if (!(await act.run(() => tell<Notice>(path(verb), { words: words.trim() }, { key })))) return;
    setKey(newKey());
    setWords("");
    await onDone();
  };
  return (
    <div style={{ marginBottom: 20 }}>
      <p><strong className="mono">{of.notice}</strong> · {of.insurer} · {t("review.due")} {day(of.due)} · <Tag colour={of.status === "closed" ? "green" : "yellow"}>{t(`noticeStatus.${of.status}`)}</Tag> {of.in_time !== null && <Tag colour={of.in_time ? "green" : "red"}>{of.in_time ? t("review.inTime") : t("review.lateAnswer")}</Tag>}</p>
      <p style={{ whiteSpace: "pre-wrap" }}>{of.words} <span className="quiet small">{told.actor(of.by)} · {minute(of.at)}</span></p>
      {of.steps.length > 0 && <ol className="steps">{of.steps.map((step, i) => <li key={i}><strong>{said(step)}</strong> <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span><div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div></li>)}</ol>}
      {steps.length > 0 && of.status !== "closed" && (
        <div className="no-print">
          <ProblemAlert problem={act.problem} />
          <label htmlFor={id}>{t("review.words")}</label>
          <Input.TextArea id={id} rows={2} style={{ maxWidth: 560, display: "block", marginBottom: 8 }} value={words} onChange={(event) => setWords(event.target.value)} />
          <p style={{ display: "flex", gap: 8 }}>{steps.map((verb) => <Button key={verb} disabled={!words.trim()} loading={act.busy} onClick={() => void send(verb)}>{t(WORD[verb] ?? verb)}</Button>)}</p>
        </div>
      )}
    </div>
  );
}
