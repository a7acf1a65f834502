/** What the screens of samples, remarks, relations and rescue are told. */

export interface SampleTask { task_no: string; handled_again: boolean; handled_by: string | null; outcome: string | null; outcome_zh: string | null; outcome_en: string | null; compared_by: string | null }
export interface SampleStratum { insurer: string; results: number; size: number; compared: number; errors: number; errors_at_least: number | null; errors_at_most: number | null }
export interface HandlingSample {
  sample: string; place: string; place_zh: string; quarter: string; tolerable: string; confidence: string; frame: number; frame_digest: string; commitment: string; fixed_by: string; fixed_at: string;
  seed: string | null; word: string | null; drawn_by: string | null; drawn: SampleTask[]; open: number; strata: SampleStratum[];
}
export interface DrawRecord { algorithm: string; frame_digest: string; word: string; seed: string; replayed: string[]; agrees: boolean }
export interface BlindTask { sample: string; task_no: string; case_no: string; kind: string; kind_zh: string; kind_en: string; asked: string | null; asked_at: string }
export interface BothResults extends BlindTask { first: string | null; again: string | null; handled_by: string; outcome: string | null; words: string | null }
export interface RemarkLine { remark: string; task_no: string; insurer: string; kind: string; zh: string; en: string; degree: number | null; sample: string | null; by: string; at: string; upheld: boolean | null; found_by: string | null }
export interface Remark extends RemarkLine { words: string | null; finding_words: string | null }
export interface Relation { id: number; insurer: string; kind: "enterprise" | "person"; subject: string; name: string | null; relation: string; relation_zh: string; relation_en: string; since: string; ended_on: string | null }
export interface Rescue {
  case_no: string; platform: string | null; injury_at: string; report_minutes: number; treatment_minutes: number | null; platform_part: string; part_zh: string; part_en: string; late: string[]; open: boolean;
  followed: { verb: string; zh: string; en: string; by: string; at: string }[];
}
