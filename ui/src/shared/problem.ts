/** What the server refused and why: RFC 9457 problem documents with a sentence and a remedy in both languages. */

import i18next from "i18next";

export interface ProblemDocument {
  code: string;
  status: number;
  zh: string;
  en: string;
  place?: string | null;
  remedy_zh?: string | null;
  remedy_en?: string | null;
  facts?: Record<string, unknown>;
}

/** A refusal, thrown by every call of the server that did not succeed. */
export class Problem extends Error {
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.en);
    this.name = "Problem";
    this.document = document;
  }

  get code(): string {
    return this.document.code;
  }

  get status(): number {
    return this.document.status;
  }
}

/** The problem of an answer that is not 2xx; one that carries no problem document still gets a sentence. */
export async function problemOf(answer: Response): Promise<Problem> {
  try {
    const said: unknown = await answer.json();
    if (isDocument(said)) return new Problem({ ...said, status: answer.status });
  } catch {
    // Not JSON: said below.
  }
  return new Problem(ours("unreadable", answer.status));
}

/** The problem of a call that never reached the server. */
export function unreachable(): Problem {
  return new Problem(ours("network", 0));
}

/** Anything thrown, as a problem. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem({ ...ours("unreadable", 0), en: String(thrown), zh: String(thrown) });
}

/** Sentence and remedy in a language. */
export function sentence(problem: Problem, language: "zh" | "en"): { text: string; remedy: string | null } {
  const d = problem.document;
  return language === "zh"
    ? { text: d.zh || d.en, remedy: d.remedy_zh ?? null }
    : { text: d.en || d.zh, remedy: d.remedy_en ?? null };
}

function isDocument(said: unknown): said is ProblemDocument {
  return typeof said === "object" && said !== null && "code" in said && "zh" in said && "en" in said;
}

function ours(code: "network" | "unreadable", status: number): ProblemDocument {
  const word = (key: string, lng: string) => i18next.t(key, { lng }) as string;
  return {
    code, status, zh: word(`problem.${code}`, "zh"), en: word(`problem.${code}`, "en"),
    remedy_zh: word(`problem.${code}Remedy`, "zh"), remedy_en: word(`problem.${code}Remedy`, "en"),
  };
}
