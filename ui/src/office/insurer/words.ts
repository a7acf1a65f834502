/** The words of the screens about insurers, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const insurer: Pairs = {
  lead: ["只协助办理，不作决定；委托到期后不能查看任何案件", "You handle and never decide; without a mandate no case is shown"], figures: ["本机构办理情况", "Own figures"], count: ["件数", "Tasks"], byKind: ["按事项", "By kind"], kind: ["事项", "Kind"], total: ["合计", "Total"],
  mandates: ["委托", "Mandates"], mandate: ["委托编号", "Mandate"], kinds: ["委托事项", "Tasks given"], state: ["状态", "State"], inForce: ["有效", "in force"], notInForce: ["不在有效期", "not in force"], endedOn: ["{{day}} 终止", "ended {{day}}"], task: ["任务", "Task"], due: ["完成期限", "Due"],
  asked: ["交办内容", "What is asked"], askedBy: ["交办人", "Asked by"], visitedOn: ["{{day}} 走访", "visited {{day}}"], visitDay: ["走访日期", "Day of the visit"], metWhom: ["见到的人", "Whom it met"], words: ["内容或理由", "Words"], send: ["提交：{{step}}", "Send: {{step}}"],
  contact: ["查看联系方式", "Show the contact"], name: ["姓名", "Name"], handling: ["办理经过", "Handling"], mandatesLead: ["采购结果：委托谁、办什么、在哪里、到何时", "The procurement: who handles what, where, until when"], insurer: ["承办机构", "Insurer"], code: ["机构代号", "Code of the insurer"], cityCode: ["地市代码", "Code of the city"],
  period: ["期限", "Period"], procurement: ["采购编号", "Procurement"], record: ["登记委托", "Record a mandate"], end: ["提前终止", "End it"], endSure: ["自今天起终止此委托？对方即不能再查看案件。", "End it from today? The insurer then sees no case."], endReason: ["委托提前终止", "the mandate ended early"],
  none: ["本案没有委托承办的事项", "Nothing was given to an insurer"], noMandate: ["本地今天没有有效的委托", "No mandate holds here today"], assign: ["交办给承办机构", "Ask an insurer"],
};

export const figure: Pairs = { open: ["未办结", "open"], overdue: ["超期未提交", "overdue"], in_time: ["按期提交", "reported in time"], late: ["超期提交", "reported late"], sent_back: ["被退回补正", "sent back"], returned: ["已退回", "returned"], confirmed: ["已采用", "taken over"] };
export const met: Pairs = { worker: ["本人", "the worker"], relative: ["近亲属", "a relative"], witness: ["证人", "a witness"], hospital: ["医疗机构", "the hospital"], platform: ["平台企业", "the platform"], police: ["交警", "the police"], nobody: ["无人在场", "nobody"] };
export const handlingKind: Pairs = { visit: ["走访", "a visit"], material_check: ["材料核对", "a check of papers"], inquiry: ["协助调查", "an inquiry"], appraisal_appointment: ["鉴定预约", "an appraisal appointment"], assessment_draft: ["待遇初核", "a draft assessment"] };
