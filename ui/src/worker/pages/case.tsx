/** A case in plain words: where it stands, what comes next and when, what waits for me, what I may do, what has happened. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { useParams } from "react-router";
import { type Answer, get, post } from "@shared/api";
import { daysBetween, longDay, minute } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { Card, Facts, Go, Tag } from "../parts/card";
import { Choices, LongField } from "../parts/field";
import { Icon } from "../parts/icon";
import { Note, ProblemNote, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { OneStop } from "./one-stop";
import { Sending } from "../parts/sending";
import { today } from "../times";

export type CaseTold = Answer<"/api/me/cases/{case_no}">;

export default function CasePage() {
  const { t } = useTranslation();
  const { caseNo = "" } = useParams();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}", { path: { case_no: caseNo }, signal }), [caseNo]);
  return (
    <Screen title={t("case.title")} back="/cases">
      <Ready of={found}>{(told) => <Told told={told} />}</Ready>
    </Screen>
  );
}

function Told({ told }: { told: CaseTold }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const at = `/cases/${told.case_no}`;
  return (
    <>
      <section className={`cover ${told.colour}`} aria-label={t("case.now")}>
        <p className="cover-word">{said(told.now)}</p>
        <p className="small">{t("case.since", { day: longDay(told.now.since, language) })}</p>
      </section>
      <Next told={told} />
      <ToDo told={told} />
      <OneStop caseNo={told.case_no} />
      <Sending of={(one) => one.case_no === told.case_no} />
      <section className="card" aria-label={t("case.parts")}>
        <div className="list">
          <Go to={`${at}/papers`} title={t("papers.title")} under={t("papers.short")} />
          <Go to={`${at}/letters`} title={t("letters.title")} end={t("case.count", { count: told.letters })} />
          <Go to={`${at}/money`} title={t("money.title")} under={told.money.awarded_fen > 0 ? t("money.line", { awarded: money(told.money.awarded_fen), paid: money(told.money.paid_fen) }) : t("money.noneYet")} />
          {told.owed_by_platform_fen > 0 && <Go to={`${at}/money`} title={t("owed.title")} end={<strong>{money(told.owed_by_platform_fen)}</strong>} />}
          <Go to={`${at}/remedies`} title={t("remedies.title")} under={t("remedies.short")} />
        </div>
      </section>
      <Card title={t("case.tracks")}>
        <ol className="tracks">
          {told.tracks.map((one) => (
            <li key={one.track} className={one.done ? (one.state.startsWith("not_") ? "against" : "done") : untouched(one.state) ? "idle" : "going"}>
              <Icon name={one.done ? "done" : "wait"} /><span><strong>{said(one)}</strong><br />{untouched(one.state) ? t(`track.${one.state}`) : said({ zh: one.now_zh, en: one.now_en })}</span>
            </li>
          ))}
        </ol>
      </Card>
      <Handled told={told} />
      <May told={told} />
      <Card title={t("case.past")}>
        <ol className="past">{[...told.past].reverse().map((one, place) => <li key={place}><span className="small quiet">{longDay(one.on, language)}</span><span>{said(one)}</span></li>)}</ol>
      </Card>
      <Card title={t("case.facts")}>
        <Facts rows={[
          [t("case.no"), <span className="name">{told.case_no}</span>], [t("case.injury"), minute(told.injury_at)], [t("case.place"), told.place_zh],
          told.platform_name && [t("case.platform"), told.platform_name], [t("case.reportedAt"), minute(told.reported_at)],
        ]} />
      </Card>
    </>
  );
}

function untouched(state: string): boolean {
  return state === "none" || state === "quiet";
}

function Next({ told: { next } }: { told: CaseTold }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const left = next.date ? daysBetween(today(), next.date) : null;
  return (
    <Card title={t("case.next")}>
      <p>{said(next)}</p>
      {next.date && (
        <p className="date">
          <strong>{longDay(next.date, language)}</strong> {left !== null && <Tag colour={next.overdue ? "red" : left <= 3 ? "yellow" : "green"}>{left >= 0 ? t("case.left", { count: left }) : t("case.over", { count: -left })}</Tag>}
          {next.provisional && <> <Tag colour="blue">{t("common.provisional")}</Tag></>}
        </p>
      )}
      {(next.date || next.who_zh !== "您") && <p className="small quiet">{t("case.who", { who: language === "zh" ? next.who_zh : next.who_en })}</p>}
    </Card>
  );
}

function ToDo({ told }: { told: CaseTold }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  const at = `/cases/${told.case_no}`;
  const missing = told.missing.filter((one) => !one.brought);
  if (missing.length + told.questions.length + told.re_shoot.length === 0 && told.missing.length === 0) return null;
  return (
    <Card title={t("case.toDo")} className="yellow">
      <div className="list">
        {missing.map((one) => <Go key={one.paper} to={`${at}/papers`} title={t("case.bring", { what: said({ zh: one.what_zh, en: one.what_en }) })} under={one.until && t("until", { day: longDay(one.until, language) })} />)}
        {told.re_shoot.map((one) => <Go key={one.ref} to={`${at}/papers`} title={t("case.again", { what: said(one) })} under={one.reason} />)}
        {told.questions.map((one) => <Go key={one.ref} to={`${at}/do/inquiry_answer`} title={t("case.answer")} under={one.until && t("until", { day: longDay(one.until, language) })} />)}
      </div>
      {told.missing.length > 0 && missing.length === 0 && (
        <>
          <Note kind="green">{t("case.allBrought")}</Note>
          {may("me.step") && told.may.filter((one) => one.step.endsWith("material_received") && one.blocked.length === 0).map((one) => <div key={one.step} className="list"><Go to={`${at}/do/${one.step}`} title={said(one)} /></div>)}
        </>
      )}
    </Card>
  );
}

function May({ told }: { told: CaseTold }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  if (told.may.length === 0 || !may("me.step")) return null;
  const now = told.may.filter((one) => one.blocked.length === 0);
  const later = told.may.filter((one) => one.blocked.length > 0);
  return (
    <Card title={t("case.may")}>
      {now.length > 0 && <div className="list">{now.map((one) => <Go key={one.step} to={`/cases/${told.case_no}/do/${one.step}`} title={capital(said(one))} under={one.until && t("until", { day: longDay(one.until, language) })} />)}</div>}
      {later.length > 0 && (
        <details>
          <summary>{t("case.notYet", { count: later.length })}</summary>
          {later.map((one) => <p key={one.step}><strong>{capital(said(one))}</strong><br /><span className="small">{one.blocked.map(said).join(" ")}</span></p>)}
        </details>
      )}
    </Card>
  );
}

/** What insurers did in the case for the agency; each may be rated once. */
function Handled({ told }: { told: CaseTold }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const found = useLoad(may("me.handled") ? (signal) => get("/api/me/cases/{case_no}/handling", { path: { case_no: told.case_no }, signal }) : null, [told.case_no]);
  const rows = found.data?.rows ?? [];
  if (rows.length === 0) return null;
  const rate = (one: Task) => <Rate key={one.task_no} caseNo={told.case_no} one={one} may={may("me.rate")} onDone={() => void found.reload()} />;
  return (
    <Card title={t("rating.title")}>
      <p className="small quiet">{t("rating.lead")}</p>
      {rows.slice(0, NEWEST).map(rate)}
      {rows.length > NEWEST && <details><summary>{t("rating.earlier", { count: rows.length - NEWEST })}</summary>{rows.slice(NEWEST).map(rate)}</details>}
    </Card>
  );
}

