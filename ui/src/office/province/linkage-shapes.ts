/** What the screens of exchange, matching and quality are told. */

import type { Page } from "../shapes";

export interface ExchangeLine {
  exchange: string; partner: string; partner_zh: string; partner_en: string; way: string; purpose_zh: string; purpose_en: string; sends: string[]; takes: string[];
  field_words: Record<string, string[]>; period_days: number; owner: string; cites: string[]; mark: string; filled_by_zh: string; filled_by_en: string; requests: number; waiting: number; late: number;
}
export interface RequestStep { number: number; step: string; rows: number; accepted: number; doubled: number; changed: number; withdrawn: number; reason: string | null; actor: string; at: string }
export interface DataRequest {
  request: string; side: string; exchange: string; partner_zh: string; partner_en: string; purpose_zh: string; purpose_en: string; first: string; last: string; cites: string[]; mark: string;
  asked_at: string; age: number; due_on: string | null; late: boolean; status: string; steps: RequestStep[];
}
export interface HitRow {
  hit: string; rule: string; zh: string; en: string; question_zh: string; question_en: string; cites: string[]; mark: string; serious: boolean; subject: string; place: string; case_no: string | null;
  partner_zh: string; partner_en: string; request: string; standing: string | null; by_key: string; permille: number; advice: boolean; owner: string; raised_at: string; age: number; due_on: string | null;
  late: boolean; status: string;
}
export interface HitPage extends Page<HitRow> { by_rule: { rule: string; zh: string; en: string; waiting: number; closed: number }[] }
export interface HitAnswer { number: number; zh: string; en: string; reason: string | null; led_to: string | null; actor: string; at: string }
export interface HitFile extends HitRow { answers: HitAnswer[]; may: { finding: string; zh: string; en: string }[]; why_zh: string | null; why_en: string | null }
export interface MeasureLine {
  month: string; edition: number; source: string; supplier: string; supplier_zh: string; supplier_en: string; dimension: string; zh: string; en: string; good: number; whole: number;
  permille: number | null; why: Record<string, number>;
}
export interface QualityBoard {
  months: string[]; month: string | null; measures: MeasureLine[]; trend: { month: string; source: string; dimension: string; good: number; whole: number; permille: number | null }[];
  returns: { month: string; supplier: string; lines: number; due_on: string | null; by: string; at: string }[];
}
export interface AnswerTaken { request: string; taken: boolean; received: number; accepted: number; doubled: number; changed: number; withdrawn: number; fault: string | null; zh: string | null; en: string | null; place: string | null; remedy_zh: string | null; remedy_en: string | null }
