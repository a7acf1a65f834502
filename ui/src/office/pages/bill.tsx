/** A medical bill line by line: what the catalogue says, and the decision of a person. */

import { Button } from "antd";
import { Link, useParams } from "react-router";
import { useSaid, useTranslation } from "@shared/i18n";
import { useDo, useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { Facts, List, PageHead, Panel } from "../parts/page";
import { Cites, Money, ProblemAlert, Ready, Tag } from "../parts/said";
import { field, SpecForm } from "../parts/spec-form";
import { useTold } from "../parts/told";
import { ask, at, tell } from "../server";
import type { Bill } from "../shapes";

export default function BillPage() {
  const { billNo = "" } = useParams();
  const { t } = useTranslation();
  const said = useSaid();
  const told = useTold();
  const { may } = useSession();
  const act = useDo();
  const found = useLoad((signal) => ask<Bill>(at`/api/bills/${billNo}`, {}, signal), [billNo]);
  const settle = async () => {
    const done = await act.run(() => tell<Bill>(at`/api/bills/${billNo}/settle`));
    if (done) await found.reload();
  };
  return (
    <>
      <PageHead title={`${t("bill.bill")} ${billNo}`}><Button onClick={() => window.print()}>{t("common.print")}</Button></PageHead>
      <ProblemAlert problem={act.problem} />
      <Ready of={found}>
        {(bill) => (
          <>
            <Panel>
              <Facts rows={[
                [t("cases.case"), <Link key="c" to={`/cases/${bill.case_no}?tab=benefits`}>{bill.case_no}</Link>], [t("cases.state"), <Tag key="s" colour={bill.settled ? "green" : "yellow"}>{bill.settled ? t("bill.settled") : t("bill.open")}</Tag>],
                [t("bill.submitted"), <Money key="1" fen={bill.submitted_fen} />], [t("bill.accepted"), <Money key="2" fen={bill.accepted_fen} />], [t("bill.cut"), <Money key="3" fen={bill.cut_fen} />], [t("bill.refused"), <Money key="4" fen={bill.refused_fen} />], [t("bill.waiting"), <Money key="5" fen={bill.waiting_fen} />],
                bill.same_receipt.length > 0 ? [t("bill.same"), <Tag key="6" colour="red">{bill.same_receipt.join("、")}</Tag>] : null,
              ]} />
            </Panel>
            <Panel title={t("bill.lines")} id="bill-lines" extra={may("bills.settle") && !bill.settled && <Button type="primary" loading={act.busy} onClick={() => void settle()}>{t("bill.settle")}</Button>}>
              <List<Bill["lines"][number]>
                label={t("bill.lines")} rowKey="line_no" dataSource={bill.lines}
                columns={[
                  { title: t("bill.line"), dataIndex: "line_no" }, { title: t("benefit.benefit"), render: (_, row) => told.item(row.benefit) }, { title: t("bill.submitted"), align: "right", render: (_, row) => <Money fen={row.submitted_fen} /> },
                  { title: t("bill.accepted"), align: "right", render: (_, row) => <Money fen={row.accepted_fen} /> }, { title: t("bill.cut"), align: "right", render: (_, row) => <Money fen={row.cut_fen} /> }, { title: t("bill.refused"), align: "right", render: (_, row) => <Money fen={row.refused_fen} /> },
                  { title: t("bill.proposal"), render: (_, row) => <>{said(row)} <Cites of={row.ground} />{row.decided_by && <div className="small quiet">{told.actor(row.decided_by)}</div>}</> },
                  ...(may("bills.decide_line") && !bill.settled ? [{ title: t("letters.do"), render: (_: unknown, row: Bill["lines"][number]) => (
                    <SpecForm
                      name={`line-${row.line_no}`} title={`${t("bill.decide")} ${row.line_no}`} onDone={found.reload} send={(facts) => tell(at`/api/bills/${bill.bill_no}/lines/${row.line_no}`, { cut_fen: 0, refused_fen: 0, ...facts })}
                      fields={[field("accepted_fen", "fen", ["认可（元）", "Accepted, yuan"]), field("cut_fen", "fen", ["扣减（元）", "Cut, yuan"], { optional: true }), field("refused_fen", "fen", ["不支付（元）", "Refused, yuan"], { optional: true })]}
                    />
                  ) }] : []),
                ]}
              />
            </Panel>
          </>
        )}
      </Ready>
    </>
  );
}
