/** What the screen of one-stop handling is told. */

interface Rule { value: string[]; mark: string; cites: string[]; missing_zh: string | null; missing_en: string | null }
export interface Offered { place: string; zh: string; en: string; stages: Rule; free: Rule }
export interface FetchedPaper { paper: string; zh: string; en: string; partner_zh: string; partner_en: string; cites: string[]; mark: string; filled_by_zh: string; filled_by_en: string; answer_days: number | null }
export interface OneStopLine {
  case_no: string; asked_together: string[]; applied_on: string | null; days: number; now_zh: string; now_en: string; next_zh: string; next_en: string; who_zh: string; who_en: string;
  due: string | null; overdue: boolean; closed: boolean; in_charge: string | null; stand_in: string | null; stand_in_until: string | null;
  charges: { officer: string; reason_zh: string; reason_en: string; since: string; by: string }[];
}
export interface Effect { cases: number; median_days: number | null; median_visits: number | null; median_papers: number | null; case_numbers: string[] }
export interface EffortLine { step: string; zh: string; en: string; times: number; by: Record<string, number>; median_days: number | null; longest_days: number; longest_case: string; total_days: number }
export interface FetchLine { case_no: string; zh: string; en: string; request: string; due_on: string; status: string; why_zh: string | null; why_en: string | null; late: boolean }
export interface OneStopBoard {
  place: string; looked_at: number; of: number; cities: Offered[]; papers: FetchedPaper[]; cases: OneStopLine[]; effect: { one_stop: Effect; ordinary: Effect }; effort: EffortLine[]; fetches: FetchLine[];
  put_forward: { case_no: string; items: string[]; declined: string[] }[];
}
