/** The words of codes that the server sends: states, kinds, purposes. */

import type { Pairs } from "@shared/i18n";

export const terms: Pairs = {
  benefit: {
    assistive_device: ["辅助器具费", "Assistive devices"], attendance_allowance: ["生活护理费", "Constant-attendance allowance"], death_lump_sum: ["一次性工亡补助金", "Death lump sum"], disability_allowance: ["伤残津贴", "Disability allowance"], disability_lump_sum: ["一次性伤残补助金", "Disability lump sum"],
    funeral_benefit: ["丧葬补助金", "Funeral benefit"], hospital_meals: ["住院伙食补助费", "Hospital meal allowance"], living_security: ["生活保障费", "Living security payment"], medical_care: ["职业伤害医疗费", "Medical care benefit"], rehabilitation: ["康复费", "Rehabilitation"], survivor_pension: ["供养亲属抚恤金", "Survivors' pension"], travel_lodging: ["交通食宿费", "Travel and lodging"],
  },
  colour: { green: ["办理中", "under way"], grey: ["已办结", "closed"], red: ["已超期", "late"], yellow: ["请留意", "mind the date"] },
  field: {
    account: ["收款账户", "account"], account_tail: ["账户尾号", "tail of the account"], advances: ["垫付", "advances"], appraisal: ["鉴定", "appraisal"], assessment: ["核定", "assessment"], award: ["待遇核定", "award"], award_receipts: ["核定回执", "receipts of awards"], awards: ["待遇核定", "awards"], bills: ["医疗费单据", "medical bills"], case_file: ["案件档案", "case file"], case_states: ["案件状态", "states of cases"], cases: ["案件目录", "list of cases"],
    conclusion: ["结论", "conclusion"], contact: ["联系方式", "how to reach you"], contact_masked: ["联系方式（遮挡）", "how to reach you, masked"], contacts: ["联系方式", "how to reach you"], control_flag: ["支出核查", "a check of spending"], control_sample: ["事后复核", "a later re-examination"], deduction_report: ["举报内容", "your report"], diagnosis: ["诊断", "diagnosis"], document_number: ["证件号码", "identity number"], document_number_masked: ["证件号码（遮挡）", "identity number, masked"], evidence: ["材料", "papers"], evidence_list: ["材料目录", "list of papers"],
    letter: ["文书", "letter"], masked_name: ["姓名（遮挡）", "name, masked"], medical_bill: ["医疗费单据", "medical bill"], name: ["姓名", "name"], name_masked: ["姓名（遮挡）", "name, masked"], narrative: ["事故经过", "what happened"], narratives: ["事故经过", "what happened"], opinions: ["专家意见", "opinions"], orders: ["订单", "orders"], own_file: ["本人档案", "your own file"], payment: ["支付", "payment"], payments: ["支付", "payments"], reports: ["报案目录", "list of reports"], told: ["步骤内容", "content of steps"],
  },
  industry: { freight: ["货运", "freight"], instant_delivery: ["即时配送", "instant delivery"], intra_city_freight: ["同城货运", "intra-city freight"], ride_hailing: ["出行", "ride hailing"], takeaway: ["外卖", "food delivery"] },
  length: { days: ["{{count}} 日", "{{count}} days"], months: ["{{count}} 个月", "{{count}} months"], natural_days: ["{{count}} 日", "{{count}} days"], working_days: ["{{count}} 个工作日", "{{count}} working days"], years: ["{{count}} 年", "{{count}} years"] },
  level: { 一级: ["一级", "grade 1"], 一级甲等: ["一级甲等", "grade 1A"], 二级: ["二级", "grade 2"], 二级甲等: ["二级甲等", "grade 2A"], 二级乙等: ["二级乙等", "grade 2B"], 三级: ["三级", "grade 3"], 三级甲等: ["三级甲等", "grade 3A"], 三级乙等: ["三级乙等", "grade 3B"] },
  mark: { assumed: ["其中有的数是本地采用的假定，正式公布后会核对。", "A number in it is assumed here and is checked when it is published."], reported: ["其中有的数来自公开报道，正式公布后会核对。", "A number in it was reported in public and is checked when it is published."] },
  paper: { accepted: ["已认可", "accepted"], insufficient: ["不清楚，请重拍", "not clear"], pending: ["待审核", "to be looked at"], rejected: ["未采用", "not taken"], withdrawn: ["已撤回", "withdrawn"] },
  paperKind: {
    accident_finding: ["事故责任认定书", "finding of responsibility"], accident_statement: ["事故经过说明", "statement of what happened"], advance_statement: ["垫付情况说明", "statement on an advance"], appraisal_application: ["鉴定申请表", "application for an appraisal"], consent: ["知情同意书", "consent"], cost_list: ["费用清单", "list of costs"], death_application: ["死亡待遇申请表", "application for death benefits"],
    death_certificate: ["死亡证明", "death certificate"], dependant_proof: ["供养关系证明", "proof of dependence"], diagnosis: ["诊断书", "diagnosis"], disability_application: ["伤残待遇申请表", "application for benefits"], medical_record: ["病历", "medical record"], order_record: ["订单和轨迹", "order and track"], other: ["其他材料", "other"], police_record: ["公安材料", "police record"], receipts: ["收费票据", "receipts"],
    rescue_record: ["抢救记录", "emergency record"], scene_photograph: ["现场照片", "photograph of the scene"], witness_statement: ["证人证言", "statement of a witness"],
  },
  payment: { on_the_way: ["办理中", "on the way"], owed: ["待付", "to be paid"], paid: ["已到账", "paid"], returned: ["被退回", "returned"], unknown: ["查询中", "being asked"] },
  purpose: {
    audit: ["审计", "audit"], case_handling: ["办理案件", "handling the case"], contact: ["联系本人", "getting in touch"], deduction_report: ["办理举报", "handling your report"], export: ["导出", "export"], handling: ["办理案件", "handling the case"], identity_check: ["核对身份", "checking who you are"], list: ["查看列表", "looking at a list"], objection: ["处理异议", "answering an objection"],
    payment: ["支付", "payment"], platform: ["平台查询结果", "the platform's look at the result"], proxy: ["代理人查看", "your proxy's look"], supervision: ["督办", "supervision"],
  },
  track: { none: ["还没有开始", "not begun"], quiet: ["没有争议", "no dispute"] },
};
