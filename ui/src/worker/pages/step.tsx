/** A step that I may take: what it needs, then a last question, then it is done. The same form sent twice is one step. */

import Button from "antd-mobile/es/components/button";
import { useEffect, useMemo, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { type Answer, type Body, get, post } from "@shared/api";
import { longDay } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { newKey } from "../draft";
import { Card } from "../parts/card";
import { Choices, LongField, TextField } from "../parts/field";
import { Note, ProblemNote, Ready, told } from "../parts/said";
import { Screen } from "../parts/screen";
import { sure } from "../parts/sure";
import { capital } from "./case";

type CaseTold = Answer<"/api/me/cases/{case_no}">;
type May = CaseTold["may"][number];
type Taken = Body<"/api/me/cases/{case_no}/steps", "post">;
type Facts = NonNullable<Taken["facts"]>;
/** The benefits that one may apply for; who is entitled to what is found out by the office. */
const BENEFITS = [
  "medical_care", "rehabilitation", "assistive_device", "hospital_meals", "travel_lodging", "disability_lump_sum", "disability_allowance", "attendance_allowance",
  "living_security", "funeral_benefit", "survivor_pension", "death_lump_sum",
];

export default function Step() {
  const { t } = useTranslation();
  const said = useSaid();
  const { caseNo = "", step = "" } = useParams();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}", { path: { case_no: caseNo }, signal }), [caseNo]);
  const may = found.data?.may.find((one) => one.step === step);
  return (
    <Screen title={may ? capital(said(may)) : t("step.title")} back={`/cases/${caseNo}`}>
      <Ready of={found}>
        {(case_) => !may ? <Note kind="yellow">{t("step.notNow")}</Note> : may.blocked.length > 0 ? <Note kind="yellow">{may.blocked.map(said).join(" ")}</Note> : <Form case_={case_} may={may} />}
      </Ready>
    </Screen>
  );
}

function Form({ case_, may }: { case_: CaseTold; may: May }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const navigate = useNavigate();
  const act = useDo();
  const [facts, setFacts] = useState<Facts>({});
  const change = (how: Partial<Facts>) => setFacts((old) => ({ ...old, ...how }));
  // A key for each content: the same form sent again is the same step, another one is another.
  const written = JSON.stringify(facts);
  const key = useMemo(newKey, [written]);
  const send = async () => {
    if (!(await sure(capital(said(may)), t("step.sure"), t("common.send")))) return;
    const body = { step: may.step, facts } as Taken;
    const done = await act.run(() => post("/api/me/cases/{case_no}/steps", body, { path: { case_no: case_.case_no }, headers: { "Idempotency-Key": key } }));
    if (!done) return;
    told(t("step.done"));
    navigate(`/cases/${case_.case_no}`, { replace: true });
  };
  const needs = facts.one_stop?.includes("benefit_application") ? [...may.needs, "items"] : may.needs;
  const open = needs.filter((name) => !filled(facts, name));
  return (
    <>
      <Note><p>{t(`step.lead.${may.step}`)}</p>{may.until && <p>{t("until", { day: longDay(may.until, language) })}</p>}</Note>
      <Card>
        {may.needs.map((name) => <Need key={name} step={may.step} name={name} case_={case_} facts={facts} change={change} />)}
        {may.step === "application" && <Together case_={case_} facts={facts} change={change} />}
        {may.needs.length === 0 && <p>{t("step.nothing")}</p>}
      </Card>
      <ProblemNote problem={act.problem} />
      <Button block color="primary" size="large" loading={act.busy} disabled={open.length > 0} onClick={() => void send()}>{t("common.send")}</Button>
    </>
  );
}

function filled(facts: Facts, name: string): boolean {
  const value = (facts as Record<string, unknown>)[name];
  return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
}

interface Needed { step: string; name: string; case_: CaseTold; facts: Facts; change: (how: Partial<Facts>) => void }

