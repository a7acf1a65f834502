/** Facts, values, states and posts in words; what the server names by a code only. */

import type { Pairs } from "@shared/i18n";

const post: Pairs = {
  worker: ["职业人员本人", "worker"], relative: ["近亲属", "near relative"], union: ["工会", "union"], platform: ["平台企业", "platform enterprise"], service_agency: ["平台服务机构", "service agency"], insurer: ["承办机构", "administering insurer"],
  case_clerk: ["受理岗", "intake clerk"], investigator: ["调查岗", "investigator"], confirmation_officer: ["确认岗", "confirmation officer"], legal_officer: ["法制岗", "legal officer"], appraisal_clerk: ["鉴定受理岗", "appraisal clerk"],
  appraisal_committee: ["市劳动能力鉴定委员会", "appraisal committee of the city"], provincial_committee: ["省劳动能力鉴定委员会", "appraisal committee of the province"], benefit_assessor: ["待遇核定岗", "benefit assessor"], benefit_reviewer: ["待遇复核岗", "benefit reviewer"],
  benefit_approver: ["待遇审批岗", "benefit approver"], payment_officer: ["支付岗", "payment officer"], payment_maker: ["支付制单岗", "payment maker"], payment_checker: ["支付复核岗", "payment checker"], payment_approver: ["支付审批岗", "payment approver"],
  payment_releaser: ["支付放行岗", "payment releaser"], account_keeper: ["收款账户岗", "keeper of payee accounts"], supervisor: ["督办岗", "supervisor"], grant_applicant: ["权限申请岗", "applicant for grants"], grant_reviewer: ["权限内控审核岗", "internal control of grants"],
  grant_approver: ["权限审批岗", "approver of grants"], list_keeper: ["目录与协议机构维护岗", "keeper of catalogues and hospitals"], number_keeper: ["法规数值录入岗", "keeper of the law's numbers"], number_approver: ["法规数值审核岗", "approver of the law's numbers"], fund_accountant: ["资金会计岗", "accountant of the fund"], fund_supervisor: ["资金稽核岗", "supervisor of the fund"], admission_clerk: ["扩围经办岗", "clerk of the extension"], admission_reviewer: ["扩围审核岗", "reviewer of the extension"], admission_decider: ["扩围决定岗", "decider of the extension"], rate_clerk: ["费率拟定岗", "drafter of rates"], rate_reviewer: ["费率复核岗", "reviewer of rates"], rate_decider: ["费率决定岗", "decider of rates"], collection_clerk: ["征缴经办岗", "collection clerk"], collection_decider: ["征缴决定岗", "decider of the collection"], control_officer: ["内控岗", "control officer"], auditor: ["审计岗", "auditor"], finance_department: ["财政部门", "department of finance"], tax_authority: ["税务机关", "tax authority"], financial_regulator: ["金融监管部门", "financial regulator"], traffic_police: ["公安交管部门", "traffic police"], transport_department: ["交通运输部门", "department of transport"], market_regulator: ["市场监管部门", "market regulator"], medical_insurance_body: ["医疗保障部门", "medical insurance authority"], job: ["系统作业", "the system"],
};

/** What of a person was read, as the log names it. */
const readField: Pairs = {
  account: ["账号", "account"], account_tail: ["账号尾号", "end of the account"], advances: ["垫付", "advances"], appraisal: ["鉴定", "appraisal"], assessment: ["待遇试算", "trial assessment"], award: ["待遇核定", "award"], award_receipts: ["计算凭据", "receipts of the award"], awards: ["待遇核定", "awards"], bills: ["医疗票据", "medical bills"], case_file: ["案卷", "case file"], case_states: ["案件状态", "states of the case"], cases: ["案件", "cases"], conclusion: ["确认结论", "conclusion"], contact: ["联系方式", "contact"], control_flag: ["监控提示", "control flag"], control_sample: ["事后复核", "re-examination"], linkage_hit: ["比对命中", "match with another register"], contact_masked: ["联系方式（遮盖）", "contact, masked"], deduction_report: ["扣费举报", "report of a deduction"], document_number: ["证件号码", "document number"], document_number_masked: ["证件号码（遮盖）", "document number, masked"], evidence: ["证据内容", "evidence"], evidence_list: ["证据目录", "list of the evidence"], handling: ["委托承办", "handling by an insurer"], masked_document: ["证件号码（遮盖）", "document number, masked"], masked_name: ["姓名（遮盖）", "name, masked"], medical_bill: ["医疗票据", "medical bill"], name: ["姓名", "name"], name_masked: ["姓名（遮盖）", "name, masked"], narrative: ["事故经过", "what happened"], narratives: ["事故经过", "what happened"], opinions: ["鉴定意见", "opinions"], orders: ["订单", "orders"], own_file: ["本人资料", "her own file"], payment: ["支付", "payment"], payments: ["支付", "payments"], person: ["人员", "person"], recoveries: ["追回", "recoveries"], reports: ["报案", "reports"],
};

