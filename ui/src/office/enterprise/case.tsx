/** A case as its enterprise sees it: where it stands, what is asked, what may be done, the money. No diagnosis, no evidence. */

import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { capital, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { FileField } from "../parts/file-field";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Mark, Money, ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, at, newKey, tell } from "../server";
import type { Field } from "../shapes";
import { Place, useTerm } from "./parts";
import { digestOf, sendWhole } from "./send";
import type { Advance, CaseFile, May, Owed } from "./shapes";

const BENEFITS: [string, string, string][] = [
  ["medical_care", "职业伤害医疗费", "medical care"], ["rehabilitation", "康复费", "rehabilitation"], ["assistive_device", "辅助器具费", "assistive devices"], ["hospital_meals", "住院伙食补助费", "hospital meal allowance"],
  ["travel_lodging", "交通食宿费", "travel and lodging"], ["disability_lump_sum", "一次性伤残补助金", "disability lump sum"], ["disability_allowance", "伤残津贴", "disability allowance"], ["attendance_allowance", "生活护理费", "attendance allowance"],
  ["funeral_benefit", "丧葬补助金", "funeral benefit"], ["survivor_pension", "供养亲属抚恤金", "survivors' pension"], ["death_lump_sum", "一次性工亡补助金", "death lump sum"],
];
// What an enterprise may have paid before the fund did.
const ADVANCED = BENEFITS.slice(0, 5);

/** What a step needs, as the fields of a form. The enterprise itself is known to the server. */
export function fieldsOf(step: May, file: Pick<CaseFile, "questions">): Field[] {
  const made: Record<string, Field> = {
    application_kind: field("application_kind", "choice", ["申请类别", "Kind of application"], { choices: [["disability", "受伤", "injury"], ["death", "死亡", "death"]] }),
    statement: field("statement", "words", ["说明", "Statement"]),
    late_statement: field("late_statement", "reference", ["超期说明的材料编号", "Number of the paper that explains the delay"]),
    papers: field("papers", "references", ["材料编号", "Numbers of papers"]),
    ref: field("ref", "choice", ["所答询问", "Question"], { choices: file.questions.map((one) => [one.ref, one.question ?? one.ref, one.question ?? one.ref]), ...(file.questions.length === 1 ? { default: file.questions[0]?.ref } : {}) }),
    answer: field("answer", "words", ["答复", "Answer"]),
    items: field("items", "references", ["申领的待遇", "Benefits applied for"], { choices: BENEFITS }),
    body: field("body", "reference", ["受理机关", "Before which body"]),
    note: field("note", "words", ["备注", "Note"], { optional: true }),
    orders: field("orders", "references", ["订单编号", "Order numbers"], { optional: true }),
  };
  return step.needs.flatMap((name) => made[name] ?? []);
}

export default function EnterpriseCase() {
  const { caseNo = "" } = useParams();
  const { t } = useTranslation();
  const said = useSaid();
  const term = useTerm();
  const found = useLoad((signal) => ask<CaseFile>(at`/api/platform/cases/${caseNo}`, {}, signal), [caseNo]);
  return (
    <>
      <PageHead title={caseNo}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel>
              <Facts rows={[
                [t("enterprise.worker"), one.worker], [t("enterprise.injuredAt"), minute(one.injury_at)], [t("enterprise.place"), <Place key="p" of={one} />], [t("enterprise.state"), said(one)],
                [t("enterprise.conclusion"), `${t(`enterprise.concluded.${one.conclusion}`)}${one.conclusion_on ? ` · ${day(one.conclusion_on)}` : ""}`], [t("enterprise.orderNumbers"), one.orders.join("、") || "—"],
              ]} />
            </Panel>
            {(one.questions.length > 0 || one.missing.length > 0) && (
              <Panel title={t("enterprise.askedOfYou")} id="case-asked">
                <ul>
                  {one.questions.map((asked) => <li key={asked.ref}>{asked.question ?? asked.ref} {asked.until && <Tag colour="yellow">{t("enterprise.untilDay", { day: day(asked.until) })}</Tag>}</li>)}
                  {one.missing.map((paper) => <li key={paper.paper}>{capital(said(paper))} {paper.until && <Tag colour="yellow">{t("enterprise.untilDay", { day: day(paper.until) })}</Tag>}</li>)}
                </ul>
              </Panel>
            )}
            <Panel title={t("enterprise.mayDo")} id="case-may">
              {one.may.length === 0 && <p className="quiet">{t("enterprise.nothingToDo")}</p>}
              {one.may.map((step) => step.blocked.length > 0
                ? <p key={step.step} className="quiet">{capital(said(step))}：{step.blocked.map(said).join(" ")}</p>
                : <StepOf key={step.step} file={one} step={step} onDone={found.reload} />)}
            </Panel>
            <PaperPanel file={one} />
            <Panel title={t("enterprise.money")} id="case-money">
              <List<CaseFile["money"][number]>
                label={t("enterprise.money")} rowKey={(row) => `${row.award_no} ${row.benefit} ${row.to_zh}`} dataSource={one.money}
                columns={[
                  { title: t("enterprise.item"), render: (_, row) => said(row) }, { title: t("enterprise.amount"), align: "right", render: (_, row) => <><Money fen={row.amount_fen} /> <Mark mark={row.mark} /></> },
                  { title: t("enterprise.payer"), render: (_, row) => said({ zh: row.payer_zh, en: row.payer_en }) }, { title: t("enterprise.payee"), render: (_, row) => said({ zh: row.to_zh, en: row.to_en }) },
                  { title: t("enterprise.state"), render: (_, row) => <Tag colour={row.state === "paid" ? "green" : "blue"}>{t(`enterprise.moneyState.${row.state}`)}</Tag> },
                ]}
              />
            </Panel>
            <Advances file={one} onDone={found.reload} />
            {one.owed.length > 0 && (
              <Panel title={t("enterprise.owed")} id="case-owed">
                <List<Owed>
                  label={t("enterprise.owed")} rowKey={(row) => `${row.award_no} ${row.line_no}`} dataSource={one.owed}
                  columns={[
                    { title: t("enterprise.item"), render: (_, row) => said(row) }, { title: t("enterprise.outstanding"), align: "right", render: (_, row) => <Money fen={row.outstanding_fen} /> }, { title: t("enterprise.until"), render: (_, row) => row.due_on ?? "—" },
                    { title: t("enterprise.state"), render: (_, row) => <Tag colour={row.status === "late" ? "red" : row.status === "paid" ? "green" : "yellow"}>{term("owedState", row.status)}</Tag> },
                    { title: t("letters.do"), render: (_, row) => row.outstanding_fen > 0 && <PaidForm owed={row} onDone={found.reload} /> },
                  ]}
                />
              </Panel>
            )}
            <p className="no-print"><Link to="/enterprise/cases">{t("enterprise.backToCases")}</Link></p>
          </>
        )}
      </Ready>
    </>
  );
}

