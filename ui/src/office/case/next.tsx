/** The permitted next steps as forms, and why others are not open; drawn from what the server says of each. */

import { Button, Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useTitled, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { Panel } from "../parts/page";
import { Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at } from "../server";
import type { NextStep, NextSteps } from "../shapes";
import { StepForm } from "./step-form";

export function NextPanel({ caseNo, onDone }: { caseNo: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<NextSteps>(at`/api/cases/${caseNo}/next`, {}, signal), [caseNo]);
  return (
    <Panel title={t("next.title")} id="next-steps">
      <Ready of={found}>{(next) => <Steps next={next} onDone={onDone} />}</Ready>
    </Panel>
  );
}

function Steps({ next, onDone }: { next: NextSteps; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useTitled();
  const [chosen, setChosen] = useState<string | null>(null);
  const mine = next.steps.filter((step) => step.may);
  const others = next.steps.filter((step) => !step.may);
  const step = mine.find((one) => one.verb === chosen);
  return (
    <>
      {mine.length === 0 && <p className="quiet">{t("next.none")}</p>}
      {!step && mine.filter((one) => !one.elsewhere).length > 0 && (
        // Each is a stop of its own for the keyboard: in one group an arrow would choose, and choosing opens the form.
        <div role="radiogroup" aria-label={t("next.choose")} style={{ display: "grid", gap: 8 }}>
          {mine.filter((one) => !one.elsewhere).map((one) => (
            <Radio key={one.verb} checked={false} onChange={() => setChosen(one.verb)}>
              {said(one)}{one.document_zh && <span className="quiet small"> · {t("next.issues", { document: one.document_zh })}</span>}
            </Radio>
          ))}
        </div>
      )}
      {!step && mine.filter((one) => one.elsewhere).map((one) => <Elsewhere key={one.verb} step={one} caseNo={next.case_no} />)}
      {step && (
        <section aria-labelledby="step-form">
          <Button type="link" size="small" onClick={() => setChosen(null)}>← {t("next.others")}</Button>
          <h3 id="step-form" ref={(heading) => heading?.focus()} tabIndex={-1} style={{ marginTop: 6, outline: "none" }}>
            {said(step)} {step.adverse && <Tag colour="yellow">{t("next.adverse")}</Tag>}
          </h3>
          <StepForm key={step.verb} caseNo={next.case_no} lastAct={next.last_act} step={step} onDone={onDone} />
        </section>
      )}
      <details style={{ marginTop: 10 }}>
        <summary>{t("next.whyNot", { count: others.length })}</summary>
        <ul className="steps">{others.map((one) => <Blocked key={`${one.verb}${one.track}`} step={one} />)}</ul>
      </details>
    </>
  );
}

function Elsewhere({ step, caseNo }: { step: NextStep; caseNo: string }) {
  const said = useTitled();
  const { t } = useTranslation();
  const tab = { benefits: "benefits", appraisal: "appraisal", payments: "payments", case: "orders" }[step.elsewhere?.page ?? "case"];
  return <p style={{ margin: "6px 0" }}><Link to={`/cases/${caseNo}?tab=${tab}`}>{said(step)}</Link> <span className="quiet small">{step.elsewhere ? said(step.elsewhere) : t("next.elsewhere")}</span></p>;
}

function Blocked({ step }: { step: NextStep }) {
  const { i18n } = useTranslation();
  const said = useTitled();
  const told = useTold();
  const english = i18n.language === "en";
  const why = english ? step.why_not_en : step.why_not_zh;
  return (
    <li>
      {said(step)} <span className="quiet small">{(english ? step.roles.map((role) => told.actor(role)) : step.roles_zh).join(english ? ", " : "、")}</span>
      {why.map((one) => <p key={one} className="why">{one}</p>)}
    </li>
  );
}
