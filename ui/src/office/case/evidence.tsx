/** Evidence of a case: the list, the picture beside it, and whether a paper is enough. */

import { Button, Form, Input, Modal, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { minute } from "@shared/dates";
import { file } from "@shared/api";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { FileField } from "../parts/file-field";
import { Cites, Mark, ProblemAlert, Ready, Tag } from "../parts/said";
import { show } from "../parts/print";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Evidence, EvidenceDocument } from "../shapes";

const COLOUR: Record<string, "green" | "yellow" | "red" | "grey" | "blue"> = { pending: "blue", accepted: "green", insufficient: "yellow", rejected: "red", withdrawn: "grey" };

export function EvidenceTab({ caseNo, onChange }: { caseNo: string; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const [kind, setKind] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useLoad((signal) => ask<Evidence>(at`/api/cases/${caseNo}/evidence`, { kind }, signal), [caseNo, kind]);
  const changed = async () => {
    await found.reload();
    await onChange();
  };
  return (
    <Ready of={found}>
      {(evidence) => {
        const one = evidence.documents.find((document) => document.ref === chosen) ?? evidence.documents[0];
        return (
          <>
            <ul className="plain" aria-label={t("tab.evidence")}>
              {evidence.documents.map((document) => (
                <li key={document.ref} style={{ padding: "4px 0" }}>
                  <button type="button" className="linkish" aria-pressed={document.ref === one?.ref} onClick={() => setChosen(document.ref)}>{said(document)}</button>{" "}
                  <Tag colour={COLOUR[document.status] ?? "grey"}>{t(`evidence.${document.status}`)}</Tag>{" "}
                  <span className="quiet small">{minute(document.at)} · {document.media} · {Math.ceil(document.size / 1024)} KB</span>
                  {document.elsewhere_count > 0 && <div className="small"><Tag colour="yellow">{t("evidence.elsewhere", { count: document.elsewhere_count })}</Tag> {document.elsewhere.join("、")}</div>}
                </li>
              ))}
              {evidence.documents.length === 0 && <li className="quiet">{t("evidence.none")}</li>}
            </ul>
            {one && <Look key={one.ref} caseNo={caseNo} document={one} onChange={changed} />}
            {may("evidence.add") && <Add caseNo={caseNo} papers={evidence.papers} onChange={changed} />}
            <h2>{t("evidence.checklist")}</h2>
            <div style={{ maxWidth: 320, marginBottom: 8 }}>
              <label htmlFor="evidence-kind" className="field-label">{t("evidence.kind")}</label>
              <Select id="evidence-kind" style={{ width: "100%" }} value={kind || evidence.kind || ""} onChange={setKind}
                options={[{ value: "", label: t("evidence.chooseKind") }, ...evidence.kinds.map((item) => ({ value: item.value, label: said(item) }))]} />
            </div>
            <ul className="plain">
              {evidence.checklist.map((paper) => (
                <li key={`${paper.paper}${paper.step}`} style={{ padding: "3px 0" }}>
                  <Tag colour={paper.there ? "green" : "yellow"}>{paper.there ? t("evidence.there") : t("evidence.missing")}</Tag> {said(paper)} <Cites of={paper.cites} /> <Mark mark={paper.mark} />
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Ready>
  );
}

function Look({ caseNo, document: one, onChange }: { caseNo: string; document: EvidenceDocument; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const [address, setAddress] = useState<string>();
  const made = useRef<string>(undefined);
  const act = useDo();
  const path = at`/api/cases/${caseNo}/evidence/${one.ref}/file`;
  const picture = one.media.includes("jp") || one.media.includes("png");
  useEffect(() => () => { if (made.current) URL.revokeObjectURL(made.current); }, []);
  const open = async () => {
    const got = await act.run(() => file(path));
    if (!got) return;
    if (!picture) return show(got.blob);
    made.current = URL.createObjectURL(got.blob);
    setAddress(made.current);
  };
  return (
    <section aria-labelledby="evidence-one" style={{ borderTop: "1px solid #d9e0e7", marginTop: 8, paddingTop: 8 }}>
      <h2 id="evidence-one" style={{ marginTop: 0 }}>{said(one)}</h2>
      <ProblemAlert problem={act.problem} />
      <p className="small quiet">{told.actor(one.actor)} · {minute(one.at)}{one.reason ? ` · ${one.reason}` : ""}</p>
      <p className="digest">{one.digest}</p>
      {address ? <img className="picture" src={address} alt={`${said(one)} ${minute(one.at)}`} /> : <Button loading={act.busy} onClick={() => void open()}>{picture ? t("evidence.look") : t("evidence.openPdf")}</Button>}
      <p style={{ display: "flex", gap: 8 }} className="no-print">
        {may("evidence.judge") && one.status !== "withdrawn" && <Verdict caseNo={caseNo} reference={one.ref} onDone={onChange} />}
        {may("evidence.withdraw") && one.status !== "withdrawn" && <Verdict caseNo={caseNo} reference={one.ref} withdraw onDone={onChange} />}
      </p>
    </section>
  );
}

function Verdict({ caseNo, reference, withdraw, onDone }: { caseNo: string; reference: string; withdraw?: boolean; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const act = useDo();
  const [form] = Form.useForm<{ verdict: string; reason: string }>();
  const title = withdraw ? t("evidence.withdraw") : t("evidence.verdict");
  const send = async (given: { verdict?: string; reason?: string }) => {
    const path = withdraw ? at`/api/cases/${caseNo}/evidence/${reference}/withdraw` : at`/api/cases/${caseNo}/evidence/${reference}/verdict`;
    const done = await act.run(() => tell<object>(path, withdraw ? { reason: given.reason } : { verdict: given.verdict, reason: given.reason ?? "" }));
    if (!done) return;
    setOpen(false);
    await onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      <Modal open={open} title={title} onCancel={() => setOpen(false)} onOk={() => form.submit()} okText={t("common.send")} cancelText={t("common.cancel")} confirmLoading={act.busy} destroyOnHidden closable={{ "aria-label": t("common.close") }}>
        <ProblemAlert problem={act.problem} />
        <Form form={form} name={withdraw ? "withdraw" : "verdict"} layout="vertical" onFinish={(given) => void send(given)} initialValues={{ verdict: "accepted" }} preserve={false}>
          {!withdraw && <Form.Item name="verdict" label={t("evidence.verdict")}><Select options={["accepted", "insufficient", "rejected"].map((value) => ({ value, label: t(`evidence.${value}`) }))} /></Form.Item>}
          <Form.Item name="reason" label={t("common.reason")} rules={[{ required: Boolean(withdraw), message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 2 }} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

function Add({ caseNo, papers, onChange }: { caseNo: string; papers: Evidence["papers"]; onChange: () => Promise<void> }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [paper, setPaper] = useState<string>();
  const act = useDo();
  const [chosen, setChosen] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const send = async () => {
    if (!chosen || !paper) return;
    const form = new FormData();
    form.append("paper", paper);
    form.append("file", chosen);
    const done = await act.run(() => tell<object>(at`/api/cases/${caseNo}/evidence`, form));
    if (!done) return;
    setChosen(null);
    setRound(round + 1);
    await onChange();
  };
  return (
    <section aria-labelledby="evidence-add" className="no-print">
      <h2 id="evidence-add">{t("evidence.add")}</h2>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <div><label htmlFor="evidence-paper">{t("evidence.paper")}</label>
          <Select id="evidence-paper" style={{ width: 240 }} value={paper} onChange={setPaper} showSearch={{ optionFilterProp: "label" }} options={papers.map((one) => ({ value: one.value, label: said(one) }))} /></div>
        <FileField key={round} id="evidence-file" label={t("evidence.file")} accept="image/jpeg,image/png,application/pdf,.zip" onChoose={setChosen} />
        <Button onClick={() => void send()} loading={act.busy} disabled={!paper || !chosen}>{t("common.send")}</Button>
      </div>
    </section>
  );
}