function Need({ step, name, case_, facts, change }: Needed) {
  const { t } = useTranslation();
  switch (name) {
    case "application_kind":
      return <Choices label={t("step.kind")} value={facts.application_kind ? [facts.application_kind] : []} onChange={([kind]) => change({ application_kind: kind as "disability" | "death" })}
        options={["disability", "death"].map((one) => ({ value: one, label: t(`step.kindOf.${one}`) }))} />;
    case "statement":
      return <LongField label={t("step.statement")} value={facts.statement ?? ""} onChange={(statement) => change({ statement })} rows={6} hint={t("step.statementHint")} />;
    case "items":
      return <Choices many label={t("step.items")} value={facts.items ?? []} onChange={(items) => change({ items })} hint={t("step.itemsHint")} options={BENEFITS.map((one) => ({ value: one, label: t(`benefit.${one}`) }))} />;
    case "ref":
      return <Question step={step} case_={case_} facts={facts} change={change} />;
    case "answer":
      return <LongField label={t("step.answer")} value={facts.answer ?? ""} onChange={(answer) => change({ answer })} rows={5} />;
    case "body":
      return <Before step={step} case_={case_} facts={facts} change={change} />;
    case "papers":
    case "late_statement":
      return <Mine step={step} name={name} case_={case_} facts={facts} change={change} />;
    default:
      return <TextField label={name} value={String((facts as Record<string, unknown>)[name] ?? "")} onChange={(text) => change({ [name]: text } as Partial<Facts>)} />;
  }
}

/** What may be asked for with this application, where the city offers it; later stages then need no form of her own. */
function Together({ case_, facts, change }: Omit<Needed, "name" | "step">) {
  const { t } = useTranslation();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}/one-stop", { path: { case_no: case_.case_no }, signal }), [case_.case_no]);
  const offered = found.data?.offered.stages.value ?? [];
  if (offered.length === 0) return null;
  const chosen = facts.one_stop ?? [];
  return (
    <>
      <Choices many label={t("step.together")} hint={t("step.togetherHint")} value={chosen} options={offered.map((one) => ({ value: one, label: t(`step.stage.${one}`) }))}
        onChange={(stages) => change({ one_stop: stages as NonNullable<Facts["one_stop"]>, ...(stages.includes("benefit_application") ? {} : { items: undefined }) })} />
      {chosen.includes("benefit_application") && <Choices many label={t("step.items")} value={facts.items ?? []} onChange={(items) => change({ items })} hint={t("step.itemsHint")} options={BENEFITS.map((one) => ({ value: one, label: t(`benefit.${one}`) }))} />}
    </>
  );
}

/** Which question is answered; where only one waits it is that one. */
function Question({ case_, facts, change }: Omit<Needed, "name">) {
  const { t } = useTranslation();
  const first = case_.questions.length === 1 ? case_.questions[0]?.ref : undefined;
  useEffect(() => {
    if (first && facts.ref !== first) change({ ref: first });
  }, [first, facts.ref, change]);
  return <Choices label={t("step.question")} value={facts.ref ? [facts.ref] : []} onChange={([ref]) => change({ ref })} options={case_.questions.map((one) => ({ value: one.ref, label: one.question ?? one.ref }))} />;
}

/** Before which body it was lodged: filled in by whom the place has. */
function Before({ step, case_, facts, change }: Omit<Needed, "name">) {
  const { t } = useTranslation();
  const remedies = useLoad((signal) => get("/api/me/cases/{case_no}/remedies", { path: { case_no: case_.case_no }, signal }), [case_.case_no]);
  const usual = remedies.data?.[step === "litigation" ? "litigation" : "reconsideration"].body_zh;
  useEffect(() => {
    if (usual && facts.body === undefined) change({ body: usual });
  }, [usual, facts.body, change]);
  return <TextField label={t("step.body")} value={facts.body ?? ""} onChange={(body) => change({ body: body.replace(/\s+/g, "") })} max={96} />;
}

/** Papers of mine that are handed in with the step. */
function Mine({ name, case_, facts, change }: Needed) {
  const { t } = useTranslation();
  const said = useSaid();
  const many = name === "papers";
  const papers = useLoad((signal) => get("/api/me/cases/{case_no}/evidence", { path: { case_no: case_.case_no }, query: { limit: 500 }, signal }), [case_.case_no]);
  const chosen = many ? (facts.papers ?? []) : facts.late_statement ? [facts.late_statement] : [];
  return (
    <Ready of={papers}>
      {(page) => {
        const rows = page.rows.filter((one) => one.status === "pending" || one.status === "accepted");
        return (
          <>
            {rows.length === 0 ? <Note kind="yellow">{t("step.noPapers")}</Note> : (
              <Choices many={many} label={t(many ? "step.papers" : "step.latePaper")} value={chosen} onChange={(refs) => change(many ? { papers: refs } : { late_statement: refs[0] })}
                options={rows.map((one) => ({ value: one.ref, label: capital(said(one)), under: one.ref }))} />
            )}
            <p><Link className="button-link" to={`/cases/${case_.case_no}/papers`}>{t("step.addPaper")}</Link></p>
          </>
        );
      }}
    </Ready>
  );
}
