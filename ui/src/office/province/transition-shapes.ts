/** What the screens of the transition are told. */

import type { Page } from "../shapes";

export interface TransitionLine {
  ref: string; city: string; city_zh: string; city_en: string; unit: string; unit_name: string; enterprise: string | null; enterprise_name: string | null; from: string; to: string | null; state: string; zh: string; en: string;
  limit: string | null; may_run_until: string | null; ends_on: string | null; ground: string | null; claimed: string | null; due_on: string | null; late_days: number; moved_on: string | null; mark: string;
  provisional: boolean; cites: string[]; evidence: string | null;
}
export interface Laid { value: string | number | string[]; mark: string; cites: string[] }
export interface TransitionCity { city: string; city_zh: string; city_en: string; states: Record<string, number> }
export interface TransitionList extends Page<TransitionLine> {
  rule: { last_day: Laid; not_laid_down: { name: string; zh: string; en: string }[] }; by_state: Record<string, number>; by_ground: Record<string, number>;
  by_city: TransitionCity[]; late: number; provisional: boolean;
}
export interface TransitionTask {
  task: string; kind: string; zh: string; en: string; city: string; city_zh: string; city_en: string; ref: string; enterprise: string | null; case_no: string | null; from: string; to: string | null; days: number; owner: string;
  due_on: string | null; late: boolean; results: { result: string; zh: string; en: string }[];
  answer: { result: string; zh: string; en: string; led_to: string | null; reason: string | null; actor: string; at: string } | null;
}
export interface TransitionStep {
  number: number; kind: string; ground: string | null; named: string | null; accident_on: string | null; until: string | null; last: string | null; evidence: string | null; of_number: number | null;
  reason: string | null; actor: string; at: string;
}
export interface TransitionCover { cover: string; of: string; ref: string | null; from: string; to: string | null; mark: string; cites: string[] }
export interface TransitionFile extends TransitionLine {
  name_masked: string | null; facts: Record<string, string | number | boolean | null>; steps: TransitionStep[]; covers: TransitionCover[]; tasks: TransitionTask[]; second_waits: boolean; may_second: boolean; today: string;
}
