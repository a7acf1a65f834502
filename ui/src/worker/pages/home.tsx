/** The first screen: am I covered now, by which order; what waits for me; what to do when hurt. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { Link } from "react-router";
import { type Answer, get } from "@shared/api";
import { day, longMonth, minute } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { type Loaded, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { keptDraft } from "../draft";
import { Card, Go, Tag } from "../parts/card";
import { Cites } from "../parts/cites";
import { CaseLine } from "../parts/case-line";
import { TimeField } from "../parts/field";
import { Icon } from "../parts/icon";
import { OrderLine } from "../parts/order-line";
import { Note, ProblemNote, Waiting } from "../parts/said";
import { Screen } from "../parts/screen";
import { Sending } from "../parts/sending";
import { fieldNow, instantOf } from "../times";

type HomeTold = Answer<"/api/me">;

export default function Home() {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [at, setAt] = useState("");
  const home = useLoad((signal) => get("/api/me", { query: { at: at ? instantOf(at) : undefined }, signal }), [at]);
  const draft = me && keptDraft(me.account);
  const told = home.data;
  return (
    <Screen title={told?.acting_for ? t("home.titleFor", { who: told.acting_for }) : t("home.title")}>
      {told?.acting_for && <Note>{t("home.proxy", { who: told.acting_for })}</Note>}
      {draft && (
        <Note kind="yellow">
          <p>{draft.sent ? t("home.unsent") : t("home.draft")}</p>
          <p><Link className="button-link" to={draft.sent ? "/report/3" : "/report"}>{draft.sent ? t("home.sendNow") : t("home.goOn")}</Link></p>
        </Note>
      )}
      <ProblemNote problem={home.problem} onRetry={() => void home.reload()} />
      {!told && !home.problem && <Waiting />}
      {told && <Cover told={told} at={at} onAt={setAt} home={home} />}
      {may("me.report") && home.problem?.code !== "authorisation_missing" && (
        <div className="big-buttons">
          <Link className="button-link red big" to="/report"><Icon name="report" />{t(told?.acting_for ? "home.hurtFor" : "home.hurt")}</Link>
          <a className="button-link big" href="tel:120"><Icon name="phone" />{t("call.ambulance")}</a>
        </div>
      )}
      <Sending />
      {told && <Rest told={told} />}
    </Screen>
  );
}

function Cover({ told, at, onAt, home }: { told: HomeTold; at: string; onAt: (at: string) => void; home: Loaded<HomeTold> }) {
  const { t } = useTranslation();
  return (
    <section className={told.covered ? "cover yes" : "cover no"} aria-label={t("home.title")}>
      <p className="cover-word"><Icon name={told.covered ? "shield" : "search"} />{t(told.covered ? (at ? "home.coveredThen" : "home.covered") : told.orders.length > 0 ? "home.outside" : "home.notFound")}</p>
      {!told.covered && <p>{t("home.anyway")}</p>}
      {told.orders.map((order) => <OrderLine key={`${order.platform}${order.order_no}`} order={order} />)}
      <p className="small">{t("home.at", { when: minute(told.at) })}</p>
      <div className="buttons"><Button loading={home.loading} onClick={() => (at ? onAt("") : void home.reload())}>{t(at ? "home.now" : "home.again")}</Button></div>
      <details>
        <summary>{t("home.other")}</summary>
        <TimeField label={t("home.otherAt")} kind="datetime-local" value={at} max={fieldNow()} onChange={onAt} />
      </details>
      {told.cites && <Cites of={[told.cites]} />}
    </section>
  );
}

function Rest({ told }: { told: HomeTold }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  return (
    <>
      {told.waiting_for_me.length > 0 && (
        <Card title={t("home.waiting")}>
          <div className="list">
            {told.waiting_for_me.map((one, place) => (
              <Go key={place} to={one.kind === "question" ? `/cases/${one.case_no}/do/inquiry_answer` : `/cases/${one.case_no}/papers`} title={said(one)}
                under={one.until ? t("until", { day: day(one.until) }) : one.case_no} end={<Tag colour="yellow">{t("home.toDo")}</Tag>} />
            ))}
          </div>
        </Card>
      )}
      {told.cases.length > 0 && <Card title={t("home.cases")}><div className="list">{told.cases.map((one) => <CaseLine key={one.case_no} line={one} />)}</div></Card>}
      <Card title={t("home.days")}>
        <div className="list">
          <Go to="/orders" title={longMonth(told.month.month, language)} under={t("home.monthSum", { days: told.month.insured_days, orders: told.month.orders })} />
          {told.registered.map((one) => (
            <div key={`${one.platform}${one.since}`} className="plain-line">{one.name}<span className="small quiet">{t("home.registered", { day: day(one.since) })}</span></div>
          ))}
        </div>
      </Card>
      <Card title={t("home.more")}>
        <div className="list">
          <Go to="/hospitals" title={t("hospitals.title")} under={t("hospitals.lead")} />
          {may("me.report_deduction") && <Go to="/me/deductions" title={t("deductions.title")} under={t("deductions.short")} />}
          <Go to="/me/reads" title={t("reads.title")} under={t("reads.short")} />
        </div>
      </Card>
    </>
  );
}
