/** A case: evidence and history on one side, clocks and the permitted next steps on the other. */

import { Button } from "antd";
import { useParams, useSearchParams } from "react-router";
import { minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { useLoad } from "@shared/load";
import { useSession } from "@shared/session";
import { BenefitsTab } from "../case/benefits";
import { Clocks } from "../case/clocks";
import { EvidenceTab } from "../case/evidence";
import { HandlingTab } from "../case/handling";
import { LettersTab } from "../case/letters";
import { NextPanel } from "../case/next";
import { OrdersTab } from "../case/orders";
import { PaymentsTab } from "../case/payments";
import { Tasks } from "../case/tasks";
import { Timeline } from "../case/timeline";
import { Unmask } from "../case/unmask";
import { AppraisalsTab } from "../case/appraisals";
import { Facts, PageHead, Panel } from "../parts/page";
import { Ready, Tag } from "../parts/said";
import { Tabs } from "../parts/tabs";
import { field, SpecForm } from "../parts/spec-form";
import { at, ask, tell } from "../server";
import type { CaseFile } from "../shapes";
import { States } from "./cases";
import { ReadsOfCase } from "./reads";

export default function CasePage() {
  const { caseNo = "" } = useParams();
  const { t } = useTranslation();
  const found = useLoad((signal) => ask<CaseFile>(at`/api/cases/${caseNo}`, {}, signal), [caseNo]);
  return (
    <>
      <PageHead title={`${t("cases.case")} ${caseNo}`}>
        <Button onClick={() => void found.reload()} loading={found.loading}>{t("cases.reload")}</Button>
        <Button onClick={() => window.print()}>{t("common.print")}</Button>
      </PageHead>
      <Ready of={found}>{(file) => <Inside file={file} reload={found.reload} />}</Ready>
    </>
  );
}

function Inside({ file, reload }: { file: CaseFile; reload: () => Promise<void> }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const tab = TABS[search.get("tab") ?? ""] ?? "timeline";
  return (
    <>
      <Panel>
        <Facts rows={[
          [t("cases.worker"), <span key="w">{file.worker.name ?? "—"} <span className="mono">{file.worker.document_number ?? ""}</span> {may("cases.unmask") && <Unmask caseNo={file.case_no} />}</span>],
          [t("cases.injury"), minute(file.injury_at)],
          [t("cases.place"), file.place_zh],
          [t("cases.law"), t(`lawVersion.${file.version_of_law}`, { defaultValue: file.version_of_law })],
          [t("cases.state"), <States key="s" of={file.states} closed={file.closed} />],
          file.platform ? [t("cases.platform"), file.platform.name] : null,
          file.late ? [t("cases.late"), <Tag key="l" colour="yellow">{t("cases.lateYes")}</Tag>] : null,
          file.before_scheme ? [t("cases.before"), <Tag key="b" colour="red">{t("common.yes")}</Tag>] : null,
          file.outcome ? [t("cases.outcome"), t(`outcome.${file.outcome}`, { defaultValue: file.outcome })] : null,
        ]} />
      </Panel>
      <div className="two">
        <section className="panel" aria-label={t("cases.file")}>
          <Tabs
            activeKey={tab} onChange={(key) => setSearch({ tab: key }, { replace: true })} label={t("cases.file")}
            items={[
              { key: "timeline", label: t("tab.timeline"), children: <Timeline file={file} /> },
              { key: "evidence", label: t("common.counted", { label: t("tab.evidence"), count: file.evidence.documents.length }), children: <EvidenceTab caseNo={file.case_no} onChange={reload} /> },
              ...(may("handling.list") ? [{ key: "handling", label: t("tab.handling"), children: <HandlingTab caseNo={file.case_no} onChange={reload} /> }] : []),
              { key: "orders", label: t("tab.orders"), children: <OrdersTab file={file} onChange={reload} /> },
              { key: "appraisal", label: t("tab.appraisal"), children: <AppraisalsTab file={file} onChange={reload} /> },
              { key: "benefits", label: t("tab.benefits"), children: <BenefitsTab file={file} onChange={reload} /> },
              { key: "payments", label: t("tab.payments"), children: <PaymentsTab file={file} /> },
              { key: "letters", label: t("tab.letters"), children: <LettersTab caseNo={file.case_no} /> },
              ...(may("reads.of_case") ? [{ key: "reads", label: t("tab.reads"), children: <ReadsOfCase caseNo={file.case_no} /> }] : []),
            ]}
          />
        </section>
        <div className="side">
          <Panel title={t("clock.title")} id="clocks"><Clocks of={file.clocks} /></Panel>
          {file.tasks.length > 0 && <Panel title={t("task.title")} id="tasks"><Tasks of={file.tasks} onChange={reload} /></Panel>}
          {may("cases.hurry") && <Panel title={t("hurry.title")} id="hurry"><Hurry caseNo={file.case_no} seen={file.last_act} onDone={reload} /></Panel>}
          {may("cases.next") && <NextPanel key={file.last_act} caseNo={file.case_no} onDone={reload} />}
        </div>
      </div>
    </>
  );
}

const HURRIED = ["case_clerk", "investigator", "confirmation_officer", "legal_officer", "appraisal_clerk", "benefit_assessor", "benefit_reviewer", "benefit_approver"];

/** A supervisor tells a post to hurry; it stands in that post's work until it is answered. */
function Hurry({ caseNo, seen, onDone }: { caseNo: string; seen: number; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const posts = HURRIED.map((value) => [value, t(`post.${value}`, { lng: "zh" }), t(`post.${value}`, { lng: "en" })] as const);
  return <SpecForm name="hurry" title={t("hurry.send")} onDone={onDone} fields={[field("post", "choice", ["岗位", "Post"], { choices: posts }), field("until", "day", ["办结期限", "Until"])]} send={(facts) => tell(at`/api/cases/${caseNo}/hurry`, facts, { seen })} />;
}

const TABS: Record<string, string> = {
  timeline: "timeline", evidence: "evidence", handling: "handling", orders: "orders", decision: "timeline", appraisal: "appraisal", benefits: "benefits", payments: "payments", letters: "letters", reads: "reads", screening: "orders",
};
