/** Seeing a person's name and numbers in full: an act of its own, with a purpose, written down before anything is shown. */

import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "@shared/i18n";
import { useDo } from "@shared/load";
import { Facts } from "../parts/page";
import { ProblemAlert } from "../parts/said";
import { at, tell } from "../server";
import type { Unmasked } from "../shapes";

const PURPOSES = ["case_handling", "contact", "identity_check", "objection", "supervision", "audit"];

export function Unmask({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [full, setFull] = useState<Unmasked>();
  const act = useDo();
  const [form] = Form.useForm<{ purpose: string; note: string }>();
  const close = () => {
    setOpen(false);
    setFull(undefined);
    act.clear();
    form.resetFields();
  };
  const show = async (given: { purpose: string; note?: string }) => {
    const got = await act.run(() => tell<Unmasked>(at`/api/cases/${caseNo}/unmask`, { purpose: given.purpose, note: given.note ?? "" }));
    if (got) setFull(got);
  };
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>{t("unmask.open")}</Button>
      <Modal
        open={open} title={t("unmask.title")} onCancel={close} cancelText={t("common.close")} okText={t("unmask.show")} okButtonProps={{ style: full ? { display: "none" } : {} }}
        onOk={() => form.submit()} confirmLoading={act.busy} destroyOnHidden closable={{ "aria-label": t("common.close") }}
      >
        <ProblemAlert problem={act.problem} />
        {full ? (
          <Facts rows={[[t("cases.worker"), full.name], [t("unmask.number"), <span key="n" className="mono">{full.document_number}</span>], [t("unmask.contacts"), full.contacts.join("、") || "—"]]} />
        ) : (
          <Form form={form} layout="vertical" onFinish={(given) => void show(given)} preserve={false} name="unmask">
            <p>{t("unmask.lead")}</p>
            <Form.Item name="purpose" label={t("unmask.purpose")} rules={[{ required: true, message: t("common.required") }]}>
              <Select options={PURPOSES.map((value) => ({ value, label: t(`unmask.${value}`) }))} />
            </Form.Item>
            <Form.Item name="note" label={t("unmask.note")}><Input maxLength={200} /></Form.Item>
          </Form>
        )}
      </Modal>
    </>
  );
}
