/** The frame of every screen: product, post, person, menu. */

import { App, Button, Layout, Menu, Select } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { speak, useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { asProblem, sentence } from "@shared/problem";
import { useSession } from "@shared/session";
import { menuOf } from "./menu";
import { usePlaceName } from "./parts/places";
import { PageHead, Panel } from "./parts/page";
import { ProblemAlert, Tag } from "./parts/said";

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { me, may, signOut } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const came = useRef(pathname);
  // Whoever goes by keyboard or by ear lands at the new screen, not at the end of the old one.
  useEffect(() => {
    if (came.current !== pathname) main.current?.focus({ preventScroll: false });
    came.current = pathname;
    window.scrollTo(0, 0);
  }, [pathname]);
  const leave = () => void signOut().catch((thrown: unknown) => message.error(sentence(asProblem(thrown), language).text));
  // The longest path of the menu that the place begins with: a case belongs to the list it was opened from.
  const here = menuOf(may).flatMap((group) => group.items.map((item) => item.path)).filter((path) => pathname === path || pathname.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)[0] ?? "";
  return (
    <Layout className="shell">
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t("common.skip")}</a>
      <Layout.Header className="shell-head">
        <span className="brand">{t("common.product")}<small>{t("common.fullName")}</small></span>
        {me?.demo && <Tag colour="yellow">{t("common.demo")}</Tag>}
        <span className="grow" />
        <PostSwitch />
        <span className="who">{me?.shown_as}</span>
        <Button type="text" lang={language === "zh" ? "en" : "zh-CN"} onClick={() => speak(language === "zh" ? "en" : "zh")}>{t("common.language")}</Button>
        <Button type="text" onClick={leave}>{t("common.signOut")}</Button>
      </Layout.Header>
      <Layout hasSider>
        <Layout.Sider width={196} className="shell-side" theme="light">
          <nav aria-label={t("menu.label")}>
            <Menu
              mode="inline" selectedKeys={[here]} onClick={({ key }) => void navigate(key)} inlineIndent={14}
              items={menuOf(may).map((group) => ({
                key: group.word, type: "group" as const, label: t(group.word),
                children: group.items.map((item) => ({ key: item.path, icon: item.icon, label: t(item.word), "aria-current": item.path === here ? "page" as const : undefined })),
              }))}
            />
          </nav>
        </Layout.Sider>
        <main id="main" ref={main} tabIndex={-1} className="shell-main" style={{ flex: 1 }}>{me && !me.acting_in && me.posts.length > 0 ? <ChoosePost /> : children}</main>
      </Layout>
    </Layout>
  );
}

function PostSwitch() {
  const { t } = useTranslation();
  const said = useSaid();
  const place = usePlaceName();
  const language = useLanguage();
  const { me, actIn } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  if (!me || me.posts.length === 0) return null;
  const named = (post: (typeof me.posts)[number]) => `${said(post)} · ${place(post.area)}`;
  const change = async (grant: string) => {
    try {
      await actIn(grant);
      await navigate("/");
    } catch (thrown) {
      message.error(sentence(asProblem(thrown), language).text);
    }
  };
  if (me.posts.length === 1 && me.acting_in) return <span className="who">{named(me.acting_in)}</span>;
  return (
    <Select
      aria-label={t("menu.post")} value={me.acting_in?.grant ?? null} placeholder={t("menu.choosePost")} style={{ minWidth: 230 }}
      onChange={(grant) => void change(grant)} options={me.posts.map((post) => ({ value: post.grant, label: named(post) }))}
    />
  );
}

/** Whoever holds several posts says first in which she acts. */
function ChoosePost() {
  const { t } = useTranslation();
  const said = useSaid();
  const place = usePlaceName();
  const { me, actIn } = useSession();
  const act = useDo();
  return (
    <>
      <PageHead title={t("menu.choosePost")} />
      <Panel>
        <p>{t("menu.choosePostLead")}</p>
        <ProblemAlert problem={act.problem} />
        <ul className="plain">
          {me?.posts.map((post) => (
            <li key={post.grant} style={{ padding: "4px 0" }}><Button size="large" loading={act.busy} onClick={() => void act.run(() => actIn(post.grant))}>{said(post)} · {place(post.area)}</Button></li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
