/** What the screens of the review of insurers are told. */

import type { Mandate } from "./shapes";

export interface Indicator { indicator: string; zh: string; en: string; weight: string; judged: number; met: number; expected: string; rate: string; spread: string }
export interface Score {
  insurer: string; insurer_name: string; tasks: number; rank: number | null; score: string | null; low: string | null; high: string | null; remark_zh: string; remark_en: string;
  indicators: Indicator[];
}
export interface FeeLine { kind: string; task_no: string | null; case_no: string | null; since: string; until: string; amount_fen: number }
export interface Fee {
  fee: string; review: string; mandate: string; insurer: string; quarter: string; score: string | null; retained_share: string; earned_fen: number; retained_fen: number; released_fen: number;
  kept_fen: number; moved_fen: number; payable_fen: number; zh: string; en: string; provisional: boolean; paid_from_zh: string; paid_from_en: string; by: string; at: string; lines: FeeLine[];
}
export interface ReviewLine { review: string; place: string; place_zh: string; quarter: string; status: string; provisional: boolean; hear_until: string; insurers: number }
export interface Complaints { insurer: string; complaints: number; not_looked_into: number; rows: { enquiry: string; at: string; state: string; remark: string | null; upheld: boolean | null }[] }
export interface ReviewFile {
  review: string; place: string; quarter: string; status: string; scheme: { weights: Record<string, string>; shrinkage: number; least_tasks: number; interval: string; cites: string[]; mark: string };
  provisional: boolean; hear_until: string; drafted_by: string; decided_by: string | null; tasks: number; heard: string[]; scores: Score[];
  steps: { number: number; verb: string; zh: string; en: string; insurer: string | null; by: string; at: string; words: string | null }[]; fees: Fee[]; complaints: Complaints[];
}
export interface ReviewTask { task_no: string; case_no: string; likeness: string; met: Record<string, number> }
export interface SupposedFee { score: string | null; supposed_score: string | null; payable_fen: number; supposed_payable_fen: number; zh: string; en: string }
export interface Notice {
  notice: string; place: string; insurer: string; remark: string | null; review: string | null; due: string; words: string; by: string; at: string; status: string; answered_on: string | null; in_time: boolean | null;
  steps: { verb: string; zh: string; en: string; by: string; at: string; words: string }[];
}
export interface MandateFile {
  mandate: Mandate; chosen: { zh: string; en: string; announced_on: string; bidders: number; ceiling_fen: number | null } | null; open_tasks: number;
  terms: { number: number; since: string; counties: string[]; fixed_fen: number; per_case_fen: number; per_task_fen: Record<string, number>; retained_share: string; document: string }[];
  staff: { account: string; since: string; ended_on: string | null }[];
}
export interface Standing {
  clocks: { task_no: string; zh: string; en: string; due_at: string; state: string; mark: string }[];
  reviews: { review: string; quarter: string; place_zh: string; status: string; hear_until: string; heard: boolean; score: Score; fees: Fee[] }[];
  notices: Notice[];
}
export interface Proposal { mandate_no: string; insurer: string; insurer_name: string; suited: boolean; place: number | null; load: string | null; zh: string; en: string }
