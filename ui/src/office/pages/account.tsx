/** My own account: who I am here, my posts, passkeys, signing out everywhere. */

import { App, Button } from "antd";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { day, minute } from "@shared/dates";
import { useSession } from "@shared/session";
import { makePasskey } from "../passkey";
import { Facts, PageHead, Panel } from "../parts/page";
import { usePlaceName } from "../parts/places";
import { ProblemAlert, Tag } from "../parts/said";
import { ask, at, tell } from "../server";
import type { LeaveRow, Passkey } from "../shapes";

export default function Account() {
  const { t } = useTranslation();
  const said = useSaid();
  const place = usePlaceName();
  const { me, may, refresh } = useSession();
  const { modal } = App.useApp();
  const act = useDo();
  const keys = useLoad(may("passkeys.list") ? (signal) => ask<{ rows: Passkey[] }>("/api/passkeys", {}, signal) : null, []);
  const leaves = useLoad((signal) => ask<{ stands_in_for: LeaveRow[]; away: LeaveRow[] }>("/api/leaves/mine", {}, signal), []);
  if (!me) return null;
  const add = async () => {
    const done = await act.run(() => makePasskey(`${me.shown_as} ${minute(new Date().toISOString())}`));
    if (!done) return;
    await refresh();
    await keys.reload();
  };
  const remove = (id: number) => act.run(async () => { await tell(at`/api/passkeys/${id}`, undefined, { method: "DELETE" }); await keys.reload(); });
  const everywhere = () => modal.confirm({ title: t("account.everywhere"), content: t("account.everywhereLead"), okText: t("common.ok"), cancelText: t("common.cancel"), onOk: () => act.run(async () => { await tell("/api/sessions", undefined, { method: "DELETE" }); await refresh(); }) });
  return (
    <>
      <PageHead title={t("menu.account")} />
      <ProblemAlert problem={act.problem ?? keys.problem} />
      <Panel><Facts rows={[[t("common.account"), me.account], [t("signIn.person"), me.shown_as], [t("account.second"), <Tag key="s" colour={me.second_factor ? "green" : "grey"}>{me.second_factor ? t("common.yes") : t("common.no")}</Tag>]]} /></Panel>
      <Panel title={t("account.posts")} id="posts">
        {me.posts.length === 0 && <p>{t("account.noPost")}</p>}
        <ul>{me.posts.map((post) => <li key={post.grant}>{said(post)} · {place(post.area)} {me.acting_in?.grant === post.grant && <Tag colour="green">{t("account.now")}</Tag>}</li>)}</ul>
        {leaves.data?.stands_in_for.map((row) => <p key={row.leave}>{t("leave.forYou", { who: row.shown_as, post: said({ zh: row.post_zh, en: row.post_en }), last: day(row.last) })}</p>)}
        {leaves.data?.away.map((row) => <p key={row.leave}>{t("leave.youAway", { who: row.stand_in_shown_as, last: day(row.last) })}</p>)}
      </Panel>
      {may("passkeys.list") && (
        <Panel title={t("account.passkeys")} id="passkeys" extra={may("passkeys.register") && <Button loading={act.busy} onClick={() => void add()}>{t("account.addPasskey")}</Button>}>
          <ul>{(keys.data?.rows ?? []).map((key) => <li key={key.id}>{key.title} · {minute(key.recorded)} <Button size="small" aria-label={`${t("account.remove")} ${key.title}`} onClick={() => void remove(key.id)}>{t("account.remove")}</Button></li>)}{keys.data?.rows.length === 0 && <li className="quiet">{t("account.noPasskey")}</li>}</ul>
        </Panel>
      )}
      <Panel><Button danger onClick={everywhere}>{t("account.everywhere")}</Button></Panel>
    </>
  );
}