const fact: Pairs = {
  statement: ["陈述", "statement"], reason: ["理由", "reasons"], reasons: ["理由", "reasons"], findings: ["查明的事实", "findings"], question: ["询问内容", "question"], answer: ["答复内容", "answer"], note: ["备注", "note"], ref: ["编号", "reference"],
  document: ["文书编号", "document"], digest: ["摘要值", "digest"], proof: ["凭证", "proof"], late_statement: ["超期说明", "statement on lateness"], platform: ["平台企业", "platform enterprise"], officer: ["承办人", "officer"], other_case: ["另一案件", "other case"],
  appraisal: ["鉴定编号", "appraisal"], award_no: ["核定编号", "award"], award: ["核定编号", "award"], payment: ["支付编号", "payment"], payment_no: ["支付编号", "payment"], body: ["机关", "body"], orders: ["相关订单", "orders"], papers: ["材料", "papers"],
  missing_papers: ["缺少的材料", "missing papers"], items: ["待遇项目", "benefits"], item: ["待遇项目", "benefit"], due: ["限期", "until"], due_on: ["应付日期", "due on"], received_on: ["签收日", "received on"], held_on: ["举行日", "held on"], paid_on: ["支付日期", "paid on"],
  total_fen: ["合计", "total"], cost_fen: ["费用", "cost"], amount_fen: ["金额", "amount"], open_fen: ["未付", "open"], paid_fen: ["已付", "paid"], owed_fen: ["应付", "owed"], act: ["步骤序号", "step"], clear: ["事实清楚、权利义务明确", "clear facts and rights"],
  fast_lane: ["快速办理", "fast lane"], outpatient_only: ["仅门（急）诊", "outpatient care only"], in_person: ["到场检查", "examined in person"], late: ["逾期", "late"], granted: ["准予", "granted"], article: ["依据条款", "article"], remedy: ["救济途径", "remedies told"],
  channel: ["报案渠道", "channel"], applicant: ["申请人", "applicant"], application_kind: ["申请种类", "kind of application"], addressee: ["受送达人", "addressee"], delivery: ["送达方式", "way of service"], asked: ["被询问人", "who is asked"],
  suspension_ground: ["中止事由", "ground of the suspension"], result: ["处理结果", "result"], scheme: ["适用制度", "scheme"], outcome: ["结案结果", "outcome"], payer: ["支付方", "payer"], payee: ["收款人", "payee"], period: ["期间", "period"], kind: ["事件种类", "kind of event"],
  activity: ["当时在做什么", "activity"], accident_type: ["事故类型", "type of accident"], traffic_responsibility: ["事故责任", "share of the fault"], onset_at: ["发病时间", "onset"], diagnosed_at: ["初次诊断时间", "first diagnosis"], death_at: ["死亡时间", "death"],
  order: ["订单", "order"], exclusions: ["排除情形", "exclusions"], grade: ["伤残等级", "disability grade"], care_level: ["生活自理障碍等级", "care level"], need_help: ["需要帮助的事项", "help needed"], devices: ["辅助器具", "devices"], agreed: ["同意的席位", "seats that agree"],
  seat: ["席位", "seat"], seats: ["席位", "seats"], hospital: ["医院", "hospital"], name: ["姓名", "name"], document_number: ["证件号码", "document number"], phone: ["电话", "telephone"], contact: ["联系方式", "contact"], narrative: ["经过", "narrative"], evidence: ["证据", "evidence"],
  account: ["账户", "account"], reporter: ["报案人", "reporter"], injury_at: ["事故时间", "time of the accident"], place_of_injury: ["事故发生地", "place of the accident"], received_at: ["收到时间", "received"], report_no: ["报案号", "report"], paper: ["材料", "paper"],
  verdict: ["审核意见", "verdict"], party: ["第三人", "third party"], ground: ["依据", "ground"], benefit: ["待遇", "benefit"], status: ["状态", "status"], state: ["状态", "state"], from: ["自", "from"], to: ["至", "to"], at: ["时间", "at"], on: ["日期", "on"], by: ["经办", "by"],
  actor: ["经办", "by"], code: ["代码", "code"], post: ["岗位", "post"], month: ["月份", "month"], batch_no: ["批次", "batch"], advance_no: ["垫付号", "advance"], bill_no: ["单据号", "bill"], payer_kind: ["垫付方种类", "kind of payer"], incapacity_period: ["停止工作期", "incapacity period"],
  incapacity_from: ["停止工作期自", "incapacity from"], incapacity_to: ["停止工作期至", "incapacity to"], benefit_wage: ["待遇基数", "benefit wage"], medical: ["医疗费", "medical cost"], dependants: ["供养亲属", "dependants"], stage: ["鉴定种类", "stage"], committee: ["委员会", "committee"],
  commitment: ["密封摘要", "commitment"], round: ["轮次", "round"], word: ["抽签词", "word"], register_digest: ["名册摘要", "digest of the register"], drawn: ["抽中", "drawn"], candidates: ["候选", "candidates"], claimed_fen: ["申报", "claimed"], accepted_fen: ["认可", "accepted"],
  cut_fen: ["扣减", "cut"], refused_fen: ["不支付", "refused"], conclusion: ["结论", "conclusion"], opinion: ["意见", "opinion"], extension_confirmed: ["确认延长", "extension confirmed"], law_version: ["适用法规", "law"], days: ["天数", "days"], purpose: ["目的", "purpose"],
  before_scheme: ["早于本地实施日", "before the scheme"], place: ["地点", "place"],
  proposal: ["系统试算", "proposal"], final: ["终局", "final"], rule: ["规则", "rule"], incapacity_months_at_most: ["停止工作期最长（月）", "incapacity, months at most"], provisional: ["暂定", "provisional"], cites: ["依据", "cites"], algorithm: ["算法", "algorithm"], excluded: ["回避", "excluded"],
  open_seats: ["待抽席位", "open seats"], seed: ["种子", "seed"], members: ["抽中专家", "members"],
  act_references: ["引用的步骤", "references to acts"], advances_divided: ["已分配的垫付", "advances divided"], award_items: ["核定项目", "items of awards"], award_lines: ["核定明细", "lines of awards"], award_reviews: ["复核", "reviews"], balances: ["余额", "balances"],
  bank_answers: ["银行回执", "answers of the bank"], bank_files: ["银行文件", "bank files"], batch_versions: ["批次版本", "versions of batches"], case_steps: ["案件步骤", "steps of cases"], files: ["文件", "files"], lines_from_receipts: ["由回执重算的明细", "lines derived from receipts"], live_payments: ["有效支付", "live payments"],
  matches: ["对账匹配", "matches"], numbered_rows: ["编号的行", "numbered rows"], numbers_of_the_law: ["法定数值", "numbers of the law"], open_statement_lines: ["未对上的对账单行", "open statement lines"], order_batches: ["订单批次", "order batches"], order_segments: ["订单分段", "order segments"], payables: ["应付款", "payables"],
  payables_from_awards: ["由核定推导的应付款", "payables derived from awards"], payment_events: ["支付事件", "payment events"], reservations: ["预留", "reservations"], reversals: ["冲正", "reversals"], rows: ["行", "rows"], rows_bound_to_acts: ["与步骤绑定的行", "rows bound to acts"], signatures: ["签署", "signatures"],
  statement_lines: ["对账单行", "statement lines"], views: ["证据查看", "views of evidence"],
  acts: ["步骤", "acts"], awards: ["核定", "awards"], bills: ["账单", "bills"], entries: ["分录", "entries"], payments: ["支付", "payments"], receipts: ["回执", "receipts"], cases: ["案件", "cases"], vouchers: ["凭证", "vouchers"], lines: ["明细", "lines"], chains: ["链", "chains"],
};

