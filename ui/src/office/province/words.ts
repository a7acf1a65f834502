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
  up: ["升档还差待遇（系数、应缴变化）", "To the next band up: benefits, factor, fee"], down: ["降档须减待遇（系数、应缴变化）", "To the next band down: benefits, factor, fee"], advice: ["信度加权参考系数（仅供参考）", "Credibility factor, advice only"], calculation: ["计算过程", "Calculation"], step: ["步骤", "Step"],
  value: ["数值", "Value"], stages: ["办理经过", "What was done"], who: ["办理人", "By"], when: ["时间", "When"], on: ["听取意见或送达之日", "Day of hearing or service"], words: ["理由、意见或送达方式", "Reasons, what was said, or how served"], next: ["下一步", "Next step"], rows: ["数据明细", "Rows behind the figures"],
  agrees: ["与拟定时一致", "as drafted"], differs: ["与拟定时不一致", "not as drafted"],
};
export const rateFinding: Pairs = { nothing_found: ["未发现瞒报", "nothing found"], reported_since: ["已补报", "reported since"], inspection: ["转稽核", "to inspection"] };
export const rateFigure: Pairs = { benefits: ["待遇", "Benefits"], contributions: ["到账的费", "Contributions"], billed: ["账单", "Billed"], confirmed: ["确认的伤害", "Injuries"], orders: ["订单", "Orders"], insured_days: ["参保人日", "Insured days"] };
export const rateState: Pairs = {
  drafted: ["已拟定，待复核", "drafted"], returned: ["已退回，须重新拟定", "sent back"], reviewed: ["已复核，待听取意见", "reviewed"], heard: ["已听取意见，待决定", "heard"], decided: ["已决定，待告知", "decided"], notified: ["已告知", "served"],
  objected: ["企业已提出异议，待答复", "objected"], upheld: ["异议已答复，维持", "upheld"], reopened: ["异议成立，须重新拟定", "to be drafted anew"], replaced: ["已由新的拟定替代", "replaced"],
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
};
export const differenceState: Pairs = { open: ["未结", "open"], explained: ["已说明", "explained"], settled: ["已一致", "settled"] };
export const collectionState: Pairs = { proposed: ["已拟定，待决定", "waits for a decision"], decided: ["已决定", "decided"], refused: ["不同意", "refused"], paid: ["已办结", "done"] };
export const moneyTarget: Pairs = { contribution: ["费款", "contribution"], late_fee: ["滞纳金", "late fee"], refund: ["退费", "refund"] };
export const moneyRule: Pairs = { named_month: ["写明的月份", "the named month"], oldest_due: ["最早到期", "oldest due day"], person: ["由人决定", "a person"], reversal: ["冲销", "reversal"] };
