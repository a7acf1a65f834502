/** What needs a second look: look-ups that found nobody many times, and sign-ins that failed. */

import { Button, Select } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import { ask, tell } from "../server";
import type { Page } from "../shapes";

const LIMIT = 20;
const OUTCOMES = ["explained", "mistake", "taken_further"];
interface Alarm { ref: string; account: string; misses: number; opened_at: string; zh: string; en: string }
interface SignIn { account: string | null; misses: number; within_minutes: number; at: string }

export default function Alarms() {
  const { t } = useTranslation();
  const { may } = useSession();
  const said = useSaid();
  const act = useDo();
  const [looked, setLooked] = useState(0);
  const [signed, setSigned] = useState(0);
  const lookUps = useLoad((signal) => ask<Page<Alarm>>("/api/lookups/alarms", { offset: looked, limit: LIMIT }, signal), [looked]);
  const signIns = useLoad((signal) => ask<Page<SignIn>>("/api/security/sign-ins", { offset: signed, limit: LIMIT }, signal), [signed]);
  const answer = async (ref: string, outcome: string) => {
    await act.run(() => tell("/api/lookups/alarms/answer", { ref, outcome }));
    await lookUps.reload();
  };
  return (
    <>
      <PageHead title={t("menu.alarms")} lead={t("alarm.lead")} />
      <ProblemAlert problem={act.problem ?? lookUps.problem ?? signIns.problem} />
      <Panel title={t("alarm.lookUps")} id="alarms-look-ups">
        <List<Alarm>
          label={t("alarm.lookUps")} rowKey="ref" dataSource={lookUps.data?.rows ?? []} loading={lookUps.loading} page={lookUps.data} onPage={setLooked}
          columns={[
            { title: t("reads.at"), render: (_, row) => <span className="nowrap">{minute(row.opened_at)}</span> }, { title: t("common.account"), render: (_, row) => <span className="mono">{row.account}</span> },
            { title: t("alarm.misses"), align: "right", dataIndex: "misses" }, { title: t("alarm.what"), render: (_, row) => said(row) },
            ...(may("lookups.answer") ? [{ title: t("alarm.answer"), render: (_: unknown, row: Alarm) => <Answer busy={act.busy} onSend={(outcome) => void answer(row.ref, outcome)} of={row.ref} /> }] : []),
          ]}
        />
      </Panel>
      <Panel title={t("alarm.signIns")} id="alarms-sign-ins">
        <List<SignIn>
          label={t("alarm.signIns")} rowKey={(row) => `${row.at}${row.account}`} dataSource={signIns.data?.rows ?? []} loading={signIns.loading} page={signIns.data} onPage={setSigned}
          columns={[
            { title: t("reads.at"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> }, { title: t("common.account"), render: (_, row) => row.account ? <span className="mono">{row.account}</span> : t("alarm.nobody") },
            { title: t("alarm.misses"), align: "right", dataIndex: "misses" }, { title: t("alarm.within"), render: (_, row) => t("alarm.minutes", { count: row.within_minutes }) },
          ]}
        />
      </Panel>
    </>
  );
}

function Answer({ busy, onSend, of }: { busy: boolean; onSend: (outcome: string) => void; of: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<string>();
  return (
    <span style={{ display: "flex", gap: 8 }}>
      <Select aria-label={t("alarm.answerTo", { ref: of })} style={{ minWidth: 180 }} {...(outcome ? { value: outcome } : {})} onChange={setOutcome} options={OUTCOMES.map((value) => ({ value, label: t(`alarm.outcome.${value}`) }))} />
      <Button size="small" disabled={!outcome} loading={busy} onClick={() => outcome && onSend(outcome)}>{t("alarm.answer")}</Button>
    </span>
  );
}
