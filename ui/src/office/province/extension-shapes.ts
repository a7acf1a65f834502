/** What the interface says of admissions, candidates, the opening of a province and the progress of its cities. */

import type { components } from "@shared/openapi";
import type { Page } from "../shapes";

type Shape = components["schemas"];

export type CandidateFile = Shape["CandidateFile"];
export type LaidStep = Required<Shape["PlanStepIO"]>;
export type LaidPlan = Omit<Shape["PlanOut"], "steps"> & { steps: LaidStep[] };
export type AdmissionBatch = Shape["AdmissionBatch"];
interface Points { p05: number; p50: number; p95: number }
export interface FeasibilityResult {
  on: string; mark: string; cites: string[]; assumed: { zh: string; en: string }[]; needs: { need: string; zh: string; en: string }[]; year: Record<string, Points | string> | null;
  record: { orders: number; injuries: number; cost_fen: number; monthly: number };
}

export interface AdmissionLine { number: string; place: string; place_zh: string; uscc: string; name: string; industry: string; industry_zh: string; applied_on: string; state: string; state_zh: string; state_en: string; from: string | null; mark: string; provisional: boolean }
export interface Criterion { criterion: string; least: number; figure: number; met: boolean }
export interface AdmissionTaken { step: string; zh: string; en: string; actor: string; at: string; words: string; facts: { document?: string; on?: string; from?: string; evidence?: { kind: string; digest: string; size: number }[] } }
export interface AdmissionOffer { step: string; zh: string; en: string; posts: string[]; facts: string[]; may: boolean; why_zh: string | null; why_en: string | null }
export interface Admission extends AdmissionLine {
  consent: string; cites: string[]; served: { on: string; zh: string; en: string } | null; steps: AdmissionTaken[]; next: AdmissionOffer[];
  assessment: { figures: Record<string, number>; criteria: Criterion[]; need?: { zh: string; en: string }; mark: string } | null;
}
export interface Candidate { number: string; city: string; city_zh: string; name: string; uscc: string | null; industry: string; industry_zh: string; workers: number; orders_least: number; orders_likely: number; orders_most: number; readiness: string; surveyed_at: string; missing: string[]; prepared: boolean }
export interface OpenNumber { name: string; zh: string; en: string; question_zh: string; question_en: string }
export interface Opening {
  place: string; zh: string; en: string; on: string; counts: Record<string, number>; open: number; provisional: boolean;
  points: { point: string; state: "done" | "open" | "optional"; zh: string; en: string; remedy_zh: string | null; remedy_en: string | null }[];
  to_fill: { office: string; zh: string; en: string; missing: OpenNumber[]; assumed: OpenNumber[] }[];
}
export interface PlanStep { step: string; zh: string; en: string; due: string; owner: string; state: string; state_zh: string; state_en: string; late_days: number; waits_for: string[]; measure: string | null }
export interface CityProgress { city: string; zh: string; en: string; steps: PlanStep[]; done: number; of: number; joined: Record<"joined" | "partly" | "not_joined", number> }
export interface EnterpriseProgress { city: string; enterprise: string; name: string; industry: string; since: string; orders: number; registered: number; unregistered_days: number; state: "joined" | "partly" | "not_joined"; followed: string | null; followed_on: string | null }
export interface Progress { place: string; on: string; month: string; planned: boolean; ground: string | null; cities: CityProgress[]; enterprises: EnterpriseProgress[]; provisional: boolean }
export type AdmissionPage = Page<AdmissionLine>;
