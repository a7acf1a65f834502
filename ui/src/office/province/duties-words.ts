/** The words of the duties of enterprises: duty list, guidance and requests, coverage gaps, inspections of passed-on cost. */

import type { Pairs } from "@shared/i18n";

export const duties: Pairs = {
  lead: ["每项责任的数字都能查到每一行；没有数据的写明“无可衡量事项”。", "Each figure leads to its rows; where nothing was recorded the list says so."], month: ["月份", "Month"], list: ["主体责任清单", "Duty list"], enterprise: ["企业", "Enterprise"],
  duty: ["责任", "Duty"], measure: ["衡量方法", "Measured by"], state: ["状态", "State"], kept: ["已履行", "Kept"], late: ["迟延", "Late"], missed: ["未履行", "Missed"], running: ["期限未到", "Not due"], rows: ["逐行", "Rows"], ref: ["事项", "Row"], on: ["日期", "Day"],
  help: ["协助配合情况", "Who helps and who does not"], asked: ["被请求", "Asked"], inTime: ["按期", "In time"], noAnswer: ["没有答复", "No answer"], papers: ["用工指导和协助请求", "Guidance and requests"], paper: ["编号", "Number"], kind: ["种类", "Kind"],
  due: ["期限", "Due"], words: ["内容", "Words"], send: ["发送", "Send"], sendNew: ["发指导或者请求", "Send guidance or a request"], cite: ["依据（可不填）", "Provision (optional)"], case: ["案件编号（仅请求，可不填）", "Case (requests only, optional)"], remind: ["催办", "Remind"],
  giveBack: ["退回补充", "Give back"], acknowledge: ["签收", "Acknowledge"], name: ["签收人姓名", "Name of who has read it"], answer: ["答复", "Answer"], steps: ["经过", "Steps"], all: ["全部", "All"], days: ["逾期 {{days}} 天", "{{days}} days late"],
  mine: ["您企业的责任和履行情况；每个数字都能查到每一行。", "What your enterprise has to do and how it is kept; each figure leads to its rows."],
};
export const coverageGaps: Pairs = {
  lead: ["订单、伤害、申报和其他来源显示应当参保而没有参保的；线索不影响任何人的待遇。", "Who ought to be insured and is not, as orders, injuries, declarations and other sources show. A gap takes nothing from anybody."], list: ["应保未保线索", "Coverage gaps"], gap: ["编号", "Number"],
  kind: ["种类", "Kind"], place: ["地区", "Place"], period: ["期间", "Period"], size: ["数量", "Size"], evidence: ["凭据", "Seen in"], look: ["查找", "Look"], looked: ["找到 {{found}}，新增 {{fresh}}，补齐 {{settled}}", "Found {{found}}, new {{fresh}}, settled {{settled}}"],
  remind: ["督促", "Remind"], accept: ["理由成立", "Accept"], refuse: ["理由不成立", "Do not accept"], ground: ["理由", "Ground"], reminders: ["督促次数", "Reminders"],
};
export const inspections: Pairs = {
  lead: ["多名劳动者举报后一起核查；企业不知道是否有人举报。一人认定，另一人决定，全额退还才办结。", "Several reports are looked into together, and the enterprise never learns of one. One finds, another decides; it ends when everybody is repaid."], list: ["转嫁费用检查", "Inspections of passed-on cost"],
  inspection: ["编号", "Number"], months: ["检查月份", "Months"], owed: ["应退", "Owed"], repaid: ["已退", "Repaid"], workers: ["人数", "Workers"], due: ["期限", "Due"], open: ["开启检查", "Open an inspection"], city: ["市（代码）", "City (code)"], platform: ["企业代码", "Code of the enterprise"],
  first: ["从哪个月", "From month"], last: ["到哪个月", "To month"], reports: ["举报编号（逗号分隔，可不填）", "Reports (by comma, optional)"], reason: ["理由", "Reason"], alone: ["举报人太少而不能等待的理由（可不填）", "Why so few cannot wait (optional)"], facts: ["检查", "Inspection"], openedBy: ["开启人", "Opened by"],
  underlying: ["所依据的举报（企业看不到）", "Reports it rests on (never shown to the enterprise)"], none: ["无", "None"], stated: ["已提交明细", "Statements"], sample: ["抽样核查", "Sample"], fix: ["固定样本框", "Fix the frame"], tolerable: ["要排除的差错比例", "Share of wrong statements to exclude"],
  word: ["口令", "Word"], draw: ["抽样", "Draw"], size: ["抽取 {{size}} 人，共 {{of}} 人", "{{size}} of {{of}} workers"], place: ["明细序号", "Place in the list"], statedFen: ["申报扣款", "Stated"], found: ["查实扣款", "Found"], proof: ["凭证编号", "Number of the paper"], record: ["登记", "Record"],
  finding: ["认定意见", "Finding"], result: ["结果", "Result"], decision: ["决定", "Decision"], agree: ["同意", "Agree"], refuse: ["退回", "Return it"], toReporters: ["给举报人的答复", "What those who reported are told"], own: ["须由另一人办理。", "Another person does this."],
  repayments: ["退还", "Repayments"], paidOn: ["退还日期", "Paid on"], amount: ["金额（元）", "Amount (yuan)"], reverse: ["撤销", "Take back"], end: ["办结", "End"], by: ["经办", "By"], corrections: ["转嫁检查和改正", "Inspections and orders to correct"], owedWorkers: ["应退人员", "Whom to pay back"], worker: ["人员", "Worker"],
  statements: ["提交工资明细", "Send pay statements"], statementsHint: ["每行一人一月：证件号码,月份,工资（分）,扣款（分）。须一次交齐全部接单人员。", "A line for each worker and month: document number, month, pay (fen), deduction (fen). All workers at once."], send: ["提交", "Send"],
};
export const inspectionResult: Pairs = { shifted: ["向劳动者转嫁", "cost was passed on"], not_shifted: ["未发现转嫁", "no passing-on found"] };
export const dutyRow: Pairs = { done: ["已履行", "kept"], late: ["迟延", "late"], missed: ["未履行", "missed"], running: ["期限未到", "not due"] };
export const dutyStep: Pairs = {
  acknowledged: ["签收", "acknowledged"], answered: ["答复", "answered"], reminded: ["催办", "reminded"], returned: ["退回补充", "given back"], accepted: ["理由成立", "accepted"], not_accepted: ["理由不成立", "not accepted"], settled: ["数据显示已补齐", "settled by the data"], found_again: ["再次发现", "found again"],
};
export const paperKind: Pairs = { guidance: ["用工指导", "guidance"], order_data: ["请求订单数据", "request for order data"], witness: ["请求证人", "request for a witness"], papers: ["请求材料", "request for papers"], statement: ["请求说明", "request for a statement"] };
export const paperState: Pairs = { waiting: ["待答复", "waiting"], overdue: ["逾期", "overdue"], in_time: ["按期", "in time"], late: ["逾期答复", "late"] };
export const gapState: Pairs = { open: ["尚未督促", "nobody reminded"], reminded: ["已督促", "reminded"], overdue: ["逾期未答复", "overdue"], answered: ["已答复待核实", "answered"], accepted: ["理由成立", "accepted"], settled: ["已补齐", "settled"] };
export const gapKind: Pairs = {
  worker_not_registered: ["接单人员未登记", "worker not registered"], enterprise_not_enrolled: ["企业未参保", "enterprise not enrolled"], injured_without_order: ["受伤人员没有订单", "injured without an order"], declared_below_counted: ["申报少于已到", "declared below counted"], known_elsewhere: ["从别处得知的企业", "known from elsewhere"],
};
