/** The words of the province's screens, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const province: Pairs = {
  law: ["法规数值", "Numbers of the law"], missing: ["尚未确定", "Missing"], assumed: ["暂按假定", "Assumed"], waitingChanges: ["待审核的变更", "Changes that wait"], cities: ["各市案件", "Cases by city"], openByCity: ["各市未结案件（按期限）", "Open cases by city and clock"],
  city: ["市", "City"], open: ["未结", "Open"], closed: ["已结", "Closed"], overdue: ["超期", "Overdue"], soon: ["将到期", "Soon due"], posts: ["各岗位期限", "Clocks by post"], enterprises: ["平台企业：报送质量与欠费", "Enterprises: what they sent and owe"], enterprise: ["企业", "Enterprise"],
  undeclared: ["与申报不符的批次", "Batches unlike declared"], lastLoad: ["最近报送", "Last load"], summary: ["概况", "Summary"], joined: ["参加试点", "Joined"], lateFee: ["滞纳金", "Late fee"], unknown: ["无法计算：费率未确定", "not reckoned: its rate is missing"], taxOffice: ["征收机关", "Tax office"],
  billed: ["应缴", "Billed"], paid: ["已缴", "Paid"], outstanding: ["未缴", "Outstanding"], age: ["逾期天数", "Days"],
  numbersLead: ["每个数值都有依据和标记；缺的写明由谁确定", "Each with its article and mark; what is missing says who fills it"], onDay: ["适用日期", "On"], filledBy: ["由谁确定", "Filled by"], gap: { open: ["尚未确定", "missing"], none: ["没有此项", "there is none"] },
  propose: ["录入新数值", "Propose a value"], proposed: ["已提交 {{no}}，等待另一人审核", "{{no}} was sent and waits for another person"], until: ["至（可不填）", "To, if it ends"], placeOnly: ["只适用于某市县时填其代码", "Code of a city, if only there"], cites: ["依据条款（多条用分号隔开）", "Articles, by semicolons"],
  source: ["来源文件", "Source"], reason: ["理由", "Reason"], sendProposal: ["提交审核", "Send for approval"], changesLead: ["录入与审核由两人办理，自审核之日起适用", "One writes, another decides; it holds from that day"], calendars: ["工作日历", "Working-day calendars"], year: ["年份", "Year"],
  recorded: ["登记日", "Recorded"], holidays: ["放假的工作日", "Weekdays off"], worked: ["上班的周末", "Weekends worked"], notice: ["通知文号", "Notice"], before: ["现值", "Stands now"], after: ["新值", "New value"], proposedBy: ["录入人", "Written by"], decidedBy: ["审核人", "Decided by"],
  notMine: ["您录入的变更须由另一人审核。", "Another person decides what you wrote."], letIn: ["审核采用", "Let it in"], sendBack: ["不采用", "Send it back"], newCalendar: ["录入年度放假安排", "Enter the working days of a year"],
  takeIn: ["正式导入", "Take in"], takenIn: ["已导入", "Taken in"], new: ["新增或变动", "New or changed"], hospitalsLead: ["受伤职业人员就医的协议医疗机构", "Where people who were hurt are treated"], inForceOnly: ["只看协议有效的", "Agreements in force only"], code: ["编码", "Code"], level: ["等级", "Level"], county: ["区县", "County"],
  telephone: ["电话", "Telephone"], emergency: ["急救", "Emergency"], rehabilitation: ["康复", "Rehabilitation"], agreement: ["协议期限", "Agreement"], importHospitals: ["导入协议机构名单", "Import a list"], hospitalFile: ["名单（Excel 或 CSV）", "List, Excel or CSV"],
  cataloguesLead: ["核对医疗费用所用的目录，按起始日生效", "What medical cost is checked against, by its first day"], kind: ["种类", "Kind"], number: ["目录号", "Number"], entries: ["条目数", "Entries"], importedBy: ["导入", "Imported"], showEntries: ["查看条目", "Entries"], entriesOf: ["第 {{number}} 号目录的条目", "Entries of catalogue {{number}}"],
  unit: ["单位", "Unit"], ceiling: ["最高限价", "Ceiling"], selfShare: ["自付比例", "Own share"], importCatalogue: ["导入目录", "Import a catalogue"], catalogueFile: ["目录文件（Excel 或 CSV）", "Catalogue, Excel or CSV"], importKind: ["导入的种类", "Kind to import"],
};

export const standing: Pairs = { missing: ["尚未确定", "missing"], assumed: ["假定", "assumed"], reported: ["转述", "reported"], official: ["官方", "official"] };
export const changeState: Pairs = { proposed: ["待审核", "waiting"], approved: ["已采用", "let in"], refused: ["未采用", "sent back"] };
export const catalogueKind: Pairs = { drugs: ["药品目录", "Drugs"], treatments: ["诊疗项目目录", "Treatments"], hospital_services: ["住院服务标准", "Hospital services"], devices: ["辅助器具目录", "Assistive devices"] };

export const rates: Pairs = {
  lead: ["拟定、复核、决定由三人办理；决定前听取企业意见", "Three persons draft, review and decide; the enterprise is heard before"], reviews: ["各企业的浮动系数", "Factors of the enterprises"], year: ["执行年度", "Year"], number: ["编号", "Number"], ratio: ["支缴率", "Benefit ratio"],
  incidence: ["发生率（与同行业之比）", "Incidence beside the industry"], band: ["档次系数", "Band"], factor: ["系数", "Factor"], draft: ["拟定", "Draft"], draftAll: ["拟定全部企业", "Draft all enterprises"], reason: ["理由（周期以外或再次拟定时必填）", "Reason, if drafted again or outside the cycle"],
  drafted: ["已拟定 {{count}} 家，未浮动 {{others}} 家", "{{count}} drafted, {{others}} not rated"], notRated: ["未浮动的原因", "Why not rated"], whoActs: ["由谁办理", "Who must act"], signs: ["瞒报迹象", "Signs of suppressed reporting"], signsLead: ["迹象只是提请核查，不是结论", "A sign asks a person to look; it decides nothing"],
  sign: ["迹象", "Sign"], fewReports: ["报案 {{reported}} 件，按单量应有 {{expected}} 件（概率 {{chance}}）", "{{reported}} reported, {{expected}} expected by the orders (chance {{chance}})"], outsideRecord: ["记录 {{reference}}（{{on}}）没有报案", "record {{reference}} of {{on}} has no report"],
  since: ["登记时间", "Put at"], found: ["核查结果", "Found"], waits: ["待核查", "waits"], answer: ["登记结果", "Record"], notice: ["费率告知书", "Notice"], period: ["执行期间", "Period"], window: ["统计期", "Window"], known: ["数据截止", "Known up to"], effective: ["起执行日", "Holds from"],
  up: ["升档：待遇变化 → 系数 · 应缴变化", "Next band up: change of benefits → factor · change of the fee"], down: ["降档：待遇变化 → 系数 · 应缴变化", "Next band down: change of benefits → factor · change of the fee"], advice: ["信度加权参考系数（仅供参考）", "Credibility factor, advice only"], calculation: ["计算过程", "Calculation"], step: ["步骤", "Step"],
  value: ["数值", "Value"], stages: ["办理经过", "What was done"], who: ["办理人", "By"], when: ["时间", "When"], on: ["听取意见或送达之日", "Day of hearing or service"], words: ["理由、意见或送达方式", "Reasons, what was said, or how served"], next: ["下一步", "Next step"], rows: ["数据明细", "Rows behind the figures"],
  onlyOne: ["只拟定一家（代码，不填为全部）", "One enterprise only (code)"], draftOne: ["拟定这一家", "Draft this one"], outside: ["周期以外的起始月（须写理由）", "First month outside the cycle (with reason)"], look: ["查找迹象", "Look for signs"], signFrom: ["受伤日期自", "Injuries from"], signTo: ["至", "To"],
  tested: ["各企业的检验", "Test of each enterprise"], reported: ["报案", "Reported"], expected: ["应有", "Expected"], chance: ["概率", "Chance"], threshold: ["界限", "Threshold"], uncompared: ["无从比较的订单", "Orders with nothing beside them"],
  agrees: ["与拟定时一致", "as drafted"], differs: ["与拟定时不一致", "not as drafted"],
};
export const rateStep: Pairs = {
  review: ["复核通过", "Approve the draft"], return: ["退回", "Send it back"], hear: ["听取企业意见", "Record the hearing"], decide: ["决定", "Decide"], serve: ["送达费率告知书", "Record the service of the notice"], object: ["企业提出异议", "Record an objection"],
  uphold: ["答复异议：维持", "Answer: the decision stands"], reopen: ["答复异议：重新拟定", "Answer: to be drafted anew"],
};
export const rateJob: Pairs = { rate_draft: ["最近一次拟定", "The last drafting"], rate_signs: ["最近一次查找迹象", "The last search for signs"] };
export const rateJobState: Pairs = { queued: ["等待办理", "waits"], running: ["正在办理", "under way"], done: ["已办结", "done"], failed: ["未能办理", "not done"] };
export const gaps: Pairs = {
  lead: ["原统筹区的缺口和分担；试算，不保存", "Gaps of the former pooling areas and who bears them; a computation, nothing is kept"], year: ["年度", "Year"], income: ["全省收入（元；未入账时假设）", "Income of the province in yuan, where it is not booked"], asked: ["试算条件", "What is asked"],
  budget: ["预算", "Budget"], surplus: ["有结余", "with a surplus"], deficit: ["有缺口", "with a gap"], budgetGap: ["预算批准的缺口（元）", "Gap of the approved budget in yuan"], reckon: ["试算", "Reckon"], workbook: ["下载 Excel", "Excel"], mode: ["方式", "Mode"], benefits: ["待遇支出", "Benefits"],
  incomeOf: ["收入", "Income"], gap: ["缺口", "Gap"], left: ["结余", "Surplus"], provinceBears: ["省级承担", "The province bears"], areasBear: ["各地承担", "The areas bear"], areas: ["各地缺口与分担", "Gaps of the areas and who bears them"], area: ["原统筹区", "Area"], workInjury: ["工伤待遇支出（元）", "Work injury benefits in yuan"],
  together: ["计入缺口后", "With the gap"], count: ["把缺口计入工伤待遇支出", "Count the gaps in"], bears: ["应分担", "Bears"], needs: ["责任分担还缺", "Still needed to say who bears what"], notices: ["须知", "To be known"], notBooked: ["账上当年没有收入：请填写全省收入作为假设。", "No income is booked in this year: give the income of the province as an assumption."],
  supposed: ["这是假设的收入，不是账上的数。", "This income is supposed, not that of the books."], rules: ["所用数值", "Numbers of the law used"], value: ["取值", "Value"], number: ["数值", "Number"], whatIf: ["假设：某地事故减少", "What if accidents of an area fall"], change: ["事故变化", "Change of accidents"], suppose: ["试算假设", "Suppose"],
  before: ["原", "Before"], after: ["假设后", "After"], difference: ["变化", "Difference"], whole: ["全省缺口、省级承担", "The province: gap, its own part"],
};
export const rateFinding: Pairs = { nothing_found: ["未发现瞒报", "nothing found"], reported_since: ["已补报", "reported since"], inspection: ["转稽核", "to inspection"] };
export const rateFigure: Pairs = { benefits: ["待遇", "Benefits"], contributions: ["到账的费", "Contributions"], billed: ["账单", "Billed"], confirmed: ["确认的伤害", "Injuries"], orders: ["订单", "Orders"], insured_days: ["参保人日", "Insured days"] };
export const rateState: Pairs = {
  drafted: ["已拟定，待复核", "drafted"], returned: ["已退回，须重新拟定", "sent back"], reviewed: ["已复核，待听取意见", "reviewed"], heard: ["已听取意见，待决定", "heard"], decided: ["已决定，待告知", "decided"], notified: ["已告知", "served"],
  objected: ["企业已提出异议，待答复", "objected"], upheld: ["异议已答复，维持", "upheld"], reopened: ["异议成立，须重新拟定", "to be drafted anew"], replaced: ["已由新的拟定替代", "replaced"],
};

export const control: Pairs = {
  lead: ["提示只是请人核查，付款照常；每项提示都写明理由", "A flag asks a person to look; payments go on. Each says why"], points: ["风险点", "Risk points"], point: ["风险点", "Risk point"], byPoint: ["各风险点的提示", "Flags by risk point"], waiting: ["未办结", "Not closed"], closed: ["已办结", "Closed"],
  explained: ["有合理解释", "Explained"], question: ["所问的问题", "What it asks"], parameters: ["参数", "Parameters"], grave: ["等级", "Gravity"], serious: ["严重", "serious"], ordinary: ["一般", "ordinary"], flags: ["提示", "Flags"], award: ["核定", "Award"], why: ["理由", "Why"], stake: ["所涉金额", "At stake"],
  age: ["账龄（日）", "Age, days"], due: ["期限", "Due"], owner: ["承办岗位", "Owner"], status: ["状态", "Standing"], allPoints: ["全部风险点", "All risk points"], caseNo: ["案件", "Case"], elsewhere: ["其他地区的记录", "a row of another area"], officer: ["经办人员", "officer"], swept: ["上次排查 {{at}}", "Last look {{at}}"], never: ["尚未排查过", "Nothing was looked over yet"],
  unjudged: ["未能判断的", "What could not be judged"], count: ["次数", "Times"], figures: ["所用数字", "Figures"], rows: ["背后的记录", "Rows behind it"], answers: ["核查经过", "Answers"], answer: ["答复", "Answer"], finding: ["结果", "Finding"], send: ["登记", "Record"], ledTo: ["后续处理", "Led to"],
  subject: ["所指记录", "Subject"], raised: ["登记时间", "Raised"], samples: ["事后复核抽样", "Samples for re-examination"], samplesLead: ["一人固定样本框，另一人说出口令后抽取；任何人可以重新抽取", "One fixes the frame, another says the word; anybody can draw again"],
  period: ["支付期间", "Days of payment"], tolerable: ["事先写明的差错率", "Error rate stated before"], confidence: ["把握", "Confidence"], drawnOf: ["抽取 / 全部", "Drawn of all"], open: ["待复核", "To look at"], fix: ["固定样本", "Fix a sample"], first: ["起始日", "First day"], last: ["终止日", "Last day"],
  draw: ["说出口令并抽取", "Say the word and draw"], word: ["口令", "Word"], notDrawn: ["待另一人说出口令", "waits for another person's word"], strata: ["各层结果", "Results by stratum"], stratum: ["层", "Stratum"], awards: ["核定数", "Awards"], size: ["抽取", "Drawn"], looked: ["已复核", "Looked at"],
  errors: ["差错", "Errors"], bounds: ["全层差错数的区间", "Bounds of errors in all"], within: ["不高于写明的差错率", "Within the rate stated"], drawn: ["抽中的核定", "Awards drawn"], outcome: ["复核结果", "Found"], difference: ["多付或少付（元）", "Yuan too much or too little"], commitment: ["种子的封存摘要", "Promise of the seed"], seed: ["种子", "Seed"],
  overpaid: ["多付合计", "Paid too much"], underpaid: ["少付合计", "Paid too little"], found: ["各层差错", "Errors by stratum"],
};
export const flagStatus: Pairs = { open: ["待核查", "open"], looked_into: ["核查中", "looked into"], waits_for_second: ["待第二人确认", "waits for a second person"], closed: ["已办结", "closed"], not_closed: ["全部未办结", "all not closed"] };
export const sampleOutcome: Pairs = { correct: ["正确", "correct"], overpaid: ["多付", "paid too much"], underpaid: ["少付", "paid too little"], other_error: ["其他差错", "another error"] };
export const stratumOf: Pairs = { death: ["工亡待遇", "death"], monthly: ["按月待遇", "monthly"], disability: ["伤残待遇", "disability"], medical: ["医疗待遇", "medical"] };
export const transition: Pairs = {
  lead: ["谁在什么时候由哪一项制度保障；系统只列出和提问，由人决定", "Which scheme covers whom and when; the system lists and asks, people decide"], records: ["单项工伤保险记录", "Records of stand-alone insurance"], tasks: ["待答复", "To be answered"], lastDay: ["期限", "Last day"],
  notLaidDown: ["尚未规定", "Not laid down"], byCity: ["各市的状态", "States by city"], byGround: ["保留的情形", "Kept, by ground"], city: ["市", "City"], state: ["状态", "State"], all: ["全部", "All"], ref: ["记录号", "Record"], unit: ["单位", "Unit"], period: ["参保期间", "Period"], due: ["应办日期", "Due"],
  ground: ["情形", "Ground"], claimed: ["可能的情形", "By its facts"], evidence: ["凭证", "Evidence"], moved: ["转入日期", "Moved on"], kind: ["事项", "What"], days: ["日数", "Days"], owner: ["岗位", "Post"], answer: ["答复", "Answer"], waiting: ["待答复", "waits"], onlyWaiting: ["只看待答复的", "Only those that wait"],
  person: ["人员", "Person"], covers: ["各项保障的起止", "When each cover applied"], cover: ["保障", "Cover"], of: ["单位或企业", "Unit or enterprise"], from: ["起", "From"], to: ["止", "To"], open: ["至今", "still runs"], steps: ["办理经过", "Steps"], step: ["步骤", "Step"], reason: ["理由", "Why"], facts: ["工伤保险所载", "What the other insurance says"],
  ends: ["终止于", "Ends on"], decide: ["办理", "Decide"], keep: ["保留", "Keep"], named: ["是什么情形", "Which ground it is"], accident: ["事故日期", "Day of the accident"], until: ["情形最后一日", "Last day of the ground"], proof: ["凭证的文书号", "Number of the document"], end: ["按规定的日期终止", "End it on the day laid down"],
  groundEnded: ["情形消失的日期", "Day on which the ground ended"], noteGround: ["登记情形消失", "Note that the ground ended"], agree: ["同意", "Agree"], refuse: ["不同意", "Refuse"], second: ["其他情形待第二人决定", "Another ground waits for a second person"], own: ["由您提出，须由另一人决定", "You proposed it; somebody else decides"],
  reverse: ["撤销这一步", "Take this step back"], ledTo: ["案件或追回决定编号", "Case or recovery"], items: ["由工伤保险支付的项目（逗号分隔）", "Benefits that the other scheme pays, by comma"], late: ["逾期 {{days}} 日", "{{days}} days late"], task: ["待办编号", "Task"], result: ["结果", "Result"],
};
export const transitionState: Pairs = {
  outside: ["未纳入试点", "outside the pilot"], to_end: ["到期终止", "ends in time"], ended: ["已终止", "ended"], without_ground: ["没有情形仍未终止", "no ground, not ended"], ground_proposed: ["待第二人同意", "waits for a second person"], kept: ["保留", "kept"], ground_ended: ["情形已消失", "its ground has ended"], kept_ended: ["保留后终止", "kept, then ended"],
};
export const transitionGroup: Pairs = { pending: ["待办理", "to be done"], kept: ["保留", "kept"], settled: ["已办结", "settled"], outside: ["未纳入试点", "outside"] };
export const transitionGround: Pairs = {
  appraised_grade_1_to_4: ["一至四级伤残", "grades 1 to 4"], determination_pending: ["工伤认定未办完", "determination not finished"], treatment_period: ["停工留薪期内", "paid treatment period"], appraisal_pending: ["鉴定未办完", "appraisal not finished"], other_approved: ["其他情形", "another ground"],
};
export const transitionCover: Pairs = { stand_alone: ["单项工伤保险", "stand-alone insurance"], beyond: ["单项工伤保险（超过期限）", "stand-alone, beyond its last day"], this_scheme: ["职业伤害保障", "this scheme"] };
export const transitionStep: Pairs = { kept: ["保留", "kept"], proposed: ["提出其他情形", "another ground proposed"], approved: ["同意", "agreed"], refused: ["不同意", "refused"], ground_ended: ["情形消失", "ground ended"], ended: ["终止", "ended"], reversed: ["撤销", "taken back"] };
export const transitionFact: Pairs = { accident_on: ["事故日期", "accident"], decided_on: ["工伤认定日期", "determination"], treatment_until: ["停工留薪期止", "treatment until"], appraisal_asked_on: ["鉴定申请日期", "appraisal asked for"], appraised_on: ["鉴定结论日期", "appraised"], grade: ["伤残等级", "grade"], paid: ["已支付待遇", "benefits paid"] };
export const controlFigure: Pairs = {
  amount_fen: ["金额", "amount"], limit_fen: ["法定上限", "limit of the law"], above_fen: ["超过", "above it"], submitted_fen: ["申报", "submitted"], accepted_fen: ["认可", "accepted"], catalogue_fen: ["按目录", "by the catalogue"], advanced_fen: ["垫付", "advanced"],
  eligible_fen: ["应付", "eligible"], returned_fen: ["返还", "given back"], together_fen: ["合计", "together"], other_fen: ["另一案件的金额", "amount in the other case"], median_fen: ["同类中位数", "median of the peers"], peers: ["同类笔数", "peers"], times: ["倍数", "times"], bills: ["费用单", "bills"],
  cases: ["案件", "cases"], lines: ["行数", "lines"], persons: ["人数", "persons"], payees: ["收款人", "payees"], receipts: ["票据", "receipts"], days: ["日数", "days"], days_shared: ["重叠日数", "days shared"], days_allowed: ["可以相同的日数", "days allowed"], days_apart: ["受伤日相差", "days apart"],
  period: ["月份", "month"], ended: ["最后应付的月份", "last month due"], since: ["上次核对", "last proof"], months: ["已过月数", "months ago"], interval: ["法定间隔（月）", "interval, months"], on: ["当日", "day"],
  changed_on: ["账户变更日", "account changed on"], acts: ["步骤数", "acts"], how: ["关系", "tie"], kinds: ["共同之处的种类", "kinds in common"], bits: ["指纹相差位数", "bits apart"], kind: ["材料", "paper"], enrolled_on: ["登记日", "registered on"], hours: ["小时", "hours"], minutes: ["分钟", "minutes"],
  day_off: ["其中休息日", "on days off"], outside: ["未办理过的人", "never served"], posts: ["岗位数", "posts"], reviewed: ["复核件数", "reviewed"], peers_against: ["同行退回或者不予确认", "against, among the peers"], chance: ["碰巧的可能（千分之）", "chance, in 1,000"], most: ["本人比率上限（千分之）", "own rate at most, in 1,000"],
};

export const forecast: Pairs = {
  lead: ["按今天已知的情况推算，仅供参考，不作任何决定", "From what is known today; advice only, it decides nothing"], make: ["推算", "Forecast"], months: ["月数", "Months"], seed: ["随机种子", "Seed"], none: ["还没有人推算过。", "Nobody has asked for a forecast yet."],
  state: { queued: ["排队中", "waiting"], running: ["推算中", "being made"], done: ["已完成", "done"], failed: ["未能推算", "failed"] }, history: ["所用历史", "History"], opening: ["期初结余", "Opening balance"], running: ["在付定期待遇（每月）", "Monthly payments in force"], known: ["数据截止", "Known up to"],
  fan: ["结余扇形图", "Fan of the balance"], month: ["月份", "Month"], income: ["收入（中位）", "Income, median"], spending: ["支出（中位）", "Spending, median"], low: ["结余 5%", "Balance 5%"], q25: ["25%", "25%"], middle: ["中位", "Median"], q75: ["75%", "75%"], high: ["95%", "95%"],
  bases: ["以支定收：各行业基准额是否够用", "Whether the bases balance the fund"], basesLead: ["按今后十二个月核定的待遇和订单；基准额由国家确定，这里只是参考", "By what is awarded and ordered in the twelve months to come; the State fixes the bases, this is advice"], charged: ["每单实收（元）", "Charged an order, yuan"],
  needed: ["每单所需 5% – 95%（元）", "Needed an order, 5% to 95%, yuan"], neededMiddle: ["所需中位（元）", "Needed, median, yuan"], base: ["基准额现行 → 所需中位（元）", "Base in force → needed, yuan"], finding: { enough: ["够用", "enough"], short: ["不够", "too low"], open: ["看不出", "cannot be told"] },
  cites: ["依据", "Grounds"], reserves: ["已发生、尚待显现", "Happened and still to come"], figure: ["项目", "Figure"], ladder: ["链梯法", "Chain ladder"], mack: ["Mack 标准误", "Mack's standard error"], fergusson: ["Bornhuetter-Ferguson", "Bornhuetter-Ferguson"], why: ["说明", "Why not"],
  unconfirmed: ["待确认的伤害（件，5% – 95%）", "Injuries still to be confirmed, 5% to 95%"], needs: ["不能推算的", "What cannot be forecast"], notices: ["说明", "What the figures mean"],
};

export const collection: Pairs = {
  lead: ["推送、申报、入库和到账逐月比对，每项差异有承办人和时长", "Pushed, declared, taken and received, month by month; each difference has an owner and an age"], months: ["各月征缴", "Collection by month"], month: ["费款所属期", "Month"], owed: ["应缴", "Owed"], pushed: ["已推送", "Pushed"],
  declared: ["申报", "Declared"], taken: ["入库", "Taken"], received: ["到账", "Received"], open: ["未结事项", "Open items"], settled: ["月结", "Settled"], notSettled: ["未月结", "not settled"], times: ["已月结 {{count}} 次", "settled, {{count}}"], taxOffice: ["税务机关", "Tax office"],
  comparison: ["三方比对", "Three-way comparison"], orders: ["单量", "Orders"], declaredOrders: ["申报单量", "Declared orders"], differences: ["差异", "Differences"], item: ["事项", "Item"], amount: ["金额", "Amount"], owner: ["承办", "Owner"], age: ["天数", "Days"], push: ["推送", "Push"], pushes: ["推送记录", "Pushes"],
  previous: ["前一次", "The one before"], file: ["文件", "File"], pushNow: ["推送到 {{offices}}", "Push to {{offices}}"], allocate: ["分配到账款", "Allocate receipts"], allocated: ["本次分配 {{count}} 笔，未分配 {{open}} 笔", "{{count}} allocated now, {{open}} stay open"],
  explain: ["说明", "Explain"], reason: ["理由", "Reason"], unplaced: ["无法归属的到账", "Receipts that nobody placed"], reference: ["流水号", "Reference"], remittance: ["附言", "Remittance"], place: ["归属", "Place"], setAside: ["搁置", "Set aside"], code: ["企业代码", "Code of the enterprise"],
  settle: ["月结", "Settle the month"], groundFor: ["留下未结事项的理由（适用于全部 {{count}} 项）", "Ground for what stays open, all {{count}} items"], reminders: ["须催缴的企业", "Who must be reminded"], stage: ["第几次", "Stage"], remind: ["全部发出", "Issue all"], reminded: ["已发出 {{count}} 份", "{{count}} issued"],
  notReminded: ["不能催缴，须先确定", "Cannot be reminded until somebody fills"], due: ["截止日", "Due"], paid: ["已缴", "Paid"], outstanding: ["未缴", "Outstanding"], lateFee: ["滞纳金", "Late fee"], parts: ["到账的分配", "Parts of receipts"], target: ["用于", "For"], rule: ["依据", "By"], undo: ["冲销", "Reverse"],
  left: ["未分配的款", "Money not allocated"], who: ["由谁办理", "Who acts"], decisions: ["滞纳金和退费", "Late fees and refunds"], decide: ["同意", "Agree"], refuse: ["不同意", "Refuse"], issued: ["已发出的催缴", "Reminders that were issued"], paper: ["通知书", "Paper"],
  refund: ["拟定退费", "Propose a refund"], owedMonths: ["各月应缴与已缴", "Owed and paid by month"],
  fix: ["拟定滞纳金", "Propose a late fee"], noMoney: ["没有余款可缴", "no money is left to pay it"], payFrom: ["用 {{receipt}} 缴", "Pay from {{receipt}}"], treasuryPaper: ["退还的凭证号", "Number of the treasury's paper"],
  givenBack: ["退还日期", "Day it was given back"], confirm: ["确认已退还", "Confirm that it was given back"],
};
export const differenceState: Pairs = { open: ["未结", "open"], explained: ["已说明", "explained"], settled: ["已一致", "settled"] };
export const collectionState: Pairs = { proposed: ["已拟定，待决定", "waits for a decision"], decided: ["已决定", "decided"], refused: ["不同意", "refused"], paid: ["已办结", "done"] };
export const moneyTarget: Pairs = { contribution: ["费款", "contribution"], late_fee: ["滞纳金", "late fee"], refund: ["退费", "refund"] };
export const moneyRule: Pairs = { named_month: ["写明的月份", "the named month"], oldest_due: ["最早到期", "oldest due day"], person: ["由人决定", "a person"], reversal: ["冲销", "reversal"] };
