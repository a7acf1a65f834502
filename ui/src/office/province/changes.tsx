/** Changes of the law's data: what waits for a second pair of eyes, what was let in or sent back; the working days of a year. */

import { Button, DatePicker, Form, Input, InputNumber, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { day, minute } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { byButtonOnly } from "../parts/by-button";
import { useJob } from "../parts/job";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, ProblemAlert, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, newKey, tell } from "../server";
import type { Page } from "../shapes";
import { valueText } from "./numbers";
import type { Calendar, Change } from "./shapes";

const LIMIT = 20;
const COLOURS = { proposed: "yellow", approved: "green", refused: "grey" } as const;

export default function LawChanges() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [kept, keep] = useKept("law-changes", { state: "", offset: 0 });
  const found = useLoad((signal) => ask<Page<Change>>("/api/law/changes", { ...kept, limit: LIMIT }, signal), [kept.state, kept.offset]);
  const calendars = useLoad((signal) => ask<{ rows: Calendar[] }>("/api/law/calendars", {}, signal), []);
  return (
    <>
      <PageHead title={t("menu.lawChanges")} lead={t("province.changesLead")} />
      <div className="filters no-print"><Select aria-label={t("pay.state")} value={kept.state} style={{ width: 160 }} onChange={(value) => keep({ state: value, offset: 0 })} options={["", "proposed", "approved", "refused"].map((value) => ({ value, label: value ? t(`changeState.${value}`) : t("work.all") }))} /></div>
      <Ready of={found}>
        {(one) => (one.rows.length === 0 ? <Panel><p className="quiet">{t("common.nothing")}</p></Panel> : <>{one.rows.map((row) => <Shown key={row.number} one={row} onDone={found.reload} />)}</>)}
      </Ready>
      <Panel title={t("province.calendars")} id="calendars">
        <Ready of={calendars}>
          {({ rows }) => (
            <List<Calendar> label={t("province.calendars")} rowKey="name" dataSource={rows} columns={[
              { title: t("law.name"), dataIndex: "name" }, { title: t("province.year"), dataIndex: "published_through" }, { title: t("province.recorded"), render: (_, row) => day(row.recorded) },
              { title: t("province.holidays"), render: (_, row) => row.holidays.length }, { title: t("province.worked"), render: (_, row) => row.worked.length }, { title: t("law.article"), render: (_, row) => <Cites of={row.cites} /> },
            ]} />
          )}
        </Ready>
      </Panel>
      {may("law.propose_calendar") && <ProposeCalendar onDone={found.reload} />}
    </>
  );
}

function Shown({ one, onDone }: { one: Change; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const told = useTold();
  const language = useLanguage();
  const { may } = useSession();
  const act = useDo();
  const [reason, setReason] = useState("");
  const decide = async (approve: boolean) => {
    const done = await act.run(() => tell<Change>(at`/api/law/changes/${one.number}/decide`, { approve, reason }));
    if (done) await onDone();
  };
  const by = one.content.by as Record<string, string> | undefined;
  const days = (name: string) => ((one.content[name] as string[] | undefined) ?? []).join(" ");
  return (
    <Panel title={`${one.number} · ${language === "zh" ? one.title_zh : one.title_en}`} id={`change-${one.number}`} extra={<Tag colour={COLOURS[one.state]}>{t(`changeState.${one.state}`)}</Tag>}>
      <ProblemAlert problem={act.problem} />
      {one.kind === "number" ? (
        <Facts rows={[
          [t("law.name"), <span key="n" className="mono">{String(one.content.name)}</span>], by !== undefined && Object.keys(by).length > 0 && ([t("law.by"), Object.values(by).join(" · ")] as const), [t("province.before"), valueText(one.before)],
          [t("province.after"), <strong key="v">{valueText(one.content.value)}</strong>], [t("law.from"), day(String(one.content.from))], [t("law.to"), day(one.content.to as string | null)], [t("law.mark"), t(`standing.${String(one.content.mark)}`)],
        ]} />
      ) : (
        <Facts rows={[[t("province.year"), String(one.content.year)], [t("province.notice"), String(one.content.notice)], [t("province.holidays"), days("holidays")], [t("province.worked"), days("worked") || "—"]]} />
      )}
      <Facts rows={[
        [t("law.article"), <Cites key="c" of={one.content.cites as string[]} />], [t("province.proposedBy"), `${told.actor(one.by)} · ${minute(one.at)}`], [t("province.reason"), one.reason],
        one.decided_by !== null && ([t("province.decidedBy"), `${told.actor(one.decided_by)} · ${minute(one.decided_at)} · ${one.decided_reason}`] as const),
      ]} />
      {one.kind === "number" && may("law.impact") && <Impact of={one} />}
      {one.state === "proposed" && may("law.decide") && (one.mine ? <p className="quiet">{t("province.notMine")}</p> : (
        <div className="no-print">
          <label htmlFor={`reason-${one.number}`}>{t("province.reason")}</label>
          <Input.TextArea id={`reason-${one.number}`} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} style={{ marginBlock: 6 }} />
          <div style={{ display: "flex", gap: 8 }}>
            <Button type="primary" disabled={!reason.trim()} loading={act.busy} onClick={() => void decide(true)}>{t("province.letIn")}</Button>
            <Button danger disabled={!reason.trim()} loading={act.busy} onClick={() => void decide(false)}>{t("province.sendBack")}</Button>
          </div>
        </div>
      ))}
    </Panel>
  );
}

