/** Accounts of payees, kept by somebody who pays nobody. */

import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { AccountEntry } from "../shapes";

interface Query { payee: string; case_no: string }

export default function Payees() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [asked, setAsked] = useState<Query | null>(null);
  return (
    <>
      <PageHead title={t("menu.payees")} lead={t("payee.lead")} />
      <Panel title={t("payee.find")} id="payee-find">
        <Form name="payee" layout="inline" style={{ rowGap: 10 }} onFinish={(given) => setAsked(given as Query)}>
          <Form.Item name="case_no" label={t("cases.no")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 210 }} /></Form.Item>
          <Form.Item name="payee" label={t("payee.payee")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 260 }} placeholder="person:… / enterprise:…" /></Form.Item>
          <Button type="primary" htmlType="submit">{t("common.search")}</Button>
        </Form>
      </Panel>
      {asked && <Accounts key={`${asked.payee}${asked.case_no}`} asked={asked} />}
      {asked && may("payees.set_account") && <New key={`new${asked.payee}`} asked={asked} onDone={() => setAsked({ ...asked })} />}
    </>
  );
}

function Accounts({ asked }: { asked: Query }) {
  const { t } = useTranslation();
  const told = useTold();
  const found = useLoad((signal) => ask<{ payee: string; rows: AccountEntry[] }>(at`/api/payees/${asked.payee}/accounts`, { case_no: asked.case_no }, signal), [asked]);
  return (
    <Panel title={t("payee.accounts")} id="payee-accounts">
      <Ready of={found}>
        {({ rows }) => (
          <List<AccountEntry> label={t("payee.accounts")} rowKey="entry_no" dataSource={rows} columns={[
            { title: t("payee.tail"), render: (_, row) => row.tail ? t("pay.tail", { tail: row.tail }) : "—" }, { title: t("payee.channel"), render: (_, row) => told.value("channel", row.channel) },
            { title: t("payee.nameCheck"), render: (_, row) => <Tag colour={["matched", "accepted_by_person"].includes(row.name_check) ? "green" : "yellow"}>{told.value("name_check", row.name_check)}</Tag> },
            { title: t("payee.setBy"), render: (_, row) => `${told.actor(row.set_by)} · ${minute(row.at)}` }, { title: t("pay.state"), render: (_, row) => <Tag colour={row.live ? "green" : "grey"}>{row.live ? t("payee.live") : t("payee.past")}</Tag> },
          ]} />
        )}
      </Ready>
    </Panel>
  );
}

interface Given { holder: string; account: string; bank: string; name_check: string }

function New({ asked, onDone }: { asked: Query; onDone: () => void }) {
  const { t } = useTranslation();
  const act = useDo();
  const [form] = Form.useForm<Given>();
  const send = async (given: Given) => {
    const done = await act.run(() => tell<object>(at`/api/payees/${asked.payee}/accounts`, { ...given, case_no: asked.case_no }));
    if (done === undefined) return;
    form.resetFields();
    onDone();
  };
  const required = [{ required: true, message: t("common.required") }];
  return (
    <Panel title={t("payee.new")} id="payee-new">
      <ProblemAlert problem={act.problem} />
      <Form form={form} name="payee-new" layout="vertical" style={{ maxWidth: 520 }} initialValues={{ name_check: "matched" }} onFinish={(given) => void send(given)}>
        <Form.Item name="holder" label={t("payee.holder")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="account" label={t("payee.account")} rules={required}><Input autoComplete="off" inputMode="numeric" /></Form.Item>
        <Form.Item name="bank" label={t("payee.bank")} rules={required}><Input /></Form.Item>
        <Form.Item name="name_check" label={t("payee.nameCheck")} rules={required}><Select options={["matched", "accepted_by_person", "mismatched", "not_checked"].map((value) => ({ value, label: t(`value.${value}`) }))} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("common.save")}</Button>
      </Form>
    </Panel>
  );
}
