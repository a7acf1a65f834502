/** What the bank said: its answers, its statements, and what does not agree with our books. */

import { Button, Input } from "antd";
import { useState } from "react";
import { day } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { FileField } from "../parts/file-field";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Money, ProblemAlert, Ready, Tag } from "../parts/said";
import { useTold } from "../parts/told";
import { ask, tell } from "../server";
import type { BankAnswer, OpenItem, Reconciliation } from "../shapes";


export default function Bank() {
  const { t } = useTranslation();
  const told = useTold();
  const { me, may } = useSession();
  const [book, setBook] = useState(me?.acting_in?.area_kind === "city" ? me.acting_in.area : "");
  const found = useLoad(book ? (signal) => ask<Reconciliation>("/api/reconciliation", { book }, signal) : null, [book]);
  const [outcomes, setOutcomes] = useState<BankAnswer[]>();
  return (
    <>
      <PageHead title={t("menu.bank")} />
      {may("bank.answers") && (
        <Panel title={t("bank.answers")} id="answers">
          <Upload id="answer-file" path="/api/bank-answers" onDone={async (got) => { setOutcomes((got as { outcomes: BankAnswer[] }).outcomes); await found.reload(); }} />
          {outcomes && (
            <div role="status">
              <List<BankAnswer> label={t("bank.answers")} rowKey={(row) => `${row.payment_no}${row.said}${row.outcome}`} dataSource={outcomes} columns={[
                { title: t("pay.no"), render: (_, row) => <span className="mono">{row.payment_no ?? "—"}</span> }, { title: t("bank.said"), render: (_, row) => told.value("said", row.said) },
                { title: t("bank.outcome"), render: (_, row) => <Tag colour={row.outcome === "applied" ? "green" : row.outcome === "open" ? "yellow" : "grey"}>{t(`bank.${row.outcome}`, { defaultValue: row.outcome })}</Tag> }, { title: t("common.reason"), render: (_, row) => row.reason ?? "—" },
              ]} />
            </div>
          )}
        </Panel>
      )}
      {may("bank.statement") && <Panel title={t("bank.statement")} id="statement"><Upload id="statement-file" path="/api/statements" extra={{ book }} onDone={found.reload} /></Panel>}
      <Panel title={t("bank.reconciliation")} id="reconciliation">
        {me?.acting_in?.area_kind !== "city" && <div className="filters"><div><label htmlFor="bank-book">{t("pay.book")}</label><Input.Search id="bank-book" onSearch={setBook} style={{ width: 200 }} enterButton={t("common.search")} /></div></div>}
        {book && (
          <Ready of={found}>
            {(one) => (
              <>
                <Facts rows={[[t("pay.book"), one.book], [t("bank.matched"), one.matched], [t("bank.statementSum"), <Money key="s" fen={one.statement_fen} />], [t("bank.ledgerSum"), <Money key="l" fen={one.ledger_fen} />], [t("bank.differs"), <Tag key="d" colour={one.open_items.length ? "yellow" : "green"}>{one.open_items.length}</Tag>]]} />
                <h3>{t("bank.openItems")}</h3>
                <List<OpenItem> label={t("bank.openItems")} rowKey={(row) => `${row.side}${row.reference}${row.amount_fen}`} dataSource={one.open_items} columns={[
                  { title: t("bank.side"), render: (_, row) => told.value("side", row.side) }, { title: t("bank.reference"), render: (_, row) => <span className="mono">{row.reference}</span> }, { title: t("appraisal.day"), render: (_, row) => day(row.on) },
                  { title: t("pay.amount"), align: "right", render: (_, row) => <Money fen={row.amount_fen} /> }, { title: t("pay.no"), render: (_, row) => row.payment_no ?? "—" }, { title: t("common.reason"), render: (_, row) => told.value("reason", row.reason) },
                ]} />
              </>
            )}
          </Ready>
        )}
      </Panel>
    </>
  );
}

function Upload({ id, path, extra, onDone }: { id: string; path: string; extra?: Record<string, string>; onDone: (got: unknown) => Promise<void> }) {
  const { t } = useTranslation();
  const act = useDo();
  const [chosen, setChosen] = useState<File | null>(null);
  const send = async () => {
    if (!chosen) return;
    const form = new FormData();
    form.append("file", chosen);
    for (const [name, value] of Object.entries(extra ?? {})) form.append(name, value);
    const got = await act.run(() => tell<object>(path, form));
    if (got !== undefined) await onDone(got);
  };
  return (
    <>
      <ProblemAlert problem={act.problem} />
      <div className="filters">
        <FileField id={id} label={t("bank.file")} onChoose={setChosen} />
        <Button disabled={!chosen} loading={act.busy} onClick={() => void send()}>{t("bank.take")}</Button>
      </div>
    </>
  );
}
