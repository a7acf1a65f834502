/** What the server tells a service agency, as far as its screens show it. */

export interface Said { zh: string; en: string }

export interface Served { platform: string | null; name: string; from: string; to: string | null; now: boolean }
export interface Home { uscc: string; name: string; place: string; place_zh: string; serves: Served[]; workers: number; open: { cases: number } }
export interface Worker { platform: string; worker: string | null; document: string | null; from: string; to: string | null; ended: boolean }
export interface CaseLine extends Said {
  case_no: string; worker: string | null; injury_at: string; place: string; place_zh: string; platforms: string[]; orders: string[]; state: string; conclusion: string;
  conclusion_on: string | null; closed: boolean;
}
export interface CaseFile extends CaseLine { steps: (Said & { on: string })[] }
