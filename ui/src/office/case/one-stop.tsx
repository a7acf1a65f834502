/** One-stop handling of a case: what was asked for together, who is in charge, what comes next; a supervisor names another person. */

import { useTranslation, useSaid } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import type { OneStopLine } from "../pages/one-stop-shapes";
import { Facts, Panel } from "../parts/page";
import { Ready } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";

const REASONS: readonly [string, string, string][] = [
  ["first_named", "首次指定", "named first"], ["leave", "离岗", "on leave"], ["moved", "调岗", "moved to another post"], ["workload", "工作量", "work load"],
  ["recused", "回避", "recused"], ["asked_by_party", "当事人提出", "asked for by a party"],
];

export function OneStopOfCase({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<OneStopLine>(at`/api/cases/${caseNo}/one-stop`, {}, signal), [caseNo]);
  return (
    <Ready of={found}>
      {(one) => one.asked_together.length === 0 ? null : (
        <Panel title={t("menu.oneStop")} id="one-stop">
          <Facts rows={[
            [t("oneStop.together"), one.asked_together.map((stage) => t(`oneStopStage.${stage}`)).join("、")],
            [t("oneStop.charge"), one.in_charge ? told.actor(one.in_charge) : t("oneStop.nobody")],
            [t("oneStop.next"), said({ zh: `${one.next_zh}（${one.who_zh}）`, en: `${one.next_en} (${one.who_en})` })],
          ]} />
          {one.stand_in && <p className="quiet">{t("oneStop.standIn", { who: told.actor(one.stand_in), until: one.stand_in_until })}</p>}
          {one.charges.length > 0 && <ol className="steps">{one.charges.map((each) => <li key={each.since}><strong>{told.actor(each.officer)}</strong> <span className="quiet small">{said({ zh: each.reason_zh, en: each.reason_en })} · {told.actor(each.by)} · {each.since}</span></li>)}</ol>}
          {may("one_stop.charge") && !one.closed && (
            <SpecForm name="one-stop-charge" title={t("oneStop.name")} onDone={found.reload} send={(facts) => tell(at`/api/cases/${caseNo}/one-stop/charge`, facts)} fields={[
              field("officer", "reference", ["负责人（岗位:账号）", "Person in charge (post:account)"]), field("reason", "choice", ["原因", "Reason"], { choices: REASONS }),
            ]} />
          )}
        </Panel>
      )}
    </Ready>
  );
}
