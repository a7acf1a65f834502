/** What the fund owes and has not put into a batch yet; the monthly run of pensions and allowances. */

import { Button, Checkbox, DatePicker, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { useKept } from "../kept";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, newKey, tell } from "../server";
import type { Batch, MonthlyRun, Page, Payable } from "../shapes";

const LIMIT = 50;

export default function Payables() {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const [kept, keep] = useKept("payables", { open: true, case_no: "", offset: 0 });
  const found = useLoad((signal) => ask<Page<Payable>>("/api/payables", { open: kept.open ? "true" : "", case_no: kept.case_no, offset: kept.offset, limit: LIMIT }, signal), [kept.open, kept.case_no, kept.offset]);
  const act = useDo();
  const [made, setMade] = useState<Batch>();
  const [keys] = useState(() => new Map<string, string>());
  const batch = async (award: string) => {
    const key = keys.get(award) ?? newKey();
    keys.set(award, key);
    const done = await act.run(() => tell<Batch>("/api/batches", { award_no: award }, { key }));
    if (!done) return;
    setMade(done);
    await found.reload();
  };
  return (
    <>
      <PageHead title={t("menu.payables")} lead={found.data ? t("common.total", { count: found.data.total }) : undefined} />
      <ProblemAlert problem={act.problem ?? found.problem} onRetry={() => void found.reload()} />
      {made && <p role="status">{t("pay.batchMade")} <Link to={`/batches/${made.batch_no}`}>{made.batch_no}</Link></p>}
      <section className="panel" aria-label={t("menu.payables")}>
        <div className="filters">
          <div><label htmlFor="payables-case">{t("cases.no")}</label><Input.Search id="payables-case" defaultValue={kept.case_no} allowClear style={{ width: 240 }} onSearch={(case_no) => keep({ case_no: case_no.trim(), offset: 0 })} enterButton={t("common.search")} /></div>
          <Checkbox checked={kept.open} onChange={(event) => keep({ open: event.target.checked, offset: 0 })}>{t("pay.openOnly")}</Checkbox>
        </div>
        <List<Payable>
          label={t("menu.payables")} rowKey="payable" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={(offset) => keep({ offset })}
          columns={[
            { title: t("cases.case"), render: (_, row) => may("cases.show") ? <Link className="nowrap" to={`/cases/${row.case_no}?tab=payments`}>{row.case_no}</Link> : row.case_no },
            { title: t("benefit.award"), render: (_, row) => may("awards.show") ? <Link className="nowrap" to={`/awards/${row.award_no}`}>{row.award_no}</Link> : row.award_no },
            { title: t("benefit.benefit"), render: (_, row) => told.coded("value", row.benefit, row.zh) },
            { title: t("pay.payee"), render: (_, row) => told.payee(row.payee) },
            { title: t("pay.open"), align: "right", render: (_, row) => <Money fen={row.open_fen} /> },
            { title: t("pay.due"), render: (_, row) => <span className="nowrap">{day(row.due_on)}</span> },
            { title: t("pay.state"), render: (_, row) => !row.has_account ? <Tag colour="yellow">{t("pay.noAccount")}</Tag> : row.payment_no ? <span className="mono">{row.payment_no}</span> : t("pay.free") },
            { title: t("letters.do"), render: (_, row) => may("batches.prepare") && !row.payment_no && !row.withdrawn && row.open_fen > 0 && <Button size="small" aria-label={`${t("pay.makeBatch")} ${row.award_no}`} disabled={act.busy} onClick={() => void batch(row.award_no)}>{t("pay.makeBatch")}</Button> },
          ]}
        />
      </section>
      {may("monthly_runs.start") && <Monthly />}
    </>
  );
}

function Monthly() {
  const { t } = useTranslation();
  const said = useSaid();
  const { me } = useSession();
  const act = useDo();
  const [run, setRun] = useState<MonthlyRun>();
  const go = async (given: { month: Dayjs; book: string }) => {
    const done = await act.run(() => tell<MonthlyRun>("/api/monthly-runs", { month: given.month.format("YYYY-MM"), book: given.book }, { key: newKey() }));
    if (done) setRun(done);
  };
  return (
    <Panel title={t("pay.monthly")} id="monthly">
      <p className="quiet">{t("pay.monthlyLead")}</p>
      <ProblemAlert problem={act.problem} />
      <Form name="monthly" layout="inline" initialValues={{ book: me?.acting_in?.area }} onFinish={(given) => void go(given as { month: Dayjs; book: string })}>
        <Form.Item name="month" label={t("pay.month")} rules={[{ required: true, message: t("common.required") }]}><DatePicker picker="month" format="YYYY-MM" /></Form.Item>
        <Form.Item name="book" label={t("pay.book")} rules={[{ required: true, message: t("common.required") }]}><Input style={{ width: 110 }} /></Form.Item>
        <Button htmlType="submit" loading={act.busy}>{t("pay.run")}</Button>
      </Form>
      {run && (
        <div role="status" style={{ marginTop: 10 }}>
          {t("pay.ran", { month: run.month, count: run.recognised })} <Money fen={run.total_fen} /> {run.batch_no && <Link to={`/batches/${run.batch_no}`}>{run.batch_no}</Link>}
          {run.held.length > 0 && <ul>{run.held.map((one, i) => <li key={i}>{said(one)}</li>)}</ul>}
        </div>
      )}
    </Panel>
  );
}
