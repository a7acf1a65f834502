/** What the office offers, by the operations that are open to one's post. */

import {
  AccountBookOutlined, AlertOutlined, ApiOutlined, AuditOutlined, BankOutlined, BellOutlined, CarryOutOutlined, ClockCircleOutlined, CloudUploadOutlined, CreditCardOutlined, DashboardOutlined, DiffOutlined, ExclamationCircleOutlined, EyeOutlined, FileDoneOutlined, FolderOpenOutlined,
  FundOutlined, IdcardOutlined, KeyOutlined, MedicineBoxOutlined, LineChartOutlined, MonitorOutlined, NumberOutlined, PercentageOutlined, PhoneOutlined, PieChartOutlined, ProfileOutlined, QuestionCircleOutlined, ReadOutlined, RobotOutlined, RetweetOutlined, RollbackOutlined, SafetyOutlined, SearchOutlined,
  ShopOutlined, SwapOutlined, TeamOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

export interface Item {
  path: string;
  word: string;
  operation: string;
  icon: ReactNode;
}

export interface Group {
  word: string;
  items: Item[];
}

const GROUPS: Group[] = [
  { word: "menu.desk", items: [
    { path: "/department", word: "department.home", operation: "department.home", icon: <DashboardOutlined /> },
    { path: "/province", word: "menu.provinceHome", operation: "province.dashboard", icon: <DashboardOutlined /> },
    { path: "/province/fund", word: "menu.provinceFund", operation: "province.fund", icon: <FundOutlined /> },
    { path: "/collection", word: "menu.collection", operation: "province.collection", icon: <AccountBookOutlined /> },
    { path: "/rates", word: "menu.rates", operation: "province.rate_reviews", icon: <PercentageOutlined /> },
    { path: "/gaps", word: "menu.gaps", operation: "province.gap_sharing", icon: <PieChartOutlined /> },
    { path: "/forecast", word: "menu.forecast", operation: "province.forecast", icon: <LineChartOutlined /> },
    { path: "/admissions", word: "menu.admissions", operation: "province.admissions", icon: <FileDoneOutlined /> },
    { path: "/candidates", word: "menu.candidates", operation: "province.candidates", icon: <SearchOutlined /> },
    { path: "/progress", word: "menu.progress", operation: "province.progress", icon: <CarryOutOutlined /> },
    { path: "/opening", word: "menu.opening", operation: "province.opening", icon: <ProfileOutlined /> },
    { path: "/work", word: "menu.work", operation: "work.list", icon: <CarryOutOutlined /> },
    { path: "/due", word: "menu.due", operation: "due.list", icon: <BellOutlined /> },
  ] },
  { word: "menu.enterprise", items: [
    { path: "/enterprise", word: "menu.enterpriseHome", operation: "platform.home", icon: <ShopOutlined /> },
    { path: "/enterprise/workers", word: "menu.enterpriseWorkers", operation: "platform.register_file", icon: <TeamOutlined /> },
    { path: "/enterprise/orders", word: "menu.enterpriseOrders", operation: "platform.uploads", icon: <CloudUploadOutlined /> },
    { path: "/enterprise/bill", word: "menu.enterpriseBill", operation: "platform.bill", icon: <AccountBookOutlined /> },
    { path: "/enterprise/cases", word: "menu.enterpriseCases", operation: "platform.cases", icon: <FolderOpenOutlined /> },
    { path: "/enterprise/advances", word: "menu.enterpriseAdvances", operation: "platform.advances", icon: <RollbackOutlined /> },
    { path: "/enterprise/admission", word: "menu.enterpriseAdmission", operation: "platform.admissions", icon: <FileDoneOutlined /> },
    { path: "/enterprise/enquiries", word: "concern.enquiries", operation: "platform.enquiries", icon: <QuestionCircleOutlined /> },
    { path: "/enterprise/punctuality", word: "menu.enterprisePunctuality", operation: "platform.punctuality", icon: <ClockCircleOutlined /> },
    { path: "/enterprise/duties", word: "menu.enterpriseDuties", operation: "platform.duties", icon: <ProfileOutlined /> },
    { path: "/enterprise/webhooks", word: "menu.enterpriseWebhooks", operation: "platform.webhooks", icon: <ApiOutlined /> },
  ] },
  { word: "menu.agency", items: [
    { path: "/agency", word: "menu.agencyHome", operation: "agency.home", icon: <ShopOutlined /> },
    { path: "/agency/workers", word: "menu.agencyWorkers", operation: "agency.workers", icon: <TeamOutlined /> },
    { path: "/agency/cases", word: "menu.agencyCases", operation: "agency.cases", icon: <FolderOpenOutlined /> },
  ] },
  { word: "menu.insurer", items: [
    { path: "/insurer", word: "menu.insurerHome", operation: "insurer.home", icon: <ShopOutlined /> },
    { path: "/insurer/tasks", word: "menu.insurerTasks", operation: "insurer.tasks", icon: <CarryOutOutlined /> },
    { path: "/insurer/standing", word: "review.standing", operation: "insurer.standing", icon: <FundOutlined /> },
  ] },
  { word: "menu.handling", items: [
    { path: "/reports", word: "menu.reports", operation: "reports.list", icon: <PhoneOutlined /> },
    { path: "/cases", word: "menu.cases", operation: "cases.list", icon: <FolderOpenOutlined /> },
    { path: "/appraisals", word: "menu.appraisals", operation: "appraisals.list", icon: <MedicineBoxOutlined /> },
    { path: "/awards", word: "menu.awards", operation: "awards.list", icon: <FileDoneOutlined /> },
    { path: "/enquiries", word: "concern.enquiries", operation: "enquiries.list", icon: <QuestionCircleOutlined /> },
    { path: "/problems", word: "concern.problems", operation: "problems.list", icon: <ExclamationCircleOutlined /> },
    { path: "/one-stop", word: "menu.oneStop", operation: "one_stop.board", icon: <FileDoneOutlined /> },
    { path: "/blind-tasks", word: "supervision.blind", operation: "insurer_samples.waiting", icon: <SafetyOutlined /> },
    { path: "/transition", word: "menu.transition", operation: "transition.list", icon: <RetweetOutlined /> },
  ] },
  { word: "menu.money", items: [
    { path: "/payables", word: "menu.payables", operation: "payables.list", icon: <AccountBookOutlined /> },
    { path: "/batches", word: "menu.batches", operation: "batches.list", icon: <SafetyOutlined /> },
    { path: "/payments", word: "menu.payments", operation: "payments.list", icon: <RollbackOutlined /> },
    { path: "/bank", word: "menu.bank", operation: "bank.reconciliation", icon: <BankOutlined /> },
    { path: "/payees", word: "menu.payees", operation: "payees.accounts", icon: <CreditCardOutlined /> },
    { path: "/fund", word: "menu.fund", operation: "fund.balance", icon: <FundOutlined /> },
  ] },
  { word: "menu.oversight", items: [
    { path: "/enquiry-themes", word: "concern.themes", operation: "enquiries.themes", icon: <ReadOutlined /> },
    { path: "/insurer-reviews", word: "menu.insurerReviews", operation: "reviews.list", icon: <FundOutlined /> },
    { path: "/insurer-samples", word: "supervision.samples", operation: "insurer_samples.list", icon: <SafetyOutlined /> },
    { path: "/insurer-remarks", word: "supervision.remarks", operation: "insurer_remarks.list", icon: <AlertOutlined /> },
    { path: "/control", word: "menu.control", operation: "control.flags", icon: <MonitorOutlined /> },
    { path: "/duties", word: "menu.duties", operation: "duties.list", icon: <ProfileOutlined /> },
    { path: "/coverage-gaps", word: "menu.coverageGaps", operation: "coverage_gaps.list", icon: <SafetyOutlined /> },
    { path: "/inspections", word: "menu.inspections", operation: "shifting.list", icon: <RollbackOutlined /> },
    { path: "/exchanges", word: "menu.exchanges", operation: "linkage.exchanges", icon: <SwapOutlined /> },
    { path: "/hits", word: "menu.hits", operation: "linkage.hits", icon: <DiffOutlined /> },
    { path: "/quality", word: "menu.quality", operation: "linkage.quality", icon: <ProfileOutlined /> },
    { path: "/audit", word: "menu.audit", operation: "audit.show", icon: <AuditOutlined /> },
    { path: "/reads", word: "menu.reads", operation: "reads.list", icon: <EyeOutlined /> },
    { path: "/alarms", word: "menu.alarms", operation: "sign_ins.alarms", icon: <AlertOutlined /> },
    { path: "/leaves", word: "menu.leaves", operation: "leaves.list", icon: <SwapOutlined /> },
    { path: "/grants", word: "menu.grants", operation: "grants.list", icon: <IdcardOutlined /> },
  ] },
  { word: "menu.lists", items: [
    { path: "/law-numbers", word: "menu.lawNumbers", operation: "law.numbers", icon: <NumberOutlined /> },
    { path: "/law-changes", word: "menu.lawChanges", operation: "law.changes", icon: <DiffOutlined /> },
    { path: "/mandates", word: "menu.mandates", operation: "mandates.list", icon: <SafetyOutlined /> },
    { path: "/hospitals", word: "menu.hospitals", operation: "hospitals.list", icon: <MedicineBoxOutlined /> },
    { path: "/catalogues", word: "menu.catalogues", operation: "catalogues.list", icon: <ProfileOutlined /> },
  ] },
  { word: "menu.tools", items: [
    { path: "/look-up", word: "menu.lookup", operation: "lookups.find", icon: <SearchOutlined /> },
    { path: "/law", word: "menu.law", operation: "law.provision", icon: <ReadOutlined /> },
    { path: "/machines", word: "menu.machines", operation: "machines.list", icon: <RobotOutlined /> },
    { path: "/account", word: "menu.account", operation: "session.show", icon: <KeyOutlined /> },
  ] },
];

/** The groups with what `may` permits; a group without items is left out. */
export function menuOf(may: (operation: string) => boolean): Group[] {
  return GROUPS.map((group) => ({ ...group, items: group.items.filter((item) => may(item.operation)) })).filter((group) => group.items.length > 0);
}
