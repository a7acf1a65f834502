/** What the server says of the register of risk points, of audit plans, inspections and incidents. */

export interface Counts { hits: number; open: number; answered: number; upheld: number }
export interface RegisteredPoint extends Counts {
  rule: string; step: string; zh: string; en: string; question_zh: string; question_en: string; means_zh: string; means_en: string; cites: string[]; mark: string; serious: boolean;
  owner: string; about: string; frequency: string; places: (Counts & { place: string })[]; months: (Counts & { month: string })[];
}
export interface Register { steps: (Counts & { step: string; points: number })[]; points: RegisteredPoint[] }
export interface PlanItem { number: number; step: string; quarter: number; method: string; tolerable: string | null; inspections: number; closed: number }
export interface Plan { plan: string; place: string; year: number; actor: string; at: string; approved_by: string | null; approved_at: string | null; items: PlanItem[] }
export interface InspectionLine {
  inspection: string; place: string; plan: string | null; item: number | null; step: string; sample: string | null; actor: string; at: string;
  status: string; findings: number; measures: number; waiting: number; late: number[];
}
export interface FileEntry { number: number; verb: string; words: string | null; actor: string; at: string; of?: number; due_on?: string; done?: boolean }
export interface InspectionFile extends InspectionLine { words: string | null; steps: FileEntry[] }
export interface Incident {
  incident: string; place: string; kind: string; grave: boolean; found_at: string; report_by: string | null; cites: string | null; missing_zh: string | null; missing_en: string | null;
  words: string | null; actor: string; at: string; status: string; late: boolean; steps: FileEntry[];
}
