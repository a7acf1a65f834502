/** The words of the register of risk points, of audit plans, inspections and incidents, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const riskpoint: Pairs = {
  register: ["风险点台账", "Register of risk points"], lead: ["各环节有哪些风险点、命中多少、办理得怎样", "Which risk points each step has, how many hits, and what became of them"], bySteps: ["各环节的提示", "Flags by step"],
  step: ["环节", "Step"], allSteps: ["全部环节", "All steps"], hits: ["命中", "Hits"], open: ["未办", "Open"], answered: ["已答复", "Answered"], upheld: ["成立", "Upheld"], means: ["提示的含义", "What a flag means"], about: ["针对", "About"],
  frequency: ["频率", "How often"], byPlace: ["按地区", "By place"], byMonth: ["按月", "By month"], place: ["地区", "Place"], month: ["月份", "Month"],
};
export const controlStep: Pairs = {
  identity: ["身份", "identity"], enrolment: ["登记", "enrolment"], order: ["订单", "order"], accident: ["事故", "accident"], paper: ["材料", "paper"], appraisal: ["鉴定", "appraisal"], benefit: ["核定", "award"],
  payment: ["支付", "payment"], account: ["账户变更", "change of account"], grant: ["岗位权限", "posts and grants"], handling: ["委托承办", "handling by insurers"],
};
export const riskAbout: Pairs = { person: ["当事人", "a party"], staff: ["经办人员", "staff"], insurer: ["承办机构", "an insurer"] };
export const riskFrequency: Pairs = { daily: ["每日", "daily"] };
export const inspection: Pairs = {
  title: ["稽核计划与检查", "Audit plan and inspections"], lead: ["计划由另一人批准，措施由另一人验收；检查不停止付款", "Another person approves the plan and sees measures done; an inspection stops no payment"], plans: ["年度稽核计划", "Yearly audit plans"],
  plan: ["计划", "Plan"], item: ["序号", "No."], quarter: ["季度", "Quarter"], method: ["方式", "Method"], inspections: ["检查", "Inspections"], approvedBy: ["{{who}} 已批准", "approved by {{who}}"], waits: ["待另一人批准", "waits for another person"],
  approve: ["批准", "Approve"], year: ["年度", "Year"], addItem: ["加入一项", "Add an item"], make: ["制定计划（{{count}} 项）", "Make the plan, {{count}}"], noPlan: ["不依据计划", "on no plan"], why: ["立案理由", "Why it was opened"], openOne: ["立案检查", "Open an inspection"],
  findings: ["发现", "Findings"], measures: ["措施", "Measures"], waiting: ["待验收", "Not seen done"], lateOf: ["{{count}} 项，逾期 {{late}} 项", "{{count}}, {{late}} late"], one: ["检查 {{number}}", "Inspection {{number}}"], file: ["案卷", "File"],
  verb: ["内容", "Entry"], words: ["说明", "Words"], of: ["针对的序号", "Of entry"], done: ["已完成", "Done"],
};
export const planMethod: Pairs = { inspection: ["检查", "inspection"], sample: ["抽样复核", "sample"], flags: ["提示复查", "review of flags"] };
export const inspectionStatus: Pairs = { open: ["已立案", "open"], found: ["有发现", "something found"], measures: ["整改中", "measures run"], closed: ["已办结", "closed"] };
export const inspectionVerb: Pairs = { finding: ["发现", "finding"], measure: ["措施", "measure"], followed: ["验收", "follow-up"], closed: ["办结", "close"] };
export const incident: Pairs = {
  title: ["风险事件", "Incidents"], kind: ["类别", "Kind"], grave: ["重大", "grave"], what: ["说明", "What happened"], found: ["发现时间", "Found"], reportBy: ["上报时限", "Report by"], steps: ["处置经过", "What was done"], next: ["登记", "Record"], register: ["登记事件", "Register"],
};
export const incidentKind: Pairs = { fraud: ["骗取待遇", "fraud"], data_leak: ["数据泄露", "data leak"], payment_error: ["支付差错", "payment error"], misconduct: ["违规经办", "misconduct"], system_failure: ["系统故障", "system failure"], other: ["其他", "other"] };
export const incidentStatus: Pairs = { registered: ["已登记，待上报", "registered, to be reported"], handled: ["处置中，待上报", "handled, to be reported"], reported: ["已上报", "reported"], closed: ["已办结", "closed"] };
export const incidentVerb: Pairs = { handled: ["处置", "handled"], reported: ["上报", "reported"], closed: ["办结", "closed"] };
