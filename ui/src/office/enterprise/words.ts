/** The words of the enterprise's screens, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const enterprise: Pairs = {
  waits: ["等待办理的事项", "What waits for you"], openCases: ["未结案件", "Open cases"], asked: ["向本企业提出的事项", "Asked of you"], arrears: ["欠费", "Arrears"], owed: ["应由平台支付", "Owed by the enterprise"],
  workers: ["在册人员", "Workers on the register"], batches: ["订单批次", "Order batches"], enrolments: ["参保登记", "Enrolments"], place: ["地区", "Place"], industry: ["行业", "Industry"], tier: ["档次", "Tier"], from: ["自", "From"],
  to: ["至", "To"], mark: ["依据", "Basis"], official: ["官方", "official"], workersLead: ["先试读，改正退回的行，再正式登记", "Try first, mend the rows that come back, then take them in"], template: ["下载模板", "Template"], sheet: ["人员名册", "Roster"],
  sheetFile: ["名册文件（Excel 或 CSV）", "Roster, Excel or CSV"], try: ["试读，不保存", "Try, keep nothing"], tryOrders: ["先试一遍，不保存", "Try, keep nothing"], trialOf: ["试读结果，尚未报送：{{file}}", "Tried, nothing was sent: {{file}}"], trialRows: ["会被隔离的行", "Rows that would be quarantined"], trialMost: ["只列出前 200 行", "The first 200 are listed"], trialLarge: ["超过 16 MB 的文件不能试读，请直接报送；被隔离的行可以下载。", "A file above 16 MB cannot be tried; send it, and download the rows that are quarantined."],
  trialNote: ["不与已接收的订单比对。", "What was accepted before is not compared."],
  takeIn: ["正式登记", "Take in"], takenIn: ["已登记", "Taken in"], tried: ["试读结果，尚未保存", "Tried; nothing was kept"],
  returned: ["下载退回的行", "Download the rows that came back"], received: ["收到", "Received"], registered: ["新登记", "Registered"], linked: ["建立用工关系", "Linked"], ended: ["终止关系", "Ended"], unchanged: ["未变", "Unchanged"],
  rejected: ["退回", "Returned rows"], row: ["行", "Row"], why: ["原因", "Why"], ordersLead: ["每单必保：接单后随时报送，订单完成后以下一版本更新", "Every order: sent when it is taken, completed by its next version"],
  sendOrders: ["报送订单文件", "Send an order file"], orderFile: ["订单文件（CSV、CSV.GZ、Parquet）", "Order file: CSV, CSV.GZ, Parquet"], declaredCount: ["申报单量（可不填）", "Orders declared, if you like"], sendFile: ["报送", "Send"],
  sending: ["正在传送", "Sending"], uploads: ["报送的文件", "Files sent"], refresh: ["刷新", "Refresh"], sentAt: ["时间", "At"], file: ["文件", "File"], state: ["状态", "State"], result: ["结果", "Result"],
  resultOf: ["接收 {{accepted}}，重复 {{duplicate}}，冲突 {{conflicts}}，隔离 {{quarantined}}", "accepted {{accepted}}, duplicate {{duplicate}}, conflicts {{conflicts}}, quarantined {{quarantined}}"], batch: ["批次", "Batch"],
  loadedAt: ["载入时间", "Loaded at"], accepted: ["接收", "Accepted"], duplicate: ["重复", "Duplicate"], declared: ["申报", "Declared"], differs: ["与收到不同", "differs"], quarantined: ["隔离", "Quarantined"],
  download: ["下载 {{count}} 行", "Download {{count}}"], conflicts: ["冲突", "Conflicts"], conflictsOf: ["批次 {{batch}} 的冲突", "Conflicts of batch {{batch}}"], order: ["订单", "Order"], version: ["版本", "Version"],
  versionGap: ["缺少前一版本", "the version before it is missing"], otherContent: ["内容与已接收的不同", "differs from what was accepted"], decision: ["处理", "Decision"], undecided: ["待经办机构决定", "not decided yet"], closed: ["已结账", "Closed"],
  notClosed: ["未结账，截至现在", "Not closed, as of now"], month: ["月份", "Month"], billOf: ["{{month}} 应缴", "Bill of {{month}}"], orders: ["订单数", "Orders"], total: ["应缴总额", "Total"],
  refusedOrders: ["不能计费的订单", "Orders that could not be rated"], ordersByCity: ["各市订单数", "Orders by city"], lines: ["账单明细", "Lines of the bill"], base: ["缴费基准额", "Base"], factor: ["浮动系数", "Factor"], amount: ["金额", "Amount"],
  ground: ["依据条款", "Articles"], rate: ["费率通知", "Rate notice"], rateOf: ["{{month}} 适用的浮动系数：{{factor}}。依据见账单明细各行。", "Rating factor in force in {{month}}: {{factor}}. Its articles stand in each line of the bill."],
  noRate: ["本月没有计费的订单。", "No orders were rated in this month."], reviews: ["年度费率浮动", "Yearly rate reviews"], window: ["考察期间", "Days looked at"], holds: ["适用期间", "Holds"], notice: ["费率告知书", "Notice"], object: ["提出异议", "Object"], objectWhy: ["对 {{number}} 的异议和理由", "Objection to {{number}}, with reasons"],
  reviewState: { reviewed: ["已复核，待听取意见", "reviewed, you can be heard"], heard: ["已听取意见，待决定", "heard, not decided yet"], decided: ["已决定，待告知", "decided"], notified: ["已告知", "notified"], objected: ["已提出异议，待答复", "objected, an answer is awaited"], upheld: ["异议已答复，维持", "answered, it stands"], reopened: ["异议成立，须重新拟定", "to be drafted anew"], replaced: ["已由新的拟定替代", "replaced"] },
  noReview: ["年度费率评定尚未进行，系数未因评定而变动。", "No yearly rate review has been made; no factor was changed by one."], declarations: ["企业申报", "Declarations"],
  recorded: ["登记时间", "Recorded at"], differences: ["与统计不一致", "What differs"], declaredFigure: ["申报数", "Declared"], counted: ["统计数", "Counted"], declare: ["申报本月", "Declare this month"], outstanding: ["未缴", "Outstanding"],
  lateFee: ["滞纳金", "Late fee"], overpaid: ["多缴", "Overpaid"], on: ["截至", "On"], receipts: ["到账记录", "Receipts"], receipt: ["缴款编号", "Receipt"], arrived: ["到账日", "Arrived on"], steps: ["计算步骤", "Steps"], step: ["步骤", "Step"],
  casesLead: ["只显示结论和金额，不含诊断和证据", "Conclusion and money only; no diagnosis and no evidence"], cases: ["案件", "Cases"], openOnly: ["只看未结", "Open ones only"], worker: ["职业人员", "Worker"], injuredAt: ["受伤时间", "Injured at"],
  conclusion: ["结论", "Conclusion"], until: ["期限", "Until"], untilDay: ["{{day}} 前", "until {{day}}"], report: ["报案", "Report an injury"], workerNumber: ["证件号码", "Document number"], city: ["城市", "City"],
  county: ["县（市、区）", "County"], orderNumbers: ["订单编号", "Order numbers"], contact: ["联系电话", "Telephone"], narrative: ["事故经过", "What happened"], reportNow: ["报案", "Report"], askedOfYou: ["请贵企业提供", "Asked of you"],
  mayDo: ["可以办理的步骤", "What you may do"], nothingToDo: ["当前没有需要办理的步骤。", "Nothing is to be done now."], papers: ["提交材料", "Papers"], paperFile: ["材料（PDF 或图片）", "Paper, PDF or picture"], orderRecord: ["订单记录", "Order record"],
  paperTaken: ["已收到：", "Taken in:"], money: ["待遇金额", "Money"], item: ["项目", "Item"], payer: ["支付方", "Payer"], payee: ["收款人", "To whom"], advances: ["垫付", "Advances"], number: ["编号", "Number"], paidOn: ["支付日期", "Paid on"],
  proof: ["付款凭证（只留摘要）", "Proof of payment; only its digest is kept"], proofNeeded: ["请先选择付款凭证。", "Choose the proof of payment first."], recordAdvance: ["登记垫付", "Record an advance"], recordPaid: ["登记已付", "Record a payment"],
  backToCases: ["返回案件列表", "Back to the cases"], advancesLead: ["垫付由基金返还原付款人；应由平台支付的须按期支付", "Advances go back to their payer; what the enterprise owes is paid by its day"],
  webhooksLead: ["案件、批次、账单有变化时通知贵企业的系统", "Your systems are told when cases, batches and bills change"], secretOnce: ["签名密钥只显示这一次，请立即保存：", "The secret that signs the messages is shown this once; keep it now:"],
  webhooks: ["推送地址", "Webhooks"], address: ["地址", "Address"], events: ["事件", "Events"], event: ["事件", "Event"], madeAt: ["建立时间", "Made at"], deliveries: ["推送记录", "Deliveries"],
  deliveriesOf: ["{{webhook}} 的推送记录", "Deliveries of {{webhook}}"], endHook: ["停止推送到此地址？", "End this webhook?"], end: ["停用", "End"], makeHook: ["添加", "Add"], attempts: ["次数", "Attempts"], answer: ["应答", "Answer"],
  industryOf: { ride_hailing: ["出行", "ride hailing"], instant_delivery: ["即时配送", "instant delivery"], intracity_freight: ["同城货运", "intracity freight"], food_delivery: ["外卖", "food delivery"], designated_driving: ["代驾", "designated driving"] },
  tierOf: { low: ["低档", "low"], high: ["高档", "high"] },
  uploadState: { open: ["传送中", "being sent"], queued: ["等待载入", "waiting"], running: ["载入中", "loading"], done: ["已载入", "loaded"], failed: ["未能载入", "not loaded"], given_up: ["已放弃", "given up"] },
  owedState: { due: ["待付", "due"], paid: ["已付", "paid"], late: ["逾期", "late"], no_due_day: ["未定期限", "no day set"] },
  concluded: { confirmed: ["已确认", "confirmed"], not_confirmed: ["不予确认", "not confirmed"], not_accepted: ["不予受理", "not accepted"], none: ["尚无结论", "none yet"] },
  moneyState: { open: ["未付", "open"], paid: ["已付", "paid"] },
  delivery: { waiting: ["等待", "waiting"], delivered: ["已送达", "delivered"], given_up: ["已放弃", "given up"] },
  eventOf: { case_opened: ["案件立案", "case opened"], case_step: ["案件有新步骤", "step of a case"], batch_done: ["批次已载入", "batch loaded"], batch_failed: ["批次未能载入", "batch not loaded"], bill_closed: ["账单已结", "bill closed"], bill_adjusted: ["账单已调整", "bill adjusted"] },
  reason: { missing_order_no: ["缺少订单号", "The order number is missing"], order_no_too_long: ["订单号超过 64 个字符", "The order number has more than 64 characters"], order_no_characters: ["订单号含有控制字符", "The order number holds control characters"], missing_worker_id: ["缺少劳动者证件号码", "The worker's document number is missing"], worker_id_check: ["证件号码的校验位不对", "The document number fails its own check digit"], worker_id_form: ["证件号码的形式或出生日期不对", "The form or the birth date of the document number is wrong"], fictional_person: ["虚构人员的号码只能用于演示", "A fictional person's number serves demonstrations only"], unknown_industry: ["行业代码不在规定的几种之内", "The industry is none of the known ones"], industry_not_on_day: ["2025年7月1日起外卖并入即时配送", "From 2025-07-01 food delivery is part of instant delivery"], missing_district: ["缺少接单地行政区划代码", "The district of acceptance is missing"], district_form: ["行政区划代码不是六位数字", "The district is not a code of six digits"], unknown_province: ["行政区划代码不属于任何省份", "The district belongs to no known province"], missing_accepted_at: ["缺少接单时间", "The time of acceptance is missing"], time_form: ["时间不是 ISO 8601 格式", "A time is not written in ISO 8601"], time_out_of_range: ["时间早于 2015 年或晚于 2099 年", "A time lies before 2015 or after 2099"], end_before_start: ["结束早于开始", "The end lies before the start"], duration_absurd: ["订单时长超过七天", "The order lasts more than seven days"], missing_completed_at: ["已结束的订单缺少结束时间", "An order that is over has no end time"], unknown_status: ["订单状态不在规定的四种之内", "The status is none of the four known ones"], open_with_end: ["进行中的订单不应有结束时间", "An open order may not have an end time"], version_form: ["版本号不是整数", "The version is not a whole number"], version_out_of_range: ["版本号须在 1 至 60 之间", "The version must lie between 1 and 60"], service_agency_form: ["平台服务机构代码的形式不对", "The service agency's code has a wrong form"], coordinates: ["经纬度不完整或超出范围", "The coordinates are incomplete or out of range"] },
};

export const machines: Pairs = {
  lead: ["系统对接用的账户；沙箱账户的请求照常审核、照常应答，但不保留任何内容", "Accounts for your systems; what a sandbox machine asks is judged and answered as any other, and nothing is kept"],
  secretOnce: ["{{client}} 的密钥只显示这一次，请立即保存：", "The secret of {{client}} is shown this once; keep it now:"], client: ["账户编号", "Client"], title: ["用途", "Purpose"], kind: ["类别", "Kind"], sandbox: ["沙箱", "sandbox"], live: ["正式", "live"],
  perMinute: ["每分钟请求上限", "Requests a minute"], secrets: ["密钥生效时间", "Secrets hold from"], until: ["至 {{at}}", "until {{at}}"], ended: ["已停用", "ended"], rotate: ["更换密钥", "Change the secret"], rotateSure: ["生成新密钥？旧密钥再用 24 小时。", "Make a new secret? The earlier one holds for 24 hours more."],
  end: ["停用", "End"], endSure: ["停用此账户？它的下一次请求即被拒绝。", "End this machine? Its next request is refused."], endReason: ["由企业停用", "ended by its owner"], forSandbox: ["沙箱账户（联调用）", "For the sandbox"],
  sandboxLead: ["每次请求连同退回原因都记入请求记录，保留最近 500 次", "Each request is written down with the reason of a refusal; the newest 500 are kept"], register: ["登记", "Register"], log: ["请求记录", "Requests"], logOf: ["{{client}} 的请求记录", "Requests of {{client}}"],
  operation: ["操作", "Operation"], why: ["退回原因", "Why it was refused"], request: ["请求编号", "Request"],
};

export const punctuality: Pairs = {
  lead: ["本企业应在期限内完成的事项：申请、答复询问、支付应由企业支付的待遇", "What the enterprise must do by a day: its application, its answers, the benefits that it pays itself"], between: ["期限在 {{first}} 至 {{last}} 之间的事项", "Duties due between {{first}} and {{last}}"],
  all: ["全部", "All"], duty: ["事项", "Duty"], state: ["状态", "State"], done: ["完成日", "Done on"],
  states: { kept: ["按时完成", "in time"], kept_late: ["逾期完成", "late"], running: ["进行中", "running"], broken: ["已逾期", "overdue"], missing: ["期限未定", "no day set"] },
};
