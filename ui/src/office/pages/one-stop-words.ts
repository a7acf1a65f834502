/** The words of one-stop handling, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const oneStop: Pairs = {
  lead: ["一次申请、一套材料；每一环节仍由人审查决定", "One application and one set of papers; each stage is still examined and decided by persons"],
  cases: ["一件事案件", "One-stop cases"], newest: ["只看最近立案的 {{looked}} 件，共 {{of}} 件", "Of the {{looked}} newest cases of {{of}}"], none: ["没有", "None"], caseNo: ["案件", "Case"], together: ["一并申请", "Asked for together"], days: ["天数", "Days"], now: ["现状", "Now"], next: ["下一步", "Next"],
  due: ["期限", "Due"], charge: ["负责人", "In charge"], nobody: ["未指定", "nobody named"], name: ["指定负责人", "Name who is in charge"], standIn: ["{{who}} 代理至 {{until}}", "{{who}} stands in until {{until}}"],
  effect: ["与一般办理相比", "Beside ordinary cases"], effectNote: ["已支付案件的中位数。案件不是抽签分配，差别只作说明，不作证明。", "Medians of paid cases. The cases were not drawn by lot: a difference describes and proves nothing."],
  way: ["办理方式", "Way"], one: ["一件事", "One-stop"], ordinary: ["一般", "Ordinary"], count: ["案件数", "Cases"], medianDays: ["天数", "Days"], visits: ["当事人办理次数", "Ways of the parties"], papers: ["材料份数", "Papers"], behind: ["背后的案件", "The cases behind it"],
  effort: ["各步骤的时间", "Time of each step"], effortLead: ["累计天数最多的在前：从这里缩短", "Most days in all come first: shorten here"], step: ["步骤", "Step"], times: ["次数", "Times"], by: ["由谁", "By"], median: ["中位天数", "Median days"], longest: ["最久", "Longest"], total: ["累计天数", "Days in all"],
  config: ["各市规定", "What each city lays down"], city: ["市", "City"], stages: ["可以一并申请", "May be asked for together"], free: ["免申即享", "Without application"], fetched: ["直接取得的材料", "Papers that are fetched"], paper: ["材料", "Paper"], partner: ["由谁提供", "From whom"], ground: ["依据", "Ground"],
  missing: ["没有依据，由{{who}}确定", "no ground; {{who}} must give it"], answerDays: ["答复期限（日）", "Days to answer"], waiting: ["已请求、未办完的材料", "Papers asked for elsewhere"], status: ["状态", "Standing"], request: ["请求", "Request"], put: ["不经申请提出的待遇", "Benefits put forward without application"], declined: ["本人谢绝", "Declined by the worker"],
};
export const fetchStatus: Pairs = { asked: ["等待答复", "answer awaited"], come: ["待核对", "to be checked"], fits: ["已采用", "used"], unfit: ["不符，请当事人提供", "does not fit; the party is asked"], empty: ["没有取得，请当事人提供", "not fetched; the party is asked"] };
export const oneStopBy: Pairs = { worker: ["本人", "worker"], enterprise: ["企业", "enterprise"], insurer: ["承办机构", "insurer"], staff: ["工作人员", "staff"], system: ["系统", "system"] };
export const oneStopStage: Pairs = { appraisal_application: ["劳动能力鉴定", "appraisal"], benefit_application: ["待遇", "benefits"] };
