/** One sample of delegated work: what was fixed, the word, what was drawn and can be drawn again, and the comparison of both results. */

import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { BothResults, DrawRecord, HandlingSample as Sample, SampleStratum, SampleTask } from "./supervision-shapes";

const OUTCOMES = [["agrees", "一致", "They agree"], ["differs", "不一致", "They differ"], ["differs_materially", "不一致，影响决定", "They differ and it would change a decision"]] as const;

export default function HandlingSample() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const { sample = "" } = useParams();
  const [chosen, choose] = useState<string>();
  const found = useLoad((signal) => ask<Sample>(at`/api/insurer-samples/${sample}`, {}, signal), [sample]);
  const long = (text: string) => <span className="mono" style={{ overflowWrap: "anywhere" }}>{text}</span>;
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={t("supervision.samples")} lead={one.sample}><Link to="/insurer-samples">{t("supervision.samples")}</Link></PageHead>
          <Panel title={t("province.summary")} id="sample-summary">
            <Facts rows={[
              [t("review.quarter"), one.quarter], [t("supervision.frame"), one.frame], [t("supervision.tolerable"), one.tolerable], [t("supervision.confidence"), one.confidence],
              [t("supervision.fixedBy"), `${told.actor(one.fixed_by)} · ${minute(one.fixed_at)}`], [t("supervision.commitment"), long(one.commitment)],
              one.word !== null && ([t("supervision.word"), `${one.word} · ${told.actor(one.drawn_by ?? "")}`] as const), one.seed !== null && ([t("supervision.seed"), long(one.seed)] as const),
            ]} />
            {one.word === null && !may("insurer_samples.draw") && <Tag colour="yellow">{t("supervision.notDrawn")}</Tag>}
            {one.word === null && may("insurer_samples.draw") && (
              <SpecForm name="sample-word" title={t("supervision.draw")} onDone={found.reload} send={(facts) => tell<Sample>(at`/api/insurer-samples/${one.sample}/draw`, facts)} fields={[field("word", "reference", ["口令（字母、数字、连字符）", "Word: letters, digits, hyphens"])]} />
            )}
            {one.word !== null && may("insurer_samples.record") && <Replay of={one} />}
          </Panel>
          <Panel title={t("supervision.strata")} id="sample-strata">
            <List<SampleStratum> label={t("supervision.strata")} rowKey="insurer" dataSource={one.strata} columns={[
              { title: t("insurer.insurer"), dataIndex: "insurer" }, { title: t("supervision.results"), align: "right", dataIndex: "results" }, { title: t("supervision.size"), align: "right", dataIndex: "size" }, { title: t("supervision.compared"), align: "right", dataIndex: "compared" },
              { title: t("supervision.errors"), align: "right", dataIndex: "errors" }, { title: t("supervision.bounds"), align: "right", render: (_, row) => row.errors_at_most === null ? "—" : `${row.errors_at_least ?? 0} – ${row.errors_at_most}` },
            ]} />
          </Panel>
          {one.drawn.length > 0 && (
            <Panel title={t("supervision.drawn")} id="sample-drawn">
              <List<SampleTask> label={t("supervision.drawn")} rowKey="task_no" dataSource={one.drawn} columns={[
                { title: t("supervision.task"), render: (_, row) => <span className="mono">{row.task_no}</span> }, { title: t("supervision.again"), render: (_, row) => row.handled_again ? told.actor(row.handled_by ?? "") : <Tag colour="yellow">{t("supervision.waits")}</Tag> },
                { title: t("supervision.outcome"), render: (_, row) => row.outcome ? <><Tag colour={row.outcome === "agrees" ? "green" : "red"}>{said({ zh: row.outcome_zh, en: row.outcome_en })}</Tag> {told.actor(row.compared_by ?? "")}</> : row.handled_again ? <Tag colour="yellow">{t("supervision.waits")}</Tag> : "—" },
                ...(may("insurer_samples.both") ? [{ title: t("letters.do"), render: (_: unknown, row: SampleTask) => row.handled_again ? <Button size="small" onClick={() => choose(row.task_no)} aria-label={`${t("supervision.look")} ${row.task_no}`}>{t("supervision.look")}</Button> : null }] : []),
              ]} />
            </Panel>
          )}
          {chosen && <Both key={chosen} sample={one.sample} task={chosen} onDone={found.reload} />}
        </>
      )}
    </Ready>
  );
}

function Replay({ of }: { of: Sample }) {
  const { t } = useTranslation();
  const act = useDo();
  const [record, setRecord] = useState<DrawRecord>();
  const see = async () => setRecord(await act.run(() => ask<DrawRecord>(at`/api/insurer-samples/${of.sample}/record`)));
  return (
    <>
      <ProblemAlert problem={act.problem} />
      <p className="no-print"><Button onClick={() => void see()} loading={act.busy}>{t("supervision.replay")}</Button> <span className="quiet small">{t("supervision.record")}</span></p>
      {record && <p role="status"><Tag colour={record.agrees ? "green" : "red"}>{record.agrees ? t("supervision.agrees") : t("supervision.disagrees")}</Tag> <span className="mono small">{record.algorithm} · {record.replayed.length}</span></p>}
    </>
  );
}

function Both({ sample, task, onDone }: { sample: string; task: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<BothResults>(at`/api/insurer-samples/${sample}/tasks/${task}`, {}, signal), [sample, task]);
  const reload = async () => {
    await found.reload();
    await onDone();
  };
  return (
    <Panel title={`${t("supervision.outcome")} ${task}`} id="sample-both">
      <Ready of={found}>
        {(one) => (
          <>
            <Facts rows={[[t("supervision.asked"), one.asked ?? t("supervision.unreadable")], [t("supervision.first"), one.first ?? "—"], [t("supervision.second"), one.again ?? "—"], [t("supervision.byWhom"), told.actor(one.handled_by)], one.words !== null && ([t("supervision.findingWords"), one.words] as const)]} />
            {one.outcome === null && may("insurer_samples.compare") && (
              <SpecForm name="sample-compare" title={t("supervision.compare")} onDone={reload} send={(facts) => tell(at`/api/insurer-samples/${sample}/tasks/${task}/comparison`, facts)} fields={[field("outcome", "choice", ["比较结果", "Comparison"], { choices: OUTCOMES }), field("words", "words", ["理由", "Why"])]} />
            )}
          </>
        )}
      </Ready>
    </Panel>
  );
}