const value: Pairs = {
  // channels and people
  counter: ["窗口", "counter"], telephone: ["电话", "telephone"], app: ["手机端", "app"], agency: ["平台服务机构", "service agency"], worker: ["职业人员本人", "the worker"], relative: ["近亲属", "near relative"], near_relative: ["近亲属", "near relative"], near_relatives: ["近亲属", "near relatives"],
  union: ["工会", "union"], platform: ["平台企业", "platform enterprise"], service_agency: ["平台服务机构", "service agency"], other: ["其他", "other"], expert: ["专家本人", "the expert"], committee: ["委员会", "the committee"], person: ["本人", "the person"], fund: ["职业伤害保障资金", "the protection fund"],
  police: ["公安机关", "police"], witness: ["证人", "witness"], hospital: ["医院", "hospital"], advance_payers: ["垫付各方", "those who advanced"],
  // procedure
  disability: ["伤残待遇", "disability benefits"], death: ["死亡待遇", "death benefits"], direct: ["直接送达", "by hand"], post: ["邮寄送达", "by post"], electronic: ["电子送达", "electronically"], left: ["留置送达", "left at the door"], notice: ["公告送达", "by public notice"],
  judicial_finding_pending: ["等待司法机关的结论", "a judicial finding is pending"], administrative_finding_pending: ["等待行政机关的结论", "an administrative finding is pending"], upheld: ["维持", "upheld"], changed: ["变更", "changed"], revoked: ["撤销", "revoked"],
  withdrawn: ["已撤回", "withdrawn"], injury_protection: ["职业伤害保障", "injury protection"], work_injury: ["工伤保险", "work injury insurance"], person_decided: ["由人决定", "a person"], order: ["由订单推导", "from the order"],
  // screening
  accident: ["事故", "accident"], violence: ["暴力伤害", "violence"], missing: ["失踪", "missing"], illness: ["突发疾病", "illness"], rescue: ["抢险救灾", "rescue"], old_wound: ["旧伤复发", "old wound"], traffic: ["交通事故", "traffic"], rail: ["城市轨道交通", "urban rail"], ferry: ["客运轮渡", "ferry"],
  train: ["火车", "train"], fall: ["跌倒、坠落", "fall"], cut: ["割伤", "cut"], delivering: ["送单途中", "delivering"], to_pickup: ["取单途中", "to pickup"], platform_management: ["平台管理要求", "platform management"], way_home: ["返家途中", "way home"], waiting: ["等候", "waiting"], private: ["私人事务", "private"],
  minor: ["次要责任", "minor"], equal: ["同等责任", "equal"], main: ["主要责任", "main"], full: ["全部责任", "full"], unknown: ["不明", "unknown"], none: ["无", "none"],
  crime: ["故意犯罪", "crime"], drunk: ["醉酒", "drunk"], drugs: ["吸毒", "drugs"], self_harm: ["自残", "self-harm"], suicide: ["自杀", "suicide"],
  traffic_accident: ["交通事故", "traffic accident"], sudden_illness: ["突发疾病", "sudden illness"],
  // appraisal
  appraisal: ["初次鉴定", "first appraisal"], second_appraisal: ["再次鉴定", "second appraisal"], review_appraisal: ["复查鉴定", "review appraisal"], opened: ["已启动", "opened"], committed: ["名册已封存", "committed"], drawn: ["专家组已抽取", "drawn"], opinions: ["提交意见中", "opinions coming in"], revealed: ["意见已公开", "opinions open"],
  concluded: ["已作结论", "concluded"], nerves_and_mind: ["神经内科、神经外科、精神科", "nerves and mind"], bones_and_burns: ["骨科、整形外科、烧伤科", "bones and burns"], head_senses: ["眼科、耳鼻喉科、口腔科", "eyes, ears, nose, throat, mouth"], surgery: ["普外科、胸外科、泌尿生殖科", "surgery"], occupational_disease: ["职业病内科", "occupational disease"],
  eating: ["进食", "eating"], turning: ["翻身", "turning"], toilet: ["大小便", "toilet"], dressing: ["穿衣洗漱", "dressing and washing"], moving: ["自主行动", "moving about"],
  // benefits
  medical_care: ["职业伤害医疗费", "medical care benefit"], rehabilitation: ["康复费", "rehabilitation"], assistive_device: ["辅助器具费", "assistive devices"], hospital_meals: ["住院伙食补助费", "hospital meal allowance"], travel_lodging: ["交通食宿费", "travel and lodging"],
  disability_lump_sum: ["一次性伤残补助金", "disability lump sum"], disability_allowance: ["伤残津贴", "disability allowance"], attendance_allowance: ["生活护理费", "constant-attendance allowance"], living_security: ["生活保障费", "living security payment"], funeral_benefit: ["丧葬补助金", "funeral benefit"],
  survivor_pension: ["供养亲属抚恤金", "survivors' pension"], death_lump_sum: ["一次性工亡补助金", "death lump sum"], once: ["一次性", "once"], monthly: ["按月", "monthly"], spouse: ["配偶", "spouse"], child: ["子女", "child"], parent: ["父母", "parent"], grandparent: ["祖父母", "grandparent"],
  grandchild: ["孙子女", "grandchild"], sibling: ["兄弟姐妹", "sibling"], complete: ["完全不能自理", "complete"], major: ["大部分不能自理", "major"], partial: ["部分不能自理", "partial"], prepared: ["已核定，待复核", "prepared"], reviewed: ["已复核，待审批", "reviewed"], effective: ["已生效", "effective"],
  sent_back: ["已退回", "sent back"], replaced: ["已替换", "replaced"],
  // money
  matched: ["相符", "matched"], accepted_by_person: ["经人核实", "accepted by a person"], mismatched: ["不符", "mismatched"], not_checked: ["未核验", "not checked"], statement: ["对账单", "statement"], ledger: ["账簿", "ledger"], paid: ["已支付", "paid"], returned: ["已退回", "returned"], settled: ["已付讫", "settled"],
  sent: ["已发送", "sent"], accepted: ["银行已受理", "accepted"], released: ["已放行", "released"], approved: ["已审批", "approved"], checked: ["已复核", "checked"], voided: ["已作废", "voided"], bank_card: ["银行卡", "bank card"], social_security_card: ["社会保障卡", "social security card"],
  // other schemes
  live: ["有效", "live"], refused: ["未获批准", "refused"], ended: ["已结束", "ended"], work_injury_application: ["工伤认定申请", "work injury application"], work_injury_benefit: ["工伤保险待遇", "work injury benefit"], standalone_record: ["单项参加工伤保险", "standalone record"],
  // orders and reports
  quarantine: ["退回数据", "quarantine"], conflict: ["冲突数据", "conflict"], joined: ["已并入案件", "joined"], separated: ["已分开", "separated"], doubtful: ["待人工判断", "waits for a person"], handling: ["办理", "handling"], goes_on: ["继续享受", "goes on"], acted: ["已办理", "acted on"], not_concerned: ["与此无关", "not concerned"], open: ["未完成", "open"], done: ["已完成", "done"], running: ["进行中", "running"],
};

