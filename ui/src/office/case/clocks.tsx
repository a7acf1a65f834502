/** The legal clocks of a case: what runs, when it ends, who must act, what is not known. */

import { day } from "@shared/dates";
import { capital, useSaid, useTranslation } from "@shared/i18n";
import { Cites, DaysLeft, Mark, Tag } from "../parts/said";
import type { Clock } from "../shapes";

export function Clocks({ of }: { of: Clock[] }) {
  const { t } = useTranslation();
  const running = of.filter((clock) => !clock.ended_on);
  const ended = of.filter((clock) => clock.ended_on);
  if (of.length === 0) return <p className="quiet">{t("clock.none")}</p>;
  return (
    <>
      <ul className="clocks">{running.map((clock) => <One key={`${clock.clock}${clock.begun_on}`} clock={clock} />)}</ul>
      {running.length === 0 && <p className="quiet">{t("clock.noneRunning")}</p>}
      {ended.length > 0 && (
        <details className="small">
          <summary>{t("clock.ended", { count: ended.length })}</summary>
          <ul className="clocks">{ended.map((clock) => <One key={`${clock.clock}${clock.begun_on}`} clock={clock} />)}</ul>
        </details>
      )}
    </>
  );
}

function One({ clock }: { clock: Clock }) {
  const { t, i18n } = useTranslation();
  const said = useSaid();
  const english = i18n.language === "en";
  const length = t(clock.unit === "working_days" ? "clock.lengthWorking" : clock.unit === "months" ? "clock.lengthMonths" : "clock.lengthNatural", { count: clock.length });
  return (
    <li className={clock.ended_on ? "" : (clock.colour ?? "")}>
      <div className="grow">
        <div><strong>{capital(said(clock))}</strong> {clock.right && <Tag colour="blue">{t("clock.right")}</Tag>} <Mark mark={clock.mark} /></div>
        <div className="small quiet">
          {clock.missing
            ? <>{said(clock.missing)} · {said({ zh: clock.missing.who_zh, en: clock.missing.who_en })}</>
            : <>{t("clock.since", { day: day(clock.begun_on) })} · {length}{clock.due ? ` · ${t("clock.due", { day: day(clock.due) })}` : ""}</>}
          {!clock.right && clock.responsible_zh ? ` · ${english ? (clock.responsible ?? "").replace(/_/g, " ") : clock.responsible_zh}` : ""}
          {clock.suspended_on ? ` · ${t("clock.suspended", { day: day(clock.suspended_on) })}` : ""}
          {clock.ended_on ? ` · ${t("clock.endedOn", { day: day(clock.ended_on) })}` : ""}
        </div>
        <div><Cites of={clock.cites} /></div>
      </div>
      {!clock.ended_on && clock.due && <DaysLeft colour={clock.colour} days={clock.days_left} unit={clock.days_unit} due={clock.due} provisional={clock.provisional} />}
    </li>
  );
}
