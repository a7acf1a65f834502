/** The words of admissions, candidates, the opening of a province and the progress of its cities, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const extension: Pairs = {
  admissionsLead: ["名单以外的平台企业申请纳入；评估、审核、决定由三人办理", "Enterprises outside the list apply; three persons assess, review and decide"], admissions: ["纳入申请", "Applications for admission"], number: ["编号", "Number"], applied: ["申请日", "Applied"],
  first: ["纳入日", "First day"], state: ["状态", "State"], notice: ["告知书", "Notice"], assessment: ["评估数据", "Figures of the assessment"], criterion: ["条件", "Criterion"], figure: ["数据", "Figure"], least: ["下限", "At least"], met: ["达到", "met"], short: ["未达到，由人决定", "short: a person decides"],
  steps: ["办理经过", "What was done"], step: ["步骤", "Step"], who: ["办理人", "By"], when: ["时间", "When"], words: ["理由或者说明", "Reasons, or what it is"], facts: ["文号、日期、数据", "Documents, days, figures"], next: ["下一步", "Next step"], document: ["文号", "Document"], on: ["文件日期", "Day of the document"],
  evidence: ["材料", "Evidence"], noCover: ["纳入日以前没有保障，也不计费", "Before the first day there is neither cover nor bill"],
  candidatesLead: ["各市摸排的候选企业；准备好的通过四项检查", "Candidates that the cities found; a prepared one passed four checks"], candidates: ["候选企业", "Candidates"], byCity: ["各市候选企业的月单量（可能值）", "Likely orders a month of the candidates, by city"], ordersLikely: ["月单量（可能）", "Orders a month, likely"], range: ["最少–最多", "Least – most"],
  workers: ["接单人员", "Workers"], readiness: ["准备情况", "Readiness"], missing: ["还缺的检查", "Checks missing"], survey: ["登记摸排", "Note a survey"], cityCode: ["市的代码", "Code of the city"], name: ["企业名称", "Name"], leastOrders: ["月单量最少", "Orders at least"], likelyOrders: ["可能", "Likely"], mostOrders: ["最多", "At most"], note: ["登记", "Note it"],
  openingLead: ["本省还缺什么、由谁确定、哪些结果为暂定", "What the province still lacks, who must fill it, what is provisional"], points: ["逐项核对", "Checklist"], point: ["事项", "Point"], remedy: ["怎么办", "What to do"], toFill: ["由谁确定", "Who must fill it"], office: ["机关", "Office"], numbersMissing: ["尚未确定", "Missing"], numbersAssumed: ["推定（暂定）", "Assumed (provisional)"],
  byState: ["法规数值的状态", "Numbers of the law by state"], count: ["项数", "Count"],
  progressLead: ["各市对照计划：逾期的、由谁办理；企业参保情况", "Each city against the plan: what is late, who is to act, who has joined"], plan: ["各市步骤", "Steps of the cities"], noPlan: ["本省还没有确定计划", "No plan was laid down"], due: ["期限", "Due"], late: ["逾期", "Late"], days: ["{{count}} 日", "{{count}} days"], owner: ["由谁办理", "Who acts"], waitsFor: ["等待", "Waits for"],
  joinedByCity: ["各市企业参保情况", "How enterprises have joined, by city"], enterprises: ["企业在各市的参保情况", "Enterprises by city"], orders: ["当月订单", "Orders of the month"], registered: ["登记人员", "Registered"], unregistered: ["未登记人日", "Days of workers not registered"], asked: ["最近督促", "Asked last"], follow: ["记录督促", "Note that it was asked"],
  ownLead: ["向省级申请纳入职业伤害保障", "Apply to the province for admission"], apply: ["申请纳入", "Apply"], place: ["省份代码", "Code of the province"], industryFile: ["行业证明（许可或者备案）", "Evidence of the industry"], operationFile: ["经营证明（单量和接单人员）", "Evidence of operation"], send: ["提交", "Send"], withdraw: ["撤回", "Withdraw"], none: ["还没有申请", "No application yet"],
};
export const joinedState: Pairs = { joined: ["已参保", "joined"], partly: ["部分参保", "in part"], not_joined: ["未参保", "not joined"] };
export const candidateCheck: Pairs = { data: ["数据试传", "data test"], enrolment: ["参保试办", "enrolment test"], reporting: ["报案试办", "reporting test"], contacts: ["联系人", "contact persons"] };
export const readinessOf: Pairs = { unknown: ["未知", "not known"], unwilling: ["不愿意", "not willing"], willing: ["愿意，未准备", "willing"], preparing: ["准备中", "preparing"], ready: ["已准备好", "ready"] };
export const figureOf: Pairs = { months_operating: ["在本省经营的月数", "Months of operation here"], monthly_orders: ["月单量", "Orders a month"], workers: ["接单人员", "Workers"], injuries_a_year: ["近一年的伤害件数（自报）", "Injuries of a year, as told"] };
export const numberState: Pairs = { official: ["有正式依据", "official"], reported: ["有报道依据", "reported"], assumed: ["推定", "assumed"], missing: ["尚未确定", "missing"], none: ["不需要", "not needed"] };
export const pointState: Pairs = { done: ["已有", "there"], open: ["尚缺", "lacking"], optional: ["可以以后补", "can follow"] };
export const evidenceOf: Pairs = { industry: ["行业证明", "industry"], operation: ["经营证明", "operation"], licence: ["营业执照", "licence"], other: ["其他材料", "other"] };
