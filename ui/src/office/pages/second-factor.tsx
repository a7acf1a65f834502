/** The second factor of a post: a passkey shown, or the first one registered; nothing else is open before. */

import { Button } from "antd";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { useSession } from "@shared/session";
import { ProblemAlert } from "../parts/said";
import { makePasskey, showPasskey } from "../passkey";

export function SecondFactor() {
  const { t } = useTranslation();
  const said = useSaid();
  const { me, refresh, signOut } = useSession();
  const act = useDo();
  if (!me) return null;
  const held = me.passkeys > 0;
  const go = () => act.run(async () => {
    if (await (held ? showPasskey() : makePasskey(me.shown_as))) await refresh();
  });
  return (
    <main className="sign-in alone">
      <div className="title"><h1>{t("common.product")}</h1><span>{t("common.fullName")}</span></div>
      <section className="panel" aria-labelledby="second">
        <h2 id="second">{t("signIn.second")}</h2>
        <p>{me.shown_as} · {said(me.acting_in)}</p>
        <p>{held ? t("signIn.secondLead") : t("signIn.secondNone")}</p>
        <ProblemAlert problem={act.problem} />
        <p style={{ display: "flex", gap: 8 }}>
          <Button type="primary" loading={act.busy} onClick={() => void go()}>{held ? t("signIn.secondDo") : t("account.addPasskey")}</Button>
          <Button onClick={() => void act.run(signOut)}>{t("common.signOut")}</Button>
        </p>
      </section>
    </main>
  );
}
