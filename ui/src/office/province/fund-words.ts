/** The words of the fund's screens, Chinese first. */

import type { Pairs } from "@shared/i18n";

export const provinceFund: Pairs = {
  lead: ["收入户、财政专户、支出户，收支按行业、企业和地区列示，每个数都能查到分录", "Three bank accounts; income and spending by industry, enterprise and place, down to the entry"],
  books: ["账簿和银行账户", "Books and bank accounts"], book: ["账簿", "Book"], closedThrough: ["已结至", "Closed through"], next: ["下一个结账月份", "Month to close next"], open: ["未办结", "Open"], none: ["无", "none"], notOver: ["尚未结束", "not over yet"],
  statement: ["收支表", "Income and spending"], period: ["期间（年度或月份）", "Period, a year or a month"], by: ["列示方式", "Divided by"], show: ["查看", "Show"], part: ["项目", "Part"], income: ["收入", "Income"], spending: ["支出", "Spending"], surplus: ["结余", "Surplus"], warning: ["预警", "Warning"], warned: ["支出过高", "spending is high"],
  warnedAll: ["支出超过收入的预警线", "Spending is above its share of income"], total: ["合计", "Total"], unattributed: ["未归属", "not attributed"], closed: ["期间已结账", "period closed"], notClosed: ["期间未结账", "period not closed"], reserve: ["结余可支付月数", "Reserve in months"],
  reserveOf: ["{{shown}} 个月（监测线 {{low}} 至 {{high}} 个月，{{stands}}）", "{{shown}} months, watched from {{low}} to {{high}}: {{stands}}"], reserveBare: ["{{shown}} 个月（没有监测线）", "{{shown}} months; nobody has set limits"], reserveNone: ["没有支出，无法计算", "no spending to reckon it from"],
  lookedBack: ["按前 {{count}} 个月的月均支出计算", "by the mean of {{count}} months"], sheet: ["资产负债表", "Balance sheet"], assets: ["资产合计", "Assets"], liabilities: ["负债合计", "Liabilities"], balance: ["累计结余", "Balance"], account: ["科目", "Account"], amount: ["金额（元）", "Amount, yuan"],
  rows: ["分录", "Entries"], rowsOf: ["{{figure}} 的分录，合计 {{sum}} 元", "Entries of {{figure}}, {{sum}} yuan in all"], voucher: ["凭证", "Voucher"], on: ["记账日期", "Accounting day"], source: ["案件或到账流水", "Case or receipt"], concerns: ["所属月份", "Concerns"],
  budget: ["预算和决算", "Budget and final account"], year: ["年度", "Year"], area: ["地区", "Area"], expected: ["预算（元）", "Budget, yuan"], actual: ["决算（元）", "Actual, yuan"], deviation: ["差异（元）", "Deviation, yuan"], noBudget: ["没有批准的预算", "No budget is approved"], drafted: ["第 {{number}} 稿（{{who}} 编制）待批准", "Draft {{number}} by {{who}} waits for approval"], approve: ["批准", "Approve"],
  prevention: ["今年记入工伤预防费预算（不入本资金账）", "Charged to the work injury prevention budget this year, outside these books"], grounds: ["依据", "Grounds"], number: ["数值", "Number"], value: ["值", "Value"],
  closes: ["结账", "Closes"], months: ["已结月份", "Closed months"], years: ["已结年度", "Closed years"], month: ["月份", "Month"], closedBy: ["结账人", "Closed by"], closedAt: ["结账时间", "Closed at"], lastVoucher: ["最后凭证号", "Last voucher"], digest: ["余额摘要", "Digest of the balances"], carried: ["结转结余（元）", "Carried, yuan"],
  openItems: ["{{month}} 未办结事项", "What keeps {{month}} open"], nothingOpen: ["没有未办结事项，可以结账", "Nothing is open; it can be closed"], kind: ["事项", "Item"], reference: ["编号", "Reference"], since: ["日期", "Since"], closeMonth: ["结 {{month}}", "Close {{month}}"], closeYear: ["结 {{year}} 年", "Close {{year}}"], toFile: ["Excel", "Excel"], toPaper: ["PDF", "PDF"],
};
export const fundBy: Pairs = { industry: ["行业", "industry"], enterprise: ["企业", "enterprise"], prefecture: ["市", "prefecture"], book: ["账簿", "book"], month: ["月份", "month"] };
export const fundStands: Pairs = { below: ["低于监测线", "below its limits"], within: ["在监测线之间", "within its limits"], above: ["高于监测线", "above its limits"], unknown: ["无法计算", "not known"] };
