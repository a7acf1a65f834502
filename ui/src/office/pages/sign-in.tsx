/** Signing in: account and password, or the identity provider; a demonstration lists who one may be. */

import { Button, Form, Input, Table } from "antd";
import { useEffect } from "react";
import { speak, useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { ProblemAlert } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { ask } from "../server";
import type { Ways } from "../shapes";
import { ink } from "../theme";

type DemoAccount = NonNullable<Ways["accounts"]>[number];

export function SignIn() {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useSaid();
  const { signIn } = useSession();
  const act = useDo();
  const [form] = Form.useForm<{ account: string; password: string }>();
  const ways = useLoad((signal) => ask<Ways>("/api/sign-in", { to: "office" }, signal), []);
  const offered = ways.data;
  useEffect(() => {
    document.title = `${t("common.signIn")} · ${t("common.product")}`;
  }, [t]);
  const enter = (account: string, password: string) => act.run(() => signIn(account, password));
  const refused = new URLSearchParams(window.location.search).get("sign_in");
  const office = offered?.accounts?.filter((one) => one.entry === "office") ?? [];
  const phone = offered?.accounts?.filter((one) => one.entry === "worker") ?? [];
  const table = (rows: DemoAccount[], label: string, button: (one: DemoAccount) => React.ReactNode) => (
    <Table
      size="small" rowKey={(one) => `${one.account}${one.post}${one.area_zh}`} dataSource={rows} pagination={false} scroll={{ y: "52vh" }} aria-label={label}
      columns={[
        { title: t("signIn.post"), render: (_, one) => said(one) },
        { title: t("signIn.area"), dataIndex: "area_zh" },
        { title: t("signIn.person"), render: (_, one) => <>{one.shown_as} <span className="quiet">{one.account}</span></> },
        { title: t("signIn.enter"), width: 110, render: (_, one) => button(one) },
      ]}
    />
  );
  return (
    <main className={office.length > 0 ? "sign-in" : "sign-in alone"}>
      <div className="title">
        <h1>{t("common.product")}</h1>
        <span>{t("common.fullName")}</span>
        <Button type="text" lang={language === "zh" ? "en" : "zh-CN"} onClick={() => speak(language === "zh" ? "en" : "zh")}>{t("common.language")}</Button>
      </div>
      <section className="panel" aria-labelledby="sign-in">
        <h2 id="sign-in">{t("common.signIn")}</h2>
        <ProblemAlert problem={act.problem} />
        {refused && !act.problem && <p role="alert" style={{ color: ink.red }}>{t(`signIn.failed.${refused}`, { defaultValue: t("signIn.failed.identity_refused") })}</p>}
        <Form form={form} layout="vertical" onFinish={({ account, password }) => void enter(account.trim(), password)} requiredMark={false}>
          <Form.Item name="account" label={t("common.account")} rules={[{ required: true, message: t("common.required") }]}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={t("common.password")} rules={[{ required: true, message: t("common.required") }]}>
            <Input.Password autoComplete="current-password" visibilityToggle={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={act.busy}>{t("common.signIn")}</Button>
        </Form>
        {offered?.issuers.map((issuer) => (
          <p key={issuer.issuer} style={{ marginBottom: 0 }}><Button block href={issuer.start}>{t("signIn.provider", { name: said(issuer) })}</Button></p>
        ))}
        <p className="small quiet" style={{ marginBottom: 0 }}><a href="worker/">{t("signIn.worker")}</a></p>
      </section>
      {office.length > 0 && offered && (
        <section className="panel" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{t("signIn.demoTitle")}</h2>
          <p className="quiet" style={{ marginTop: 0 }}>{t("signIn.demoLead")} <code className="mono">{offered.password}</code></p>
          <Tabs label={t("signIn.demoTitle")} items={[
            { key: "office", label: t("signIn.office", { count: office.length }), children: table(office, t("signIn.demoTitle"), (one) => (
              <Button size="small" disabled={act.busy} aria-label={`${t("signIn.as")} ${one.shown_as} ${said(one)}`} onClick={() => void enter(one.account, offered.password ?? "")}>{t("signIn.as")}</Button>
            )) },
            { key: "phone", label: t("signIn.phone", { count: phone.length }), children: table(phone, t("signIn.demoTitle"), () => <a href="worker/">{t("signIn.onPhone")}</a>) },
          ]} />
        </section>
      )}
    </main>
  );
}
