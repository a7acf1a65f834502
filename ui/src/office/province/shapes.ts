/** What the province's screens are told. */

import type { Page } from "../shapes";

export interface CityLine { place: string; zh: string; open: number; closed: number; red: number; yellow: number; green: number }
export interface PostLine { post: string; zh: string; red: number; yellow: number }
export interface BookLine { book: string; zh: string; available_fen: number; reserved_fen: number; financing_tasks: number }
export interface EnterpriseLine {
  uscc: string; name: string; joined: string; mark: string; industries: string[]; batches: number; received: number; accepted: number; duplicate: number;
  quarantined: number; conflicts: number; undeclared: number; last_loaded_at: string | null; arrears_fen: number; late_fee_fen: number | null;
}
export interface Dashboard {
  as_of: string; place: string; cities: CityLine[]; posts: PostLine[]; books: BookLine[]; enterprises: EnterpriseLine[];
  law: { missing: number; assumed: number; waiting_changes: number };
}
export interface Enrolment { place: string; place_zh: string; industry: string; tier: string | null; since: string; until: string | null; mark: string }
export interface Arrears {
  month: string; tax_office: string; billed_fen: number; adjusted_fen: number; paid_fen: number; outstanding_fen: number; late_fee_fen: number | null;
  age_days: number | null; provisional: boolean;
}
export interface Load {
  batch: string; loaded_at: string; received: number; accepted: number; duplicate: number; quarantined: number; conflicts: number; declared: number | null;
  reasons: Record<string, number>;
}
export interface EnterpriseFile extends EnterpriseLine { enrolments: Enrolment[]; arrears: Arrears[]; loads: Load[]; loads_total: number }

export interface NumberLine {
  name: string; zh: string; en: string; unit: string; unit_zh: string; place: string; place_zh: string; by: Record<string, string>; by_zh: string[]; since: string;
  until: string | null; value: unknown; value_fen: number | null; cites: string[]; mark: string | null; mark_zh: string | null; provisional: boolean;
  gap: "open" | "none" | null; question_zh: string | null; question_en: string | null; filled_by_zh: string; filled_by_en: string; recorded: string; change: string | null;
}
export interface NumbersPage extends Page<NumberLine> { on: string; counts: Record<"missing" | "assumed" | "reported" | "official", number> }
export interface KeyWord { word: string; zh: string; en: string }
export interface NumberForm {
  name: string; zh: string; en: string; unit: string; unit_zh: string; form: string; keys: Record<string, KeyWord[]>; choices: string[]; question_zh: string;
  question_en: string; filled_by_zh: string; filled_by_en: string;
}
export interface Change {
  number: string; kind: "number" | "calendar"; place: string; title_zh: string; title_en: string; content: Record<string, unknown>; before: unknown; reason: string;
  ground: string; by: string; at: string; state: "proposed" | "approved" | "refused"; state_zh: string; decided_by: string | null; decided_at: string | null;
  decided_reason: string | null; mine: boolean;
}
export interface Calendar { name: string; recorded: string; published_through: number; cites: string[]; holidays: string[]; worked: string[] }

export interface Imported { read: number; rejected: number; new: number; committed: boolean; rows: { row: number; zh: string; en: string }[] }
export interface Agreement {
  code: string; name: string; name_en: string | null; level: string | null; county: string; county_zh: string; address: string | null; telephone: string | null;
  emergency: boolean; rehabilitation: boolean; first: string; last: string | null; in_force: boolean;
}
export interface Catalogue { number: number; place: string; place_zh: string; kind: string; kind_zh: string; since: string; until: string | null; entries: number; digest: string; by: string; at: string }
export interface CatalogueEntry { code: string; zh: string; unit: string; ceiling_fen: number | null; self_share: string }

