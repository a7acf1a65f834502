/** Benefits of a case: awards and why each amount, a trial assessment, preparing an award, what others owe or advanced. */

import { Button, Collapse, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { fen, plainYuan } from "@shared/money";
import { useSession } from "@shared/session";
import { List } from "../parts/page";
import { Cites, Mark, Money, ProblemAlert, Provisional, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { MoreBenefits } from "./more-benefits";
import { ask, at, tell } from "../server";
import type { AssessedLine, Assessment, Award, AwardLine, CaseBenefits, CaseFile, Explained } from "../shapes";
import { Why } from "./why";

export function BenefitsTab({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const found = useLoad((signal) => ask<CaseBenefits>(at`/api/cases/${file.case_no}/benefits`, {}, signal), [file.case_no, file.last_act]);
  const changed = async () => {
    await found.reload();
    await onChange();
  };
  return (
    <Ready of={found}>
      {(benefits) => (
        <>
          <h2>{t("benefit.awards")} {benefits.provisional && <Provisional />}</h2>
          {benefits.awards.length === 0 && <p className="quiet">{t("benefit.noAward")}</p>}
          {benefits.awards.map((award) => <AwardPart key={award.award_no} award={award} self={file.person} />)}
          {benefits.awards.length > 0 && may("benefits.explain") && <Explanation caseNo={file.case_no} />}
          <MoreBenefits file={file} benefits={benefits} onDone={changed} />
          {may("benefits.assess") && <Assess file={file} onDone={changed} />}
        </>
      )}
    </Ready>
  );
}

function AwardPart({ award, self }: { award: Award; self: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  return (
    <section aria-label={`${t("benefit.award")} ${award.award_no}`} style={{ marginBottom: 14 }}>
      <p style={{ margin: "0 0 6px" }}>
        {may("awards.show") ? <Link to={`/awards/${award.award_no}`}>{award.award_no}</Link> : award.award_no}{" "}
        <Tag colour={award.status === "effective" ? "green" : "blue"}>{told.coded("awardStatus", award.status, award.status_zh)}</Tag> {award.provisional && <Provisional />}{" "}
        <span className="total" style={{ fontSize: 15 }}><Money fen={award.total_fen} /></span>
      </p>
      <Lines of={award.lines} self={self} label={`${t("benefit.lines")} ${award.award_no}`} />
    </section>
  );
}

export function Lines({ of, label, self }: { of: (AwardLine | AssessedLine)[]; label: string; self?: string | undefined }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <List<AwardLine | AssessedLine>
      label={label} rowKey={(row) => `${row.benefit}${row.payee}${"item" in row ? row.item : ""}${row.amount_fen}`} dataSource={of}
      columns={[
        { title: t("benefit.benefit"), render: (_, row) => <>{told.coded("value", row.benefit, row.zh)} <Mark mark={row.mark} /></> },
        { title: t("pay.payee"), render: (_, row) => told.payee(row.payee, self) },
        { title: t("benefit.payer"), render: (_, row) => told.value("payer", row.payer) },
        { title: t("benefit.paid"), render: (_, row) => told.value("paid", row.paid) },
        { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
        { title: t("benefit.ground"), render: (_, row) => <Cites of={row.ground} /> },
      ]}
    />
  );
}

function Explanation({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Collapse
      className="no-print" onChange={(keys) => setOpen(keys.length > 0)} style={{ marginBottom: 14 }}
      items={[{ key: "why", label: t("benefit.why"), children: open ? <Told caseNo={caseNo} /> : null }]}
    />
  );
}

function Told({ caseNo }: { caseNo: string }) {
  const found = useLoad((signal) => ask<Explained>(at`/api/cases/${caseNo}/benefits/explained`, {}, signal), [caseNo]);
  return <Ready of={found}>{(explained) => <Why of={explained} />}</Ready>;
}

export const BENEFITS = ["medical_care", "rehabilitation", "assistive_device", "hospital_meals", "travel_lodging", "living_security", "attendance_allowance", "disability_lump_sum", "disability_allowance", "death_lump_sum", "funeral_benefit", "survivor_pension"];
const NUMBERS = [["medical_claimed", "medical"], ["medical_eligible", "medical"]] as const;

interface AssessGiven { incapacity?: [Dayjs, Dayjs]; benefit_wage?: string; medical_claimed?: string; medical_eligible?: string; dependants?: string[]; payee?: string; only?: string[]; reason?: string }

/** The facts that only a person knows, in the form of `benefits assess`; everything else comes from the acts of the case. */
export function givenOf(form: AssessGiven): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  const text = (typed: string | undefined) => { const amount = typed ? fen(typed) : null; return amount === null ? undefined : plainYuan(amount); };
  if (form.incapacity) given.incapacity_period = { from: form.incapacity[0].format("YYYY-MM-DD"), to: form.incapacity[1].format("YYYY-MM-DD") };
  if (text(form.benefit_wage)) given.benefit_wage = text(form.benefit_wage);
  const claimed = text(form.medical_claimed);
  const eligible = text(form.medical_eligible);
  if (claimed || eligible) given.medical = { ...(claimed && { claimed }), ...(eligible && { eligible }) };
  if (form.dependants?.length) given.dependants = form.dependants.map((one) => { const [relation, alone] = one.split("+"); return { relation, sole_elderly_or_orphan: alone === "alone" }; });
  return given;
}

function Assess({ file, onDone }: { file: CaseFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const act = useDo();
  const [form] = Form.useForm<AssessGiven>();
  const [trial, setTrial] = useState<Assessment>();
  const assess = async () => {
    const got = await act.run(() => tell<Assessment>(at`/api/cases/${file.case_no}/benefits/assess`, { given: givenOf(form.getFieldsValue()) }));
    if (got) setTrial(got);
  };
  const prepare = async () => {
    const given = form.getFieldsValue();
    const done = await act.run(() => tell<Award>(at`/api/cases/${file.case_no}/awards`, {
      given: givenOf(given), only: given.only ?? [], payees: given.payee ? { near_relatives: given.payee } : {}, items: {}, replaces: null, reason: given.reason || null,
    }, { seen: file.last_act }));
    if (done) await onDone();
  };
    return (
    <section aria-labelledby="assess" className="no-print">
      <h2 id="assess">{t("benefit.assess")}</h2>
      <p className="quiet" style={{ marginTop: 0 }}>{t("benefit.assessLead")}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} name="assess" layout="vertical" style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(230px, 1fr))", columnGap: 14 }}>
        <Form.Item name="incapacity" label={t("benefit.incapacity")}><DatePicker.RangePicker format="YYYY-MM-DD" id={{ start: "assess_incapacity", end: "assess_incapacity_end" }} style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="benefit_wage" label={t("benefit.wage")} extra={t("benefit.wageHint")}><Input prefix="¥" inputMode="decimal" /></Form.Item>
        {NUMBERS.map(([name]) => <Form.Item key={name} name={name} label={t(`benefit.${name}`)}><Input prefix="¥" inputMode="decimal" /></Form.Item>)}
        <Form.Item name="dependants" label={t("benefit.dependants")}>
          <Select mode="multiple" options={["spouse", "child", "parent", "grandparent", "grandchild", "sibling"].flatMap((one) => [{ value: one, label: t(`value.${one}`) }, { value: `${one}+alone`, label: t("benefit.alone", { who: t(`value.${one}`) }) }])} />
        </Form.Item>
        <Form.Item name="only" label={t("benefit.only")} extra={t("benefit.onlyHint")}><Select mode="multiple" options={BENEFITS.map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Form.Item name="payee" label={t("benefit.relativesPayee")}><Input placeholder="person:…" /></Form.Item>
        <Form.Item name="reason" label={t("common.reason")}><Input /></Form.Item>
      </Form>
      <p style={{ display: "flex", gap: 8 }}>
        <Button loading={act.busy} onClick={() => void assess()}>{t("benefit.try")}</Button>
        {may("awards.prepare") && <Button type="primary" loading={act.busy} onClick={() => void prepare()}>{t("benefit.prepare")}</Button>}
      </p>
      {trial && (
        <div role="status">
          <p>{t("benefit.trial")} {trial.provisional && <Provisional />}</p>
          <Lines of={trial.lines} label={t("benefit.trial")} />
          {trial.needs.length > 0 && <><h3>{t("benefit.needs")}</h3><ul>{trial.needs.map((one, i) => <li key={i}>{said(one)}{one.filled_by_zh && <span className="quiet"> · {said({ zh: one.filled_by_zh, en: one.filled_by_en ?? null })}</span>} <Cites of={one.cites ?? []} /></li>)}</ul></>}
        </div>
      )}
    </section>
  );
}