function StepOf({ file, step, onDone }: { file: CaseFile; step: May; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [key, setKey] = useState(newKey);
  return (
    <SpecForm
      name={`platform-${step.step}`} title={<>{capital(said(step))}{step.until && <> · {t("enterprise.untilDay", { day: day(step.until) })}</>}</>} fields={fieldsOf(step, file)}
      send={async (facts) => { await tell(at`/api/platform/cases/${file.case_no}/steps`, { step: step.step, facts }, { key }); setKey(newKey()); }} onDone={onDone}
    />
  );
}

/** A paper becomes evidence of the case; its number is named in the answer. */
function PaperPanel({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [chosen, setChosen] = useState<File | null>(null);
  const [taken, setTaken] = useState<{ ref: string; zh: string; en: string }[]>([]);
  const send = async (paper: string) => {
    if (!chosen) return;
    const done = await act.run(() => sendWhole<{ documents: { ref: string; zh: string; en: string }[] }>("/api/platform/papers", chosen, { case_no: file.case_no, paper }, () => undefined));
    if (done) setTaken((before) => [...before, ...done.documents]);
  };
  const papers = [...new Set(["order_record", ...file.missing.map((one) => one.paper)])];
  if (file.closed) return null;
  return (
    <Panel title={t("enterprise.papers")} id="case-papers">
      <ProblemAlert problem={act.problem} />
      <FileField id="case-paper" label={t("enterprise.paperFile")} accept=".pdf,.jpg,.jpeg,.png" onChoose={setChosen} />
      <p className="no-print" style={{ display: "flex", gap: 8, marginTop: 12 }}>
        {papers.map((paper) => {
          const missing = file.missing.find((one) => one.paper === paper);
          return <Button key={paper} disabled={!chosen} loading={act.busy} onClick={() => void send(paper)}>{missing ? capital(said(missing)) : t("enterprise.orderRecord")}</Button>;
        })}
      </p>
      {taken.length > 0 && <p role="status">{t("enterprise.paperTaken")} {taken.map((one) => `${capital(said(one))} ${one.ref}`).join("；")}</p>}
    </Panel>
  );
}

function Advances({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [proof, setProof] = useState<File | null>(null);
  return (
    <Panel title={t("enterprise.advances")} id="case-advances">
      <List<Advance>
        label={t("enterprise.advances")} rowKey="advance_no" dataSource={file.advances}
        columns={[{ title: t("enterprise.number"), dataIndex: "advance_no" }, { title: t("enterprise.item"), render: (_, row) => said(row) }, { title: t("enterprise.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("enterprise.paidOn"), dataIndex: "paid_on" }]}
      />
      {!file.closed && (
        <>
          <FileField id="advance-proof" label={t("enterprise.proof")} accept=".pdf,.jpg,.jpeg,.png" onChoose={setProof} />
          <SpecForm
            name="advance" title={t("enterprise.recordAdvance")} onDone={onDone}
            send={async (facts) => { if (!proof) throw new Error(t("enterprise.proofNeeded")); await tell(at`/api/platform/cases/${file.case_no}/advances`, { ...facts, proof: await digestOf(proof) }); }}
            fields={[field("item", "choice", ["项目", "Item"], { choices: ADVANCED }), field("amount_fen", "fen", ["垫付金额（元）", "Amount, yuan"]), field("paid_on", "day", ["垫付日期", "Paid on"])]}
          />
        </>
      )}
    </Panel>
  );
}

function PaidForm({ owed, onDone }: { owed: Owed; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const [proof, setProof] = useState<File | null>(null);
  return (
    <>
      <FileField id={`proof-${owed.line_no}`} label={t("enterprise.proof")} accept=".pdf,.jpg,.jpeg,.png" onChoose={setProof} />
      <SpecForm
        name={`owed-${owed.line_no}`} title={t("enterprise.recordPaid")} onDone={onDone}
        send={async (facts) => { if (!proof) throw new Error(t("enterprise.proofNeeded")); await tell(at`/api/platform/cases/${owed.case_no}/owed/${owed.award_no}/${owed.line_no}`, { ...facts, proof: await digestOf(proof) }); }}
        fields={[field("amount_fen", "fen", ["已付金额（元）", "Amount paid, yuan"]), field("paid_on", "day", ["付款日期", "Paid on"])]}
      />
    </>
  );
}