export interface RateLine {
  number: string; platform: string; name: string; industry: string; year: number; from: string; to: string; ratio: string; incidence: string; relative: string | null;
  band: string; factor: string; state: string; state_zh: string; mark: string; provisional: boolean;
}
export interface RatePage extends Page<RateLine> { years: number[] }
export interface RateStep { step: string; zh: string; en: string; shown?: string; factor?: string; cites: string[]; mark: string }
export interface RateMove { benefits_fen: number; rating_factor: string; fee_fen: number }
export interface RateTaken { step: string; zh: string; en: string; actor: string; at: string; words: string; on: string | null }
export interface RateOffer { step: string; zh: string; en: string; posts: string[]; day: boolean; may: boolean; why_zh: string | null; why_en: string | null }
export interface RateReview extends RateLine {
  window: string[]; known: string; effective_from: string | null; decided: boolean; steps: RateTaken[]; next: RateOffer[];
  calculation: { steps: RateStep[]; distance: { up: RateMove | null; down: RateMove | null }; advice?: { advised_factor: string | null } | null };
}
export interface RateRows extends Page<Record<string, unknown>> { figure: string; known: string; agrees: boolean }
export interface RateDrafted {
  drafted: string[];
  not_rated: { platform: string; name: string; industry: string; zh: string; en: string; who_zh: string; who_en: string }[];
}
export interface RateTested { platform: string; name: string; reported: number; expected: string; chance: string; threshold: string; hit: boolean; uncompared_orders: number }
export interface RateJob {
  job: number; kind: "rate_draft" | "rate_signs"; asked: { year?: number; since?: string | null; platform?: string | null; reason?: string; from?: string; to?: string }; actor: string;
  state: "queued" | "running" | "done" | "failed"; progress: { done: number; total: number | null; what: string | null }; drafted: RateDrafted | null;
  found: { from: string; to: string; hits: number; tested: RateTested[] } | null; fault: { code: string; zh: string; en: string } | null; created_at: string; ended_at: string | null;
}

export interface GapArea {
  area: string; zh?: string; income_fen?: number; benefits_fen: number; gap_fen: number; surplus_fen: number; work_injury_benefits_fen?: number; benefits_with_gap_fen?: number; bears_fen?: number;
}
export interface GapBoth { before: number; after: number; change: number }
export interface GapSharing {
  province: string; province_zh: string; province_en: string; year: number; mode: "A" | "B"; mode_zh: string; mode_en: string; income_fen: number; income_booked: boolean; benefits_fen: number;
  total_gap_fen: number; surplus_fen: number; areas: GapArea[]; responsibility?: { province_fen: number; areas_fen: number }; needs: { name: string; zh: string; en: string }[];
  rules: { name: string; zh: string; en: string; value: unknown; cites: string[]; mark: string; from: string }[]; notices: { zh: string; en: string }[]; provisional: boolean;
  what_if?: { total_gap_fen: GapBoth; province_bears_fen?: GapBoth; areas: { area: string; benefits_fen: GapBoth; gap_fen: GapBoth; bears_fen?: GapBoth }[]; zh: string; en: string };
}
export interface RateSign {
  number: string; kind: "few_reports" | "outside_record"; platform: string; name: string; at: string; open: boolean; reported: number | null; expected: string | null;
  chance: string | null; source: string | null; reference: string | null; day: string | null; finding: string | null; finding_zh: string | null; finding_en: string | null;
  reason: string | null; actor: string | null;
}

export interface ControlPoint {
  rule: string; step: string; zh: string; en: string; question_zh: string; question_en: string; cites: string[]; mark: string; serious: boolean; owner: string;
  numbers: { name: string; zh: string; en: string; value: string; mark: string; cites: string[] }[]; flags: number; waiting: number; explained: number;
}
export interface ControlPoints { points: ControlPoint[]; swept_at: string | null; unjudged: { rule: string; what: string; zh: string; en: string; count: number }[] }
export interface FlagLine {
  flag: string; rule: string; name_zh: string; name_en: string; serious: boolean; mark: string; place: string; case_no: string; amount_fen: number; zh: string; en: string;
  owner: string; raised_at: string; age: number; due_on: string; late: boolean; status: string;
}
export interface FlagAnswer { number: number; finding: string; zh: string; en: string; reason: string | null; actor: string; at: string }
export interface FlagFile extends FlagLine {
  version: number; cites: string[]; subject: string; figures: Record<string, number | string>; rows: string[]; answers: FlagAnswer[]; led_to: string[];
  may: { finding: string; zh: string; en: string }[]; why_zh: string | null; why_en: string | null;
}
export interface Stratum {
  stratum: string; awards: number; size: number; looked_at: number; errors: number; errors_at_least: number | null; errors_at_most: number | null; bound: number | null;
  within_stated: boolean | null; overpaid_fen: number; underpaid_fen: number;
}
export interface Drawn { award_no: string; case_no: string; stratum: string; amount_fen: number; outcome: string | null; difference_fen: number; reason: string | null; by: string | null; at: string | null; led_to: string[] }
export interface SampleLine { sample: string; place: string; from: string; to: string; tolerable: string; confidence: string; fixed_by: string; fixed_at: string; drawn_by: string | null; open: number; strata: Stratum[] }
export interface SampleFile extends SampleLine { algorithm: string; frame_digest: string; commitment: string; seed: string | null; word: string | null; drawn: Drawn[] }

