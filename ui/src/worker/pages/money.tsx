/** The money of a case: each amount, where it is, when it came and to which account, why it is that much, and what the platform owes. */

import { useParams } from "react-router";
import { type Answer, get } from "@shared/api";
import { day, longDay, longMonth } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { money } from "@shared/money";
import { Card, type Colour, Facts, Tag } from "../parts/card";
import { Cites } from "../parts/cites";
import { Nothing, Note, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { capital } from "./case";

type Award = Answer<"/api/me/cases/{case_no}/money">["awards"][number];
type Line = Award["lines"][number];
type Payment = Line["payments"][number];
type Owed = Answer<"/api/me/cases/{case_no}/owed">["rows"][number];
const COLOUR: Record<Payment["state"], Colour> = { owed: "blue", on_the_way: "blue", paid: "green", returned: "red", unknown: "yellow" };
const OWED: Record<Owed["status"], Colour> = { due: "blue", paid: "green", late: "red", no_due_day: "yellow" };

export default function MoneyPage() {
  const { t } = useTranslation();
  const { caseNo = "" } = useParams();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}/money", { path: { case_no: caseNo }, signal }), [caseNo]);
  const owed = useLoad((signal) => get("/api/me/cases/{case_no}/owed", { path: { case_no: caseNo }, signal }), [caseNo]);
  return (
    <Screen title={t("money.title")} back={`/cases/${caseNo}`}>
      <Ready of={found}>
        {(told) => told.awards.length === 0 ? <Nothing>{t("money.none")}</Nothing> : (
          <>
            <section className="cover sums" aria-label={t("money.sums")}>
              <Facts rows={[[t("money.awarded"), <strong>{money(told.totals.awarded_fen)}</strong>], [t("money.paid"), money(told.totals.paid_fen)], [t("money.outstanding"), money(told.totals.outstanding_fen)]]} />
            </section>
            {told.awards.map((one) => <AwardCard key={one.award_no} award={one} />)}
          </>
        )}
      </Ready>
      {(owed.data?.rows.length ?? 0) > 0 && <Card title={t("owed.title")}><p className="small quiet">{t("owed.lead")}</p>{owed.data?.rows.map((one, place) => <OwedLine key={place} owed={one} />)}</Card>}
    </Screen>
  );
}

function AwardCard({ award }: { award: Award }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card title={award.decided_on ? t("money.decided", { day: longDay(award.decided_on, language) }) : t("money.award")}>
      <p className="small quiet name">{award.award_no}</p>
      {award.provisional && <Note kind="yellow">{t("money.provisional")}</Note>}
      {award.lines.map((one, place) => <LineTold key={place} line={one} />)}
    </Card>
  );
}

function LineTold({ line }: { line: Line }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const whom = language === "zh" ? line.role_zh : line.role_en;
  const payer = language === "zh" ? line.payer_zh : line.payer_en;
  return (
    <div className="line">
      <div className="order-head"><strong>{capital(said(line))}</strong><strong className="amount">{money(line.amount_fen)}{line.paid === "monthly" && <span className="small">{t("money.monthly")}</span>}</strong></div>
      <p className="small quiet">{t("money.from", { payer, whom })}{line.from && ` · ${line.until ? t("money.period", { from: day(line.from), until: day(line.until) }) : t("money.since", { from: day(line.from) })}`}</p>
      {line.payments.length > 0 && <ul className="payments">{line.payments.map((one) => <PaymentTold key={one.period} payment={one} />)}</ul>}
      <details>
        <summary>{t("money.why")}</summary>
        <ol className="why">{line.why.map((one, place) => <li key={place}><span>{said(one)}</span></li>)}</ol>
        <Cites of={[...new Set(line.why.flatMap((one) => one.cites))]} />
        {line.mark !== "official" && <p className="small quiet">{t(`mark.${line.mark}`, { defaultValue: line.mark })}</p>}
      </details>
    </div>
  );
}

function PaymentTold({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const account = payment.account_tail && t("money.account", { bank: payment.bank ?? "", tail: payment.account_tail });
  return (
    <li>
      <span className="order-head"><span>{payment.period === "once" ? money(payment.amount_fen) : `${longMonth(payment.period, language)} ${money(payment.amount_fen)}`}</span><Tag colour={COLOUR[payment.state]}>{t(`payment.${payment.state}`)}</Tag></span>
      <span className="small">{capital(language === "zh" ? payment.state_zh : payment.state_en)}{payment.paid_on ? ` · ${longDay(payment.paid_on, language)}` : payment.state !== "paid" && payment.due_on ? ` · ${t("money.due", { day: longDay(payment.due_on, language) })}` : ""}</span>
      {account && <span className="small">{account}</span>}
    </li>
  );
}

function OwedLine({ owed }: { owed: Owed }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <div className="line">
      <div className="order-head"><strong>{capital(said(owed))}</strong><strong className="amount">{money(owed.amount_fen)}</strong></div>
      <p className="small">{owed.platform_name} <Tag colour={OWED[owed.status]}>{t(`owed.${owed.status}`, { days: owed.days_late })}</Tag></p>
      <p>{said({ zh: owed.said_zh, en: owed.said_en })}</p>
      <Facts rows={[[t("money.paid"), money(owed.paid_fen)], [t("owed.left"), money(owed.outstanding_fen)], owed.due_on && [t("owed.dueOn"), day(owed.due_on)], owed.reminders > 0 && [t("owed.reminders"), String(owed.reminders)]]} />
    </div>
  );
}
