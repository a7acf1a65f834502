/** What the screens about insurers are told. */

export interface Mandate {
  mandate_no: string; insurer: string; insurer_name: string; place: string; place_zh: string; kinds: string[]; kinds_zh: string[]; since: string; until: string;
  procurement: string; ended_on: string | null; in_force: boolean;
}
export interface HandlingStep { verb: string; zh: string; en: string; by: string; at: string; visited_on: string | null; met: string[]; words: string | null }
export interface TaskLine {
  task_no: string; case_no: string; insurer: string; kind: string; zh: string; en: string; state: string; state_zh: string; state_en: string; due: string;
  days_left: number | null; colour: "red" | "yellow" | "green" | null; asked_at: string; place_zh: string; worker: string | null; injury_at: string;
}
export interface TaskFile extends TaskLine {
  asked: string | null; asked_by: string; steps: HandlingStep[]; next: { verb: string; zh: string; en: string; words: boolean }[];
}
export interface CaseHandling { tasks: TaskFile[]; mandates: Mandate[] }
export const FIGURES = ["open", "overdue", "in_time", "late", "sent_back", "returned", "confirmed"] as const;
export interface InsurerHome {
  insurer: string; mandates: Mandate[]; figures: Record<(typeof FIGURES)[number] | "total", number>; by_kind: { kind: string; zh: string; en: string; open: number; total: number }[];
}
export interface Contact { name: string | null; contacts: string[] }