const NEWEST = 2;
type Task = Answer<"/api/me/cases/{case_no}/handling">["rows"][number];

function Rate({ caseNo, one, may, onDone }: { caseNo: string; one: Task; may: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const act = useDo();
  const [degree, setDegree] = useState("");
  const [words, setWords] = useState("");
  const send = async () => {
    const done = await act.run(() => post("/api/me/cases/{case_no}/handling/{task_no}/rating", { degree: Number(degree), words: words.trim() }, { path: { case_no: caseNo, task_no: one.task_no } }));
    if (done) onDone();
  };
  return (
    <div className="plain-line">
      <span className="order-head"><strong>{capital(said(one))}</strong>{one.degree !== null && <Tag colour="green">{t("rating.given", { degree: one.degree })}</Tag>}</span>
      <span className="small quiet">{one.handled_by} · {longDay(one.on, language)}</span>
      {one.degree === null && may && (
        <details>
          <summary>{t("rating.give")}</summary>
          <ProblemNote problem={act.problem} />
          <Choices label={t("rating.degree")} value={degree ? [degree] : []} onChange={(chosen) => setDegree(chosen[0] ?? "")} options={["5", "4", "3", "2", "1"].map((value) => ({ value, label: t(`rating.of_${value}`) }))} />
          <LongField label={t("rating.words")} value={words} onChange={setWords} />
          <Button block color="primary" disabled={!degree} loading={act.busy} onClick={() => void send()}>{t("rating.send")}</Button>
        </details>
      )}
    </div>
  );
}

/** The first letter large: a line of its own begins with one. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
