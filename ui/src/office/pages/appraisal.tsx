/** One appraisal: draw of the panel, examination, blind opinions, conclusion. Nobody sees an opinion before all are in. */

import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { fen } from "@shared/money";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, ProblemAlert, Provisional, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Appraisal, Colour, Proposal, Seat } from "../shapes";

export default function AppraisalPage() {
  const { reference = "" } = useParams();
  const { t } = useTranslation();
  const told = useTold();
  const found = useLoad((signal) => ask<Appraisal>(at`/api/appraisals/${reference}`, {}, signal), [reference]);
  return (
    <>
      <PageHead title={t("appraisal.appraisal")} lead={reference}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <Ready of={found}>
        {(one) => (
          <>
            <Panel>
              <Facts rows={[
                [t("cases.case"), <Link key="c" to={`/cases/${one.case_no}?tab=appraisal`}>{one.case_no}</Link>], [t("appraisal.stage"), told.value("stage", one.stage)], [t("appraisal.committee"), one.committee_zh],
                [t("cases.state"), <Tag key="s" colour={one.state === "concluded" ? "green" : "blue"}>{told.value("state", one.state)}</Tag>], [t("appraisal.applicationOn"), day(one.application_on)],
                [t("work.due"), one.due ? <Tag key="d" colour={one.colour as Colour}>{day(one.due)}</Tag> : "—"], [t("appraisal.cost"), <Money key="m" fen={one.cost_fen} />],
              ]} />
            </Panel>
            <Inside one={one} reload={found.reload} />
          </>
        )}
      </Ready>
    </>
  );
}

