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
