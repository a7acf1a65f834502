/** One-stop handling in my case: what goes on by itself, which post is in charge, what is fetched for me, what was put forward and may be declined. */

import Button from "antd-mobile/es/components/button";
import { get, post } from "@shared/api";
import { longDay } from "@shared/dates";
import { useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card } from "../parts/card";
import { ProblemNote, told as tell } from "../parts/said";
import { sure } from "../parts/sure";

export function OneStop({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  const act = useDo();
  const found = useLoad((signal) => get("/api/me/cases/{case_no}/one-stop", { path: { case_no: caseNo }, signal }), [caseNo]);
  const one = found.data;
  if (!one) return null;
  const { unapplied } = one;
  const join = (words: string[]) => words.join(language === "zh" ? "、" : ", ");
  const benefits = (items: string[]) => join(items.map((item) => t(`benefit.${item}`)));
  const still = unapplied.put_forward.filter((item) => unapplied.may_decline.includes(item));
  if (one.asked_together.length + one.fetches.length + unapplied.put_forward.length + unapplied.declined.length === 0) return null;
  const decline = async () => {
    if (!(await sure(t("oneStop.decline"), t("oneStop.declineSure"), t("common.send")))) return;
    if (!(await act.run(() => post("/api/me/cases/{case_no}/decline", { items: still }, { path: { case_no: caseNo } })))) return;
    tell(t("oneStop.done"));
    await found.reload();
  };
  return (
    <Card title={t("oneStop.title")}>
      {one.asked_together.length > 0 && <p>{t("oneStop.passed", { what: join(one.asked_together.map((stage) => t(`step.stage.${stage}`))) })}</p>}
      {one.in_charge_zh && <p>{t("oneStop.charge", { who: said({ zh: one.in_charge_zh, en: one.in_charge_en ?? "" }) })}</p>}
      {one.fetches.map((paper) => {
        const what = said({ zh: String(paper.zh), en: String(paper.en) });
        const key = paper.of_the_party ? "oneStop.ofYou" : paper.status === "asked" ? "oneStop.fetched" : "oneStop.have";
        return <p key={what}>{t(key, { what, until: longDay(String(paper.due_on), language) })}</p>;
      })}
      {unapplied.put_forward.length > 0 && <p>{t("oneStop.put", { what: benefits(unapplied.put_forward) })}</p>}
      {unapplied.declined.length > 0 && <p>{t("oneStop.declined", { what: benefits(unapplied.declined) })}</p>}
      <ProblemNote problem={act.problem} />
      {still.length > 0 && may("me.decline") && <Button block loading={act.busy} onClick={() => void decline()}>{t("oneStop.decline")}</Button>}
    </Card>
  );
}
