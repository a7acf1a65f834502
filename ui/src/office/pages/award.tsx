/** One award: lines, why each amount, review and approval by other persons, what is to be paid. */

import { Button, Input } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Lines } from "../case/benefits";
import { Why } from "../case/why";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Provisional, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, newKey, tell } from "../server";
import type { Award, Batch, Explained, NextSteps, Page, Payable } from "../shapes";

export default function AwardPage() {
  const { awardNo = "" } = useParams();
  const { t, i18n } = useTranslation();
  const english = i18n.language === "en";
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const navigate = useNavigate();
  const act = useDo();
  const [reason, setReason] = useState("");
  const [key] = useState(newKey);
  const found = useLoad((signal) => ask<Award>(at`/api/awards/${awardNo}`, {}, signal), [awardNo]);
  const caseNo = found.data?.case_no;
  const explained = useLoad(caseNo && may("benefits.explain") ? (signal) => ask<Explained>(at`/api/cases/${caseNo}/benefits/explained`, { award_no: awardNo }, signal) : null, [caseNo]);
  const next = useLoad(caseNo && may("cases.next") ? (signal) => ask<NextSteps>(at`/api/cases/${caseNo}/next`, {}, signal) : null, [caseNo, found.data?.status, found.data?.reviewed_by]);
  const payables = useLoad(may("payables.list") ? (signal) => ask<Page<Payable>>("/api/payables", { award_no: awardNo, limit: 200 }, signal) : null, [awardNo, found.data?.status]);
  const open = (verb: string) => next.data?.steps.find((one) => one.verb === verb);
  const step = async (verb: string, body: object = {}) => {
    const done = await act.run(() => tell<Award>(`${at`/api/awards/${awardNo}`}/${verb}`, body));
    if (done) await found.reload();
  };
  const batch = async () => {
    const made = await act.run(() => tell<Batch>("/api/batches", { award_no: awardNo }, { key }));
    if (made) await navigate(`/batches/${made.batch_no}`);
  };
  return (
    <>
      <PageHead title={`${t("benefit.award")} ${awardNo}`}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(award) => (
          <>
            <Panel>
              <Facts rows={[
                [t("cases.case"), <Link key="c" to={`/cases/${award.case_no}?tab=benefits`}>{award.case_no}</Link>],
                [t("cases.state"), <span key="s"><Tag colour={award.status === "effective" ? "green" : "blue"}>{told.coded("awardStatus", award.status, award.status_zh)}</Tag> {award.provisional && <Provisional />}</span>],
                [t("benefit.total"), <span key="t" className="total"><Money fen={award.total_fen} /></span>],
                [t("benefit.preparedBy"), award.prepared_by ? told.actor(award.prepared_by) : "—"], [t("benefit.assessedAt"), minute(award.assessed_at)],
              ]} />
              <p className="digest">{award.digest}</p>
            </Panel>
            <Panel title={t("benefit.lines")} id="lines"><Lines of={award.lines} label={t("benefit.lines")} /></Panel>
            {explained.data?.awards.some((one) => one.award_no === award.award_no) && <Panel title={t("benefit.why")} id="why"><Why of={explained.data} only={award.award_no} /></Panel>}
            {may("awards.replay") && <Replay awardNo={award.award_no} />}
            {(may("awards.review") || may("awards.approve") || may("awards.send_back")) && award.status === "prepared" && (
              <Panel title={t("benefit.decide")} id="decide">
                {["review", "award"].filter((verb) => may(verb === "review" ? "awards.review" : "awards.approve")).map((verb) => open(verb)).filter((one) => one && !one.may).map((one) => one && <p key={one.verb} className="quiet">{said(one)}: {(english ? one.why_not_en : one.why_not_zh).join(" ")}</p>)}
                <p style={{ display: "flex", gap: 8 }}>
                  {may("awards.review") && <Button type="primary" disabled={open("review")?.may === false} loading={act.busy} onClick={() => void step("review")}>{t("benefit.review")}</Button>}
                  {may("awards.approve") && <Button type="primary" disabled={open("award")?.may === false} loading={act.busy} onClick={() => void step("approve")}>{t("benefit.approve")}</Button>}
                </p>
                {may("awards.send_back") && (
                  <div className="filters">
                    <div style={{ flex: 1, minWidth: 260 }}><label htmlFor="send-back">{t("benefit.sendBackReason")}</label><Input id="send-back" value={reason} onChange={(event) => setReason(event.target.value)} /></div>
                    <Button danger disabled={!reason.trim()} loading={act.busy} onClick={() => void step("send-back", { reason })}>{t("benefit.sendBack")}</Button>
                  </div>
                )}
              </Panel>
            )}
            {(payables.data?.rows.length ?? 0) > 0 && (
              <Panel title={t("pay.payables")} id="payables" extra={may("batches.prepare") && <Button type="primary" loading={act.busy} onClick={() => void batch()}>{t("pay.makeBatch")}</Button>}>
                <PayableRows of={payables.data?.rows ?? []} />
              </Panel>
            )}
          </>
        )}
      </Ready>
    </>
  );
}

