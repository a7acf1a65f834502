/** The numbers of the law of the province on a day: value, mark, article; what is missing and who must fill it. A keeper proposes another value. */

import { Button, DatePicker, Drawer, Form, Input, InputNumber, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { day } from "@shared/dates";
import { capital, useLanguage, useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { money } from "@shared/money";
import { useSession } from "@shared/session";
import { byButtonOnly } from "../parts/by-button";
import { List, PageHead, Panel } from "../parts/page";
import { Cites, Mark, ProblemAlert, Ready, Tag } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import type { Change, NumberForm, NumberLine, NumbersPage } from "./shapes";

const LIMIT = 50;
const STANDINGS = ["missing", "assumed", "reported", "official"] as const;

/** A value in short: amounts in yuan, lists and tables by their size. */
export function valueText(value: unknown, fen?: number | null): string {
  if (fen !== null && fen !== undefined) return money(fen);
  if (value === null || value === undefined) return "—";
  if (Array.isArray(value)) return value.every((one) => typeof one !== "object") ? value.join("、") : `[${value.length}]`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export default function LawNumbers() {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const [on, setOn] = useState<Dayjs>(dayjs());
  const [offset, setOffset] = useState(0);
  const [asked, setAsked] = useState<string>();
  const [proposed, setProposed] = useState<Change>();
  const standing = search.get("standing") ?? "";
  const q = search.get("q") ?? "";
  const found = useLoad((signal) => ask<NumbersPage>("/api/law/numbers", { on: on.format("YYYY-MM-DD"), standing, q, offset, limit: LIMIT }, signal), [on.format("YYYY-MM-DD"), standing, q, offset]);
  const choose = (next: Record<string, string>) => {
    setOffset(0);
    setSearch((old) => ({ ...Object.fromEntries(old), ...next }));
  };
  const language = useLanguage();
  return (
    <>
      <PageHead title={t("menu.lawNumbers")} lead={t("province.numbersLead")}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <ProblemAlert problem={found.problem} onRetry={() => void found.reload()} />
      {proposed && <p role="status"><Tag colour="green">{t("province.proposed", { no: proposed.number })}</Tag></p>}
      <Panel>
        <div className="filters">
          <label>{t("province.onDay")} <DatePicker value={on} allowClear={false} format="YYYY-MM-DD" onChange={(value) => { if (value) { setOffset(0); setOn(value); } }} /></label>
          <Select aria-label={t("law.mark")} value={standing} style={{ width: 180 }} onChange={(value) => choose({ standing: value })} options={[{ value: "", label: t("work.all") }, ...STANDINGS.map((value) => ({ value, label: `${t(`standing.${value}`)} ${found.data?.counts[value] ?? ""}` }))]} />
          <Input.Search aria-label={t("common.search")} defaultValue={q} allowClear style={{ width: 240 }} onSearch={(text) => choose({ q: text.trim() })} />
        </div>
        <List<NumberLine>
          label={t("menu.lawNumbers")} rowKey={(row) => `${row.name}${row.place}${JSON.stringify(row.by)}`} dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset}
          columns={[
            { title: t("law.name"), render: (_, row) => <>{said(row)}<div className="small quiet mono">{row.name}</div></> },
            { title: t("law.by"), render: (_, row) => language === "zh" ? row.by_zh.join(" · ") || "—" : Object.values(row.by).join(" · ") || "—" },
            { title: t("law.value"), render: (_, row) => row.gap ? <Tag colour={row.gap === "open" ? "red" : "grey"}>{t(`province.gap.${row.gap}`)}</Tag> : <strong>{typeof row.value === "boolean" ? t(row.value ? "common.yes" : "common.no") : valueText(row.value, row.value_fen)}{row.value_fen === null && !["object", "boolean"].includes(typeof row.value) ? ` ${language === "zh" ? row.unit_zh : row.unit}` : ""}</strong> },
            { title: t("law.from"), render: (_, row) => <span className="nowrap">{day(row.since)}</span> },
            { title: t("law.mark"), render: (_, row) => row.gap ? "—" : row.mark === "official" ? t("enterprise.official") : <Mark mark={row.mark} /> },
            { title: t("law.article"), render: (_, row) => <Cites of={row.cites} /> },
            { title: t("province.filledBy"), render: (_, row) => <>{language === "zh" ? row.filled_by_zh : capital(row.filled_by_en)}{row.gap === "open" && <div className="small quiet">{language === "zh" ? row.question_zh : row.question_en}</div>}{row.change && <div className="small mono">{row.change}</div>}</> },
            ...(may("law.propose_number") ? [{ title: t("letters.do"), render: (_: unknown, row: NumberLine) => <Button size="small" onClick={() => setAsked(row.name)}>{t("province.propose")}</Button> }] : []),
          ]}
        />
      </Panel>
      <Drawer open={asked !== undefined} onClose={() => setAsked(undefined)} title={t("province.propose")} size={640} destroyOnHidden closable={{ "aria-label": t("common.close") }}>
        {asked && <Propose name={asked} onDone={(made) => { setProposed(made); setAsked(undefined); }} />}
      </Drawer>
    </>
  );
}

interface Given { since: Dayjs; until?: Dayjs; value: unknown; cites: string; mark: string; source?: string; note?: string; reason: string; place?: string; [key: `by_${string}`]: string | undefined }

function Propose({ name, onDone }: { name: string; onDone: (made: Change) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useSaid();
  const act = useDo();
  const [key] = useState(newKey);
  const found = useLoad((signal) => ask<NumberForm>(at`/api/law/numbers/${name}/form`, {}, signal), [name]);
  const required = [{ required: true, message: t("common.required") }];
  const send = async (form: NumberForm, given: Given) => {
    const by = Object.fromEntries(Object.keys(form.keys).map((one) => [one, given[`by_${one}`]]).filter(([, word]) => word));
    let value = given.value;
    if (form.form === "list" || form.form === "record" || form.form === "table") {
      try { value = JSON.parse(String(value)); } catch { value = String(value).split(/[,，、\s]+/).filter(Boolean); }
    }
    const made = await act.run(() => tell<Change>("/api/law/changes/number", {
      name, by, since: given.since.format("YYYY-MM-DD"), until: given.until ? given.until.format("YYYY-MM-DD") : null, value, cites: given.cites.split(/[;；\n]+/).map((one) => one.trim()).filter(Boolean),
      mark: given.mark, source: given.source?.trim() || null, note: given.note?.trim() || null, reason: given.reason, place: given.place?.trim() || null,
    }, { key }));
    if (made) onDone(made);
  };
  return (
    <Ready of={found}>
      {(form) => (
        <>
          <p><strong>{said(form)}</strong> <span className="mono small quiet">{form.name}</span><br /><span className="quiet small">{language === "zh" ? form.question_zh : form.question_en} · {language === "zh" ? form.filled_by_zh : form.filled_by_en}</span></p>
          <ProblemAlert problem={act.problem} />
          <Form<Given> name="propose" layout="vertical" onKeyDown={byButtonOnly} initialValues={{ mark: "official" }} onFinish={(given) => void send(form, given)} scrollToFirstError={{ focus: true }}>
            {Object.entries(form.keys).map(([one, words]) => (
              <Form.Item key={one} name={`by_${one}`} label={one.replace(/_/g, " ")}>
                {words.length ? <Select allowClear options={words.map((word) => ({ value: word.word, label: language === "zh" ? word.zh : word.en }))} /> : <Input autoComplete="off" />}
              </Form.Item>
            ))}
            <Form.Item name="value" label={`${t("law.value")}（${language === "zh" ? form.unit_zh : form.unit}）`} rules={required}>
              {form.form === "whole" ? <InputNumber precision={0} style={{ width: 200 }} /> : form.form === "choice" ? <Select options={form.choices.map((value) => ({ value, label: value }))} /> : form.form === "flag" ? <Select options={[{ value: true, label: t("common.yes") }, { value: false, label: t("common.no") }]} /> : form.form === "date" ? <Input placeholder="2026-01-01" /> : <Input autoComplete="off" />}
            </Form.Item>
            <Form.Item name="since" label={t("law.from")} rules={required}><DatePicker format="YYYY-MM-DD" /></Form.Item>
            <Form.Item name="until" label={t("province.until")}><DatePicker format="YYYY-MM-DD" /></Form.Item>
            <Form.Item name="place" label={t("province.placeOnly")}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="cites" label={t("province.cites")} rules={required}><Input autoComplete="off" placeholder="taoyuan-2025-1 §18" /></Form.Item>
            <Form.Item name="mark" label={t("law.mark")} rules={required}><Select options={["official", "reported", "assumed"].map((value) => ({ value, label: t(`standing.${value}`) }))} /></Form.Item>
            <Form.Item name="source" label={t("province.source")}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="reason" label={t("province.reason")} rules={required}><Input.TextArea rows={3} /></Form.Item>
            <Button type="primary" htmlType="submit" loading={act.busy}>{t("province.sendProposal")}</Button>
          </Form>
        </>
      )}
    </Ready>
  );
}
