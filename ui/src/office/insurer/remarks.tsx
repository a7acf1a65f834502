/** Complaints, irregularities and ratings about single tasks: taken in, looked into by another person, upheld or not. */

import { Button } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Page } from "../shapes";
import type { Remark, RemarkLine } from "./supervision-shapes";

const LIMIT = 50;
const KINDS = [["complaint", "投诉", "a complaint"], ["irregularity", "违规", "an irregularity"], ["satisfaction", "评价", "a rating"]] as const;

export default function Remarks() {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const [kept, keep] = useKept("insurer-remarks", { offset: 0 });
  const [chosen, choose] = useState<string>();
  const found = useLoad((signal) => ask<Page<RemarkLine>>("/api/insurer-remarks", { offset: kept.offset, limit: LIMIT }, signal), [kept.offset]);
  return (
    <>
      <PageHead title={t("supervision.remarks")} lead={t("supervision.remarksLead")} />
      <ProblemAlert problem={found.problem} />
      <Panel title={t("supervision.remarks")} id="remarks">
        <List<RemarkLine> label={t("supervision.remarks")} rowKey="remark" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })} columns={[
          { title: t("supervision.remark"), render: (_, row) => <span className="mono nowrap">{row.remark}</span> }, { title: t("supervision.task"), render: (_, row) => <span className="mono nowrap">{row.task_no}</span> }, { title: t("insurer.insurer"), dataIndex: "insurer" },
          { title: t("supervision.kind"), render: (_, row) => <>{said(row)}{row.degree !== null && ` ${row.degree}/5`}</> }, { title: t("supervision.taken"), render: (_, row) => <>{told.actor(row.by)} · <span className="nowrap">{minute(row.at)}</span></> },
          { title: t("supervision.finding"), render: (_, row) => <Found of={row} /> },
          ...(may("insurer_remarks.show") ? [{ title: t("letters.do"), render: (_: unknown, row: RemarkLine) => <Button size="small" aria-label={`${t("supervision.openIt")} ${row.remark}`} onClick={() => choose(row.remark)}>{t("supervision.openIt")}</Button> }] : []),
        ]} />
        {may("insurer_remarks.take_in") && <TakeIn onDone={found.reload} />}
      </Panel>
      {chosen && <One key={chosen} number={chosen} onDone={found.reload} />}
    </>
  );
}

/** A remark taken in, about a task that is named or that the page knows. */
export function TakeIn({ task, onDone }: { task?: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  return (
    <SpecForm name={`remark${task ?? ""}`} title={t("supervision.takeIn")} onDone={onDone} send={(facts) => tell<Remark>("/api/insurer-remarks", { task_no: task, ...facts })} fields={[
      ...(task ? [] : [field("task_no", "reference", ["任务编号", "Number of the task"])]), field("kind", "choice", ["种类", "Kind"], { choices: KINDS }), field("degree", "whole", ["评分 1–5（只用于评价）", "Degree 1 to 5, of a rating only"], { optional: true }), field("words", "words", ["内容", "What happened"]),
    ]} />
  );
}

function Found({ of }: { of: RemarkLine }) {
  const { t } = useTranslation();
  const told = useTold();
  if (of.kind === "satisfaction") return <span className="quiet">{t("supervision.noFinding")}</span>;
  if (of.upheld === null) return <Tag colour="yellow">{t("supervision.toFind")}</Tag>;
  return <><Tag colour={of.upheld ? "red" : "green"}>{of.upheld ? t("supervision.upheld") : t("supervision.notUpheld")}</Tag> {told.actor(of.found_by ?? "")}</>;
}

function One({ number, onDone }: { number: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const found = useLoad((signal) => ask<Remark>(at`/api/insurer-remarks/${number}`, {}, signal), [number]);
  const reload = async () => {
    await found.reload();
    await onDone();
  };
  const words = [field("words", "words", ["核查意见", "What was found"])];
  const find = (upheld: boolean) => (facts: Record<string, unknown>) => tell<Remark>(at`/api/insurer-remarks/${number}/finding`, { upheld, ...facts });
  return (
    <Panel title={number} id="remark-one">
      <Ready of={found}>
        {(one) => (
          <>
            <Facts rows={[[t("supervision.kind"), said(one)], [t("supervision.task"), one.task_no], [t("supervision.words"), one.words ?? t("supervision.unreadable")], [t("supervision.finding"), <Found key="f" of={one} />], one.finding_words !== null && ([t("supervision.findingWords"), one.finding_words] as const)]} />
            {one.kind !== "satisfaction" && one.upheld === null && may("insurer_remarks.find") && (
              <>
                <SpecForm name="remark-uphold" title={t("supervision.uphold")} fields={words} onDone={reload} send={find(true)} />
                <SpecForm name="remark-not" title={t("supervision.doNotUphold")} fields={words} onDone={reload} send={find(false)} />
              </>
            )}
          </>
        )}
      </Ready>
    </Panel>
  );
}
