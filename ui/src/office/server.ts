/** Calls of the office by the shapes in `shapes.ts`; refusals are `Problem`s. */

import { type Asked, request } from "@shared/api";

/** Ask for something. */
export async function ask<T>(path: string, query?: Asked["query"], signal?: AbortSignal): Promise<T> {
  const answer = await request("GET", path, undefined, { query, signal });
  return (await answer.json()) as T;
}

export interface Telling {
  /** What the page saw of the case: `last_act`. */
  seen?: number;
  /** The same key again does nothing a second time. */
  key?: string;
  method?: "POST" | "PUT" | "DELETE";
}

/** Change something. */
export async function tell<T = void>(path: string, body?: unknown, telling: Telling = {}): Promise<T> {
  const headers: Record<string, string> = {};
  if (telling.seen !== undefined) headers["If-Match"] = `"${telling.seen}"`;
  if (telling.key) headers["Idempotency-Key"] = telling.key;
  const answer = await request(telling.method ?? "POST", path, body, { headers });
  if (answer.status === 204) return undefined as T;
  const kind = answer.headers.get("content-type") ?? "";
  return (kind.includes("json") ? await answer.json() : await answer.blob()) as T;
}

/** A key for a request that must not happen twice. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `/api/cases/…` with each part made safe for an address. */
export function at(strings: TemplateStringsArray, ...parts: (string | number)[]): string {
  return strings.reduce((told, text, i) => told + text + (i < parts.length ? encodeURIComponent(String(parts[i])) : ""), "");
}
