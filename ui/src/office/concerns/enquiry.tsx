/** One enquiry or complaint: what was said, what was done, and the steps of its owner. */

import { Button, DatePicker, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, newKey, tell } from "../server";
import type { EnquiryFile } from "./shapes";

export default function Enquiry() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { enquiryNo = "" } = useParams();
  const found = useLoad((signal) => ask<EnquiryFile>(at`/api/enquiries/${enquiryNo}`, {}, signal), [enquiryNo]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={<><Said of={one.kind_words} />：<Said of={{ zh: one.theme_zh, en: one.theme_en }} /></>} lead={one.enquiry}><Link to="/enquiries">{t("concern.enquiries")}</Link></PageHead>
          <Panel title={t("concern.said")} id="enquiry-said">
            <p style={{ whiteSpace: "pre-wrap" }}>{one.words}</p>
            <Facts rows={[
              [t("concern.state"), <Tag key="s" colour={one.state === "answered" ? "green" : "yellow"}><Said of={one.state_words} /></Tag>], [t("concern.channel"), <Said key="c" of={one.channel_words} />], [t("concern.asked"), minute(one.at)],
              one.contact !== null && [t("concern.contact"), one.contact], one.about_words !== null && [t("concern.about"), <span key="a"><Said of={one.about_words} /> {one.about_name}</span>],
              [t("concern.post"), <Said key="p" of={{ zh: one.post_zh, en: one.post_en }} />], [t("concern.due"), one.due_on === null ? t("concern.noDay") : <span key="d">{day(one.due_on)} {one.provisional && <Provisional />} {one.late && <Tag colour="red">{t("concern.late")}</Tag>}</span>],
            ]} />
          </Panel>
          <Panel title={t("concern.steps")} id="enquiry-steps">
            <ol className="steps">{one.steps.map((step) => <li key={step.number}><strong><Said of={step} /></strong> {step.led_to ?? step.due_on ?? ""} <span className="quiet small">{told.actor(step.by)} · {minute(step.at)}</span><div style={{ whiteSpace: "pre-wrap" }}>{step.words}</div></li>)}</ol>
            {may("enquiries.step") && one.state !== "answered" && <Steps one={one} onDone={found.reload} />}
            {may("enquiries.refer") && one.kind === "complaint" && one.about_kind === "insurer" && !one.steps.some((step) => step.verb === "referred") && <Refer one={one} onDone={found.reload} />}
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Steps({ one, onDone }: { one: EnquiryFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [words, setWords] = useState("");
  const [post, setPost] = useState<string>();
  const [due, setDue] = useState<Dayjs | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async (verb: string) => {
    if (!(await act.run(() => tell<EnquiryFile>(at`/api/enquiries/${one.enquiry}/steps/${verb}`, { words: words.trim(), post: post ?? null, due_on: due?.format("YYYY-MM-DD") ?? null }, { key })))) return;
    setKey(newKey());
    setWords("");
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <label htmlFor="enquiry-reason">{t("concern.reason")}</label>
      <Input.TextArea id="enquiry-reason" rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
      <div className="filters" style={{ marginTop: 8, alignItems: "end" }}>
        <Button type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send("answered")}>{t("concern.answer")}</Button>
        <div><label htmlFor="enquiry-post">{t("concern.toPost")}</label><Select id="enquiry-post" style={{ width: 180 }} value={post ?? null} onChange={(value) => setPost(value ?? undefined)} options={one.posts.map((each) => ({ value: each.post ?? "", label: language === "zh" ? each.zh : each.en }))} /></div>
        <Button disabled={!words.trim() || !post} loading={act.busy} onClick={() => void send("assigned")}>{t("concern.assign")}</Button>
        <div><label htmlFor="enquiry-due">{t("concern.due")}</label><DatePicker id="enquiry-due" value={due} onChange={setDue} /></div>
        <Button disabled={!words.trim() || due === null} loading={act.busy} onClick={() => void send("due_set")}>{t("concern.setDue")}</Button>
      </div>
    </div>
  );
}

function Refer({ one, onDone }: { one: EnquiryFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [task, setTask] = useState("");
  const [words, setWords] = useState("");
  const [key] = useState(newKey);
  const send = async () => {
    if (await act.run(() => tell<EnquiryFile>(at`/api/enquiries/${one.enquiry}/referral`, { task_no: task.trim(), words: words.trim() }, { key }))) await onDone();
  };
  return (
    <div className="no-print" style={{ marginTop: 16 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters" style={{ alignItems: "end" }}>
        <div><label htmlFor="refer-task">{t("concern.task")}</label><Input id="refer-task" style={{ width: 220 }} value={task} onChange={(event) => setTask(event.target.value)} /></div>
        <div><label htmlFor="refer-words">{t("concern.words")}</label><Input id="refer-words" style={{ width: 320 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        <Button disabled={!task.trim() || !words.trim()} loading={act.busy} onClick={() => void send()}>{t("concern.refer")}（{said({ zh: one.about_name ?? "", en: one.about_name ?? "" })}）</Button>
      </div>
    </div>
  );
}