function Inside({ one, reload }: { one: Appraisal; reload: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const state = one.state;
  return (
    <>
      <Panel title={t("appraisal.panel")} id="panel" extra={one.replayed !== null && one.draws.length > 0 && <Tag colour={one.replayed ? "green" : "red"}>{one.replayed ? t("appraisal.replayed") : t("appraisal.notReplayed")}</Tag>}>
        <List<Seat>
          label={t("appraisal.panel")} rowKey="seat" dataSource={one.seats}
          columns={[
            { title: t("appraisal.seat"), dataIndex: "seat" },
            { title: t("appraisal.speciality"), render: (_, seat) => told.value("speciality", seat.speciality) },
            { title: t("appraisal.expert"), render: (_, seat) => seat.expert ? <span className="mono">{seat.expert}</span> : <span className="quiet">{t("appraisal.notDrawn")}</span> },
            { title: t("appraisal.hospital"), render: (_, seat) => seat.hospital ?? "—" },
            { title: t("appraisal.opinion"), render: (_, seat) => <Tag colour={seat.opinion ? "green" : "grey"}>{seat.opinion ? t("appraisal.sealed") : t("appraisal.awaited")}</Tag> },
          ]}
        />
        {one.commitment && <p className="digest">{t("appraisal.commitment")} {String(one.commitment.commitment ?? "")}</p>}
        {one.draws.map((draw, i) => <details key={i} className="small"><summary>{t("appraisal.drawRecord", { n: i + 1 })}</summary><Rest of={draw} /></details>)}
        {may("appraisals.commit") && state === "opened" && <Simple label={t("appraisal.commit")} lead={t("appraisal.commitLead")} send={() => tell(at`/api/appraisals/${one.ref}/commit`, {})} onDone={reload} />}
        {may("appraisals.draw") && state === "committed" && (
          <Formed name="draw" onDone={reload} label={t("appraisal.draw")} send={(given: { word: string }) => tell(at`/api/appraisals/${one.ref}/draw`, given)}>
            <Form.Item name="word" label={t("appraisal.word")} extra={t("appraisal.wordHint")} rules={[{ required: true, pattern: /^[0-9A-Za-z-]{1,32}$/, message: t("appraisal.wordHint") }]}><Input style={{ maxWidth: 320 }} /></Form.Item>
          </Formed>
        )}
        {may("appraisals.recuse") && state === "drawn" && (
          <details className="no-print"><summary>{t("appraisal.recuse")}</summary>
            <Formed name="recusal" onDone={reload} label={t("common.send")} initial={{ granted: true, asked_by: "worker" }} send={(given: { seat: number; asked_by: string; reason: string; granted: boolean }) => tell(at`/api/appraisals/${one.ref}/recusals`, given)}>
              <Form.Item name="seat" label={t("appraisal.seat")} rules={[{ required: true, message: t("common.required") }]}><Select options={one.seats.map((seat) => ({ value: seat.seat, label: `${seat.seat} ${told.value("speciality", seat.speciality)}` }))} /></Form.Item>
              <Form.Item name="asked_by" label={t("appraisal.askedBy")}><Select options={["expert", "worker", "near_relative", "platform", "committee"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
              <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
              <Form.Item name="granted" valuePropName="checked"><Checkbox>{t("appraisal.granted")}</Checkbox></Form.Item>
            </Formed>
          </details>
        )}
      </Panel>
      <Panel title={t("appraisal.examinations")} id="examinations">
        <List<Appraisal["examinations"][number]> label={t("appraisal.examinations")} rowKey={(row) => `${row.on}${row.hospital}`} dataSource={one.examinations} columns={[
          { title: t("appraisal.day"), render: (_, row) => day(row.on) }, { title: t("appraisal.hospital"), dataIndex: "hospital" }, { title: t("appraisal.cost"), align: "right", render: (_, row) => <Money fen={row.cost_fen} /> },
        ]} />
        {may("appraisals.examine") && state === "drawn" && (
          <details className="no-print"><summary>{t("appraisal.addExamination")}</summary>
            <Formed name="examination" onDone={reload} label={t("common.send")} initial={{ on: dayjs(), cost: "0" }}
              send={(given: { hospital: string; on: Dayjs; content: string; cost: string }) => tell(at`/api/appraisals/${one.ref}/examinations`, { hospital: given.hospital, on: given.on.format("YYYY-MM-DD"), content: given.content, cost_fen: fen(given.cost) })}>
              <Form.Item name="hospital" label={t("appraisal.hospital")} rules={[{ required: true, message: t("common.required") }]}><Input /></Form.Item>
              <Form.Item name="on" label={t("appraisal.day")} rules={[{ required: true, message: t("common.required") }]}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
              <Form.Item name="content" label={t("appraisal.content")} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
              <Form.Item name="cost" label={t("appraisal.cost")}><Input prefix="¥" inputMode="decimal" /></Form.Item>
            </Formed>
          </details>
        )}
      </Panel>
      <Panel title={t("appraisal.opinions")} id="opinions">
        {one.opinions ? one.opinions.map((opinion, i) => <div key={i}><h3>{t("appraisal.seat")} {String(opinion.seat ?? i + 1)}</h3><Rest of={opinion} /></div>) : <p className="quiet">{t("appraisal.blind")}</p>}
        {may("appraisals.seal_opinion") && state === "drawn" && <Opinion one={one} onDone={reload} />}
        {may("appraisals.reveal") && state === "drawn" && one.seats.every((seat) => seat.opinion) && <Simple label={t("appraisal.reveal")} lead={t("appraisal.revealLead")} send={() => tell(at`/api/appraisals/${one.ref}/reveal`, {})} onDone={reload} />}
      </Panel>
      <Panel title={t("appraisal.conclusion")} id="conclusion">
        {one.conclusion ? <Rest of={one.conclusion} /> : <p className="quiet">{t("appraisal.noConclusion")}</p>}
        {may("appraisals.conclude") && state === "revealed" && <Conclude one={one} onDone={reload} />}
      </Panel>
    </>
  );
}

function Rest({ of }: { of: Record<string, unknown> }) {
  const told = useTold();
  return <Facts rows={Object.entries(of).filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)).map(([name, value]) => [told.name(name), <span key={name} className={typeof value === "string" && value.length > 40 && !value.includes(" ") ? "digest" : ""}>{told.value(name, value)}</span>] as const)} />;
}

function Simple({ label, lead, send, onDone }: { label: string; lead: string; send: () => Promise<unknown>; onDone: () => Promise<void> }) {
  const act = useDo();
  const go = async () => {
    const done = await act.run(async () => { await send(); return true; });
    if (done) await onDone();
  };
  return <div className="no-print"><ProblemAlert problem={act.problem} /><p className="quiet">{lead}</p><Button type="primary" loading={act.busy} onClick={() => void go()}>{label}</Button></div>;
}

function Formed<T>({ name, label, initial, send, onDone, children }: { name: string; label: string; initial?: Record<string, unknown>; send: (given: T) => Promise<unknown>; onDone: () => Promise<void>; children: ReactNode }) {
  const act = useDo();
  const go = async (given: T) => {
    const done = await act.run(async () => { await send(given); return true; });
    if (done) await onDone();
  };
  return (
    <Form name={name} layout="vertical" {...(initial ? { initialValues: initial } : {})} onFinish={(given) => void go(given as T)} style={{ maxWidth: 560, marginTop: 10 }} className="no-print">
      <ProblemAlert problem={act.problem} />
      {children}
      <Button type="primary" htmlType="submit" loading={act.busy}>{label}</Button>
    </Form>
  );
}

const HELP = ["eating", "turning", "toilet", "dressing", "moving"];

function Findings() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="findings" label={t("appraisal.findings")} extra={t("appraisal.findingsHint")} rules={[{ required: true, message: t("common.required") }]}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
      <Form.Item name="need_help" label={t("appraisal.needHelp")}><Select mode="multiple" options={HELP.map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
      <Form.Item name="devices" label={t("appraisal.devices")}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
    </>
  );
}

