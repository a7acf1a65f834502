/** Every act of a case in the order in which it happened; one that was corrected is struck through and stays. */

import { Checkbox } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { capital, useSaid, useTranslation } from "@shared/i18n";
import { Cites } from "../parts/said";
import { type Told, useTold } from "../parts/told";
import type { CaseFile, Happened, StepTaken } from "../shapes";

export function Timeline({ file }: { file: CaseFile }) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const said = useSaid();
  const told = useTold();
  // Codes that only this file can put into words: its papers, its platforms, its place.
  const known = new Map<string, string>([
    ...file.evidence.papers.map((paper) => [paper.value, said(paper)] as const), ...file.orders.map((order) => [order.platform, order.platform_name ?? order.platform] as const),
    ...(file.platform?.uscc ? [[file.platform.uscc, file.platform.name ?? file.platform.uscc] as const] : []), [file.place, file.place_zh],
  ]);
  const words: Told = { ...told, value: (name, value) => NAMED.has(name) ? (Array.isArray(value) ? value : [value]).map((one) => known.get(String(one)) ?? told.value(name, one)).join(i18n.language === "en" ? "; " : "；") : told.value(name, value) };
  const steps = new Map(file.steps.map((step) => [step.place, step]));
  const timeline = file.timeline ?? [];
  const shown: (StepTaken | Happened)[] = all && timeline.length > 0 ? timeline.map((one) => steps.get(one.place) ?? one) : file.steps;
  return (
    <>
      {timeline.length > file.steps.length && (
        <p className="no-print"><Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>{t("timeline.all", { count: timeline.length })}</Checkbox></p>
      )}
      <ol className="timeline" aria-label={t("tab.timeline")}>{[...shown].reverse().map((one) => <Act key={one.place} act={one} told={words} />)}</ol>
    </>
  );
}

const NAMED = new Set(["papers", "missing_papers", "platform", "place"]);
const HIDDEN = new Set(["person", "prefecture"]);

function Act({ act, told }: { act: StepTaken | Happened; told: Told }) {
  const { t } = useTranslation();
  const said = useSaid();
  const step = "facts" in act ? act : null;
  const content: Record<string, unknown> = step ? { ...step.facts, ...(step.told ?? {}) } : ((act as Happened).content ?? {});
  const rows = Object.entries(content).filter(([name, value]) => !HIDDEN.has(name) && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0));
  return (
    <li className={step?.corrected_by ? "struck" : undefined}>
      <div>
        <span className="what">{capital(said(act))}</span> <span className="quiet small">#{act.place}</span>
        {step?.corrected_by && <span className="small"> — {t("timeline.corrected", { place: step.corrected_by })}</span>}
      </div>
      <div className="meta">
        {minute(act.at)} · {told.actor(act.actor, step?.actor_zh)}
        {step?.on_behalf_of ? ` · ${t("timeline.for", { who: told.value("person", step.on_behalf_of) })}` : ""}
        {act.ground && <> · <Cites of={act.ground} /></>}
      </div>
      {rows.length > 0 && <dl>{rows.map(([name, value]) => <div key={name} style={{ display: "contents" }}><dt>{capital(told.name(name))}</dt><dd>{told.value(name, value)}</dd></div>)}</dl>}
    </li>
  );
}
