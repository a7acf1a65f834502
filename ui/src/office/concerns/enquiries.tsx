/** Enquiries and complaints of the area: what waits for whom until when; and one taken in at the counter or by telephone. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useLanguage, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { ask, newKey, tell } from "../server";
import type { EnquiryPage, EnquiryRow } from "./shapes";
import { ABOUT, KINDS, THEMES } from "./themes-list";

const LIMIT = 50;

export default function Enquiries() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [kept, keep] = useKept("enquiries", { which: "waiting", offset: 0 });
  const found = useLoad((signal) => ask<EnquiryPage>("/api/enquiries", { ...kept, limit: LIMIT }, signal), [kept.which, kept.offset]);
  return (
    <>
      <PageHead title={t("concern.enquiries")} lead={t("concern.enquiriesLead")} />
      {may("enquiries.take") && <Take onDone={found.reload} />}
      <Ready of={found}>
        {(page) => (
          <Panel title={t("concern.enquiries")} id="enquiries" extra={<Select aria-label={t("concern.which")} className="no-print" style={{ width: 160 }} value={kept.which} onChange={(which) => keep({ which, offset: 0 })} options={["waiting", "all"].map((value) => ({ value, label: t(`concern.${value}`) }))} />}>
            <List<EnquiryRow> label={t("concern.enquiries")} rowKey="enquiry" dataSource={page.rows} scroll={{ x: "max-content" }} page={{ total: page.total, offset: kept.offset, limit: LIMIT }} onPage={(offset) => keep({ offset })} columns={[
              { title: t("concern.number"), render: (_, row) => <Link className="mono nowrap" to={`/enquiries/${row.enquiry}`}>{row.enquiry}</Link> },
              { title: t("concern.kind"), render: (_, row) => <Said of={row.kind_words} /> }, { title: t("concern.theme"), render: (_, row) => <Said of={{ zh: row.theme_zh, en: row.theme_en }} /> },
              { title: t("concern.channel"), render: (_, row) => <Said of={row.channel_words} /> },
              { title: t("concern.about"), render: (_, row) => row.about_words ? <><Said of={row.about_words} /> <span className="quiet">{row.about_name}</span></> : "—" },
              { title: t("concern.post"), render: (_, row) => <Said of={{ zh: row.post_zh, en: row.post_en }} /> },
              { title: t("concern.due"), render: (_, row) => row.due_on === null ? <Tag colour="yellow">{t("concern.noDay")}</Tag> : <span className="nowrap">{row.late ? <Tag colour="red">{day(row.due_on)}</Tag> : day(row.due_on)} {row.provisional && <Provisional />}</span> },
              { title: t("concern.state"), render: (_, row) => <Tag colour={row.state === "answered" ? "green" : row.state === "reopened" ? "red" : "yellow"}><Said of={row.state_words} /></Tag> },
            ]} />
          </Panel>
        )}
      </Ready>
    </>
  );
}

function Take({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { me } = useSession();
  const act = useDo();
  const place = me?.acting_in?.area ?? "";
  const [form, setForm] = useState({ channel: "counter", kind: "enquiry", theme: "coverage", words: "", contact: "", about_kind: "", about: "" });
  const [key, setKey] = useState(newKey);
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const send = async () => {
    const body = { place, channel: form.channel, kind: form.kind, theme: form.theme, words: form.words.trim(), contact: form.contact.trim() || null, about_kind: form.about_kind || null, about: form.about_kind ? form.about.trim() : null };
    if (!(await act.run(() => tell("/api/enquiries", body, { key })))) return;
    setKey(newKey());
    change({ words: "", contact: "", about: "", about_kind: "" });
    await onDone();
  };
  return (
    <Panel title={t("concern.take")} id="take-enquiry">
      <div className="no-print">
        <ProblemAlert problem={act.problem} />
        <div className="filters">
          <div><label htmlFor="enquiry-channel">{t("concern.channel")}</label><Select id="enquiry-channel" style={{ width: 110 }} value={form.channel} onChange={(channel) => change({ channel })} options={["counter", "telephone"].map((value) => ({ value, label: t(`concernChannel.${value}`) }))} /></div>
          <div><label htmlFor="enquiry-kind">{t("concern.kind")}</label><Select id="enquiry-kind" style={{ width: 120 }} value={form.kind} onChange={(kind) => change({ kind })} options={KINDS.map((value) => ({ value, label: t(`concernKind.${value}`) }))} /></div>
          <div><label htmlFor="enquiry-theme">{t("concern.theme")}</label><Select id="enquiry-theme" style={{ width: 240 }} value={form.theme} onChange={(theme) => change({ theme })} options={THEMES.map(([value, zh, en]) => ({ value, label: language === "zh" ? zh : en }))} /></div>
          <div><label htmlFor="enquiry-about-kind">{t("concern.aboutKind")}</label><Select id="enquiry-about-kind" style={{ width: 210 }} value={form.about_kind} onChange={(about_kind) => change({ about_kind })} options={[{ value: "", label: t("concern.aboutNone") }, ...ABOUT.map((value) => ({ value, label: t(`concernAbout.${value}`) }))]} /></div>
          {form.about_kind && <div><label htmlFor="enquiry-about">{t("concern.aboutName")}</label><Input id="enquiry-about" style={{ width: 220 }} value={form.about} onChange={(event) => change({ about: event.target.value })} /></div>}
        </div>
        <label htmlFor="enquiry-words">{t("concern.words")} <span className="quiet">{t("concern.anonymous")}</span></label>
        <Input.TextArea id="enquiry-words" rows={2} value={form.words} onChange={(event) => change({ words: event.target.value })} />
        <div className="filters" style={{ marginTop: 8 }}>
          <div><label htmlFor="enquiry-contact">{t("concern.contact")}</label><Input id="enquiry-contact" style={{ width: 240 }} value={form.contact} onChange={(event) => change({ contact: event.target.value })} /></div>
          <Button type="primary" style={{ alignSelf: "end" }} disabled={!form.words.trim() || (form.about_kind !== "" && !form.about.trim())} loading={act.busy} onClick={() => void send()}>{t("concern.save")}</Button>
        </div>
      </div>
    </Panel>
  );
}