interface Moved { kind: string; place?: string; month?: string; platform?: string; case_no?: string; award_no?: string; clock?: string; item?: string; before_fen?: number | string; after_fen?: number | string; before?: string | null; after?: string | null; amount_fen?: number }
interface ImpactResult { checked: { bill: number; case: number }; moves: number; moved: Record<string, Moved[]> }

/** What a change would move, checked before anybody decides. */
function Impact({ of }: { of: Change }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const act = useDo();
  const path = at`/api/law/changes/${of.number}/impact`;
  const { found, waits } = useJob<ImpactResult>(path);
  const send = async () => {
    if (await act.run(() => tell(path))) await found.reload();
  };
  const shown = (value: unknown) => typeof value === "number" ? <Money fen={value} /> : String(value ?? "—");
  return (
    <Ready of={found}>
      {(job) => {
        const rows = Object.values(job.result?.moved ?? {}).flat();
        const counts = { bills: job.result?.checked.bill ?? 0, cases: job.result?.checked.case ?? 0, moves: job.result?.moves ?? 0 };
        return (
          <>
            <ProblemAlert problem={act.problem} />
            <p>{t("desk.impact")}: {job.state === "none" ? t("desk.noImpact") : waits ? `${t("desk.waitsCheck")} ${job.total ? `${job.done} / ${job.total}` : ""}` : job.state === "failed" ? t("desk.failed") : job.result?.moves === 0 ? t("desk.nothingMoves", counts) : t("desk.moves", counts)} {job.state === "failed" && <Said of={job.fault} />}
              {of.state === "proposed" && may("law.impact_check") && <Button className="no-print" size="small" style={{ marginInlineStart: 8 }} loading={act.busy || waits} onClick={() => void send()}>{t("desk.checkImpact")}</Button>}</p>
            {rows.length > 0 && (
              <List<Moved> label={`${t("desk.impact")} ${of.number}`} rowKey={(row) => JSON.stringify(row)} dataSource={rows.slice(0, 200)} scroll={{ x: "max-content" }} columns={[
                { title: t("desk.what"), render: (_, row) => t(`impactKind.${row.kind}`) }, { title: t("desk.where"), render: (_, row) => [row.place, row.month, row.platform, row.award_no ?? row.case_no, row.item, row.clock].filter(Boolean).join(" · ") },
                { title: t("desk.before"), align: "right", render: (_, row) => shown(row.before_fen ?? row.before ?? row.amount_fen) }, { title: t("desk.afterwards"), align: "right", render: (_, row) => shown(row.after_fen ?? row.after) },
              ]} />
            )}
          </>
        );
      }}
    </Ready>
  );
}

interface Given { name: string; year: number; notice: string; holidays: Dayjs[]; worked?: Dayjs[]; cites: string; reason: string }

function ProposeCalendar({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<Given>();
  const required = [{ required: true, message: t("common.required") }];
  const send = async (given: Given) => {
    const done = await act.run(() => tell<Change>("/api/law/changes/calendar", {
      name: given.name.trim(), year: given.year, notice: given.notice, cites: [given.cites.trim()], reason: given.reason,
      holidays: given.holidays.map((one) => one.format("YYYY-MM-DD")), worked: (given.worked ?? []).map((one) => one.format("YYYY-MM-DD")),
    }, { key }));
    if (!done) return;
    setKey(newKey());
    form.resetFields();
    await onDone();
  };
  return (
    <Panel title={t("province.newCalendar")} id="calendar-new">
      <ProblemAlert problem={act.problem} />
      <Form<Given> form={form} name="calendar" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 640 }} initialValues={{ cites: "holiday-notices §1" }} onFinish={(given) => void send(given)}>
        <Form.Item name="name" label={t("law.name")} rules={required}><Input placeholder="cn-2027" autoComplete="off" /></Form.Item>
        <Form.Item name="year" label={t("province.year")} rules={required}><InputNumber precision={0} /></Form.Item>
        <Form.Item name="notice" label={t("province.notice")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="holidays" label={t("province.holidays")} rules={required}><DatePicker multiple format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="worked" label={t("province.worked")}><DatePicker multiple format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="cites" label={t("law.article")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="reason" label={t("province.reason")} rules={required}><Input.TextArea rows={2} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("province.sendProposal")}</Button>
      </Form>
    </Panel>
  );
}
