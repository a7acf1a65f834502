/** Important problems: a city reports, each body addressed receives and answers; the overdue ones stand out. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { ask, newKey, tell } from "../server";
import type { ProblemPage, ProblemRow } from "./shapes";

export default function Problems() {
  const { t } = useTranslation();
  const { may } = useSession();
  const found = useLoad((signal) => ask<ProblemPage>("/api/problems", { limit: 200 }, signal), []);
  return (
    <>
      <PageHead title={t("concern.problems")} lead={t("concern.problemsLead")} />
      <Ready of={found}>
        {(page) => (
          <>
            <Panel title={t("concern.problems")} id="problems" extra={page.overdue > 0 && <Tag colour="red">{t("concern.overdue")} {page.overdue}</Tag>}>
              <List<ProblemRow> label={t("concern.problems")} rowKey="problem" dataSource={page.rows} columns={[
                { title: t("concern.number"), render: (_, row) => <Link className="mono nowrap" to={`/problems/${row.problem}`}>{row.problem}</Link> }, { title: t("concern.title"), dataIndex: "title" }, { title: t("concern.city"), render: (_, row) => <Said of={{ zh: row.place_zh, en: row.place_en }} /> },
                { title: t("concern.bodies"), render: (_, row) => <>{row.bodies.map((one) => <div key={one.body}><Said of={one} /> <Tag colour={one.answered_at ? "green" : one.late ? "red" : one.received_at ? "yellow" : "grey"}>{one.answered_at ? `${t("concern.answered")} ${day(one.answered_at)}` : one.received_at ? `${t("concern.received")} ${day(one.received_at)}` : t("concern.notYet")}</Tag></div>)}</> },
                { title: t("concern.due"), render: (_, row) => row.due_on === null ? <Tag colour="yellow">{t("concern.noDay")}</Tag> : <span className="nowrap">{day(row.due_on)} {row.provisional && <Provisional />}</span> },
                { title: t("concern.state"), render: (_, row) => <Tag colour={row.state === "closed" ? "green" : row.overdue.length > 0 ? "red" : "yellow"}><Said of={row} /></Tag> },
              ]} />
            </Panel>
            {may("problems.report") && <Report choices={page.choices} onDone={found.reload} />}
          </>
        )}
      </Ready>
    </>
  );
}

async function digestOf(file: File): Promise<{ digest: string; size: number }> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return { digest: `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`, size: file.size };
}

function Report({ choices, onDone }: { choices: ProblemPage["choices"]; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [form, setForm] = useState({ title: "", facts: "", asked: "" });
  const [bodies, setBodies] = useState<string[]>([]);
  const [files, setFiles] = useState<{ digest: string; size: number }[]>([]);
  const [key, setKey] = useState(newKey);
  const send = async () => {
    if (!(await act.run(() => tell("/api/problems", { title: form.title.trim(), facts: form.facts.trim(), asked: form.asked.trim(), bodies, attachments: files }, { key })))) return;
    setKey(newKey());
    setForm({ title: "", facts: "", asked: "" });
    setFiles([]);
    setBodies([]);
    await onDone();
  };
  return (
    <Panel title={t("concern.report")} id="report-problem">
      <div className="no-print">
        <ProblemAlert problem={act.problem} />
        <label htmlFor="problem-title">{t("concern.title")}</label>
        <Input id="problem-title" value={form.title} onChange={(event) => setForm({ ...form, title: event.target.value })} />
        <label htmlFor="problem-facts">{t("concern.facts")}</label>
        <Input.TextArea id="problem-facts" rows={3} value={form.facts} onChange={(event) => setForm({ ...form, facts: event.target.value })} />
        <label htmlFor="problem-asked">{t("concern.askedFor")}</label>
        <Input.TextArea id="problem-asked" rows={2} value={form.asked} onChange={(event) => setForm({ ...form, asked: event.target.value })} />
        <div className="filters" style={{ marginTop: 8, alignItems: "end" }}>
          <div><label htmlFor="problem-bodies">{t("concern.more")}</label><Select id="problem-bodies" mode="multiple" style={{ minWidth: 280 }} value={bodies} onChange={setBodies} options={choices.map((one) => ({ value: one.id, label: language === "zh" ? one.zh : one.en }))} /></div>
          <div><label htmlFor="problem-file">{t("concern.addFile")}</label><input id="problem-file" type="file" onChange={(event) => { const [file] = event.target.files ?? []; if (file) void digestOf(file).then((one) => setFiles([...files, one])); }} /></div>
          <Button type="primary" disabled={!form.title.trim() || !form.facts.trim() || !form.asked.trim()} loading={act.busy} onClick={() => void send()}>{t("concern.send")}</Button>
        </div>
        {files.map((one) => <p key={one.digest} className="mono small">{one.digest.slice(0, 24)}… {t("concern.bytes", { count: one.size })}</p>)}
      </div>
    </Panel>
  );
}
