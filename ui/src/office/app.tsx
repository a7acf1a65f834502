/** The office: who is not signed in sees the sign-in page, who is sees what her post is permitted. */

import { App as Antd, ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { lazy, Suspense } from "react";
import { HashRouter, Navigate, Route, Routes } from "react-router";
import { useLanguage } from "@shared/i18n";
import { useSession } from "@shared/session";
import { menuOf } from "./menu";
import { LawDrawer, ProblemAlert, Waiting } from "./parts/said";
import { Shell } from "./shell";
import { SecondFactor } from "./pages/second-factor";
import { SignIn } from "./pages/sign-in";
import { theme } from "./theme";

const page = {
  Work: lazy(() => import("./pages/work")),
  Cases: lazy(() => import("./pages/cases")),
  CasePage: lazy(() => import("./pages/case")),
  Reports: lazy(() => import("./pages/reports")),
  ReportForm: lazy(() => import("./pages/report-form")),
  ReportPage: lazy(() => import("./pages/report")),
  Appraisals: lazy(() => import("./pages/appraisals")),
  AppraisalPage: lazy(() => import("./pages/appraisal")),
  Awards: lazy(() => import("./pages/awards")),
  AwardPage: lazy(() => import("./pages/award")),
  Batches: lazy(() => import("./pages/batches")),
  BatchPage: lazy(() => import("./pages/batch")),
  BillPage: lazy(() => import("./pages/bill")),
  Payables: lazy(() => import("./pages/payables")),
  Payments: lazy(() => import("./pages/payments")),
  Bank: lazy(() => import("./pages/bank")),
  Fund: lazy(() => import("./pages/fund")),
  Payees: lazy(() => import("./pages/payees")),
  Due: lazy(() => import("./pages/due")),
  Lookup: lazy(() => import("./pages/look-up")),
  Reads: lazy(() => import("./pages/reads")),
  Law: lazy(() => import("./pages/law")),
  Grants: lazy(() => import("./pages/grants")),
  AuditPage: lazy(() => import("./pages/audit")),
  Account: lazy(() => import("./pages/account")),
  InsurerHome: lazy(() => import("./insurer/home")),
  InsurerTasks: lazy(() => import("./insurer/tasks")),
  InsurerTask: lazy(() => import("./insurer/task")),
  Mandates: lazy(() => import("./insurer/mandates")),
  OneMandate: lazy(() => import("./insurer/mandate")),
  InsurerReviews: lazy(() => import("./insurer/reviews")),
  InsurerReview: lazy(() => import("./insurer/review")),
  HandlingSamples: lazy(() => import("./insurer/samples")),
  HandlingSample: lazy(() => import("./insurer/sample")),
  BlindTasks: lazy(() => import("./insurer/blind")),
  Remarks: lazy(() => import("./insurer/remarks")),
  Candidate: lazy(() => import("./province/candidate")),
  InsurerStanding: lazy(() => import("./insurer/standing")),
  ProvinceHome: lazy(() => import("./province/home")),
  ProvinceEnterprise: lazy(() => import("./province/enterprise")),
  ProvinceFund: lazy(() => import("./province/fund")),
  ProvinceBook: lazy(() => import("./province/book")),
  ProvinceCollection: lazy(() => import("./province/collection")),
  CollectionMonth: lazy(() => import("./province/collection-month")),
  CollectionEnterprise: lazy(() => import("./province/collection-enterprise")),
  ProvinceRates: lazy(() => import("./province/rates")),
  ProvinceRate: lazy(() => import("./province/rate")),
  ProvinceGaps: lazy(() => import("./province/gaps")),
  Control: lazy(() => import("./province/control")),
  Duties: lazy(() => import("./province/duties")),
  DutyEnterprise: lazy(() => import("./province/duty-enterprise")),
  CoverageGaps: lazy(() => import("./province/coverage-gaps")),
  Inspections: lazy(() => import("./province/shifting-inspections")),
  Inspection: lazy(() => import("./province/shifting-inspection")),
  EnterpriseDuties: lazy(() => import("./enterprise/duties")),
  Correction: lazy(() => import("./enterprise/correction")),
  Transition: lazy(() => import("./province/transition")),
  TransitionRecord: lazy(() => import("./province/transition-record")),
  ControlInspection: lazy(() => import("./province/control-inspection")),
  ControlInspections: lazy(() => import("./province/control-inspections")),
  ControlRegister: lazy(() => import("./province/control-register")),
  ControlFlag: lazy(() => import("./province/flag")),
  ControlSample: lazy(() => import("./province/sample")),
  OneStop: lazy(() => import("./pages/one-stop")),
  Exchanges: lazy(() => import("./province/exchanges")),
  Hits: lazy(() => import("./province/hits")),
  LinkageHit: lazy(() => import("./province/hit")),
  Quality: lazy(() => import("./province/quality")),
  ProvinceForecast: lazy(() => import("./province/forecast")),
  Admissions: lazy(() => import("./province/admissions")),
  Admission: lazy(() => import("./province/admission")),
  Candidates: lazy(() => import("./province/candidates")),
  Opening: lazy(() => import("./province/opening")),
  Progress: lazy(() => import("./province/progress")),
  EnterpriseAdmission: lazy(() => import("./enterprise/admission")),
  Enquiries: lazy(() => import("./concerns/enquiries")),
  EnquiryPage: lazy(() => import("./concerns/enquiry")),
  EnquiryThemes: lazy(() => import("./concerns/themes")),
  Problems: lazy(() => import("./concerns/problems")),
  ProblemPage: lazy(() => import("./concerns/problem")),
  Department: lazy(() => import("./concerns/department")),
  EnterpriseEnquiries: lazy(() => import("./concerns/enterprise")),
  LawNumbers: lazy(() => import("./province/numbers")),
  LawChanges: lazy(() => import("./province/changes")),
  Hospitals: lazy(() => import("./province/hospitals")),
  Catalogues: lazy(() => import("./province/catalogues")),
  EnterpriseHome: lazy(() => import("./enterprise/home")),
  EnterpriseWorkers: lazy(() => import("./enterprise/workers")),
  EnterpriseOrders: lazy(() => import("./enterprise/orders")),
  EnterpriseBill: lazy(() => import("./enterprise/bill")),
  EnterpriseCases: lazy(() => import("./enterprise/cases")),
  EnterpriseCase: lazy(() => import("./enterprise/case")),
  EnterpriseAdvances: lazy(() => import("./enterprise/advances")),
  EnterpriseWebhooks: lazy(() => import("./enterprise/webhooks")),
  EnterprisePunctuality: lazy(() => import("./enterprise/punctuality")),
  Alarms: lazy(() => import("./pages/alarms")),
  Leaves: lazy(() => import("./pages/leaves")),
  Machines: lazy(() => import("./enterprise/machines")),
  AgencyHome: lazy(() => import("./agency/home")),
  AgencyWorkers: lazy(() => import("./agency/workers")),
  AgencyCases: lazy(() => import("./agency/cases")),
  AgencyCase: lazy(() => import("./agency/case")),
};

export function App() {
  const language = useLanguage();
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  return (
    <ConfigProvider theme={theme} locale={language === "zh" ? zh : en} button={{ autoInsertSpace: false }}>
      <Antd>
        <Inside />
      </Antd>
    </ConfigProvider>
  );
}

function Inside() {
  const { me, problem, refresh } = useSession();
  if (problem) return <main style={{ padding: 40 }}><ProblemAlert problem={problem} onRetry={() => void refresh()} /></main>;
  if (me === undefined) return <main><Waiting /></main>;
  if (me === null) return <SignIn />;
  if (me.second_factor_needed) return <SecondFactor />;
  return (
    <HashRouter>
      <LawDrawer>
        {/* Another post sees other things: every screen is made anew. */}
        <Shell key={me.acting_in?.grant ?? "none"}>
          <Suspense fallback={<Waiting />}>
            <Screens />
          </Suspense>
        </Shell>
      </LawDrawer>
    </HashRouter>
  );
}

function Screens() {
  const { me, may } = useSession();
  const first = menuOf(may).flatMap((group) => group.items)[0]?.path ?? "/account";
  return (
    <Routes>
      <Route path="/work" element={<page.Work />} />
      <Route path="/enquiries" element={<page.Enquiries />} />
      <Route path="/enquiries/:enquiryNo" element={<page.EnquiryPage />} />
      <Route path="/enquiry-themes" element={<page.EnquiryThemes />} />
      <Route path="/problems" element={<page.Problems />} />
      <Route path="/problems/:problemNo" element={<page.ProblemPage />} />
      <Route path="/department" element={<page.Department />} />
      <Route path="/enterprise/enquiries" element={<page.EnterpriseEnquiries />} />
      <Route path="/cases" element={<page.Cases />} />
      <Route path="/cases/:caseNo" element={<page.CasePage />} />
      <Route path="/reports" element={<page.Reports />} />
      <Route path="/reports/new" element={<page.ReportForm />} />
      <Route path="/reports/:reportNo" element={<page.ReportPage />} />
      <Route path="/appraisals" element={<page.Appraisals />} />
      <Route path="/appraisals/:reference" element={<page.AppraisalPage />} />
      <Route path="/awards" element={<page.Awards />} />
      <Route path="/awards/:awardNo" element={<page.AwardPage />} />
      <Route path="/bills/:billNo" element={<page.BillPage />} />
      <Route path="/payables" element={<page.Payables />} />
      <Route path="/batches" element={<page.Batches />} />
      <Route path="/batches/:batchNo" element={<page.BatchPage />} />
      <Route path="/payments" element={<page.Payments />} />
      <Route path="/bank" element={<page.Bank />} />
      <Route path="/fund" element={<page.Fund />} />
      <Route path="/payees" element={<page.Payees />} />
      <Route path="/due" element={<page.Due />} />
      <Route path="/look-up" element={<page.Lookup />} />
      <Route path="/reads" element={<page.Reads />} />
      <Route path="/law" element={<page.Law />} />
      <Route path="/alarms" element={<page.Alarms />} />
      <Route path="/leaves" element={<page.Leaves />} />
      <Route path="/grants" element={<page.Grants />} />
      <Route path="/audit" element={<page.AuditPage />} />
      <Route path="/account" element={<page.Account />} />
      <Route path="/insurer" element={<page.InsurerHome />} />
      <Route path="/insurer/tasks" element={<page.InsurerTasks />} />
      <Route path="/insurer/tasks/:taskNo" element={<page.InsurerTask />} />
      <Route path="/insurer/standing" element={<page.InsurerStanding />} />
      <Route path="/mandates" element={<page.Mandates />} />
      <Route path="/mandates/:mandate" element={<page.OneMandate />} />
      <Route path="/insurer-reviews" element={<page.InsurerReviews />} />
      <Route path="/insurer-reviews/:review" element={<page.InsurerReview />} />
      <Route path="/insurer-samples" element={<page.HandlingSamples />} />
      <Route path="/insurer-samples/:sample" element={<page.HandlingSample />} />
      <Route path="/blind-tasks" element={<page.BlindTasks />} />
      <Route path="/insurer-remarks" element={<page.Remarks />} />
      <Route path="/candidates/:number" element={<page.Candidate />} />
      <Route path="/province" element={<page.ProvinceHome />} />
      <Route path="/province/enterprises/:uscc" element={<page.ProvinceEnterprise />} />
      <Route path="/province/fund" element={<page.ProvinceFund />} />
      <Route path="/province/fund/:book" element={<page.ProvinceBook />} />
      <Route path="/collection" element={<page.ProvinceCollection />} />
      <Route path="/collection/:month" element={<page.CollectionMonth />} />
      <Route path="/collection/enterprises/:uscc" element={<page.CollectionEnterprise />} />
      <Route path="/rates" element={<page.ProvinceRates />} />
      <Route path="/rates/:number" element={<page.ProvinceRate />} />
      <Route path="/gaps" element={<page.ProvinceGaps />} />
      <Route path="/duties" element={<page.Duties />} />
      <Route path="/duties/:uscc" element={<page.DutyEnterprise />} />
      <Route path="/coverage-gaps" element={<page.CoverageGaps />} />
      <Route path="/inspections" element={<page.Inspections />} />
      <Route path="/inspections/:number" element={<page.Inspection />} />
      <Route path="/enterprise/duties" element={<page.EnterpriseDuties />} />
      <Route path="/enterprise/corrections/:number" element={<page.Correction />} />
      <Route path="/transition" element={<page.Transition />} />
      <Route path="/transition/:reference" element={<page.TransitionRecord />} />
      <Route path="/control" element={<page.Control />} />
      <Route path="/control/register" element={<page.ControlRegister />} />
      <Route path="/control/inspections" element={<page.ControlInspections />} />
      <Route path="/control/inspections/:inspection" element={<page.ControlInspection />} />
      <Route path="/control/flags/:flag" element={<page.ControlFlag />} />
      <Route path="/control/samples/:sample" element={<page.ControlSample />} />
      <Route path="/one-stop" element={<page.OneStop />} />
      <Route path="/exchanges" element={<page.Exchanges />} />
      <Route path="/hits" element={<page.Hits />} />
      <Route path="/hits/:hit" element={<page.LinkageHit />} />
      <Route path="/quality" element={<page.Quality />} />
      <Route path="/forecast" element={<page.ProvinceForecast />} />
      <Route path="/admissions" element={<page.Admissions />} />
      <Route path="/admissions/:number" element={<page.Admission />} />
      <Route path="/candidates" element={<page.Candidates />} />
      <Route path="/opening" element={<page.Opening />} />
      <Route path="/progress" element={<page.Progress />} />
      <Route path="/enterprise/admission" element={<page.EnterpriseAdmission />} />
      <Route path="/law-numbers" element={<page.LawNumbers />} />
      <Route path="/law-changes" element={<page.LawChanges />} />
      <Route path="/hospitals" element={<page.Hospitals />} />
      <Route path="/catalogues" element={<page.Catalogues />} />
      <Route path="/enterprise" element={<page.EnterpriseHome />} />
      <Route path="/enterprise/workers" element={<page.EnterpriseWorkers />} />
      <Route path="/enterprise/orders" element={<page.EnterpriseOrders />} />
      <Route path="/enterprise/bill" element={<page.EnterpriseBill />} />
      <Route path="/enterprise/cases" element={<page.EnterpriseCases />} />
      <Route path="/enterprise/cases/:caseNo" element={<page.EnterpriseCase />} />
      <Route path="/enterprise/advances" element={<page.EnterpriseAdvances />} />
      <Route path="/enterprise/webhooks" element={<page.EnterpriseWebhooks />} />
      <Route path="/enterprise/punctuality" element={<page.EnterprisePunctuality />} />
      <Route path="/machines" element={<page.Machines />} />
      <Route path="/agency" element={<page.AgencyHome />} />
      <Route path="/agency/workers" element={<page.AgencyWorkers />} />
      <Route path="/agency/cases" element={<page.AgencyCases />} />
      <Route path="/agency/cases/:caseNo" element={<page.AgencyCase />} />
      <Route path="*" element={<Navigate to={me?.acting_in ? first : "/account"} replace />} />
    </Routes>
  );
}