interface OpinionGiven { seat: number; findings: string[]; need_help?: string[]; devices?: string[]; incapacity_to?: Dayjs; reasons?: string }

function Opinion({ one, onDone }: { one: Appraisal; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const open = one.seats.filter((seat) => seat.expert && !seat.opinion);
  if (open.length === 0) return null;
  return (
    <Formed name="opinion" label={t("appraisal.give")} onDone={onDone} initial={{ seat: open[0]?.seat }}
      send={(given: OpinionGiven) => tell(at`/api/appraisals/${one.ref}/opinions`, { seat: given.seat, opinion: { findings: given.findings, need_help: given.need_help ?? [], devices: given.devices ?? [], incapacity_to: given.incapacity_to?.format("YYYY-MM-DD") ?? null, reasons: given.reasons ?? "" } })}>
      <Form.Item name="seat" label={t("appraisal.seat")}><Select options={open.map((seat) => ({ value: seat.seat, label: `${seat.seat} ${told.value("speciality", seat.speciality)}` }))} /></Form.Item>
      <Findings />
      <Form.Item name="incapacity_to" label={t("appraisal.incapacityTo")}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
      <Form.Item name="reasons" label={t("common.reason")}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
    </Formed>
  );
}

interface ConclusionGiven { findings: string[]; grade?: number | null; care_level: string; need_help?: string[]; agreed: number[]; devices?: string[]; incapacity_from?: Dayjs; incapacity_to?: Dayjs; extension_confirmed?: boolean; reasons?: string; remedy: string }

function Conclude({ one, onDone }: { one: Appraisal; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const [proposal, setProposal] = useState<Proposal>();
  const [findings, setFindings] = useState<string[]>([]);
  const act = useDo();
  const propose = async () => {
    const got = await act.run(() => tell<Proposal>(at`/api/appraisals/${one.ref}/proposal`, { findings, need_help: [] }));
    if (got) setProposal(got);
  };
  return (
    <>
      <div className="filters no-print">
        <div style={{ minWidth: 260 }}><label htmlFor="proposal">{t("appraisal.tryFindings")}</label><Select id="proposal" mode="tags" open={false} suffixIcon={null} style={{ width: "100%" }} value={findings} onChange={setFindings} /></div>
        <Button loading={act.busy} onClick={() => void propose()}>{t("appraisal.propose")}</Button>
        {proposal && <span role="status">{proposal.grade ? t("appraisal.gradeN", { n: proposal.grade }) : t("appraisal.noGrade")} · {told.value("care_level", proposal.care_level)} · {proposal.rule ?? ""} <Cites of={proposal.cites} /> {proposal.provisional && <Provisional />}</span>}
      </div>
      <ProblemAlert problem={act.problem} />
      <Formed name="conclusion" label={t("appraisal.conclude")} onDone={onDone} initial={{ care_level: "none", agreed: one.seats.map((seat) => seat.seat), remedy: t("appraisal.remedyText") }}
        send={(given: ConclusionGiven) => tell(at`/api/appraisals/${one.ref}/conclusion`, {
          conclusion: {
            findings: given.findings, grade: given.grade ?? null, care_level: given.care_level, need_help: given.need_help ?? [], agreed: given.agreed, devices: given.devices ?? [],
            incapacity_from: given.incapacity_from?.format("YYYY-MM-DD") ?? null, incapacity_to: given.incapacity_to?.format("YYYY-MM-DD") ?? null, extension_confirmed: given.extension_confirmed ?? false, reasons: given.reasons ?? "",
          },
          remedy: given.remedy,
        })}>
        <Findings />
        <Form.Item name="grade" label={t("appraisal.grade")} extra={t("appraisal.gradeHint")}><InputNumber min={1} max={10} precision={0} style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="care_level" label={t("appraisal.care")}><Select options={["none", "partial", "major", "complete"].map((value) => ({ value, label: t(`care.${value}`) }))} /></Form.Item>
        <Form.Item name="agreed" label={t("appraisal.agreed")} rules={[{ required: true, message: t("common.required") }]}><Select mode="multiple" options={one.seats.map((seat) => ({ value: seat.seat, label: `${seat.seat} ${told.value("speciality", seat.speciality)}` }))} /></Form.Item>
        <Form.Item name="incapacity_from" label={t("appraisal.incapacityFrom")}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="incapacity_to" label={t("appraisal.incapacityTo")}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="extension_confirmed" valuePropName="checked"><Checkbox>{t("appraisal.extension")}</Checkbox></Form.Item>
        <Form.Item name="reasons" label={t("common.reason")}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
        <Form.Item name="remedy" label={t("appraisal.remedy")} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
      </Formed>
    </>
  );
}
