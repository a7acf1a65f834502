/** Reviews of insurers by quarter, a new draft, and the rectification notices. */

import { Button, Form, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Place } from "../enterprise/parts";
import { byButtonOnly } from "../parts/by-button";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Provisional, Tag } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import type { Page } from "../shapes";
import { NoticeStory } from "./notice";
import type { Notice, ReviewFile, ReviewLine } from "./review-shapes";

const LIMIT = 50;

export default function InsurerReviews() {
  const { t } = useTranslation();
  const { may } = useSession();
  const [offset, setOffset] = useState(0);
  const found = useLoad((signal) => ask<Page<ReviewLine>>("/api/insurer-reviews", { offset, limit: LIMIT }, signal), [offset]);
  const notices = useLoad(may("rectifications.list") ? (signal) => ask<Page<Notice>>("/api/rectifications", { limit: LIMIT }, signal) : null, []);
  return (
    <>
      <PageHead title={t("menu.insurerReviews")} lead={t("review.lead")} />
      <ProblemAlert problem={found.problem ?? notices.problem} />
      <Panel title={t("menu.insurerReviews")} id="reviews">
        <List<ReviewLine> label={t("menu.insurerReviews")} rowKey="review" dataSource={found.data?.rows ?? []} loading={found.loading} page={found.data} onPage={setOffset} columns={[
          { title: t("review.number"), render: (_, row) => <Link className="mono" to={`/insurer-reviews/${row.review}`}>{row.review}</Link> }, { title: t("province.city"), render: (_, row) => <Place of={row} /> }, { title: t("review.quarter"), dataIndex: "quarter" },
          { title: t("review.insurers"), align: "right", dataIndex: "insurers" }, { title: t("review.hearUntil"), render: (_, row) => day(row.hear_until) }, { title: t("review.status"), render: (_, row) => <><Tag colour={row.status === "published" ? "green" : row.status === "returned" ? "red" : "yellow"}>{t(`reviewStatus.${row.status}`)}</Tag> {row.provisional && <Provisional />}</> },
        ]} />
      </Panel>
      {may("reviews.draft") && <Draft onDone={found.reload} />}
      {may("rectifications.list") && (
        <Panel title={t("review.notices")} id="notices">
          {(notices.data?.rows ?? []).length === 0 && <p className="quiet">{t("review.none")}</p>}
          {(notices.data?.rows ?? []).map((one) => <NoticeStory key={one.notice} of={one} steps={may("rectifications.step") ? ["followed_up", "returned", "closed"] : []} path={(verb) => at`/api/rectifications/${one.notice}/steps/${verb}`} onDone={notices.reload} />)}
        </Panel>
      )}
      {may("rectifications.issue") && <Issue onDone={notices.reload} />}
    </>
  );
}

function Draft({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const required = [{ required: true, message: t("common.required") }];
  const send = async (given: { place: string; period: string }) => {
    const done = await act.run(() => tell<ReviewFile>("/api/insurer-reviews", { place: given.place.trim(), period: given.period.trim() }, { key }));
    if (!done) return;
    setKey(newKey());
    await onDone();
  };
  return (
    <Panel title={t("review.draft")} id="review-draft">
      <ProblemAlert problem={act.problem} />
      <Form name="review-draft" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 420 }} initialValues={{ place: me?.acting_in?.area.endsWith("0000") ? undefined : me?.acting_in?.area }} onFinish={(given: { place: string; period: string }) => void send(given)}>
        <Form.Item name="place" label={t("review.city")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="period" label={t("review.quarter")} rules={required}><Input autoComplete="off" placeholder="2025-Q3" /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("review.draft")}</Button>
      </Form>
    </Panel>
  );
}

function Issue({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const act = useDo();
  const [key, setKey] = useState(newKey);
  const [form] = Form.useForm<{ place: string; insurer: string; words: string }>();
  const required = [{ required: true, message: t("common.required") }];
  const send = async (given: { place: string; insurer: string; words: string }) => {
    if (!(await act.run(() => tell<Notice>("/api/rectifications", given, { key })))) return;
    setKey(newKey());
    form.resetFields();
    await onDone();
  };
  return (
    <Panel title={t("review.issue")} id="notice-issue">
      <ProblemAlert problem={act.problem} />
      <Form form={form} name="notice" layout="vertical" onKeyDown={byButtonOnly} style={{ maxWidth: 560 }} initialValues={{ place: me?.acting_in?.area.endsWith("0000") ? undefined : me?.acting_in?.area }} onFinish={(given) => void send(given)}>
        <Form.Item name="place" label={t("review.city")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="insurer" label={t("insurer.code")} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="words" label={t("review.words")} rules={required}><Input.TextArea rows={3} /></Form.Item>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("review.issue")}</Button>
      </Form>
    </Panel>
  );
}
