/** One mandate in full: how its insurer was chosen, its terms from day to day, its staff by name, and the hand-over. */

import { Button, DatePicker, Input } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Place } from "../enterprise/parts";
import { Money, ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { ask, at, newKey, tell } from "../server";
import { MandateState } from "./parts";
import type { MandateFile } from "./review-shapes";

const METHODS = [["open_tender", "公开招标", "open tender"], ["negotiation", "竞争性磋商", "competitive consultation"], ["single_source", "单一来源", "single source"]] as const;

/** What the server takes: the fees of tasks under one name. */
function termsOf(facts: Record<string, unknown>): Record<string, unknown> {
  const tasks = Object.entries(facts).filter(([name]) => name.startsWith("task_")).map(([name, fen]) => [name.slice(5), fen] as const);
  return { ...Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith("task_"))), per_task_fen: Object.fromEntries(tasks) };
}

export default function OneMandate() {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const { mandate = "" } = useParams();
  const found = useLoad((signal) => ask<MandateFile>(at`/api/mandates/${mandate}`, {}, signal), [mandate]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={t("review.full")} lead={`${one.mandate.insurer_name} · ${one.mandate.mandate_no}`}><Link to="/mandates">{t("menu.mandates")}</Link></PageHead>
          <Panel title={t("province.summary")} id="mandate-summary">
            <Facts rows={[
              [t("province.city"), <Place key="p" of={one.mandate} />], [t("insurer.kinds"), one.mandate.kinds.map((kind) => t(`handlingKind.${kind}`)).join(" · ")], [t("insurer.period"), `${day(one.mandate.since)} – ${day(one.mandate.until)}`], [t("insurer.procurement"), one.mandate.procurement],
              [t("review.chosen"), one.chosen === null ? "—" : <span key="c">{t("review.chosenHow", { how: said(one.chosen), day: day(one.chosen.announced_on), n: one.chosen.bidders })} {one.chosen.ceiling_fen !== null && <Money fen={one.chosen.ceiling_fen} />}</span>], [t("insurer.state"), <MandateState key="s" of={one.mandate} />],
            ]} />
            {one.chosen === null && may("mandates.procurement") && (
              <SpecForm name="procurement" title={t("supervision.recordProcurement")} onDone={found.reload} send={(facts) => tell(at`/api/mandates/${one.mandate.mandate_no}/procurement`, facts)} fields={[
                field("method", "choice", ["采购方式", "Method"], { choices: METHODS }), field("announced_on", "day", ["公告日", "Announced on"]), field("bidders", "whole", ["投标机构数", "Bidders"]), field("ceiling_fen", "fen", ["最高限价（元）", "Ceiling price, yuan"], { optional: true }),
                field("digest", "reference", ["采购文件摘要（sha256: 或 sm3:）", "Digest of the record (sha256: or sm3:)"], { optional: true }),
              ]} />
            )}
          </Panel>
          <Panel title={t("review.terms")} id="mandate-terms">
            <List<MandateFile["terms"][number]> label={t("review.terms")} rowKey="number" dataSource={one.terms} scroll={{ x: "max-content" }} columns={[
              { title: t("review.since"), render: (_, row) => day(row.since) }, { title: t("review.counties"), render: (_, row) => row.counties.join(" · ") || t("review.wholeCity") }, { title: t("review.fixed"), align: "right", render: (_, row) => <Money fen={row.fixed_fen} /> }, { title: t("review.perCase"), align: "right", render: (_, row) => <Money fen={row.per_case_fen} /> },
              { title: t("review.perTask"), render: (_, row) => Object.keys(row.per_task_fen).length === 0 ? "—" : Object.entries(row.per_task_fen).map(([kind, fen]) => <div key={kind}>{t(`handlingKind.${kind}`)} <Money fen={fen} /></div>) }, { title: t("review.share"), align: "right", dataIndex: "retained_share" }, { title: t("review.document"), dataIndex: "document" },
            ]} />
            {may("mandates.terms") && (
              <SpecForm name="terms" title={t("supervision.appendTerms")} onDone={found.reload} send={(facts) => tell(at`/api/mandates/${one.mandate.mandate_no}/terms`, termsOf(facts))} fields={[
                field("since", "day", ["起始日", "Since"]), field("counties", "references", ["县（市、区）代码，空为全市", "Counties by code; none is the whole city"], { optional: true }), field("fixed_fen", "fen", ["每季度固定服务费（元）", "Fixed fee a quarter, yuan"], { optional: true }),
                field("per_case_fen", "fen", ["每办结一案（元）", "For each finished case, yuan"], { optional: true }), ...one.mandate.kinds.map((kind) => field(`task_${kind}`, "fen", [`每件${t(`handlingKind.${kind}`, { lng: "zh" })}（元）`, `For each task: ${t(`handlingKind.${kind}`, { lng: "en" })}, yuan`], { optional: true })),
                field("retained_share", "reference", ["留存比例，例如 0.2", "Share kept back, for example 0.2"], { default: "0" }), field("document", "reference", ["合同或协议编号", "The contract"]),
              ]} />
            )}
          </Panel>
          <Panel title={t("review.staff")} id="mandate-staff">
            <List<MandateFile["staff"][number]> label={t("review.staff")} rowKey={(row) => `${row.account}${row.since}`} dataSource={one.staff} columns={[
              { title: t("review.account"), dataIndex: "account" }, { title: t("review.since"), render: (_, row) => day(row.since) }, { title: t("review.ended"), render: (_, row) => row.ended_on === null ? "—" : <Tag colour="grey">{day(row.ended_on)}</Tag> },
            ]} />
            {may("mandates.staff") && <Admit mandate={one.mandate.mandate_no} onDone={found.reload} />}
          </Panel>
          {may("mandates.hand_over") && <HandOver of={one} onDone={found.reload} />}
        </>
      )}
    </Ready>
  );
}