const state: Pairs = {
  confirmation: {
    reported: ["已报案", "reported"], filed: ["已备案", "filed"], applied: ["已申请", "applied"], material_requested: ["待补正", "material requested"], accepted: ["已受理", "accepted"], investigating: ["调查核实中", "under investigation"], suspended: ["中止", "suspended"],
    confirmed: ["已确认，待送达", "confirmed, to be served"], confirmed_served: ["已确认，已送达", "confirmed and served"], not_confirmed: ["不予确认，待送达", "not confirmed, to be served"], not_confirmed_served: ["不予确认，已送达", "not confirmed, served"],
    not_accepted: ["不予受理，待送达", "not accepted, to be served"], not_accepted_served: ["不予受理，已送达", "not accepted, served"], revoked: ["结论已撤销", "conclusion revoked"], withdrawn: ["申请已撤回", "application withdrawn"],
  },
  appraisal: {
    applied: ["已申请鉴定", "appraisal applied for"], material_requested: ["鉴定材料待补正", "appraisal papers requested"], accepted: ["鉴定已受理", "appraisal accepted"], panel_drawn: ["专家组已抽取", "panel drawn"], examined: ["已检查", "examined"], concluded: ["鉴定结论待送达", "appraisal to be served"], concluded_served: ["鉴定结论已送达", "appraisal served"],
  },
  benefit: { applied: ["已申请待遇", "benefits applied for"], assessed: ["已核定", "assessed"], reviewed: ["已复核", "reviewed"], awarded: ["已审批，待支付", "awarded, to be paid"], paid: ["已支付", "paid"] },
  remedy: { objected: ["异议处理中", "objection"], reconsidering: ["行政复议中", "reconsideration"], litigating: ["行政诉讼中", "litigation"] },
};