interface Replayed { award_no: string; holds: boolean; receipts: { digest: string; rule: string; value: string; again: string; holds: boolean; differences: string[] }[] }

/** Every receipt computed again from itself alone, by whoever checks. */
function Replay({ awardNo }: { awardNo: string }) {
  const { t } = useTranslation();
  const told = useTold();
  const act = useDo();
  const [done, setDone] = useState<Replayed>();
  const run = async () => setDone(await act.run(() => ask<Replayed>(at`/api/awards/${awardNo}/replay`)));
  return (
    <Panel title={t("benefit.replay")} id="replay" extra={<Button loading={act.busy} onClick={() => void run()}>{t("benefit.replayNow")}</Button>}>
      <ProblemAlert problem={act.problem} />
      {!done && <p className="quiet">{t("benefit.replayLead")}</p>}
      {done && (
        <div role="status">
          <p><Tag colour={done.holds ? "green" : "red"}>{t(done.holds ? "benefit.replayHolds" : "benefit.replayDiffers", { count: done.receipts.length })}</Tag></p>
          <List<Replayed["receipts"][number]> label={t("benefit.replay")} rowKey="digest" dataSource={done.receipts} columns={[
            { title: t("benefit.rule"), render: (_, row) => told.value("rule", row.rule) }, { title: t("benefit.said"), dataIndex: "value" }, { title: t("benefit.again"), dataIndex: "again" },
            { title: t("pay.state"), render: (_, row) => <Tag colour={row.holds ? "green" : "red"}>{row.holds ? t("benefit.agrees") : row.differences.join(", ")}</Tag> }, { title: t("benefit.receipt"), render: (_, row) => <span className="mono small">{row.digest.slice(0, 23)}</span> },
          ]} />
        </div>
      )}
    </Panel>
  );
}

export function PayableRows({ of }: { of: Payable[] }) {
  const { t } = useTranslation();
  const told = useTold();
  return (
    <List<Payable>
      label={t("pay.payables")} rowKey="payable" dataSource={of}
      columns={[
        { title: t("benefit.benefit"), render: (_, row) => told.coded("value", row.benefit, row.zh) },
        { title: t("pay.period"), render: (_, row) => told.value("period", row.period) },
        { title: t("pay.payee"), render: (_, row) => told.payee(row.payee) },
        { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
        { title: t("pay.open"), align: "right", render: (_, row) => <Money fen={row.open_fen} /> },
        { title: t("pay.due"), render: (_, row) => day(row.due_on) },
        { title: t("pay.state"), render: (_, row) => row.withdrawn ? t("pay.withdrawn") : row.payment_no ? <span className="mono">{row.payment_no}</span> : row.has_account ? t("pay.free") : <Tag colour="yellow">{t("pay.noAccount")}</Tag> },
      ]}
    />
  );
}
