/** Signing in by an identity provider or with an account; a demonstration lists the workers one may be. */

import Button from "antd-mobile/es/components/button";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { type Answer, get } from "@shared/api";
import { speak, useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card } from "../parts/card";
import { TextField } from "../parts/field";
import { Icon } from "../parts/icon";
import { Note, ProblemNote } from "../parts/said";
import { LargeButton } from "../parts/large";
import { outside } from "../port";

interface DemoAccount { account: string; shown_as: string; zh: string; en: string; post: string; area_zh: string; entry: string }
type Ways = Answer<"/api/sign-in"> & { password?: string | null; accounts?: DemoAccount[] };

export default function SignIn() {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useSaid();
  const { signIn } = useSession();
  const act = useDo();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const ways = useLoad((signal) => get("/api/sign-in", { query: { to: "worker" }, signal }) as Promise<Ways>, []);
  const refused = new URLSearchParams(window.location.search).get("sign_in");
  const people = ways.data?.accounts?.filter((one) => one.entry === "worker") ?? [];
  const enter = (name: string, secret: string) => act.run(() => signIn(name.trim(), secret));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (account.trim() && password) void enter(account, password);
  };
  return (
    <main className="content alone sign-in">
      <div className="sign-in-head">
        <h1><Icon name="shield" /> {t("common.product")}</h1>
        <p className="quiet">{t("common.fullName")}</p>
      </div>
      <div className="buttons">
        <Button onClick={() => speak(language === "zh" ? "en" : "zh")}><span lang={language === "zh" ? "en" : "zh-CN"}>{t("common.language")}</span></Button>
        <LargeButton />
      </div>
      <ProblemNote problem={act.problem} />
      {refused && !act.problem && <Note kind="red">{t(`signIn.failed.${refused}`, { defaultValue: t("signIn.failed.identity_refused") })}</Note>}
      {(ways.data?.issuers ?? []).map((issuer) => (
        <p key={issuer.issuer}><a className="button-link primary" href={outside(issuer.start)}>{t("signIn.provider", { name: said(issuer) })}</a></p>
      ))}
      <Card title={t("signIn.account")}>
        <form onSubmit={send}>
          <TextField label={t("common.account")} value={account} onChange={setAccount} complete="username" />
          <TextField label={t("common.password")} value={password} onChange={setPassword} type="password" complete="current-password" />
          <Button block color="primary" type="submit" loading={act.busy} disabled={!account.trim() || !password}>{t("common.signIn")}</Button>
        </form>
      </Card>
      {people.length > 0 && (
        <Card title={t("signIn.demo")}>
          <p className="small quiet">{t("signIn.demoLead")} <span className="name">{ways.data?.password}</span></p>
          <div className="list">
            {people.map((one) => (
              <button key={`${one.account}${one.post}`} type="button" className="go" disabled={act.busy} onClick={() => void enter(one.account, ways.data?.password ?? "")}>
                <span className="go-text"><span>{one.shown_as}</span><span className="small quiet">{said(one)} · {one.account}</span></span>
                <Icon name="next" />
              </button>
            ))}
          </div>
        </Card>
      )}
      <p className="center"><Link className="quiet-link" to="/check">{t("check.title")}</Link></p>
    </main>
  );
}
