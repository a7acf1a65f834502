/** The orders in progress at the accident, how well they fit, whose platform answers, and what the screening leaves open. */

import { Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List } from "../parts/page";
import { Cites, Mark, ProblemAlert, Provisional, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { at, tell } from "../server";
import type { CaseFile, OrderBound, Screening } from "../shapes";

export function OrdersTab({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  return (
    <>
      <h2>{t("orders.title")}</h2>
      <List<OrderBound>
        label={t("orders.title")} rowKey="order_no" dataSource={file.orders}
        columns={[
          { title: t("orders.no"), render: (_, row) => <span className="mono">{row.order_no}</span> },
          { title: t("cases.platform"), dataIndex: "platform_name" },
          { title: t("orders.fit"), render: (_, row) => said(row) },
          { title: t("orders.source"), render: (_, row) => told.coded("orderSource", row.source) },
        ]}
      />
      <h2 style={{ marginTop: 16 }}>{t("orders.platform")}</h2>
      {file.platform
        ? <p>{file.platform.name} <span className="mono">{file.platform.uscc}</span> · {told.coded("decidedBy", file.platform.decided_by, file.platform.decided_by_zh)}{file.platform.reasons ? ` · ${file.platform.reasons}` : ""} <Cites of={file.platform.ground} /></p>
        : <p className="quiet">{t("orders.noPlatform")}</p>}
      {may("cases.state_platform") && <Platform file={file} onChange={onChange} />}
      {file.other_schemes.length > 0 && (
        <>
          <h2>{t("orders.otherSchemes")}</h2>
          <ul>{file.other_schemes.map((one) => <li key={one.ref}>{told.value("kind", one.kind)} · {one.unit} · {one.event_on} · {told.value("standing", one.standing)}</li>)}</ul>
        </>
      )}
      {may("cases.note_other_scheme") && <OtherScheme file={file} onChange={onChange} />}
      {may("cases.screen") && <ScreeningPart caseNo={file.case_no} />}
    </>
  );
}

function Platform({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [said, setSaid] = useState<{ zh: string; en: string }>();
  const text = useSaid();
  const candidates = [...new Map(file.orders.map((one) => [one.platform, one.platform_name]))];
  const send = async (given: { platform?: string; reasons: string }) => {
    const done = await act.run(() => tell<{ zh: string; en: string }>(at`/api/cases/${file.case_no}/platform`, { reasons: given.reasons, platform: given.platform ?? null, trip: [] }, { seen: file.last_act }));
    if (!done) return;
    setSaid(done);
    await onChange();
  };
  return (
    <details className="no-print">
      <summary>{t("orders.decidePlatform")}</summary>
      <ProblemAlert problem={act.problem} />
      {said && <p role="status">{text(said)}</p>}
      <Form name="platform" layout="vertical" onFinish={(given) => void send(given as { platform?: string; reasons: string })} style={{ maxWidth: 480, marginTop: 8 }}>
        <Form.Item name="platform" label={t("cases.platform")} extra={t("orders.platformHint")}>
          <Select allowClear options={candidates.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="reasons" label={t("common.reason")} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
        <Button htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
      </Form>
    </details>
  );
}

interface SchemeGiven { ref: string; kind: string; unit?: string; event_on?: Dayjs; standing: string; officer: string }

function OtherScheme({ file, onChange }: { file: CaseFile; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { me } = useSession();
  const act = useDo();
  const [told, setTold] = useState<{ zh: string; en: string }>();
  const required = [{ required: true, message: t("common.required") }];
  const send = async (given: SchemeGiven) => {
    const done = await act.run(() => tell<{ zh: string; en: string }>(at`/api/cases/${file.case_no}/other-schemes`, {
      ref: given.ref.trim(), kind: given.kind, unit: given.unit?.trim() || null, event_on: given.event_on?.format("YYYY-MM-DD") ?? null, standing: given.standing, items: [], since: null, until: null, officer: given.officer,
    }, { seen: file.last_act }));
    if (!done) return;
    setTold(done);
    await onChange();
  };
  return (
    <details className="no-print">
      <summary>{t("orders.noteScheme")}</summary>
      <ProblemAlert problem={act.problem} />
      {told && <p role="status">{said(told)}</p>}
      <Form name="scheme" layout="vertical" style={{ maxWidth: 480, marginTop: 8 }} initialValues={{ kind: "work_injury_application", standing: "live", officer: me?.acting_in ? `${me.acting_in.post}:${me.account}` : "" }} onFinish={(given) => void send(given as SchemeGiven)}>
        <Form.Item name="ref" label={t("orders.schemeRef")} rules={required}><Input /></Form.Item>
        <Form.Item name="kind" label={t("screen.kind")} rules={required}><Select options={["work_injury_application", "work_injury_benefit", "standalone_record"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Form.Item name="unit" label={t("orders.schemeUnit")}><Input /></Form.Item>
        <Form.Item name="event_on" label={t("cases.injury")}><DatePicker format="YYYY-MM-DD" style={{ width: "100%" }} /></Form.Item>
        <Form.Item name="standing" label={t("cases.state")} rules={required}><Select options={["live", "paid", "refused", "withdrawn", "ended"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Form.Item name="officer" label={t("orders.schemeOfficer")} rules={required}><Input placeholder="confirmation_officer:…" /></Form.Item>
        <Button htmlType="submit" loading={act.busy}>{t("common.send")}</Button>
      </Form>
    </details>
  );
}

const KINDS = ["accident", "violence", "missing", "illness", "rescue", "old_wound", "other"];
const ACTIVITIES = ["delivering", "to_pickup", "platform_management", "way_home", "waiting", "private"];
const TYPES = ["traffic", "rail", "ferry", "train", "fall", "cut", "other"];
const EXCLUSIONS = ["crime", "drunk", "drugs", "self_harm", "suicide"];
const MOMENTS = ["onset_at", "diagnosed_at", "death_at"];
const SHARES = ["none", "minor", "equal", "main", "full", "unknown"];

function ScreeningPart({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Record<string, string>>({});
  const [exclusions, setExclusions] = useState<string[]>([]);
  const found = useLoad(
    () => tell<Screening>("/api/cases/screen", {
      case_no: caseNo, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      ...(exclusions.length > 0 && { exclusions: exclusions.filter((one) => one !== "none") }),
    }),
    [caseNo, JSON.stringify([given, exclusions])],
  );
  const choose = (name: string, values: string[], label: string) => (
    <div key={name}>
      <label htmlFor={`screen-${name}`}>{label}</label>
      <Select id={`screen-${name}`} style={{ width: 170 }} value={given[name] ?? ""} onChange={(value) => setGiven({ ...given, [name]: value })}
        options={[{ value: "", label: t("screen.fromFile") }, ...values.map((value) => ({ value, label: t(`value.${value}`) }))]} />
    </div>
  );
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" style={{ marginTop: 16 }}>{t("screen.title")}</h2>
      <p className="quiet" style={{ marginTop: 0 }}>{t("screen.lead")}</p>
      <div className="filters no-print">
        {choose("kind", KINDS, t("screen.kind"))}
        {choose("activity", ACTIVITIES, t("screen.activity"))}
        {choose("accident_type", TYPES, t("screen.type"))}
        {choose("traffic_responsibility", SHARES, t("screen.share"))}
        <div>
          <label htmlFor="screen-exclusions">{t("screen.exclusions")}</label>
          <Select
            id="screen-exclusions" mode="multiple" style={{ width: 260 }} value={exclusions} placeholder={t("screen.fromFile")}
            onChange={(chosen) => setExclusions(chosen.at(-1) === "none" ? ["none"] : chosen.filter((one) => one !== "none"))}
            options={[{ value: "none", label: t("screen.noExclusions") }, ...EXCLUSIONS.map((value) => ({ value, label: t(`value.${value}`) }))]}
          />
        </div>
        {given.kind === "illness" && MOMENTS.map((name) => (
          <div key={name}>
            <label htmlFor={`screen-${name}`}>{t(`fact.${name}`)}</label>
            <DatePicker id={`screen-${name}`} showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" onChange={(value: Dayjs | null) => setGiven({ ...given, [name]: value ? `${value.format("YYYY-MM-DDTHH:mm")}:00+08:00` : "" })} />
          </div>
        ))}
      </div>
      <Ready of={found}>{(one) => <Items of={one} />}</Ready>
    </section>
  );
}

export function Items({ of }: { of: Screening }) {
  const { t } = useTranslation();
  const said = useSaid();
  const named = (one: { item: string | number; title_zh: string; title_en: string }) => `${one.item}. ${said({ zh: one.title_zh, en: one.title_en })}`;
  return (
    <>
      <p>{t(`lawVersion.${of.version_of_law}`, { defaultValue: of.version_of_law })} {of.provisional && <Provisional />}</p>
      <ul className="plain">
        {of.open.map((one) => <li key={`o${one.item}`} style={{ padding: "3px 0" }}><Tag colour="green">{t("screen.open")}</Tag> {named(one)} <Cites of={one.cites} /> <Mark mark={one.mark} /></li>)}
        {of.closed.map((one) => (
          <li key={`c${one.item}`} style={{ padding: "3px 0" }}>
            <Tag colour={one.in_principle ? "yellow" : "grey"}>{one.in_principle ? t("screen.inPrinciple") : t("screen.closed")}</Tag> {named(one)}
            <div className="small quiet" style={{ paddingLeft: 12 }}>{said(one) || one.because} <Cites of={one.cites} /></div>
          </li>
        ))}
        {of.needs.map((one) => { const text = t(`fact.${one}`, { defaultValue: one }); return <li key={`n${text}`}><Tag colour="yellow">{t("screen.needs")}</Tag> {text}</li>; })}
      </ul>
    </>
  );
}
