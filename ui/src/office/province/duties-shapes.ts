/** What the screens of the duties are told. */

import type { Page } from "../shapes";

export interface DutyRow { ref: string; state: string; on: string | null }
export interface DutyLine {
  duty: string; zh: string; en: string; measure_zh: string; measure_en: string; state: string; state_zh: string; state_en: string; kept: number; of: number; late: number; missed: number; running: number;
  unmeasured_zh: string | null; unmeasured_en: string | null; cites: string[]; mark: string; rows: DutyRow[];
}
export interface DutyList { enterprise: string; name: string; month: string; missed: number; late: number; duties: DutyLine[] }
export interface DutyPage extends Page<DutyList> { month: string }
export interface HelpLine { enterprise: string; name: string; asked: number; in_time: number; late: number; no_answer: number; running: number; rows: DutyRow[] }
export interface Step { number: number; step: string; due_on: string | null; ground?: string | null; words: string | null; actor: string; at: string }
export interface PaperLine {
  paper: string; place: string; enterprise: string; name: string; kind: string; zh: string; en: string; case_no: string | null; cite: string; due_on: string; words: string | null; sent_by: string; sent_at: string;
  state: string; state_zh: string; state_en: string; late_days: number; reminders: number; steps: Step[];
}
export interface PaperPage extends Page<PaperLine> { by_state: Record<string, number> }
export interface GapLine {
  gap: string; kind: string; zh: string; en: string; enterprise: string | null; name: string | null; place: string; place_zh: string; place_en: string; from: string; to: string; size: number; unit_zh: string; unit_en: string;
  evidence: string[]; found_at: string; state: string; state_zh: string; state_en: string; due_on: string | null; reminders: number; cites: string[]; steps: Step[];
}
export interface GapPage extends Page<GapLine> { by_state: Record<string, number>; by_kind: Record<string, number> }
export interface InspectionLine {
  inspection: string; city: string; platform: string; name: string; from: string; to: string; state: string; state_zh: string; state_en: string; opened_on: string; due_on: string | null; late_days: number;
  statements_due_on: string; stated_on: string | null; stated_late: boolean; workers_stated: number; owed_fen: number | null; workers_owed: number | null; repaid_fen: number | null; ended_on: string | null; cites: string[];
}
export interface InspectionPage extends Page<InspectionLine> { late: number }
export interface Drawn { worker_place: number; stated_fen: number; found_fen: number | null; evidence: string | null; by: string | null }
export interface Repayment { number: number; worker_place: number; amount_fen: number; paid_on: string; proof: string; reverses: number | null; actor: string; at: string }
export interface InspectionFile extends InspectionLine {
  opened_by: string; reason: string | null; reports: string[]; sample: { of: number; size: number; tolerable: string; confidence: string; word: string | null; fixed_by: string; drawn: Drawn[] } | null;
  findings: { number: number; result: string; cite: string; owed_fen: number; workers: number; words: string | null; actor: string; at: string }[];
  decisions: { number: number; agreed: boolean; due_on: string | null; words: string | null; actor: string; at: string }[]; repayments: Repayment[]; may_draw: boolean; may_decide: boolean;
}
export interface OwedWorker { worker_place: number; worker: string | null; document: string | null; owed_fen: number; repaid_fen: number }
export interface CorrectionFile extends InspectionLine { decision: string | null; workers: OwedWorker[]; repayments: Repayment[] }
