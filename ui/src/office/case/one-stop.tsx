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
import type { OfficerRow, Page } from "../shapes";

type OneStopFile = OneStopLine & { reasons: { value: string; zh: string; en: string }[] };

export function OneStopOfCase({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const found = useLoad((signal) => ask<OneStopFile>(at`/api/cases/${caseNo}/one-stop`, {}, signal), [caseNo]);
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
            <Charge caseNo={caseNo} reasons={one.reasons} onDone={found.reload} />
          )}
        </Panel>
      )}
    </Ready>
  );
}

function Charge({ caseNo, reasons, onDone }: { caseNo: string; reasons: OneStopFile["reasons"]; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const officers = useLoad((signal) => ask<Page<OfficerRow>>("/api/leaves/officers", {}, signal), []);
  const choices = (officers.data?.rows ?? []).map((one) => [`${one.post}:${one.account}`, `${one.shown_as} · ${one.post_zh}`, `${one.shown_as} · ${one.post_en}`] as const);
  return (
    <SpecForm name="one-stop-charge" title={t("oneStop.name")} onDone={onDone} send={(facts) => tell(at`/api/cases/${caseNo}/one-stop/charge`, facts)} fields={[
      field("officer", "choice", ["负责人", "Person in charge"], { choices }),
      field("reason", "choice", ["原因", "Reason"], { choices: reasons.map((one) => [one.value, one.zh, one.en] as const) }),
    ]} />
  );
}