export const terms: Pairs = {
  post, fact, value, state, readField,
  area: { person: ["个人", "person"], enterprise: ["平台企业", "enterprise"], service_agency: ["服务机构", "service agency"], insurer: ["承办机构", "insurer"], county: ["县（区）", "county"], city: ["市", "city"], province: ["省", "province"], nation: ["全国", "nation"] },
  awardStatus: { prepared: ["已核定，待复核审批", "prepared"], returned: ["已退回", "sent back"], effective: ["已生效", "effective"], replaced: ["已替换", "replaced"] },
  reportStep: { opened: ["已立案", "case opened"], joined: ["已并入案件", "joined a case"], held: ["待人工判断", "waits for a person"], separated: ["已分开", "separated"] },
  lane: { small: ["小额", "small amount"], usual: ["一般", "usual"], large: ["大额", "large amount"], monthly: ["按月", "monthly"] },
  lawVersion: { "measures-2025": ["2025 年版办法", "measures of 2025"], "measures-2021": ["2021 年版办法（试点）", "measures of 2021 (pilot)"] },
  orderSource: { accepted: ["已入库", "accepted"], quarantine: ["退回数据", "quarantine"], conflict: ["冲突数据", "conflict"] },
  decidedBy: { order_being_carried_out: ["事故时正在执行的订单", "the order being carried out"], person: ["经办人认定", "an officer"] },
  group: { business: ["业务", "business"], finance: ["财务", "finance"], data_administration: ["数据管理", "data administration"], internal_control: ["内控稽核", "internal control"], oversight: ["监督", "oversight"], party: ["当事人", "party"] },
  care: { none: ["能自理", "none"], partial: ["部分不能自理", "partial"], major: ["大部分不能自理", "major"], complete: ["完全不能自理", "complete"] },
  kind: {
    clock: ["期限", "clock"], mandate: ["委托到期", "mandate ends"], waiting: ["待办理", "waiting"], task: ["事项", "task"], report: ["报案", "report"], benefit_task: ["待遇事项", "benefit task"], award: ["待遇核定", "award"], batch: ["支付批次", "batch"], payable: ["应付款", "payable"], appraisal: ["鉴定", "appraisal"], dispute: ["争议", "dispute"], double_coverage: ["双重保障", "double coverage"], enquiry: ["咨询投诉", "enquiry"], problem: ["重大问题", "important problem"],
  },
  outcome: {
    paid: ["待遇已支付", "paid"], confirmed_without_benefit: ["已确认，无应付待遇", "confirmed, no benefit"], not_confirmed: ["不予确认", "not confirmed"], not_accepted: ["不予受理", "not accepted"], withdrawn: ["申请人撤回", "withdrawn"], no_application: ["报案后未申请", "no application"],
    before_scheme: ["事故早于本地实施日", "before the scheme"], other_scheme: ["按工伤保险办理", "work injury insurance"], merged: ["并入另一案件", "merged"],
  },
  payment: {
    prepared: ["已制单", "prepared"], checked: ["已复核", "checked"], approved: ["已审批", "approved"], released: ["已放行", "released"], sent: ["已发送", "Sent"], accepted: ["银行已受理", "accepted by the bank"], settled: ["已付讫", "Settled"], returned: ["已退汇", "Returned"], unknown: ["去向不明", "Unknown"], voided: ["已作废", "voided"],
  },
};
