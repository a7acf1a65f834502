/** The words that one chooses from when something is taken in; they stand in `concerns/themes.toml` and a test holds both against each other. */

export const KINDS = ["enquiry", "complaint"] as const;
export const ABOUT = ["case", "enterprise", "insurer", "unregistered"] as const;
export const THEMES: readonly (readonly [string, string, string])[] = [
  ["coverage", "参保和保障范围", "coverage"], ["report", "报案和受理", "reporting and acceptance"], ["confirmation", "职业伤害确认", "confirmation"], ["appraisal", "劳动能力鉴定", "appraisal"],
  ["benefits", "待遇核定和金额", "awards and amounts"], ["payment", "待遇支付和到账", "payment"], ["contribution", "缴费和账单", "contributions and bills"], ["enterprise", "平台企业的做法", "conduct of an enterprise"],
  ["not_registered", "企业没有参保", "an enterprise that is not enrolled"], ["insurer", "承办机构的服务", "service of an insurer"], ["service", "窗口和工作人员的服务", "service of the office"], ["other", "其他", "other"],
];
