/** The words of the review of insurers, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const review: Pairs = {
  lead: ["按季考评：草案、听取意见、由另一人决定、公布", "By quarter: drafted, heard, decided by another person, published"], number: ["考评编号", "Review"], quarter: ["季度", "Quarter"], status: ["状态", "State"], insurers: ["机构数", "Insurers"], hearUntil: ["听取意见至", "Heard until"],
  draft: ["提出考评草案", "Draft a review"], city: ["地市代码", "Code of the city"], scores: ["得分、区间和名次", "Scores, intervals and ranks"], rank: ["名次", "Rank"], score: ["得分", "Score"], interval: ["区间", "Interval"], tasks: ["任务数", "Tasks"], why: ["说明", "Why"],
  indicators: ["指标", "Indicators"], weight: ["权重", "Weight"], figure: ["符合/计入", "Met / judged"], expected: ["同类预期", "Expected of like tasks"], rate: ["调整后比率", "Adjusted rate"], rows: ["数字背后的任务", "The tasks behind the figure"], likeness: ["可比任务组", "Group of like tasks"], met: ["是否符合", "Met"],
  steps: ["办理经过", "What became of it"], scheme: ["考评方法", "Method"], method: ["向总体收缩 {{k}} 件，至少 {{n}} 件，区间 {{z}} 倍标准差", "drawn towards the whole by {{k}} tasks, at least {{n}}, intervals of {{z}} standard deviations"], drafted: ["提出人", "Drafted by"], decided: ["决定人", "Decided by"],
  words: ["意见或理由", "Words"], fees: ["服务费", "Fees"], earned: ["应得", "Earned"], retained: ["留存", "Kept back"], kept: ["不予支付", "Kept for good"], moved: ["浮动", "Moved"], payable: ["应付", "Payable"], stateFee: ["核定服务费", "State the fee"], mandate: ["委托", "Mandate"],
  complaints: ["本季度的投诉", "Complaints of the quarter"], complaintsLead: ["没有核实的投诉不计入得分；转为督办意见并经另一人核实的才计入。", "A complaint that nobody has looked into counts nowhere; it counts once it became a remark that another person upheld."],
  complaint: ["投诉", "Complaint"], madeAt: ["提出时间", "Made at"], remark: ["督办意见", "Remark"], became: ["核实结果", "What became of it"], notLookedInto: ["尚未核实", "not looked into"], upheld: ["属实", "upheld"], notUpheld: ["不属实", "not upheld"],
  whatIf: ["试算：假如", "What if"], reckon: ["试算", "Reckon"], supposed: ["得分 {{a}} → {{b}}", "score {{a}} → {{b}}"], paidFrom: ["由经办机构预算支付，不从保障资金列支", "Paid from the agency's budget, not from the protection fund"],
  notices: ["整改通知", "Rectification notices"], due: ["答复期限", "Due"], inTime: ["按期答复", "in time"], lateAnswer: ["逾期答复", "late"], issue: ["签发整改通知", "Issue a notice"], answer: ["答复", "Answer"], close: ["复查通过", "Close it"], back: ["退回", "Return it"], follow: ["跟踪", "Follow up"],
  standing: ["考评与通知", "Review and notices"], standingLead: ["本机构的期限、得分、服务费和整改通知", "Own clocks, score, fee and notices"], clocks: ["任务期限", "Clocks of tasks"], clock: ["期限", "Clock"], until: ["到期", "Ends"], hear: ["提交意见", "Say it"], mine: ["本机构得分", "Own score"], none: ["暂无", "None"],
  full: ["委托全文", "The mandate in full"], chosen: ["采购结果", "Procurement"], chosenHow: ["{{how}}，{{day}} 公告，{{n}} 家投标", "{{how}}, announced {{day}}, {{n}} bidders"], terms: ["条款", "Terms"], since: ["起始日", "Since"], counties: ["地区", "Area"], wholeCity: ["全市", "the whole city"], fixed: ["每季度固定", "Fixed a quarter"], perCase: ["每案", "Each case"], perTask: ["每件", "Each task"], share: ["留存比例", "Kept back"], document: ["文件", "Document"],
  staff: ["列名人员", "Staff by name"], account: ["账号", "Account"], ended: ["终止", "Ended"], admit: ["列名", "Admit"], dismiss: ["不再列名", "Dismiss"], handOver: ["移交未办结任务", "Hand open tasks over"], openTasks: ["未办结 {{n}} 件", "{{n}} open"], to: ["接办的委托，空为收回", "Goes on under; empty is back to the agency"], moved2: ["移交 {{a}} 件，收回 {{b}} 件", "{{a}} went on, {{b}} came back"],
  proposal: ["建议", "Proposed"], because: ["未按建议的原因", "Why not as proposed"], quality: ["得分与区间", "Score and interval"], low: ["区间下限", "Low"], high: ["区间上限", "High"],
};

export const reviewStatus: Pairs = { draft: ["草案", "draft"], decided: ["已决定", "decided"], returned: ["已退回", "returned"], published: ["已公布", "published"] };
export const noticeStatus: Pairs = { issued: ["待答复", "waits for an answer"], answered: ["已答复，待复查", "answered"], returned: ["退回重新整改", "returned"], followed_up: ["跟踪中", "followed up"], closed: ["复查通过", "closed"] };
export const clockState: Pairs = { met: ["按期", "met"], met_late: ["逾期完成", "met late"], running: ["进行中", "running"], late: ["已逾期", "late"] };
export const choice: Pairs = { proposed: ["按建议", "as proposed"], continuity: ["同案已由其办理", "it handles the case already"], distance: ["距离更近", "it is nearer"], expertise: ["专业需要", "its expertise"], capacity: ["人手安排", "its capacity"] };
export const feeKind: Pairs = { fixed: ["固定部分", "fixed part"], task: ["按件", "a task"], case: ["按案", "a case"] };
