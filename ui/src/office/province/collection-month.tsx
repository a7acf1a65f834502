/** One month of the collection: the three-way comparison, what is open with owner and age, pushes, receipts to be placed, settlement. */

import { Button, Input } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { file, keep as keepFile } from "@shared/api";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Provisional, Ready, Said, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { CollectionDifference, CollectionItem, CollectionMonthFile, ComparedRow, PushShort, UnplacedRow } from "./shapes";

const COLOUR = { open: "yellow", explained: "blue", settled: "green" } as const;

export default function CollectionMonth() {
  const { t } = useTranslation();
  const told = useTold();
  const { may } = useSession();
  const act = useDo();
  const { month = "" } = useParams();
  const found = useLoad((signal) => ask<CollectionMonthFile>(at`/api/province/collection/months/${month}`, {}, signal), [month]);
  const push = async () => {
    if (await act.run(() => tell(at`/api/province/collection/months/${month}/pushes`, {}))) await found.reload();
  };
  const download = (number: string) => act.run(async () => {
    const got = await file(at`/api/province/collection/pushes/${number}/file`, {});
    keepFile(got.blob, got.name);
  });
  const figure = (row: CollectionDifference) => (row.unit === "fen" ? <Money fen={row.difference} /> : row.difference);
  return (
    <Ready of={found}>
      {(one) => (
        <>
          <PageHead title={`${t("menu.collection")} · ${one.month}`} lead={one.settlements.length > 0 ? t("collection.times", { count: one.settlements.length }) : t("collection.notSettled")}>
            {may("province.collection_push") && one.waiting.length > 0 && <Button type="primary" loading={act.busy} onClick={() => void push()}>{t("collection.pushNow", { offices: one.waiting.join("、") })}</Button>}
          </PageHead>
          <ProblemAlert problem={act.problem} />
          <Panel title={t("collection.comparison")} id="collection-comparison">
            <List<ComparedRow> label={t("collection.comparison")} rowKey={(row) => row.platform + row.tax_office} dataSource={one.rows} scroll={{ x: "max-content" }} columns={[
              { title: t("province.enterprise"), render: (_, row) => <Link to={`/collection/enterprises/${row.platform}`}>{row.name}</Link> }, { title: t("collection.taxOffice"), dataIndex: "tax_office" }, { title: t("collection.orders"), align: "right", dataIndex: "orders" },
              { title: t("collection.declaredOrders"), align: "right", render: (_, row) => row.declared_orders ?? "—" }, { title: t("collection.owed"), align: "right", render: (_, row) => <><Money fen={row.amount_fen} /> {row.provisional && <Provisional />}</> }, { title: t("collection.declared"), align: "right", render: (_, row) => <Money fen={row.declared_fen} /> },
              { title: t("collection.taken"), align: "right", render: (_, row) => <Money fen={row.taken_fen} /> }, { title: t("collection.received"), align: "right", render: (_, row) => <Money fen={row.received_fen} /> },
            ]} />
            <List<CollectionDifference> label={t("collection.differences")} rowKey="item" dataSource={one.rows.flatMap((row) => row.differences.map((other) => ({ ...other, name: row.name })))} scroll={{ x: "max-content" }} columns={[
              { title: t("province.enterprise"), render: (_, row) => (row as CollectionDifference & { name: string }).name }, { title: t("collection.differences"), render: (_, row) => <Said of={row} /> }, { title: t("collection.amount"), align: "right", render: (_, row) => figure(row) },
              { title: t("collection.owner"), render: (_, row) => <Said of={{ zh: row.owner_zh, en: row.owner_en }} /> }, { title: t("collection.age"), align: "right", dataIndex: "age_days" }, { title: t("pay.state"), render: (_, row) => <Tag colour={COLOUR[row.state]}>{t(`differenceState.${row.state}`)}</Tag> },
              { title: t("collection.reason"), render: (_, row) => row.reason ?? (row.state === "open" && may("province.collection_difference") ? <Explain item={row.item} onDone={found.reload} /> : "—") },
            ]} />
          </Panel>
          <Panel title={t("collection.open")} id="collection-open">
            <List<CollectionItem> label={t("collection.open")} rowKey="item" dataSource={one.items} scroll={{ x: "max-content" }} columns={[
              { title: t("collection.item"), render: (_, row) => <Said of={row} /> }, { title: t("province.enterprise"), render: (_, row) => row.platform && row.name ? <Link to={`/collection/enterprises/${row.platform}`}>{row.name}</Link> : "—" }, { title: t("collection.taxOffice"), render: (_, row) => row.tax_office ?? "—" },
              { title: t("collection.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("collection.owner"), render: (_, row) => <Said of={{ zh: row.owner_zh, en: row.owner_en }} /> }, { title: t("collection.age"), align: "right", dataIndex: "age_days" },
            ]} />
            {may("province.collection_settle") && <Settle file={one} onDone={found.reload} />}
          </Panel>
          {one.unplaced.length > 0 && (
            <Panel title={t("collection.unplaced")} id="collection-unplaced">
              <List<UnplacedRow> label={t("collection.unplaced")} rowKey="row" dataSource={one.unplaced} scroll={{ x: "max-content" }} columns={[
                { title: t("collection.reference"), render: (_, row) => <span className="mono">{row.reference ?? "—"}</span> }, { title: t("collection.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("collection.received"), render: (_, row) => row.received_on ? day(row.received_on) : "—" },
                { title: t("collection.remittance"), render: (_, row) => row.remittance ?? "—" }, { title: t("collection.reason"), render: (_, row) => <Said of={row} /> }, { title: t("collection.place"), render: (_, row) => may("province.collection_place") ? <Place row={row.row} month={one.month} onDone={found.reload} /> : "—" },
              ]} />
            </Panel>
          )}
          <Panel title={t("collection.pushes")} id="collection-pushes">
            <List<PushShort> label={t("collection.pushes")} rowKey="push" dataSource={one.pushes} scroll={{ x: "max-content" }} columns={[
              { title: t("collection.push"), render: (_, row) => <span className="mono nowrap">{row.push}</span> }, { title: t("collection.previous"), render: (_, row) => <span className="mono nowrap">{row.previous ?? "—"}</span> }, { title: t("collection.orders"), align: "right", dataIndex: "orders" },
              { title: t("collection.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("rates.who"), render: (_, row) => told.actor(row.pushed_by) }, { title: t("rates.when"), render: (_, row) => <span className="nowrap">{minute(row.at)}</span> },
              { title: t("collection.file"), render: (_, row) => <Button size="small" aria-label={`${t("collection.file")} ${row.push}`} onClick={() => void download(row.push)}>{t("collection.file")}</Button> },
            ]} />
          </Panel>
        </>
      )}
    </Ready>
  );
}

function Explain({ item, onDone }: { item: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [reason, setReason] = useState("");
  const send = async () => {
    if (await act.run(() => tell("/api/province/collection/differences", { item, reason }))) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Input aria-label={`${t("collection.reason")} ${item}`} style={{ width: 180 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button size="small" disabled={!reason.trim()} loading={act.busy} onClick={() => void send()}>{t("collection.explain")}</Button>
    </div>
  );
}

function Place({ row, month, onDone }: { row: number; month: string; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [platform, setPlatform] = useState("");
  const [office, setOffice] = useState("");
  const [reason, setReason] = useState("");
  const send = async (aside: boolean) => {
    const where = aside ? {} : { platform, month, tax_office: office };
    if (await act.run(() => tell("/api/province/collection/placements", { row, reason, ...where }))) await onDone();
  };
  return (
    <div className="no-print">
      <ProblemAlert problem={act.problem} />
      <Input aria-label={`${t("collection.code")} ${row}`} placeholder={t("collection.code")} style={{ width: 190 }} value={platform} onChange={(event) => setPlatform(event.target.value)} />
      <Input aria-label={`${t("collection.taxOffice")} ${row}`} placeholder={t("collection.taxOffice")} style={{ width: 100 }} value={office} onChange={(event) => setOffice(event.target.value)} />
      <Input aria-label={`${t("collection.reason")} ${row}`} placeholder={t("collection.reason")} style={{ width: 160 }} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button size="small" disabled={!platform || !office || !reason.trim()} loading={act.busy} onClick={() => void send(false)}>{t("collection.place")}</Button>
      <Button size="small" disabled={!reason.trim()} loading={act.busy} onClick={() => void send(true)}>{t("collection.setAside")}</Button>
    </div>
  );
}

function Settle({ file: one, onDone }: { file: CollectionMonthFile; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [ground, setGround] = useState("");
  const send = async () => {
    const grounds = Object.fromEntries(one.items.map((item) => [item.item, ground.trim()]));
    if (await act.run(() => tell(at`/api/province/collection/months/${one.month}/settlements`, { grounds }))) await onDone();
  };
  return (
    <div className="filters no-print">
      <ProblemAlert problem={act.problem} />
      {one.items.length > 0 && <div><label htmlFor="settle-ground">{t("collection.groundFor", { count: one.items.length })}</label><Input id="settle-ground" style={{ width: 320 }} value={ground} onChange={(event) => setGround(event.target.value)} /></div>}
      <Button type="primary" disabled={one.items.length > 0 && !ground.trim()} loading={act.busy} onClick={() => void send()}>{t("collection.settle")}</Button>
    </div>
  );
}
