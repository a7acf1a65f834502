/** The words of the office's screens, Chinese first. The words of facts, states and posts are in `terms.ts`. */

import type { Pairs } from "@shared/i18n";
import { agency } from "./agency/words";
import { enterprise, machines, punctuality } from "./enterprise/words";
import { choice, clockState, feeKind, noticeStatus, review, reviewStatus } from "./insurer/review-words";
import { rescuePart, rescueStep, supervision } from "./insurer/supervision-words";
import { figure, handlingKind, insurer, met } from "./insurer/words";
import { concern, concernAbout, concernChannel, concernKind, department } from "./concerns/words";
import * as ofProvince from "./province/words";
import { fundBy, fundStands, provinceFund } from "./province/fund-words";
import * as ofOneStop from "./pages/one-stop-words";
import * as ofLinkage from "./province/linkage-words";
import * as ofControl from "./province/control-words";
import * as ofDuties from "./province/duties-words";
import * as ofDesks from "./province/desk-words";
import * as ofExtension from "./province/extension-words";
import { terms } from "./terms";

export const words: Pairs = {
  ...terms,
  agency,
  enterprise,
  machines,
  punctuality,
  choice,
  clockState,
  feeKind,
  insurer,
  noticeStatus,
  rescuePart,
  rescueStep,
  review,
  reviewStatus,
  supervision,
  figure,
  met,
  handlingKind,
  ...ofProvince,
  ...ofControl, ...ofExtension,
  ...ofDuties,
  ...ofDesks,
  fundBy, fundStands, provinceFund,
  concern, concernAbout, concernChannel, concernKind, department,
  ...ofOneStop, ...ofLinkage,
  account: {
    addPasskey: ["添加通行密钥", "Add a passkey"], everywhere: ["在所有设备上退出", "Sign out everywhere"], everywhereLead: ["此账号的全部登录立即失效，包括本次。", "Every session of this account ends at once, this one too."],
    noPasskey: ["尚无通行密钥", "No passkey yet"], noPost: ["此账号尚无岗位。请联系权限管理岗申请。", "This account holds no post yet. Ask the applicant for grants."], now: ["当前岗位", "present post"], passkeys: ["通行密钥（第二要素）", "Passkeys (second factor)"],
    posts: ["我的岗位", "My posts"], remove: ["移除", "Remove"], second: ["本次登录使用了第二要素", "Second factor used this time"],
  },
  appraisal: {
    addExamination: ["登记一次检查", "Record an examination"], agreed: ["同意结论的专家", "Experts who agree"], applicationOn: ["申请日期", "Applied on"], appraisal: ["劳动能力鉴定", "Appraisal"], askedBy: ["由谁提出回避", "Asked by"],
    awaited: ["待提交", "awaited"], blind: ["各专家意见分别密封，全部提交后才同时公开。", "Opinions are sealed one by one and opened together when all are in."], calendar: ["日历", "Calendar"],
    calendarLead: ["{{from}} 至 {{to}} 的检查和到期事项", "Examinations and dates from {{from}} to {{to}}"], care: ["生活自理障碍等级", "Care-dependency level"], commit: ["封存名册", "Commit to the register"],
    commitLead: ["先封存专家名册的摘要，再输入抽签词：谁都不能事后挑人。", "The register's digest is fixed first, then the word of the draw is given: nobody can choose afterwards."], commitment: ["名册摘要", "Commitment"], committee: ["鉴定委员会", "Committee"],
    conclude: ["作出结论", "Conclude"], conclusion: ["鉴定结论", "Conclusion"], content: ["检查内容", "What was examined"], cost: ["检查费用", "Cost"], day: ["日期", "Day"], devices: ["需要的辅助器具", "Devices needed"],
    draw: ["抽取专家组", "Draw the panel"], drawRecord: ["第 {{n}} 次抽取记录（可重演）", "Record of draw {{n}}, for replay"], examinations: ["检查", "Examinations"], expert: ["专家（编号）", "Expert (number)"], experts: ["专家", "Experts"],
    extension: ["确认延长停止工作期", "Extension of the incapacity period confirmed"], findings: ["符合的标准条目", "Items of the standard"], findingsHint: ["逐条输入，例如 10.1)；回车确认", "One by one, for example 10.1); Enter after each"],
    give: ["提交并密封意见", "Give and seal the opinion"], grade: ["伤残等级", "Disability grade"], gradeHint: ["留空表示未达等级", "Leave empty where no grade is reached"], gradeN: ["{{n}} 级", "grade {{n}}"], granted: ["准予回避", "Granted"],
    hospital: ["医院", "Hospital"], hospitals: ["治疗医院", "Treating hospitals"], hospitalsHint: ["这些医院的专家不参加抽取；回车确认", "Experts of these hospitals are left out; Enter after each"], incapacityFrom: ["停止工作期自", "Incapacity from"], incapacityTo: ["停止工作期至", "Incapacity to"],
    late: ["超期申请", "late"], lateReason: ["超期受理的理由", "Why it is taken in late"], list: ["列表", "List"], needHelp: ["需要他人帮助的事项", "Help needed with"], noConclusion: ["尚无结论", "No conclusion yet"], noGrade: ["未达等级", "no grade"], none: ["尚未启动鉴定", "No appraisal yet"],
    notDrawn: ["未抽取", "not drawn"], notReplayed: ["重演不一致", "The draw does not replay"], open: ["启动鉴定", "Open an appraisal"], opinion: ["意见", "Opinion"], opinions: ["专家意见", "Opinions"], panel: ["专家组", "Panel"], propose: ["试算等级", "Propose a grade"],
    recuse: ["专家回避", "Recusal"], remedy: ["救济途径告知", "Remedies told"], remedyText: ["不服本结论的，可以自收到之日起十五日内向省级劳动能力鉴定委员会申请再次鉴定。", "Whoever disagrees may ask the provincial committee for a second appraisal within fifteen days of receipt."],
    replayed: ["抽取已重演，一致", "Draw replayed: it agrees"], reveal: ["同时公开意见", "Open the opinions"], revealLead: ["意见已全部提交。", "All opinions are in."], sealed: ["已密封", "sealed"], seat: ["席位", "Seat"], seats: ["席位（专业）", "Seats by speciality"], seatsOf: ["{{n}} / {{all}}", "{{n}} of {{all}}"],
    speciality: ["专业", "Speciality"], stage: ["鉴定种类", "Stage"], stateOpen: ["进行中", "Open"], tryFindings: ["先试算：标准条目", "Try first: items of the standard"], what: ["事项", "What"], word: ["抽签词", "Word of the draw"], wordHint: ["由在场的人当场说出；字母、数字和连字符", "Said on the spot by somebody present; letters, digits and hyphens"],
  },
  audit: {
    findings: ["发现的问题", "Findings"], invariant: ["不变式", "Invariant"], lead: ["由不共用任何程序的核对器重新推导每一分钱", "Every fen derived again by a checker that shares no program"], none: ["尚未稽核。", "There was no audit yet."], notOk: ["发现 {{count}} 个问题", "{{count}} findings"],
    ok: ["全部相符", "Everything agrees"], result: ["结果", "Result"], rows: ["导出行数", "Rows exported"], run: ["现在稽核", "Audit now"], tables: ["导出表数", "Tables exported"], what: ["内容", "What"], where: ["位置", "Where"],
  },
  bank: {
    answers: ["银行回执", "Answers of the bank"], applied: ["已入账", "applied"], differs: ["未对上", "Not matched"], file: ["文件", "File"], ledgerSum: ["账簿合计", "Ledger"], matched: ["已对上", "Matched"], open: ["待处理", "open"], openItems: ["未对上的项目", "Open items"],
    outcome: ["处理", "Outcome"], reconciliation: ["对账", "Reconciliation"], reference: ["参考号", "Reference"], repeated: ["重复", "repeated"], said: ["银行说", "The bank says"], side: ["哪一边", "Side"], statement: ["对账单", "Statement"], statementSum: ["对账单合计", "Statement"], take: ["读入", "Take in"],
  },
  batch: {
    approved: ["已审批", "approved"], bankFile: ["银行文件", "Bank file"], checked: ["已复核", "checked"], count: ["笔数", "Payments"], digest: ["内容摘要", "Digest of the content"], done: ["已完成", "done"], drop: ["移出", "Take out"], edit: ["修改批次", "Change the batch"],
    editLead: ["在左表勾选要移出的支付（已选 {{count}} 笔）。修改后需重新签署。", "Tick payments on the left to take out ({{count}} ticked). Signatures are given anew."], file: ["文件号", "File number"], form: ["格式", "Form"], held: ["未列入的款项", "Held back"], lane: ["流程", "Lane"],
    mine: ["我的签署", "My signature"], mustOpen: ["审批前须打开所付案件的证据：", "Before approval, open the evidence of the cases to be paid:"], notSigned: ["未签署", "not signed"], opened: ["我已查看证据", "I have looked at the evidence"],
    made: ["已制单", "made"], payments: ["支付明细", "Payments"], persons: ["须由几人签署", "Persons needed"], prepared: ["已制单", "prepared"], refresh: ["重新取收款账户", "Take the payees' accounts anew"], refuse: ["拒绝", "Refuse"], refuseReason: ["拒绝的理由", "Why refused"], refused: ["已拒绝", "refused"], released: ["已放行", "released"],
    sent: ["已发送", "sent"], sign: ["签署 {{amount}}", "Sign {{amount}}"], signatures: ["签署", "Signatures"], toSign: ["待签", "To sign"], total: ["总额", "Total"], version: ["版本", "Version"], void: ["作废批次", "Void the batch"], voided: ["已作废", "voided"],
  },
  bill: {
    accepted: ["认可", "Accepted"], bill: ["医疗费单据", "Medical bill"], cut: ["扣减", "Cut"], decide: ["决定第", "Decide line"], file: ["单据文件（CSV、Excel、JSON）", "Bills (CSV, Excel, JSON)"], from: ["治疗自", "Treatment from"], line: ["行", "Line"], lines: ["逐行审核", "Line by line"], no: ["编号", "Number"],
    open: ["待定案", "open"], proposal: ["审核意见", "Finding"], refused: ["不支付", "Refused"], same: ["同一票据已报过", "Same receipt before"], settle: ["定案", "Settle"], settled: ["已定案", "settled"], submitted: ["申报", "Submitted"], take: ["读入单据", "Take bills in"], to: ["治疗至", "Treatment to"], waiting: ["待核", "Waiting"],
  },
  benefit: {
    replay: ["重算回执", "Receipts computed again"], replayNow: ["逐张重算", "Compute them again"], replayLead: ["只用回执里记下的规则、数值和事实，逐张重新计算并核对。", "Each is computed again from the rule, the numbers and the facts that it holds."], replayHolds: ["{{count}} 张回执全部相符", "All {{count}} receipts agree"], replayDiffers: ["{{count}} 张回执中有不符", "Of {{count}} receipts some differ"], rule: ["规则", "Rule"], said: ["回执所载", "It says"], again: ["重算结果", "Computed again"], agrees: ["相符", "agrees"],
    addThirdParty: ["登记第三人已付", "Record what a third party paid"], hasPaid: ["已付", "paid"], outstanding: ["未付", "outstanding"], owes: ["应付", "owes"], received: ["已收", "received"], recordPaid: ["登记平台已付", "Record a payment of the platform"], remind: ["提醒平台支付", "Remind the platform"],
    resume: ["恢复按月待遇", "Let a monthly benefit run again"], stop: ["停发按月待遇", "Stop a monthly benefit"],
    addAdvance: ["登记垫付", "Record an advance"], advances: ["垫付", "Advances"], alone: ["{{who}}（孤寡或孤儿）", "{{who}} (lone elderly or orphan)"], approve: ["审批生效", "Approve"], assess: ["试算与核定", "Assess and award"],
    assessLead: ["案件事实取自已办步骤，这里只补充经办人才知道的事实。", "The facts come from the steps taken; here only what a person must add."], assessedAt: ["核定时间", "Assessed"], award: ["核定", "Award"], awards: ["待遇核定", "Awards"], benefit: ["待遇", "Benefit"], bills: ["医疗费单据", "Medical bills"],
    decide: ["复核与审批", "Review and approval"], dependants: ["供养亲属", "Dependants"], ground: ["依据", "Ground"], incapacity: ["停止工作期", "Incapacity period"], lines: ["核定明细", "Lines"], mayApprove: ["待我审批", "mine to approve"], mayReview: ["待我复核", "mine to review"],
    medical_claimed: ["医疗费：申报", "Medical cost claimed"], medical_eligible: ["医疗费：合规", "Medical cost eligible"], mine: ["我的办理", "Mine"], needs: ["还缺什么", "What is missing"], noAward: ["尚未核定", "No award yet"], only: ["只核定这些待遇", "Only these benefits"], onlyHint: ["留空为全部", "Empty: all"],
    owed_by_platforms: ["平台企业应付", "Owed by platforms"], paid: ["支付方式", "Paid"], paidOn: ["垫付日期", "Paid on"], payer: ["支付方", "Payer"], payerCode: ["垫付方", "Who paid"], prepare: ["写成核定，交复核", "Prepare the award"],
    preparedBy: ["核定人", "Prepared by"], receipt: ["回执摘要", "Digest of the receipt"], recoveries: ["追回", "Recoveries"], relativesPayee: ["近亲属收款人", "Payee of the near relatives"], review: ["复核通过", "Review"], sendBack: ["退回", "Send back"], sendBackReason: ["退回的理由", "Why sent back"],
    tasks: ["待遇事项", "Tasks"], third_party: ["第三人已付", "Paid by third parties"], third_party_recovery: ["向第三人追偿", "Recovery from third parties"], total: ["合计", "Total"], trial: ["试算结果（不保存）", "Trial (nothing is kept)"], try: ["试算", "Try"], wage: ["待遇基数（月）", "Benefit wage a month"],
    wageHint: ["由人社部门核定；留空用公布的数，结果为暂定", "Fixed by the authority; empty: the published number, provisional"], why: ["为什么是这个金额", "Why this amount"],
  },
  cases: {
    before: ["事故早于本地实施日", "Before the scheme began here"], case: ["案件", "Case"], closed: ["已结案", "closed"], file: ["案卷", "File"], injury: ["事故时间", "Accident"], late: ["申请期限", "Time limit of the application"], lateYes: ["超期", "late"], law: ["适用法规", "Law"], names: ["显示姓名（记入查阅日志）", "Show names (logged)"],
    no: ["案件编号", "Case number"], openOnly: ["只看未结", "Open only"], outcome: ["结果", "Outcome"], place: ["地点", "Place"], platform: ["平台企业", "Platform enterprise"], reload: ["刷新", "Reload"], state: ["状态", "State"], waitsFor: ["由谁办理", "Waits for"], worker: ["职业人员", "Worker"],
  },
  chart: { of: ["项目", "Item"], table: ["数据表", "table"] },
  clock: {
    due: ["{{day}} 到期", "due {{day}}"], ended: ["已结束的期限（{{count}}）", "Ended ({{count}})"], endedOn: ["{{day}} 结束", "ended {{day}}"], lengthMonths: ["{{count}} 个月", "{{count}} months"], lengthNatural: ["{{count}} 日", "{{count}} days"], lengthWorking: ["{{count}} 个工作日", "{{count}} working days"],
    none: ["没有期限", "No clock"], noneRunning: ["没有正在走的期限", "No clock is running"], right: ["当事人的权利", "a right of the parties"], since: ["{{day}} 起算", "from {{day}}"], suspended: ["{{day}} 中止", "suspended {{day}}"], title: ["期限", "Clocks"],
  },
  passed: ["已届满", "passed"],
  colour: { red: ["红：已超期", "Red: overdue"], yellow: ["黄：将到期", "Yellow: soon due"], green: ["绿：正常", "Green: in time"] },
  undated: { red: ["红：须立即办理", "Red: at once"], yellow: ["黄：待办理", "Yellow: waiting"], green: ["绿：可稍后", "Green: later"] },
  days: {
    left_natural: ["剩 {{count}} 日", "{{count}} days left"], left_working: ["剩 {{count}} 个工作日", "{{count}} working days left"], over_natural: ["超期 {{count}} 日", "{{count}} days over"], over_working: ["超期 {{count}} 个工作日", "{{count}} working days over"], today: ["今日到期", "due today"],
  },
  due: { all: ["包括未到预警的", "Also those in time"], byCity: ["各市待办", "By city"], byPost: ["各岗位待办", "By post"] },
  evidence: {
    chooseKind: ["请选择，以列出所需材料", "Choose, to list the papers"],
    accepted: ["采信", "accepted"], add: ["加入证据", "Add evidence"], checklist: ["材料清单", "Checklist"], elsewhere: ["同一文件见于另外 {{count}} 案", "Same file in {{count}} other cases"], file: ["文件（图片、PDF、ZIP）", "File (picture, PDF, ZIP)"], insufficient: ["不足", "insufficient"], kind: ["案件种类", "Kind of case"],
    look: ["查看图片（记入查阅日志）", "Look at it (logged)"], missing: ["缺", "missing"], none: ["尚无证据", "No evidence yet"], openPdf: ["打开文件（记入查阅日志）", "Open it (logged)"], paper: ["材料种类", "Kind of paper"], pending: ["待审", "pending"], rejected: ["不采信", "rejected"],
    there: ["已有", "there"], verdict: ["审核意见", "Verdict"], withdraw: ["撤回", "Withdraw"], withdrawn: ["已撤回", "withdrawn"],
  },
  export: { excel: ["导出 Excel", "Export to Excel"] },
  file: { choose: ["选择文件", "Choose a file"], none: ["未选择", "none chosen"] },
  fund: {
    account: ["科目", "Account"], accounts: ["科目余额", "Balances"], available: ["可用", "Available"], balance: ["余额", "Balance"], byBook: ["各账簿：可用与预留", "Available and reserved by book"], financing: ["待筹资事项", "Financing tasks"], lead: ["账簿由分录推导，借方为正", "Derived from the entries; debit is positive"], number: ["编号", "Number"], reserved: ["已预留", "Reserved"],
  },
  grant: {
    applied: ["已申请", "applied"], apply: ["申请授权", "Apply"], approved: ["已生效", "approved"], areaHint: ["行政区划代码、统一社会信用代码或编号", "Code of the place or of the unit"], areaKind: ["范围种类", "Kind of area"], do_approve: ["审批", "Approve"], do_keep: ["保留", "Keep"], do_refuse: ["不同意", "Refuse"], do_review: ["内控审核通过", "Review"],
    do_revoke: ["撤销", "Revoke"], kept: ["已保留", "kept"], lead: ["申请、内控审核、审批由三人办理；撤销即时生效", "Three persons apply, review, approve; a revoked post ends with the next request"], list: ["授权", "Grants"], no: ["授权号", "Grant"], open: ["长期", "open"], refused: ["不同意", "refused"],
    reviewed: ["已审核", "reviewed"], revoked: ["已撤销", "revoked"], sent: ["已提交 {{no}}", "Sent: {{no}}"], steps: ["经过", "Steps"], valid: ["有效期", "Valid"], yearly: ["年度复核", "Yearly review"], yearlyLead: ["十二个月内没有审批或者保留过的授权，须逐项确认：保留或者撤销。", "Grants that nobody approved or kept for twelve months: each is kept or revoked."],
  },
  law: {
    address: ["条款地址", "Address"], article: ["条款", "Article"], by: ["按", "By"], examples: ["例如：", "For example:"], from: ["自", "From"], mark: ["来源", "Mark"], name: ["名称", "Name"], number: ["数值", "Number"], ownWords: ["以上为本系统的概述，以正式文本为准", "In our own words; the official text prevails"], to: ["至", "To"], value: ["值", "Value"],
  },
  leave: {
    away: ["离岗人员", "Who is away"], standIn: ["替岗人员", "Who stands in"], days: ["期间", "Days"], between: ["{{first}} 至 {{last}}", "{{first}} to {{last}}"], now: ["只看今天的", "Only those of today"], running: ["替岗中", "running"], lead: ["替岗不产生新的权限：替岗人须在同一范围任同一岗位", "A leave gives nobody a right: whoever stands in holds the same post in the same area"],
    record: ["登记替岗", "Record a leave"], end: ["提前终止", "End it earlier"], endOf: ["终止{{who}}的替岗", "End the leave of {{who}}"], lastOf: ["{{who}}离岗的最后一天", "Last day on which {{who}} is away"], endLead: ["填写起始日的前一天即为取消", "The day before the first takes it back"],
    nobody: ["没有其他人在此范围任该岗位；请先申请有截止日的授权。", "Nobody else holds this post here; apply for a grant with a last day first."], same: ["列出任同一岗位的人员", "Those who hold the same post"],
    forYou: ["您正在代{{who}}（{{post}}）办理，至 {{last}}。", "You stand in for {{who}} ({{post}}) until {{last}}."], youAway: ["您已登记离岗至 {{last}}，由{{who}}替岗。", "You are away until {{last}}; {{who}} stands in."],
  },
  alarm: {
    lead: ["未查到人员的查找、失败的登录，次数过多时在此列出", "Look-ups that found nobody and sign-ins that failed, where they were many"], lookUps: ["查找未中", "Look-ups that missed"], signIns: ["登录失败", "Sign-ins that failed"], misses: ["次数", "Times"], what: ["事项", "What"], answer: ["办结", "Answer"], answerTo: ["{{ref}} 的结果", "Answer to {{ref}}"],
    nobody: ["没有此账号", "no such account"], within: ["统计时段", "Within"], minutes: ["{{count}} 分钟内", "{{count}} minutes"], outcome: { explained: ["已说明，有正当理由", "explained"], mistake: ["操作失误", "a mistake"], taken_further: ["已移交处理", "taken further"] },
  },
  letters: {
    others: ["现在还不能出具的文书（{{count}}）", "Letters not open now ({{count}})"],
    copy: ["送谁", "Copy for"], do: ["操作", "Action"], fill: ["补充后预览", "Fill in"], fillLead: ["这些内容没有办理步骤记载，请填写：", "No step holds these; please fill them in:"], issued: ["已出具的文书", "Letters issued"], letter: ["文书", "Letter"], no: ["文号", "Number"], look: ["预览", "Preview"], person: ["本人", "the person"], platform: ["平台企业", "platform"], archive: ["存档", "archive"], relatives: ["近亲属", "relatives"],
  },
  lookup: {
    lead: ["须输入完整证件号码；未查到的次数会被限制并预警", "The whole number only; misses are limited and alarm"], missed: ["没有此人。", "There is nobody with this number."], missesLeft: ["还可未中 {{count}} 次。", "{{count}} misses are left."], result: ["查询结果", "Result"],
  },
  mark: { reported: ["转述", "reported"], assumed: ["假定", "assumed"] },
  menu: {
    account: ["我的账号", "My account"], agency: ["平台服务机构", "Service agency"], agencyCases: ["报案与案件", "Reports and cases"], agencyHome: ["机构概况", "Overview"], agencyWorkers: ["人员名册", "Workers"], appraisals: ["劳动能力鉴定", "Appraisals"], audit: ["独立稽核", "Audit"], awards: ["待遇核定", "Awards"], bank: ["银行与对账", "Bank"], batches: ["支付批次", "Batches"], cases: ["案件", "Cases"], catalogues: ["医疗费用目录", "Catalogues"], choosePost: ["请选择岗位", "Choose a post"], choosePostLead: ["您持有几个岗位，请选择本次以哪个岗位办理；随时可在页首更换。", "You hold several posts. Choose the one to act in; change it at any time at the top."], desk: ["工作台", "Desk"], due: ["期限督办", "Due and overdue"], enterprise: ["平台企业", "Enterprise"], enterpriseAdvances: ["垫付与应付", "Advances and dues"], enterpriseBill: ["账单与申报", "Bills"], enterpriseCases: ["报案与案件", "Reports and cases"],
    enterpriseHome: ["企业概况", "Overview"], enterpriseOrders: ["订单报送", "Orders"], enterprisePunctuality: ["按期办理", "Punctuality"], alarms: ["安全预警", "Alarms"], leaves: ["休假替岗", "Leaves"], machines: ["系统账户与沙箱", "Machines and sandbox"], enterpriseWebhooks: ["消息推送", "Webhooks"], enterpriseWorkers: ["人员名册", "Workers"],
    fund: ["资金账簿", "Fund"], hospitals: ["协议医疗机构", "Agreement hospitals"], insurer: ["承办机构", "Insurer"], insurerHome: ["委托与办理情况", "Mandates and figures"], insurerReviews: ["承办考评", "Reviews of insurers"], insurerTasks: ["承办任务", "Tasks"], lawChanges: ["数值变更与日历", "Changes and calendar"], lawNumbers: ["法规数值", "Numbers of the law"], lists: ["目录与数值", "Lists and numbers"], provinceHome: ["全省概况", "The province"], provinceFund: ["资金", "The fund"], rates: ["费率浮动", "Rate review"], collection: ["征缴", "Collection"], forecast: ["预测", "Forecast"], admissions: ["企业纳入", "Admissions"], candidates: ["候选企业", "Candidates"], progress: ["各市进展", "Progress of the cities"], opening: ["开设核对", "Opening checklist"], enterpriseAdmission: ["纳入申请", "Admission"], control: ["风险防控", "Risk control"], controlRegister: ["风险点台账", "Risk points"], controlInspections: ["稽核检查", "Inspections"], transition: ["单项过渡", "Transition"], duties: ["主体责任", "Duties"], coverageGaps: ["应保未保", "Coverage gaps"], inspections: ["转嫁检查", "Passed-on cost"], enterpriseDuties: ["责任清单", "Duties"], exchanges: ["数据交换", "Data exchange"], hits: ["比对命中", "Matches"], quality: ["数据质量", "Data quality"], oneStop: ["一件事", "One-stop handling"], gaps: ["缺口分担", "Gap sharing"], grants: ["岗位授权", "Grants"], handling: ["办理", "Handling"], label: ["主菜单", "Main menu"], law: ["法规查询", "Law"], lookup: ["查找人员", "Find a person"], mandates: ["委托承办", "Mandates of insurers"], money: ["支付", "Payment"], oversight: ["监督", "Oversight"], payables: ["应付款", "Payables"], payees: ["收款账户", "Payee accounts"], payments: ["退汇与存疑", "Returned payments"],
    post: ["当前岗位", "Present post"], reads: ["查阅日志", "Reads"], reports: ["报案", "Reports"], tools: ["工具", "Tools"], work: ["我的工作", "My work"],
  },
  next: {
    others: ["选择其他步骤", "Another step"],
    adverse: ["不利决定，须由人作出", "adverse: a person decides"], amount: ["请输入金额，最多两位小数", "An amount with at most two decimals"], choose: ["选择要办理的步骤", "Choose a step"], done: ["{{step}}：已办理", "{{step}}: done"], doneDue: ["{{step}}：已办理，新期限 {{day}}", "{{step}}: done; now due {{day}}"], elsewhere: ["在另一页办理", "taken on another page"],
    ground: ["依据条款", "Article"], issues: ["出具{{document}}", "issues {{document}}"], needed: ["请填写{{field}}", "{{field}} is needed"], none: ["当前没有由您办理的步骤", "No step is open to you now"], sealed: ["此内容加密保存", "Kept encrypted"], take: ["办理：{{step}}", "Take the step: {{step}}"], title: ["下一步", "Next steps"], whyNot: ["其他步骤为什么现在不能办（{{count}}）", "Why the other steps are not open ({{count}})"],
  },
  orders: {
    noteScheme: ["登记其他制度的记录（工伤申请、单项参保）", "Note a record of another scheme"], schemeOfficer: ["承办人", "Officer"], schemeRef: ["编号", "Reference"], schemeUnit: ["用人单位", "Unit"],
    decidePlatform: ["由经办人确定责任平台", "Decide the responsible platform"], fit: ["吻合程度", "How it fits"], no: ["订单号", "Order"], noPlatform: ["尚未确定责任平台", "No responsible platform yet"], otherSchemes: ["其他制度的记录", "Other schemes"], platform: ["责任平台", "Responsible platform"], platformHint: ["留空：由订单推导", "Empty: derived from the orders"], source: ["来源", "Source"], title: ["事故当时的订单", "Orders at the accident"],
  },
  pay: {
    amount: ["金额", "Amount"], batch: ["批次", "Batch"], batchMade: ["已制单：", "Batch made:"], book: ["账簿", "Book"], due: ["应付日期", "Due"], evidence: ["凭据", "Evidence"], free: ["可列入批次", "free"], item: ["项目", "Item"], makeBatch: ["制单", "Make a batch"], month: ["月份", "Month"], monthly: ["按月待遇", "Monthly run"],
    monthlyLead: ["把当月应付的津贴、抚恤金列入一个批次；重复运行不会重复列入。", "Puts the month's pensions and allowances into one batch; running again adds nothing twice."], next: ["现在要做什么", "What to do now"], no: ["支付号", "Payment"], noAccount: ["无收款账户", "no account"], open: ["未付", "Open"], openOnly: ["只看未付", "Open only"], payables: ["应付款", "Payables"], payee: ["收款人", "Payee"],
    paymentsLead: ["退汇的重新支付；去向不明的先查清", "Pay again what came back; find out what is not known"], period: ["期间", "Period"], ran: ["{{month}}：认列 {{count}} 项，", "{{month}}: {{count}} recognised, "], resolve: ["查清去向", "Settle its fate"], resolveLead: ["向银行查询后填写。未查清之前不会再付。", "After asking the bank. Nothing is paid again before that."], run: ["运行", "Run"], state: ["状态", "State"], tail: ["尾号 {{tail}}", "ends in {{tail}}"],
    wasNotPaid: ["银行确认没有付出", "The bank did not pay"], wasPaid: ["银行确认已付出", "The bank did pay"], withdrawn: ["已撤回", "withdrawn"],
  },
  payee: {
    account: ["账号", "Account number"], accounts: ["登记的账户", "Accounts on record"], bank: ["开户行", "Bank"], channel: ["渠道", "Channel"], find: ["查找收款人", "Find a payee"], holder: ["户名", "Holder"], lead: ["由不参与核定和支付的人维护", "Kept by somebody who neither awards nor pays"], live: ["使用中", "live"], nameCheck: ["户名核验", "Name check"], new: ["登记账户", "Record an account"], past: ["已停用", "past"], personTail: ["个人（尾号 {{tail}}）", "a person (ends in {{tail}})"], payee: ["收款人编号", "Payee"], setBy: ["登记人", "Recorded by"], tail: ["账号", "Account"],
  },
  print: { by: ["{{who}} 于 {{when}} 打印", "printed by {{who}}, {{when}}"] },
  reads: { at: ["时间", "When"], by: ["谁", "Who"], fields: ["内容", "Fields"], lead: ["每次查阅个人信息都先记录、后显示", "Every read of personal data is written down before it is shown"], purpose: ["目的", "Purpose"], unmasked: ["完整显示", "In full"], unmaskedOnly: ["只看完整显示的", "In full only"] },
  recovery: {
    decide: ["决定", "Decide"], entries: ["追回记录", "What came back"], finish: ["在案件中记录追回结束", "Record its end in the case"], hold: ["暂停、继续或不再追回", "Hold it up, let it go on, give it up"], objectUntil: ["异议期限 {{day}}", "objection until {{day}}"], on: ["日期", "On"], plan: ["预计分 {{months}} 个月追回（{{first}} 至 {{last}}）", "Planned over {{months}} months ({{first}} to {{last}})"],
    propose: ["提请追回多付的待遇", "Propose a recovery"], proposed: ["待决定的追回", "Proposed recovery"], repaid: ["登记本人退回", "Record a repayment"], reverse: ["冲回", "Take it back"], serve: ["登记送达", "Record the service"], withhold: ["从当月待遇中扣回", "Keep back of a month"],
  },
  hurry: { send: ["督促岗位尽快办理", "Tell a post to hurry"], title: ["督办", "Hurry"] },
  report: {
    another: ["再接一件", "Take another"], channel: ["渠道", "Channel"], choosePlace: ["选择区县", "Choose a county"], contact: ["联系电话", "Telephone"], decision: ["如何处理", "Decision"], join: ["并入已有案件", "Join a case"], narrative: ["经过", "What happened"], new: ["接报", "Take a report"], newLead: ["窗口或者电话", "at the counter or by telephone"], no: ["报案号", "Report"],
    notFound: ["未找到的订单：", "Orders not found:"], notRegistered: ["此人未登记；报案照样受理，已转人工核实。", "The person is not registered; the report is taken all the same and goes to an officer."], open: ["另立新案", "Open a case"], orders: ["订单号", "Orders"], ordersHint: ["逐个输入，回车确认；不知道可留空", "One by one, Enter after each; may be empty"], place: ["事故发生地", "Place of the accident"],
    received: ["收到时间", "Received"], repeated: ["同一事故已有报案，已并入。", "The accident was reported before; this report joined it."], report: ["报案", "Report"], reporter: ["报案人", "Reporter"], separate: ["不是同一事故，分开", "Separate it"], settle: ["由人决定", "A person decides"], settleLead: ["可能相关的案件：{{cases}}", "Cases that may belong: {{cases}}"], step: ["处理", "Standing"],
    taken: ["已接报", "Report taken"], waitingOnly: ["只看待人工处理的", "Waiting for a person only"], when: ["事故时间", "Time of the accident"], workerId: ["证件号码", "Document number"], workerIdHint: ["可留空；不会显示在任何列表中", "May be empty; shown in no list"],
  },
  screen: {
    activity: ["当时在做什么", "Activity"], closed: ["不适用", "closed"], fromFile: ["未说明", "not stated"], inPrinciple: ["原则上不适用，可说明理由确认", "closed in principle"], kind: ["事件种类", "Kind of event"], exclusions: ["查明的排除情形", "Exclusions found"], lead: ["地点、时间和订单取自案卷，其余由您说明。预审只提示，由人决定。", "Place, time and order come from the file, you state the rest. The screening advises; a person decides."], noExclusions: ["没有排除情形", "none was found"], needs: ["缺", "needs"], open: ["可适用", "open"], share: ["事故责任", "Share of the fault"], title: ["预审", "Screening"], type: ["事故类型", "Type of accident"],
  },
  signIn: {
    area: ["范围", "Area"], as: ["以此身份进入", "Enter as"], demoLead: ["桃源是虚构的省份，人员均为虚构。全部账号的密码：", "Taoyuan is a fictional province, all persons are invented. The password of all accounts:"], demoTitle: ["演示账号", "Demo accounts"], enter: ["进入", "Enter"], office: ["经办与监督（{{count}}）", "Office and oversight ({{count}})"],
    onPhone: ["打开手机页", "Open the phone page"], person: ["人员", "Person"], phone: ["职业人员（{{count}}）", "Workers ({{count}})"], post: ["岗位", "Post"], provider: ["通过{{name}}登录", "Sign in with {{name}}"], second: ["此岗位要求第二要素", "This post asks for a second factor"], secondDo: ["使用通行密钥", "Use the passkey"], secondLead: ["请用已登记的通行密钥完成登录。", "Finish with a passkey that you registered."], secondNone: ["您还没有通行密钥，请在本设备上登记一个。", "You have no passkey yet; register one on this device."],
    failed: { identity_refused: ["身份认证未完成，请重试。", "The issuer did not confirm an identity; try again."], identity_unknown: ["此身份没有关联账号，请联系权限管理人员。", "No account is bound to this identity; ask those who keep the grants."] }, worker: ["职业人员请用手机页", "Workers use the phone page"],
  },
  tab: { reads: ["查阅记录", "Who read it"], handling: ["委托承办", "Insurers"], appraisal: ["鉴定", "Appraisal"], benefits: ["待遇", "Benefits"], evidence: ["证据", "Evidence"], letters: ["文书", "Letters"], orders: ["订单与预审", "Orders and screening"], payments: ["支付", "Payments"], timeline: ["办理经过", "Time line"] },
  task: { acted: ["已按此办理", "Acted on"], answer: ["办结此事项", "Answer"], checked: ["已核实", "Checked"], not_concerned: ["与本案无关", "Does not concern"], outcome: ["结果", "Outcome"], title: ["待办事项", "Tasks"] },
  timeline: { all: ["显示全部记录（{{count}} 条，含证据、支付）", "All {{count}} acts, also of evidence and payment"], corrected: ["已由第 {{place}} 步更正", "corrected by step {{place}}"], for: ["代 {{who}}", "for {{who}}"] },
  unmask: {
    audit: ["审计", "audit"], case_handling: ["办理案件", "handling the case"], contact: ["联系当事人", "contacting the person"], contacts: ["联系方式", "Contact"], identity_check: ["核对身份", "checking identity"], lead: ["本次查看先记录、后显示；本人可以看到谁在何时为何查看。", "This is written down first; the person can see who looked, when and why."], note: ["说明", "Note"],
    number: ["证件号码", "Document number"], objection: ["处理异议", "handling an objection"], open: ["显示完整信息", "Show in full"], purpose: ["目的", "Purpose"], show: ["记录并显示", "Write down and show"], supervision: ["督办", "supervision"], title: ["显示完整个人信息", "Personal data in full"],
  },
  work: {
    all: ["全部", "All"], asOf: ["截至 {{day}}", "as of {{day}}"], colour: ["红黄绿", "Colour"], done: ["已办", "Done"], due: ["到期日", "Due"], in_progress: ["在办", "In progress"], kind: ["种类", "Kind"], left: ["剩余", "Left"], mine: ["待办", "My tasks"], next: ["办理", "Do"], open: ["打开", "Open"], q: ["编号", "Number"], subject: ["案件或事项", "Subject"], supervised: ["督办", "Supervised"], what: ["事项", "What"],
  },
};