function Admit({ mandate, onDone }: { mandate: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [account, setAccount] = useState("");
  const [on, setOn] = useState<Dayjs | null>(dayjs());
  const [reason, setReason] = useState("");
  const [key, setKey] = useState(newKey);
  const send = async (leaves: boolean) => {
    if (!(await act.run(() => tell<MandateFile>(at`/api/mandates/${mandate}/staff`, { account: account.trim(), on: on?.format("YYYY-MM-DD"), leaves, reason: reason.trim() || null }, { key })))) return;
    setKey(newKey());
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="staff-account">{t("review.account")}</label><Input id="staff-account" autoComplete="off" style={{ width: 180 }} value={account} onChange={(event) => setAccount(event.target.value)} /></div>
        <div><label htmlFor="staff-on">{t("review.since")}</label><DatePicker id="staff-on" format="YYYY-MM-DD" value={on} onChange={setOn} /></div>
        <div><label htmlFor="staff-reason">{t("review.words")}</label><Input id="staff-reason" autoComplete="off" style={{ width: 240 }} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        <Button type="primary" disabled={!account.trim() || !on} loading={act.busy} onClick={() => void send(false)}>{t("review.admit")}</Button>
        <Button danger disabled={!account.trim() || !on || !reason.trim()} loading={act.busy} onClick={() => void send(true)}>{t("review.dismiss")}</Button>
      </div>
    </div>
  );
}

function HandOver({ of, onDone }: { of: MandateFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [to, setTo] = useState("");
  const [words, setWords] = useState("");
  const [key, setKey] = useState(newKey);
  const [moved, setMoved] = useState<{ went_on: number; came_back: number }>();
  const send = async () => {
    const done = await act.run(() => tell<{ went_on: number; came_back: number }>(at`/api/mandates/${of.mandate.mandate_no}/hand-over`, { to: to.trim() || null, words: words.trim() }, { key }));
    if (!done) return;
    setKey(newKey());
    setMoved(done);
    await onDone();
  };
  return (
    <Panel title={t("review.handOver")} id="mandate-hand-over">
      <ProblemAlert problem={act.problem} />
      <p>{t("review.openTasks", { n: of.open_tasks })}</p>
      <div className="filters no-print">
        <div><label htmlFor="hand-to">{t("review.to")}</label><Input id="hand-to" autoComplete="off" style={{ width: 220 }} value={to} onChange={(event) => setTo(event.target.value)} /></div>
        <div><label htmlFor="hand-words">{t("review.words")}</label><Input id="hand-words" autoComplete="off" style={{ width: 320 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        <Button disabled={!words.trim() || of.open_tasks === 0} loading={act.busy} onClick={() => void send()}>{t("review.handOver")}</Button>
      </div>
      {moved && <p role="status">{t("review.moved2", { a: moved.went_on, b: moved.came_back })}</p>}
    </Panel>
  );
}
