/** One hit: what is asked, what it rests on, what was answered, and the answer of its owner. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { HitAnswer, HitFile } from "./linkage-shapes";

export default function LinkageHit() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { hit = "" } = useParams();
  const found = useLoad((signal) => ask<HitFile>(at`/api/linkage/hits/${hit}`, {}, signal), [hit]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={<Said of={one} />} lead={one.hit}><Link to="/hits">{t("menu.hits")}</Link></PageHead>
          <Panel title={t("linkage.question")} id="hit-question">
            <p><strong><Said of={{ zh: one.question_zh, en: one.question_en }} /></strong> {one.mark === "assumed" && <Provisional />}</p>
            <Facts rows={[
              [t("linkage.status"), told.coded("hitStatus", one.status)], [t("linkage.grave"), one.serious ? <Tag key="g" colour="red">{t("linkage.serious")}</Tag> : t("linkage.ordinary")],
              [t("linkage.partner"), <Said key="p" of={{ zh: one.partner_zh, en: one.partner_en }} />], [t("linkage.request"), <span key="r" className="mono">{one.request}</span>],
              [t("linkage.key"), one.advice ? <Tag key="k" colour="yellow">{t("linkage.likeness", { permille: one.permille })}</Tag> : told.coded("matchKey", one.by_key)],
              one.case_no !== null && ([t("linkage.caseNo"), may("cases.show") ? <Link key="c" className="mono" to={`/cases/${one.case_no}`}>{one.case_no}</Link> : <span key="c" className="mono">{one.case_no}</span>] as const),
              [t("linkage.subject"), <span key="s" className="mono">{one.subject}</span>], [t("linkage.owner"), told.actor(one.owner)], [t("linkage.raised"), `${minute(one.raised_at)} · ${t("linkage.age")} ${one.age}`],
              [t("linkage.due"), one.due_on === null ? t("linkage.noLimit") : one.late ? <Tag key="d" colour="red">{day(one.due_on)}</Tag> : day(one.due_on)], [t("law.article"), <Cites key="l" of={one.cites} />],
            ]} />
          </Panel>
          <Panel title={t("linkage.answers")} id="hit-answers">
            <List<HitAnswer> label={t("linkage.answers")} rowKey="number" dataSource={one.answers} columns={[
              { title: t("linkage.finding"), render: (_, row) => <Said of={row} /> }, { title: t("province.reason"), render: (_, row) => row.reason ?? "—" }, { title: t("linkage.ledTo"), render: (_, row) => row.led_to ?? "—" },
              { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
            ]} />
            {may("linkage.answer") && (one.may.length > 0 ? <Answer one={one} onDone={found.reload} /> : one.status !== "closed" && <p className="quiet"><Said of={{ zh: one.why_zh, en: one.why_en }} /></p>)}
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Answer({ one, onDone }: { one: HitFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [finding, setFinding] = useState<string>();
  const [reason, setReason] = useState("");
  const [ledTo, setLedTo] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<HitFile>(at`/api/linkage/hits/${one.hit}/answers`, { finding, reason, led_to: ledTo.trim() || null }));
    if (!done) return;
    setFinding(undefined);
    setReason("");
    setLedTo("");
    await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="hit-finding">{t("linkage.finding")}</label><Select id="hit-finding" style={{ width: 260 }} value={finding ?? null} onChange={(value) => setFinding(value ?? undefined)} options={one.may.map((each) => ({ value: each.finding, label: language === "zh" ? each.zh : each.en }))} /></div>
        <div><label htmlFor="hit-led">{t("linkage.ledTo")}</label><Input id="hit-led" style={{ width: 260 }} value={ledTo} onChange={(event) => setLedTo(event.target.value)} /></div>
      </div>
      <label htmlFor="hit-reason">{t("province.reason")}</label>
      <Input.TextArea id="hit-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!finding || !reason.trim()} loading={act.busy} onClick={() => void send()}>{t("linkage.answer")}</Button>
    </div>
  );
}
