/** What the server tells an enterprise, as far as its screens show it. */

import type { Page } from "../shapes";

export interface Said { zh: string; en: string }

export interface Home {
  uscc: string; name: string; workers: number; batches: number;
  enrolments: { place: string; place_zh: string; industry: string; industry_zh: string; tier: string | null; from: string; to: string | null; mark: string }[];
  open: { cases: number; questions: number; arrears_fen: number; owed_fen: number };
}

export interface Roster {
  received: number; registered: number; linked: number; ended: number; unchanged: number; rejected: number; committed: boolean;
  rejections: (Said & { row: number; code: string })[];
}

export interface Load { batch: string; received: number; accepted: number; duplicate: number; quarantined: number; conflicts: number; repeated: boolean; declared: number | null; quarantine_reasons: Record<string, number> }
export interface Upload {
  upload: string; name: string; size: number; received: number; part_limit: number; state: "open" | "queued" | "running" | "done" | "failed" | "given_up";
  progress: { done: number; total: number | null } | null; result: Load | null; fault: (Said & { code: string }) | null; created_at: string;
}
export type Batch = Load & { loaded_at: string };
export interface Conflict { order_no: string; version: number; kind: string; sent: Record<string, unknown>; stands: Record<string, unknown> | null; decision: string | null }

export type Names = Record<string, Record<string, string>>;
export interface BillLine { tax_office: string; prefecture: string; industry: string; tier: string | null; orders: number; base_fen: number; factor: string; amount_fen: number; cites: string[]; mark: string }
export interface MonthBill { month: string; closed: boolean; complete: boolean; lines: BillLine[]; orders: number; refused_orders: number; total_fen: number; provisional: boolean; names: Names }
export interface BillStep extends Said { step: string; exact_fen?: string; orders?: number; base_fen?: number; factor?: string; cites: string[]; mark: string; prefecture?: string }
export interface MonthExplained { amounts: { industry: string; tax_office: string; amount_fen: number; steps: BillStep[] }[]; names: Names }
export interface Arrears { on: string; outstanding_fen: number; overpaid_fen: number; late_fee_fen: number; provisional: boolean }
export interface Receipt { reference: string; month: string; amount_fen: number; received_on: string }
export interface Declaration { month: string; place: string; orders: number; amount_fen: number | null; recorded_at: string }
export interface Declarations extends Page<Declaration> { differences: { month: string; place: string; what: string; declared: number; counted: number }[] }

export interface CaseLine extends Said { case_no: string; worker: string | null; injury_at: string; place: string; place_zh: string; orders: string[]; state: string; conclusion: string; conclusion_on: string | null; closed: boolean; next_date: string | null }
export interface May extends Said { step: string; until: string | null; needs: string[]; blocked: Said[] }
export interface Advance extends Said { advance_no: string; case_no: string; item: string; amount_fen: number; paid_on: string }
export interface Owed extends Said { case_no: string; award_no: string; line_no: number; amount_fen: number; paid_fen: number; outstanding_fen: number; due_on: string | null; status: string; days_late: number }
export interface CaseFile extends CaseLine {
  questions: { ref: string; question: string | null; until: string | null }[];
  missing: (Said & { paper: string; until: string | null })[];
  may: May[];
  money: (Said & { award_no: string; benefit: string; amount_fen: number; paid: string; payer: string; payer_zh: string; payer_en: string; to_zh: string; to_en: string; state: string; mark: string })[];
  advances: Advance[];
  owed: Owed[];
}
export interface Reported extends Said { report_no: string; case_no: string | null; waits: boolean; repeated: boolean }
export interface Webhook { webhook: string; url: string; events: string[]; made_at: string; secret?: string }
export interface Delivery { delivery: string; event: string; at: string; attempts: number; state: string; status: number | null }

export interface Machine { client: string; title: string; per_minute: number; sandbox: boolean; ended: boolean; registered_at: string; secrets: { holds_from: string; holds_to: string | null }[]; secret?: string }
export interface Asked { request: string; at: string; operation: string; status: number; refusal: (Said & { code: string; place: string | null }) | null }
export interface Duty extends Said { kind: string; case_no: string; state: "kept" | "kept_late" | "running" | "broken" | "missing"; due: string | null; ended_on: string | null; cites: string[]; mark: string | null; provisional: boolean }
export interface Punctuality extends Page<Duty> { first: string; last: string; counts: Record<Duty["state"], number> }
export interface Trial { received: number; accepted: number; duplicate: number; quarantined: number; conflicts: number; quarantine_reasons: Record<string, number>; rows: (Said & { row: number; codes: string[] })[] }
export interface RateReview { number: string; place: string; place_zh: string; industry: string; industry_zh: string; year: number; state: string; state_zh: string; from: string; to: string; window: string[]; factor: string; mark: string; provisional: boolean; effective_from: string | null; decided: boolean; served_on: string | null; may_object: boolean }
