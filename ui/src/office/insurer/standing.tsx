/** An insurer's own clocks, scores, fees and notices; nobody else's. */

import { Button, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { day, minute } from "@shared/dates";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { ProblemAlert, Ready, Tag } from "../parts/said";
import { ask, at, newKey, tell } from "../server";
import { NoticeStory } from "./notice";
import { Relations } from "./relations";
import { Fees } from "./review";
import type { Indicator, Standing } from "./review-shapes";

export default function InsurerStanding() {
  const { t } = useTranslation();
  const said = useSaid();
  const { may } = useSession();
  const found = useLoad((signal) => ask<Standing>("/api/insurer/standing", {}, signal), []);
  return (
    <>
      <PageHead title={t("review.standing")} lead={t("review.standingLead")} />
      <Ready of={found}>
        {(one) => (
          <>
            <Panel title={t("review.clocks")} id="own-clocks">
              <List<Standing["clocks"][number]> label={t("review.clocks")} rowKey={(row) => `${row.task_no}${row.zh}`} dataSource={one.clocks} columns={[
                { title: t("insurer.task"), render: (_, row) => <Link className="mono" to={`/insurer/tasks/${row.task_no}`}>{row.task_no}</Link> }, { title: t("review.clock"), render: (_, row) => said(row) }, { title: t("review.until"), render: (_, row) => minute(row.due_at) },
                { title: t("insurer.state"), render: (_, row) => <Tag colour={row.state === "late" || row.state === "met_late" ? "red" : row.state === "met" ? "green" : "yellow"}>{t(`clockState.${row.state}`)}</Tag> },
              ]} />
            </Panel>
            {one.reviews.map((held) => (
              <Panel key={held.review} title={`${t("review.mine")} · ${held.place_zh} ${held.quarter}`} id={`own-${held.review}`}>
                <p><strong>{held.score.score ?? "—"}</strong> {held.score.low !== null && `(${held.score.low} – ${held.score.high ?? ""})`} · {t("review.rank")} {held.score.rank ?? "—"} · <Tag colour={held.status === "published" ? "green" : "yellow"}>{t(`reviewStatus.${held.status}`)}</Tag> {said({ zh: held.score.remark_zh, en: held.score.remark_en })}</p>
                <List<Indicator> label={`${t("review.indicators")} ${held.quarter}`} rowKey="indicator" dataSource={held.score.indicators} columns={[
                  { title: t("review.indicators"), render: (_, row) => said(row) }, { title: t("review.weight"), align: "right", dataIndex: "weight" }, { title: t("review.figure"), align: "right", render: (_, row) => `${row.met}/${row.judged}` }, { title: t("review.expected"), align: "right", dataIndex: "expected" }, { title: t("review.rate"), align: "right", dataIndex: "rate" },
                ]} />
                <Fees of={held.fees} names={{ [held.score.insurer]: held.score.insurer_name }} />
                {held.status === "draft" && !held.heard && <Hearing review={held.review} until={held.hear_until} onDone={found.reload} />}
              </Panel>
            ))}
            <Panel title={t("review.notices")} id="own-notices">
              {one.notices.length === 0 && <p className="quiet">{t("review.none")}</p>}
              {one.notices.map((notice) => <NoticeStory key={notice.notice} of={notice} steps={notice.status === "issued" || notice.status === "returned" ? ["answered"] : []} path={() => at`/api/insurer/rectifications/${notice.notice}/answer`} onDone={found.reload} />)}
            </Panel>
            {may("insurer.relations") && <Relations path="/api/insurer/relations" own note={may("insurer.declare")} />}
          </>
        )}
      </Ready>
    </>
  );
}

function Hearing({ review, until, onDone }: { review: string; until: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [words, setWords] = useState("");
  const [key, setKey] = useState(newKey);
  const send = async () => {
    if (!(await act.run(() => tell<Standing>(at`/api/insurer/reviews/${review}/hearing`, { words: words.trim() }, { key })))) return;
    setKey(newKey());
    await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <label htmlFor={`hear-${review}`}>{t("review.words")} ({t("review.hearUntil")} {day(until)})</label>
      <Input.TextArea id={`hear-${review}`} rows={2} style={{ maxWidth: 560, display: "block", marginBottom: 8 }} value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="primary" disabled={!words.trim()} loading={act.busy} onClick={() => void send()}>{t("review.hear")}</Button>
    </div>
  );
}