export type Quantile = "q05" | "q25" | "q50" | "q75" | "q95";
export interface ForecastMonth { month: string; income_fen: Record<Quantile, number>; spending_fen: Record<Quantile, number>; balance_fen: Record<Quantile, number> }
export interface ForecastBase { tier: string | null; base_fen: number; needed_yuan: Record<Quantile, string> }
export interface ForecastAdequacy { industry: string; finding: "enough" | "short" | "open"; zh: string; en: string; charged_yuan: string; needed_yuan: Record<Quantile, string>; bases: ForecastBase[] }
export interface ForecastReserve {
  figure: string; zh: string; en: string; why?: { zh: string; en: string }; chain_ladder?: string; chain_ladder_fen?: number; mack_standard_error?: string | null;
  mack_standard_error_fen?: number | null; bornhuetter_ferguson?: string | null; bornhuetter_ferguson_fen?: number | null;
}
export interface ForecastResult {
  place: string; zh: string; known: string; history: string[]; months_of_history: number; seed: number; opening_fen: number; running_fen: number; running: number;
  reserves: ForecastReserve[]; cases_without_industry: string[]; unconfirmed: (Record<Quantile, number> & { industry: string })[]; fan: ForecastMonth[];
  adequacy: ForecastAdequacy[]; needs: { zh: string; en: string }[]; notices: { zh: string; en: string }[]; cites: string[]; mark: string; provisional: boolean;
}
export interface Forecast {
  state: "none" | "queued" | "running" | "done" | "failed"; done: number; total: number | null; asked_at: string | null;
  fault: { code: string; zh: string; en: string } | null; result: ForecastResult | null;
}

export interface CollectionMonth { month: string; owed_fen: number; pushed_fen: number; declared_fen: number; taken_fen: number; received_fen: number; open: number; settled: number; provisional: boolean }
export interface CollectionReminder { number: string | null; platform: string; name: string; month: string; tax_office: string; stage: number; stages: number; owed_fen: number; late_fee_fen: number | null; due_on: string; on: string; days: number }
export interface NotReminded { platform: string; month: string; tax_office: string; owed_fen: number; zh: string; en: string; who_zh: string; who_en: string }
export interface CollectionMonths extends Page<CollectionMonth> { reminders: CollectionReminder[]; not_reminded: NotReminded[] }
export interface CollectionDifference {
  item: string; kind: string; unit: "orders" | "fen"; difference: number; owner_zh: string; owner_en: string; age_days: number; state: "open" | "explained" | "settled"; zh: string; en: string; reason: string | null;
}
export interface ComparedRow {
  platform: string; name: string; tax_office: string; orders: number; amount_fen: number; declared_orders: number | null; declared_fen: number | null; taken_fen: number | null; received_fen: number | null;
  provisional: boolean; differences: CollectionDifference[];
}
export interface CollectionItem { item: string; kind: string; platform: string | null; name: string | null; tax_office: string | null; amount_fen: number | null; owner_zh: string; owner_en: string; age_days: number; zh: string; en: string }
export interface UnplacedRow { row: number; zh: string; en: string; reference: string | null; amount_fen: number | null; received_on: string | null; remittance: string | null }
export interface PushShort { push: string; previous: string | null; tax_office: string; orders: number; amount_fen: number; provisional: boolean; pushed_by: string; at: string }
export interface CollectionMonthFile { month: string; rows: ComparedRow[]; items: CollectionItem[]; unplaced: UnplacedRow[]; pushes: PushShort[]; waiting: string[]; settlements: { number: number; actor: string; at: string; left_open: object[] }[] }
export interface AllocationPart { id: number; reference: string; target: string; month: string; tax_office: string; amount_fen: number; rule: string; reverses: number | null; reason: string; recorded: string }
export interface OpenMoney { reference: string; month: string; left_fen: number; received_on: string; zh: string; en: string; who_zh: string; who_en: string }
export interface CollectionDecision {
  number: string; kind: "late_fee" | "refund"; month: string; tax_office: string; amount_fen: number; paid_fen: number; state: string; state_zh: string; reason: string; proposer: string; provisional: boolean;
}
export interface OwedMonth { month: string; tax_office: string; billed_fen: number; adjusted_fen: number; paid_fen: number; outstanding_fen: number; late_fee_fen: number | null; due_on: string | null; age_days: number; provisional: boolean }
export interface CollectionEnterprise { platform: string; name: string; months: OwedMonth[]; parts: AllocationPart[]; open: OpenMoney[]; decisions: CollectionDecision[]; reminders: CollectionReminder[] }
