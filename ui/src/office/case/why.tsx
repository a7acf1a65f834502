/** Why this amount: every number, branch and rounding of an award, with its article. */

import { useSaid, useTranslation } from "@shared/i18n";
import { Cites, Mark, Money, Provisional } from "../parts/said";
import { useTold } from "../parts/told";
import type { Explained, ExplainStep } from "../shapes";

export function Why({ of, only }: { of: Explained; only?: string }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <>
      {of.awards.filter((award) => !only || award.award_no === only).map((award) => (
        <section key={award.award_no} aria-label={award.award_no}>
          {!only && <h3>{award.award_no} {award.provisional && <Provisional />}</h3>}
          <ul className="tree">
            {award.lines.map((line, i) => (
              <li key={`${line.item}${line.payee}${i}`}>
                <details open={award.lines.length < 4}>
                  <summary><strong>{told.item(line.item)}</strong> · {told.payee(line.payee)} · <Money fen={line.amount_fen} /> <Mark mark={line.mark} /></summary>
                  <ul>{line.steps.map((step, n) => <Sentence key={n} step={step} />)}</ul>
                </details>
              </li>
            ))}
          </ul>
          <p className="digest">{t("benefit.receipt")} {award.digest}</p>
        </section>
      ))}
    </>
  );
}

function Sentence({ step }: { step: ExplainStep }) {
  const said = useSaid();
  const cites = step.cites as string[] | undefined;
  return <li>{said(step as { zh: string; en: string })} <Cites of={cites} /> <Mark mark={step.mark as string | undefined} /></li>;
}
