/** Me: how the pages look and speak, who acts for whom, my data, signing out. */

import Button from "antd-mobile/es/components/button";
import { file, keep } from "@shared/api";
import { speak, useLanguage, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { Card, Go } from "../parts/card";
import { Choices } from "../parts/field";
import { ProblemNote } from "../parts/said";
import { Screen } from "../parts/screen";
import { sure } from "../parts/sure";
import { Posts, PARTIES } from "../app";
import { keptDraft } from "../draft";
import { useQueue } from "../queue";
import { setLarge, useLarge } from "../view";

export default function Mine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const large = useLarge();
  const { me, may, signOut } = useSession();
  const act = useDo();
  const waiting = useQueue().length;
  const others = (me?.posts ?? []).filter((one) => PARTIES.includes(one.post) && one.grant !== me?.acting_in?.grant);
  const out = async () => {
    const kept = waiting > 0 || (me && keptDraft(me.account));
    if (kept && !(await sure(t("common.signOut"), t("mine.stillHere"), t("common.signOut")))) return;
    await act.run(signOut);
  };
  const take = async () => {
    const got = await act.run(() => file("/api/me/data"));
    if (got) keep(got.blob, got.name);
  };
  return (
    <Screen title={t("mine.title")}>
      <Card>
        <p className="who"><strong>{me?.shown_as}</strong><span className="small quiet">{me?.account} · {language === "zh" ? me?.acting_in?.zh : me?.acting_in?.en}</span></p>
      </Card>
      {others.length > 0 && <Card title={t("mine.others")}><Posts posts={others} /></Card>}
      <Card title={t("mine.looks")}>
        <Choices label={t("mine.size")} value={[large ? "large" : "normal"]} onChange={([one]) => setLarge(one === "large")} options={[{ value: "normal", label: t("large.normal") }, { value: "large", label: t("large.large") }]} />
        <Choices label={t("mine.language")} value={[language]} onChange={([one]) => speak(one === "en" ? "en" : "zh")} options={[{ value: "zh", label: t("mine.zh") }, { value: "en", label: t("mine.en") }]} />
      </Card>
      <section className="card" aria-label={t("mine.services")}>
        <div className="list">
          {may("me.guide") && <Go to="/me/guide" title={t("guide.title")} under={t("guide.short")} />}
          {may("me.enquiries") && <Go to="/me/enquiries" title={t("enquiries.title")} under={t("enquiries.short")} />}
          <Go to="/me/proxies" title={t("proxies.title")} under={t("proxies.short")} />
          <Go to="/me/reads" title={t("reads.title")} under={t("reads.short")} />
          {may("me.deductions") && <Go to="/me/deductions" title={t("deductions.title")} under={t("deductions.short")} />}
          <Go to="/hospitals" title={t("hospitals.title")} />
          <Go to="/check" title={t("check.title")} />
        </div>
      </section>
      <ProblemNote problem={act.problem} />
      {may("me.data") && <Button block loading={act.busy} onClick={() => void take()}>{t("mine.data")}</Button>}
      <Button block className="mt" onClick={() => void out()}>{t("common.signOut")}</Button>
    </Screen>
  );
}
