/** The words of the service agency's screens, Chinese first; what it shares with the enterprise stands there. */

import type { Pairs } from "@shared/i18n";

export const agency: Pairs = {
  waits: ["在办情况", "What is under way"], openCases: ["未结案件", "Open cases"], workers: ["经本机构登记的人员", "Workers registered through you"], place: ["所在地", "Place"],
  serves: ["所服务的平台企业", "Platforms that you serve"], platform: ["平台企业", "Platform"], code: ["统一社会信用代码", "Code"], from: ["自", "From"], to: ["至", "To"], state: ["状态", "State"],
  serving: ["服务中", "serving"], over: ["已终止", "ended"], registered: ["在册", "registered"],
  workersLead: ["代所服务的平台企业登记；证件号码和姓名只显示一部分", "Registered on behalf of the platforms you serve; names and numbers are masked"], forPlatform: ["代哪家平台企业登记", "For which platform"],
  noneNow: ["目前没有登记为任何平台企业服务，不能代其登记人员。", "You are not registered as serving any platform now, so workers cannot be registered on its behalf."],
  document: ["证件号码", "Document number"], casesLead: ["只显示结论和办理步骤，不含诊断、证据和金额", "Conclusion and steps only; no diagnosis, no evidence, no money"],
  steps: ["办理步骤", "Steps"],
};
