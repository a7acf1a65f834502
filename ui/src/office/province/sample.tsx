/** One sample: what was fixed, the word, what was drawn, what was found, and between which bounds the errors of the whole lie. */

import { Button, Input, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Ready, Tag, Waiting } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import { ink } from "../theme";
import type { Drawn, SampleFile, Stratum } from "./shapes";

const Chart = lazy(() => import("../parts/chart").then((part) => ({ default: part.Chart })));
const OUTCOMES = ["correct", "overpaid", "underpaid", "other_error"] as const;

export default function ControlSample() {
  const { t } = useTranslation();
  const { may } = useSession();
  const told = useTold();
  const { sample = "" } = useParams();
  const found = useLoad((signal) => ask<SampleFile>(at`/api/control/samples/${sample}`, {}, signal), [sample]);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={t("control.samples")} lead={one.sample}><Link to="/control">{t("menu.control")}</Link></PageHead>
          <Panel title={t("province.summary")} id="sample-summary">
            <Facts rows={[
              [t("control.period"), `${day(one.from)} – ${day(one.to)}`], [t("control.tolerable"), one.tolerable], [t("control.confidence"), one.confidence], [t("rates.who"), `${told.actor(one.fixed_by)} · ${minute(one.fixed_at)}`],
              [t("control.commitment"), <span key="c" className="mono" style={{ overflowWrap: "anywhere" }}>{one.commitment}</span>], one.word !== null && ([t("control.word"), `${one.word} · ${told.actor(one.drawn_by ?? "")}`] as const),
              one.seed !== null && ([t("control.seed"), <span key="s" className="mono" style={{ overflowWrap: "anywhere" }}>{one.seed}</span>] as const),
            ]} />
            {one.word === null && (may("control.sample_draw") ? <Draw number={one.sample} onDone={found.reload} /> : <Tag colour="yellow">{t("control.notDrawn")}</Tag>)}
          </Panel>
          <Panel title={t("control.strata")} id="sample-strata">
            {one.word !== null && (
              <Suspense fallback={<Waiting />}>
                <Chart label={t("control.found")} categories={one.strata.map((row) => told.coded("stratumOf", row.stratum))} series={[{ name: t("control.looked"), colour: ink.green, values: one.strata.map((row) => row.looked_at) }, { name: t("control.errors"), colour: "#b3261e", values: one.strata.map((row) => row.errors) }]} />
              </Suspense>
            )}
            <List<Stratum> label={t("control.strata")} rowKey="stratum" dataSource={one.strata} scroll={{ x: "max-content" }} columns={[
              { title: t("control.stratum"), render: (_, row) => told.coded("stratumOf", row.stratum) }, { title: t("control.awards"), align: "right", dataIndex: "awards" }, { title: t("control.size"), align: "right", dataIndex: "size" }, { title: t("control.looked"), align: "right", dataIndex: "looked_at" }, { title: t("control.errors"), align: "right", dataIndex: "errors" },
              { title: t("control.bounds"), align: "right", render: (_, row) => row.errors_at_most === null ? "—" : `${row.errors_at_least ?? 0} – ${row.errors_at_most}` }, { title: t("control.within"), render: (_, row) => row.within_stated === null ? "—" : row.within_stated ? t("common.yes") : <Tag colour="red">{t("common.no")}</Tag> },
              { title: t("control.overpaid"), align: "right", render: (_, row) => <Money fen={row.overpaid_fen} /> }, { title: t("control.underpaid"), align: "right", render: (_, row) => <Money fen={row.underpaid_fen} /> },
            ]} />
          </Panel>
          {one.drawn.length > 0 && (
            <Panel title={t("control.drawn")} id="sample-drawn">
              <List<Drawn> label={t("control.drawn")} rowKey="award_no" dataSource={one.drawn} scroll={{ x: "max-content" }} columns={[
                { title: t("control.award"), render: (_, row) => may("awards.show") ? <Link className="mono" to={`/awards/${row.award_no}`}>{row.award_no}</Link> : <span className="mono">{row.award_no}</span> }, { title: t("control.stratum"), render: (_, row) => told.coded("stratumOf", row.stratum) }, { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> },
                { title: t("control.outcome"), render: (_, row) => row.outcome ? <>{told.coded("sampleOutcome", row.outcome)} {row.difference_fen > 0 && <Money fen={row.difference_fen} />} · {row.reason ?? "—"} · {told.actor(row.by ?? "")}</> : may("control.sample_result") ? <Result number={one.sample} row={row} onDone={found.reload} /> : <Tag colour="yellow">{t("control.open")}</Tag> },
                { title: t("control.ledTo"), render: (_, row) => row.led_to.join("; ") || "—" },
              ]} />
            </Panel>
          )}
        </>
      )}
    </Ready>
  );
}

function Draw({ number, onDone }: { number: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [word, setWord] = useState("");
  const send = async () => {
    const done = await act.run(() => tell<SampleFile>(at`/api/control/samples/${number}/draw`, { word }));
    if (done) await onDone();
  };
  return (
    <>
      <ProblemAlert problem={act.problem} />
      <div className="filters no-print">
        <div><label htmlFor="sample-word">{t("control.word")}</label><Input id="sample-word" style={{ width: 200 }} value={word} onChange={(event) => setWord(event.target.value)} /></div>
        <Button type="primary" disabled={!/^[0-9A-Za-z-]{1,32}$/.test(word)} loading={act.busy} onClick={() => void send()}>{t("control.draw")}</Button>
      </div>
    </>
  );
}

function Result({ number, row, onDone }: { number: string; row: Drawn; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [outcome, setOutcome] = useState<string>();
  const [yuan, setYuan] = useState("");
  const [reason, setReason] = useState("");
  const asks = outcome === "overpaid" || outcome === "underpaid";
  const fen = /^\d{1,9}(\.\d{1,2})?$/.test(yuan) ? Number((yuan.split(".")[0] ?? "0") + (yuan.split(".")[1] ?? "").padEnd(2, "0")) : 0;
  const send = async () => {
    const done = await act.run(() => tell<SampleFile>(at`/api/control/samples/${number}/awards/${row.award_no}`, { outcome, difference_fen: asks ? fen : 0, reason }));
    if (done) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Select aria-label={`${t("control.outcome")} ${row.award_no}`} style={{ width: 140 }} value={outcome ?? null} onChange={(value) => setOutcome(value ?? undefined)} options={OUTCOMES.map((value) => ({ value, label: t(`sampleOutcome.${value}`) }))} />
      {asks && <Input aria-label={`${t("control.difference")} ${row.award_no}`} style={{ width: 140 }} placeholder={t("control.difference")} value={yuan} onChange={(event) => setYuan(event.target.value)} />}
      <Input aria-label={`${t("province.reason")} ${row.award_no}`} style={{ width: 220 }} placeholder={t("province.reason")} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button disabled={!outcome || !reason.trim() || (asks && fen === 0)} loading={act.busy} onClick={() => void send()}>{t("control.send")}</Button>
    </div>
  );
}
