/** Letters of a case: looked at before they are printed; what no act holds is asked for. */

import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { file, keep } from "@shared/api";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { List } from "../parts/page";
import { show } from "../parts/print";
import { ProblemAlert, Ready } from "../parts/said";
import { ask, at, tell } from "../server";
import type { IssuedLetter, LetterRow, Letters } from "../shapes";

export function LettersTab({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const said = useSaid();
  const found = useLoad((signal) => ask<Letters>(at`/api/cases/${caseNo}/letters`, {}, signal), [caseNo]);
  const act = useDo();
  const [asked, setAsked] = useState<LetterRow | null>(null);
  const [copy, setCopy] = useState<Record<string, string>>({});
  const copyOf = (row: LetterRow) => copy[row.id] ?? row.copies[0] ?? "person";
  const fetchPdf = (row: LetterRow) => act.run(() => file(at`/api/cases/${caseNo}/letters/${row.id}.pdf`, { query: { copy_for: copyOf(row) } }));
  return (
    <Ready of={found}>
      {({ rows, issued }) => (
        <>
          <ProblemAlert problem={act.problem} />
          <List<LetterRow>
            label={t("tab.letters")} rowKey="id" dataSource={rows.filter((row) => row.may)}
            columns={[
              { title: t("letters.letter"), render: (_, row) => <>{said(row)}</> },
              { title: t("letters.copy"), width: 150, render: (_, row) => row.copies.length > 1
                ? <Select size="small" style={{ width: 130 }} aria-label={`${t("letters.copy")} ${said(row)}`} value={copyOf(row)} onChange={(value) => setCopy({ ...copy, [row.id]: value })} options={row.copies.map((value) => ({ value, label: t(`letters.${value}`, { defaultValue: value }) }))} />
                : t(`letters.${copyOf(row)}`, { defaultValue: copyOf(row) }) },
              { title: t("letters.do"), width: 190, render: (_, row) => row.may && (row.missing.length > 0
                ? <Button size="small" onClick={() => setAsked(row)}>{t("letters.fill")}</Button>
                : <span style={{ display: "flex", gap: 6 }}>
                    <Button size="small" aria-label={`${t("letters.look")} ${said(row)}`} disabled={act.busy} onClick={() => void fetchPdf(row).then((got) => got && show(got.blob))}>{t("letters.look")}</Button>
                    <Button size="small" aria-label={`${t("common.download")} ${said(row)}`} disabled={act.busy} onClick={() => void fetchPdf(row).then((got) => got && keep(got.blob, got.name))}>{t("common.download")}</Button>
                  </span>) },
            ]}
          />
          {rows.some((row) => !row.may) && (
            <details style={{ margin: "8px 0" }}>
              <summary>{t("letters.others", { count: rows.filter((row) => !row.may).length })}</summary>
              <ul className="small">{rows.filter((row) => !row.may).map((row) => <li key={row.id}>{said(row)} <span className="quiet">{said({ zh: row.why_not_zh, en: row.why_not_en })}</span></li>)}</ul>
            </details>
          )}
          {issued.length > 0 && (
            <>
              <h2>{t("letters.issued")}</h2>
              <List<IssuedLetter>
                label={t("letters.issued")} rowKey={(row) => `${row.letter_no}${row.copy_for}`} dataSource={issued}
                columns={[
                  { title: t("letters.letter"), render: (_, row) => { const known = rows.find((one) => one.id === row.letter); return known ? said(known) : row.letter; } },
                  { title: t("letters.no"), render: (_, row) => <span className="mono">{row.letter_no}</span> },
                  { title: t("letters.copy"), render: (_, row) => t(`letters.${row.copy_for}`, { defaultValue: row.copy_for }) },
                  { title: t("appraisal.day"), render: (_, row) => day(row.issued_on) },
                ]}
              />
            </>
          )}
          {asked && <Fill caseNo={caseNo} row={asked} copy={copyOf(asked)} onClose={() => setAsked(null)} />}
        </>
      )}
    </Ready>
  );
}

function Fill({ caseNo, row, copy, onClose }: { caseNo: string; row: LetterRow; copy: string; onClose: () => void }) {
  const { t } = useTranslation();
  const said = useSaid();
  const act = useDo();
  const [form] = Form.useForm<Record<string, unknown>>();
  const send = async (given: Record<string, unknown>) => {
    const facts = Object.fromEntries(row.missing.map((one) => {
      const text = given[one.name];
      return [one.name, /list|words|lines/.test(one.kind) && typeof text === "string" ? text.split(/[\n；;]/).map((part) => part.trim()).filter(Boolean) : text];
    }));
    const got = await act.run(() => tell<Blob>(at`/api/cases/${caseNo}/letters/${row.id}`, { given: facts, copy_for: copy }));
    if (!got) return;
    show(got);
    onClose();
  };
  return (
    <Modal open title={said(row)} onCancel={onClose} onOk={() => form.submit()} okText={t("letters.look")} cancelText={t("common.cancel")} confirmLoading={act.busy} closable={{ "aria-label": t("common.close") }}>
      <p>{t("letters.fillLead")}</p>
      <ProblemAlert problem={act.problem} />
      <Form form={form} name="letter" layout="vertical" onFinish={(given) => void send(given)}>
        {row.missing.map((one) => (
          <Form.Item key={one.name} name={one.name} label={said(one)} rules={[{ required: true, message: t("common.required") }]}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} /></Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
