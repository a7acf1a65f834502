/** My application: apply to the province with evidence of industry and operation, follow it, fetch the notice, withdraw it. */

import { Button, Input, Select } from "antd";
import { useState } from "react";
import { file, keep as keepFile } from "@shared/api";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { List, PageHead, Panel } from "../parts/page";
import { Mark, ProblemAlert, Ready, Said } from "../parts/said";
import { ask, at, tell } from "../server";
import type { AdmissionLine, AdmissionPage } from "../province/extension-shapes";
import { Place, useTerm } from "./parts";

const INDUSTRIES = ["ride_hailing", "instant_delivery", "intracity_freight"] as const;
const ENDED = ["admitted", "declined", "withdrawn"];

export default function EnterpriseAdmission() {
  const { t } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const found = useLoad((signal) => ask<AdmissionPage>("/api/platform/admissions", {}, signal), []);
  const notice = (number: string) => act.run(async () => {
    const got = await file(at`/api/platform/admissions/${number}/notice.pdf`, {});
    keepFile(got.blob, got.name);
  });
  const withdraw = async (number: string) => {
    if (await act.run(() => tell(at`/api/platform/admissions/${number}/steps/withdraw`, { words: t("extension.withdraw") }))) await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.enterpriseAdmission")} lead={t("extension.ownLead")} />
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(page) => (
          <Panel title={t("extension.admissions")} id="own-admissions">
            {page.rows.length === 0 ? <p className="quiet">{t("extension.none")}</p> : (
              <List<AdmissionLine> label={t("extension.admissions")} rowKey="number" dataSource={page.rows} scroll={{ x: "max-content" }} columns={[
                { title: t("extension.number"), render: (_, row) => <span className="mono">{row.number}</span> }, { title: t("enterprise.place"), render: (_, row) => <Place of={row} /> }, { title: t("enterprise.industry"), render: (_, row) => <>{term("industryOf", row.industry)} <Mark mark={row.mark} /></> },
                { title: t("extension.applied"), render: (_, row) => day(row.applied_on) }, { title: t("extension.state"), render: (_, row) => <Said of={{ zh: row.state_zh, en: row.state_en }} /> }, { title: t("extension.first"), render: (_, row) => row.from ? `${day(row.from)} · ${t("extension.noCover")}` : "—" },
                { title: t("extension.next"), render: (_, row) => row.state === "admitted" || row.state === "declined" ? <Button size="small" onClick={() => void notice(row.number)}>{t("extension.notice")}</Button> : ENDED.includes(row.state) ? "—" : <Button size="small" loading={act.busy} onClick={() => void withdraw(row.number)}>{t("extension.withdraw")}</Button> },
              ]} />
            )}
          </Panel>
        )}
      </Ready>
      <Apply onDone={found.reload} />
    </>
  );
}

function Apply({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const term = useTerm();
  const act = useDo();
  const [place, setPlace] = useState("");
  const [name, setName] = useState("");
  const [industry, setIndustry] = useState<string>(INDUSTRIES[0]);
  const [words, setWords] = useState("");
  const [files, setFiles] = useState<Record<string, File | undefined>>({});
  const send = async () => {
    const evidence = await Promise.all(Object.entries(files).flatMap(([kind, one]) => one ? [content(one).then((text) => ({ kind, content: text }))] : []));
    if (await act.run(() => tell<AdmissionLine>("/api/platform/admissions", { place, name, industry, words, evidence }))) await onDone();
  };
  return (
    <Panel title={t("extension.apply")} id="own-apply">
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="apply-place">{t("extension.place")}</label><Input id="apply-place" value={place} onChange={(event) => setPlace(event.target.value)} /></div>
        <div><label htmlFor="apply-name">{t("extension.name")}</label><Input id="apply-name" value={name} onChange={(event) => setName(event.target.value)} /></div>
        <div><label htmlFor="apply-industry">{t("enterprise.industry")}</label><Select id="apply-industry" style={{ width: 150 }} value={industry} onChange={setIndustry} options={INDUSTRIES.map((value) => ({ value, label: term("industryOf", value) }))} /></div>
        <div><label htmlFor="apply-words">{t("extension.words")}</label><Input id="apply-words" style={{ width: 260 }} value={words} onChange={(event) => setWords(event.target.value)} /></div>
        <div><label htmlFor="apply-industry-file">{t("extension.industryFile")}</label><input id="apply-industry-file" type="file" onChange={(event) => setFiles({ ...files, industry: event.target.files?.[0] })} /></div>
        <div><label htmlFor="apply-operation-file">{t("extension.operationFile")}</label><input id="apply-operation-file" type="file" onChange={(event) => setFiles({ ...files, operation: event.target.files?.[0] })} /></div>
        <Button type="primary" disabled={!/^\d{6}$/.test(place) || !name.trim() || !words.trim() || !files.industry || !files.operation} loading={act.busy} onClick={() => void send()}>{t("extension.send")}</Button>
      </div>
    </Panel>
  );
}

/** The bytes of a file in base64. */
async function content(one: File): Promise<string> {
  const bytes = new Uint8Array(await one.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
