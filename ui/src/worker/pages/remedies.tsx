/** When I do not agree: each way, whether it is open, until when, before whom. */

import { Link, useParams } from "react-router";
import { type Answer, get } from "@shared/api";
import { daysBetween, longDay } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card, Facts, Tag } from "../parts/card";
import { Cites } from "../parts/cites";
import { Note, Ready } from "../parts/said";
import { Screen } from "../parts/screen";
import { today } from "../times";

type Told = Answer<"/api/me/cases/{case_no}/remedies">;
type Right = Told["objection"];
const RIGHTS = [["objection", "objection"], ["reconsideration", "reconsideration"], ["litigation", "litigation"], ["second_appraisal", "second_appraisal_application"]] as const;

export default function Remedies() {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { caseNo = "" } = useParams();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}/remedies", { path: { case_no: caseNo }, signal }), [caseNo]);
  return (
    <Screen title={t("remedies.title")} back={`/cases/${caseNo}`}>
      <Note>{t("remedies.lead")}</Note>
      <Ready of={found}>
        {(told) => (
          <>
            {RIGHTS.map(([name, step]) => <RightCard key={name} name={name} right={told[name]} to={`/cases/${caseNo}/do/${step}`} />)}
            {told.history.length > 0 && <Card title={t("remedies.history")}><ol className="past">{told.history.map((one, place) => <li key={place}><span className="small quiet">{longDay(one.on, language)}</span><span>{said(one)}</span></li>)}</ol></Card>}
          </>
        )}
      </Ready>
    </Screen>
  );
}

function RightCard({ name, right, to }: { name: string; right: Right; to: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  const left = right.until ? daysBetween(today(), right.until) : null;
  const over = left !== null && left < 0;
  return (
    <Card title={t(`remedies.${name}`)} extra={<Tag colour={over ? "red" : right.may ? "green" : "grey"}>{t(over ? "remedies.ended" : right.may ? "remedies.open" : "remedies.notOpen")}</Tag>}>
      <p>{said(right)}</p>
      <Facts rows={[
        [t("remedies.body"), language === "zh" ? right.body_zh : right.body_en],
        right.until && [t("remedies.until"), <>{longDay(right.until, language)} {left !== null && !over && <Tag colour={left <= 7 ? "red" : "green"}>{t("case.left", { count: left })}</Tag>}{right.provisional && <> <Tag colour="blue">{t("common.provisional")}</Tag></>}</>],
        right.length !== null && [t("remedies.length"), t(`length.${right.unit}`, { count: right.length })],
      ]} />
      <Cites of={right.cites} />
      {right.may && may("me.step") && <p><Link className={over ? "button-link" : "button-link primary"} to={to}>{t(`remedies.do.${name}`)}</Link></p>}
    </Card>
  );
}
