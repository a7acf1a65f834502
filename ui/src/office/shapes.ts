/** What the server tells the office, as the pages read it. */

export interface Both { zh: string; en: string }
export interface Page<T> { total: number; offset: number; limit: number; rows: T[] }
export type Colour = "red" | "yellow" | "green";

export interface WorkRow {
  id: string; kind: string; colour: Colour | null; case_no: string | null; subject: string; zh: string; en: string; why_zh: string; why_en: string;
  responsible: string | null; responsible_zh: string | null; due: string | null; days_left: number | null; days_unit: string | null; provisional: boolean;
  since: string | null; steps: ({ verb: string } & Both)[];
  link: { page: string; case_no: string | null; tab: string | null; report_no: string | null; award_no: string | null; batch_no: string | null; appraisal: string | null; task: string | null };
}
export interface WorkPage extends Page<WorkRow> { as_of: string; counts: Record<string, number> }

export interface TrackState { state: string; zh: string; en?: string; track_zh: string; track_en?: string }
export interface CaseRow {
  case_no: string; person: string; name: string | null; place: string; place_zh: string; prefecture: string; injury_at: string; version_of_law: string;
  states: Record<string, TrackState>; closed: boolean; outcome: string | null; late: string | null; before_scheme: boolean | null; colour: Colour | null;
  due: string | null; days_left: number | null; days_unit: string | null; provisional: boolean; waits_for_zh: string | null; last_act: number;
}
export interface Clock {
  clock: string; zh: string; en: string; right: boolean; begun_on: string; length: number; unit: string; due: string | null; state: string; state_zh: string;
  colour: Colour | null; responsible: string | null; responsible_zh: string | null; ended_on: string | null; suspended_on: string | null; provisional: boolean;
  mark: string | null; cites: string[]; days_left: number | null; days_unit: string | null;
  missing?: { number: string; zh: string; en: string; who_zh: string; who_en: string } | null;
}
export interface StepTaken {
  place: number; verb: string; zh: string; en: string; at: string; actor: string; actor_zh?: string; on_behalf_of: string | null; ground: string | null;
  facts: Record<string, unknown>; told?: Record<string, unknown> | null; digest?: string | null; clocks: Record<string, unknown>; corrected_by: number | null;
}
export interface Happened { place: number; verb: string; zh: string; en: string; at: string; actor: string; ground: string | null; content: Record<string, unknown> | null }
export interface OrderFit { order_no: string; platform: string; platform_name: string; source: string; fit: string; zh: string; en: string; ended_minutes_before: number | null; same_county: boolean | null }
export interface Responsible { uscc: string; name: string; order_no: string | null; decided_by: string; decided_by_zh: string; candidates: [string, string][]; actor: string; ground: string | null; reasons: string | null }
export interface CaseTask { ref: string; subject: string; code: string; post: string; opened_at: string; detail: Record<string, unknown>; zh: string; en: string }
export interface EvidenceDocument {
  ref: string; paper: string; zh: string; en: string; media: string; size: number; status: string; status_zh: string; at: string; actor: string; reason: string | null;
  elsewhere: string[]; elsewhere_count: number; taken_at: string | null; digest: string;
}
export interface Evidence {
  case_no: string; kind: string | null; kinds: { value: string; zh?: string; en?: string }[]; documents: EvidenceDocument[];
  checklist: { paper: string; zh: string; en: string; step: string; cites: string[]; mark: string; there: boolean }[];
  papers: ({ value: string } & Both)[];
}
export interface CaseFile {
  case_no: string; last_act: number; person: string; worker: { name: string | null; document_number: string | null; phone: string | null; masked: boolean };
  place: string; place_zh: string; prefecture: string; injury_at: string; version_of_law: string; states: Record<string, TrackState>; closed: boolean;
  outcome: string | null; late: string | null; before_scheme: boolean | null; clocks: Clock[]; steps: StepTaken[]; timeline: Happened[]; orders: OrderFit[];
  platform: Responsible | null; reports: Report[]; tasks: CaseTask[]; evidence: Evidence;
  other_schemes: { ref: string; kind: string; unit: string; event_on: string; standing: string; items: string[]; since: string | null; until: string | null }[];
  appraisals: { ref: string; stage: string; stage_zh: string; committee: string; state: string; late: boolean }[];
  awards: Award[]; payments: Payment[]; letters: ({ id: string } & Both)[];
}
export interface Field {
  name: string; form: "address" | "words" | "personal" | "reference" | "references" | "day" | "whole" | "fen" | "flag" | "choice"; zh: string; en: string;
  required: boolean; choices: ({ value: string } & Both)[]; sealed: boolean; default: unknown;
}
export interface NextStep {
  verb: string; zh: string; en: string; track: string; may: boolean; why_not_zh: string[]; why_not_en: string[]; roles: string[]; roles_zh: string[]; adverse: boolean;
  document_zh: string | null; grounds: string[]; elsewhere: { page: string; zh: string; en: string } | null; fields: Field[]; starts: string[]; ends: string[]; clocks_zh: string[];
}
export interface NextSteps { case_no: string; last_act: number; post: string; steps: NextStep[] }
export interface StepResult { case_no: string; place: number; verb: string; at: string; clocks: Record<string, { due: string | null; provisional: boolean }>; last_act: number }
export interface Screening {
  open: { item: string | number; title_zh: string; title_en: string; cites: string[] | string; mark: string; zh?: string; en?: string }[];
  closed: { item: string | number; title_zh: string; title_en: string; because: string; cites: string[] | string; in_principle: boolean; zh?: string; en?: string }[];
  needs: (string | { name?: string; zh?: string; en?: string })[]; version_of_law: string; provisional: boolean;
}
export interface Report {
  report_no: string; channel: string; channel_zh: string; reporter: string; reporter_zh: string; place_of_injury: string; place_zh: string; injury_at: string | null;
  received_at: string; orders: string[]; step: string; step_zh: string; case_no: string | null; candidates: string[]; waits: boolean; tasks: CaseTask[];
  narrative?: string; contact?: string;
}
export interface ReportOutcome extends Report, Both { repeated: boolean; registered: boolean; order_fits: OrderFit[]; orders_not_found: string[]; responsible_platform: unknown }
export interface Seat { seat: number; speciality: string; zh: string; expert: string | null; hospital: string | null; opinion: boolean }
export interface AppraisalRow {
  ref: string; case_no: string; stage: string; stage_zh: string; committee: string; committee_zh: string; state: string; state_zh: string; seats: Seat[];
  application_on: string; due: string | null; colour: Colour | null; examinations: { on: string; hospital: string; cost_fen: number }[]; cost_fen: number; late: boolean;
}
export interface Appraisal extends AppraisalRow {
  draws: Record<string, unknown>[]; replayed: boolean | null; commitment: Record<string, unknown> | null; opinions: Record<string, unknown>[] | null; conclusion: Record<string, unknown> | null;
}
export interface Proposal { grade: number | null; rule: string | null; care_level: string | null; cites: string[]; provisional: boolean }
export interface LetterRow {
  id: string; zh: string; en: string; may: boolean; missing: { name: string; zh: string; en: string; kind: string }[]; why_not_zh: string | null; why_not_en: string | null;
  copies: string[];
}
export interface AwardLine {
  line_no?: number; line?: number; benefit: string; zh: string; en?: string; item: string | null; payee: string; amount_fen: number; paid: string; from?: string | null; payer: string; ground: string; mark: string;
}
export interface Award {
  award_no: string; case_no: string; status: string; status_zh?: string; lines: AwardLine[]; total_fen: number; provisional: boolean; digest: string; prepared_by?: string; assessed_at?: string;
  needs?: unknown[]; payables?: Payable[]; overpaid?: unknown[]; may?: { review: boolean; approve: boolean }; why_not_zh?: string | null; why_not_en?: string | null;
}
export interface AssessmentLine { benefit: string; zh: string; payee: string; amount_fen: number; payer: string; paid: string; ground: string; mark: string }
export interface Assessment { lines: AssessmentLine[]; needs: unknown[]; provisional: boolean; steps: unknown[]; digest: string }
export interface Explained {
  case_no: string; text_zh: string; text_en: string;
  awards: { award_no: string; law_version: string; provisional: boolean; digest: string; lines: { item: string; zh: string; payee: string; amount_fen: number; mark: string; steps: ExplainStep[]; receipts: unknown[] }[] }[];
}
export type ExplainStep = Record<string, unknown>;
export interface Payable {
  payable: string | number; case_no: string; benefit: string; zh: string; item: string | null; period: string | null; payee: string; amount_fen: number; open_fen: number; due_on: string;
  award_no: string; book: string; payment_no: string | null; withdrawn: boolean; held: { reason: string; zh: string; en: string } | null;
}
export interface Payment {
  payment_no: string; batch_no: string; case_no: string; award_no?: string; item: string; zh?: string; period: string | null; payee: string; payee_name?: string | null; account_tail?: string | null;
  bank?: string | null; amount_fen: number; due_on: string | null; state: string; state_zh: string; reason: string | null; open_fen?: number; next_zh?: string; next_en?: string;
}
export interface Batch {
  batch_no: string; book: string; kind: string; version: number; lane: string; lane_zh: string; posts: string[]; persons: number; content_digest: string; count: number; total_fen: number;
  file_no: string | null; state: string; state_zh: string; signatures: { post: string; post_zh: string; person: string; at: string }[]; to_sign: string[];
  mine: { post: string; may: boolean; why_not_zh: string | null; why_not_en: string | null; opened: boolean } | null;
  refusal: { at: string; by: string; reason: string } | null; payments: Payment[]; held: { owed: string; reason: string; zh: string; en: string }[];
}
export interface Balance { rows: { book: string; accounts: { number: string; name: string; zh: string; balance_fen: number }[]; available_fen: number; reserved_fen: number; financing_tasks: unknown }[] }
export interface Provision { address: string; instrument_zh: string; title?: string | null; zh: string; en: string; status: string }
export interface LawNumber { name: string; zh: string; en: string; value: unknown; value_fen: number | null; unit: string; from: string; to: string | null; cites: string; mark: string; mark_zh: string; provisional: boolean }
export interface Place { code: string; zh: string; level: string }
export interface Audit {
  at: string; by: string; ok: boolean; checked: Record<string, number>; findings: { invariant: string; where: string; zh: string; en: string }[]; findings_total: number; exported: { tables: number; rows: number };
}
