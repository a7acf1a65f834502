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
