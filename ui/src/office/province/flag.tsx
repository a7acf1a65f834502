/** One flag: why, with which figures and rows, what was answered by whom, and the answer that the caller may give. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { FlagAnswer, FlagFile } from "./shapes";

export default function ControlFlag() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { flag = "" } = useParams();
  const found = useLoad((signal) => ask<FlagFile>(at`/api/control/flags/${flag}`, {}, signal), [flag]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={<Said of={{ zh: one.name_zh, en: one.name_en }} />} lead={one.flag}><Link to="/control">{t("menu.control")}</Link></PageHead>
          <Panel title={t("control.why")} id="flag-why">
            <p><strong><Said of={one} /></strong> {one.mark === "assumed" && <Provisional />}</p>
            <Facts rows={[
              [t("control.status"), told.coded("flagStatus", one.status)], [t("control.grave"), one.serious ? <Tag key="g" colour="red">{t("control.serious")}</Tag> : t("control.ordinary")], [t("control.stake"), <Money key="s" fen={one.amount_fen} />],
              [t("control.caseNo"), may("cases.show") ? <Link key="c" className="mono" to={`/cases/${one.case_no}`}>{one.case_no}</Link> : <span key="c" className="mono">{one.case_no}</span>], [t("control.subject"), <span key="u" className="mono">{one.subject}</span>],
              [t("control.owner"), told.actor(one.owner)], [t("control.raised"), `${minute(one.raised_at)} · ${t("control.age")} ${one.age}`], [t("control.due"), one.late ? <Tag key="d" colour="red">{day(one.due_on)}</Tag> : day(one.due_on)],
              [t("law.article"), <Cites key="l" of={one.cites} />], one.led_to.length > 0 && ([t("control.ledTo"), one.led_to.join("; ")] as const),
            ]} />
          </Panel>
          <Panel title={t("control.figures")} id="flag-figures">
            <List<{ key: string; value: number | string }> label={t("control.figures")} rowKey="key" dataSource={Object.entries(one.figures).map(([key, value]) => ({ key, value }))} columns={[{ title: t("control.figures"), render: (_, row) => told.coded("controlFigure", row.key) }, { title: t("rates.value"), align: "right", render: (_, row) => told.value(row.key, row.value) }]} />
            <List<{ row: string; place: number }> label={t("control.rows")} rowKey="place" dataSource={one.rows.map((row, place) => ({ row, place }))} columns={[{ title: t("control.rows"), render: (_, { row }) => <Row of={row} /> }]} />
          </Panel>
          <Panel title={t("control.answers")} id="flag-answers">
            <List<FlagAnswer> label={t("control.answers")} rowKey="number" dataSource={one.answers} columns={[
              { title: t("control.finding"), render: (_, row) => <Said of={row} /> }, { title: t("province.reason"), render: (_, row) => row.reason ?? "—" }, { title: t("rates.who"), render: (_, row) => told.actor(row.actor) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
            ]} />
            {may("control.answer") && (one.may.length > 0 ? <Answer one={one} onDone={found.reload} /> : one.status !== "closed" && <p className="quiet"><Said of={{ zh: one.why_zh, en: one.why_en }} /></p>)}
          </Panel>
        </>
      )}
    </Ready>
  );
}

/** A row behind a flag, with the way to it where the caller may go there. */
function Row({ of: row }: { of: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  if (row === "elsewhere") return <>{t("control.elsewhere")}</>;
  const [kind = "", name = ""] = row.split(":");
  const caseNo = name.split("-").slice(0, 3).join("-");
  if (kind === "award" && may("awards.show")) return <Link className="mono" to={`/awards/${name}`}>{row}</Link>;
  if ((kind === "case" || kind === "bill") && may("cases.show")) return <Link className="mono" to={`/cases/${caseNo}?tab=benefits`}>{row}</Link>;
  if (kind === "officer") return <>{t("control.officer")} <span className="mono">{name}</span></>;
  return <span className="mono">{kind === "person" ? told.payee(row) : row}</span>;
}

function Answer({ one, onDone }: { one: FlagFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const act = useDo();
  const [finding, setFinding] = useState<string>();
  const [reason, setReason] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<FlagFile>(at`/api/control/flags/${one.flag}/answers`, { finding, reason }));
    if (!done) return;
    setFinding(undefined);
    setReason("");
    await onDone();
  };
  return (
    <div className="no-print" style={{ marginBlock: 12 }}>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="flag-finding">{t("control.finding")}</label><Select id="flag-finding" style={{ width: 220 }} value={finding ?? null} onChange={(value) => setFinding(value ?? undefined)} options={one.may.map((each) => ({ value: each.finding, label: language === "zh" ? each.zh : each.en }))} /></div>
      </div>
      <label htmlFor="flag-reason">{t("province.reason")}</label>
      <Input.TextArea id="flag-reason" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
      <Button type="primary" disabled={!finding || !reason.trim()} loading={act.busy} onClick={() => void send()}>{t("control.answer")}</Button>
    </div>
  );
}
