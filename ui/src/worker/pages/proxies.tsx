/** Who may act for me: near relatives and the union; ended with the next request. */

import Button from "antd-mobile/es/components/button";
import { useState } from "react";
import { get, post } from "@shared/api";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Card, Tag } from "../parts/card";
import { Choices, TextField, TimeField } from "../parts/field";
import { Nothing, Note, ProblemNote, Ready, told } from "../parts/said";
import { Screen } from "../parts/screen";
import { sure } from "../parts/sure";
import { today } from "../times";

export default function Proxies() {
  const { t } = useTranslation();
  const { may } = useSession();
  const found = useLoad((signal) => get("/api/me/proxies", { query: { limit: 100 }, signal }), []);
  const act = useDo();
  const end = async (proxy_no: string, who: string) => {
    if (!(await sure(t("proxies.end"), t("proxies.endLead", { who }), t("proxies.end")))) return;
    if (await act.run(() => post("/api/me/proxies/{proxy_no}/end", undefined, { path: { proxy_no } }))) {
      told(t("proxies.ended"));
      await found.reload();
    }
  };
  return (
    <Screen title={t("proxies.title")} back="/me">
      <Note>{t("proxies.lead")}</Note>
      <ProblemNote problem={act.problem} />
      <Ready of={found}>
        {(page) => (
          <Card title={t("proxies.list")}>
            {page.rows.length === 0 && <Nothing>{t("proxies.none")}</Nothing>}
            {page.rows.map((one) => (
              <div key={one.proxy_no} className="plain-line">
                <span className="order-head"><strong>{one.shown_as}</strong><Tag colour={one.state === "in_force" ? "green" : "grey"}>{t(`proxies.${one.state}`)}</Tag></span>
                <span className="small">{t(`proxies.${one.kind}`)} · {t("proxies.since", { day: day(one.since) })}{one.until && ` · ${t("until", { day: day(one.until) })}`}</span>
                <span className="small quiet">{t(`proxies.by.${one.recorded_by}`)}</span>
                {one.state === "in_force" && may("me.end_proxy") && <Button onClick={() => void end(one.proxy_no, one.shown_as)}>{t("proxies.end")}</Button>}
              </div>
            ))}
          </Card>
        )}
      </Ready>
      {may("me.authorise") && <Form onDone={() => void found.reload()} />}
    </Screen>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const act = useDo();
  const [account, setAccount] = useState("");
  const [kind, setKind] = useState<"relative" | "union">("relative");
  const [until, setUntil] = useState("");
  const send = async () => {
    if (!(await sure(t("proxies.add"), t("proxies.sure"), t("common.ok")))) return;
    if (await act.run(() => post("/api/me/proxies", { account: account.trim(), kind, until: until || null }))) {
      setAccount("");
      told(t("proxies.added"));
      onDone();
    }
  };
  return (
    <Card title={t("proxies.add")}>
      <TextField label={t("proxies.account")} value={account} onChange={setAccount} hint={t("proxies.accountHint")} max={64} />
      <Choices label={t("proxies.kind")} value={[kind]} onChange={([one]) => setKind(one as "relative" | "union")} options={[{ value: "relative", label: t("proxies.relative") }, { value: "union", label: t("proxies.union") }]} />
      <TimeField label={t("proxies.until")} kind="date" min={today()} value={until} onChange={setUntil} hint={t("proxies.untilHint")} />
      <ProblemNote problem={act.problem} />
      <Button block color="primary" loading={act.busy} disabled={!/^[0-9A-Za-z._-]{1,64}$/.test(account.trim())} onClick={() => void send()}>{t("proxies.add")}</Button>
    </Card>
  );
}
