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
  drafted: RateLine[];
  not_rated: { platform: string; name: string; industry: string; zh: string; en: string; who_zh: string; who_en: string }[];
}
export interface RateSign {
  number: string; kind: "few_reports" | "outside_record"; platform: string; name: string; at: string; open: boolean; reported: number | null; expected: string | null;
  chance: string | null; source: string | null; reference: string | null; day: string | null; finding: string | null; finding_zh: string | null; finding_en: string | null;
  reason: string | null; actor: string | null;
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
