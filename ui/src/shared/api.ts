/** Calls of the server: typed by its OpenAPI document, with the CSRF token, refusals as `Problem`. */

import type { paths } from "./openapi";
import { problemOf, unreachable } from "./problem";
import { send } from "./transport";

type Verb = "get" | "post" | "put" | "delete";
export type PathWith<V extends Verb> = { [P in keyof paths]: paths[P] extends Record<V, { responses: unknown }> ? P : never }[keyof paths];
type Operation<P extends keyof paths, V extends Verb> = V extends keyof paths[P] ? NonNullable<paths[P][V]> : never;
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;
type Good<R> = R extends { 200: infer A } ? Content<A> : R extends { 201: infer B } ? Content<B> : R extends { 202: infer C } ? Content<C> : undefined;
/** What an operation answers. */
export type Answer<P extends keyof paths, V extends Verb = "get"> = Operation<P, V> extends { responses: infer R } ? Good<R> : never;
/** What an operation takes as its body. */
export type Body<P extends keyof paths, V extends Verb> = Operation<P, V> extends { requestBody?: infer B } ? Content<NonNullable<B>> : never;

type Value = string | number | boolean | null | undefined;
export interface Asked {
  path?: Record<string, string | number>;
  query?: Record<string, Value | readonly Value[]>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

let csrf = "";
let onSignedOut: () => void = () => undefined;

/** Keep the token of the session; it goes out with each request that changes something. */
export function keepCsrf(token: string): void {
  csrf = token;
}

/** What happens when the server says that nobody is signed in any more. */
export function whenSignedOut(then: () => void): void {
  onSignedOut = then;
}

/** The address of an operation with its places and questions filled in. */
export function address(template: string, asked: Asked = {}): string {
  const filled = template.replace(/\{(\w+)(?::\w+)?\}/g, (_, name: string) => {
    const value = asked.path?.[name];
    if (value === undefined) throw new Error(`${template}: no ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") query.append(name, String(one));
    }
  }
  const tail = query.toString();
  return tail ? `${filled}?${tail}` : filled;
}

/** Send a request and give the raw answer; throws `Problem` where it was refused. */
export async function request(method: string, path: string, body?: unknown, asked: Asked = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", ...asked.headers };
  const raw = body instanceof Blob || body instanceof FormData || body instanceof ArrayBuffer;
  if (body !== undefined && !raw) headers["Content-Type"] = "application/json";
  if (method !== "GET" && csrf) headers["X-CSRF-Token"] = csrf;
  let answer: Response;
  try {
    answer = await send({
      method, path: address(path, asked), headers, signal: asked.signal ?? null,
      body: body === undefined ? null : raw ? (body as BodyInit) : JSON.stringify(body),
    });
  } catch (error) {
    if (asked.signal?.aborted) throw error;
    throw unreachable();
  }
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  if (problem.code === "not_signed_in") onSignedOut();
  throw problem;
}

async function json(answer: Response): Promise<unknown> {
  return answer.status === 204 ? undefined : answer.json();
}

export async function get<P extends PathWith<"get">>(path: P, asked: Asked = {}): Promise<Answer<P, "get">> {
  return (await json(await request("GET", path, undefined, asked))) as Answer<P, "get">;
}

export async function post<P extends PathWith<"post">>(path: P, body?: Body<P, "post">, asked: Asked = {}): Promise<Answer<P, "post">> {
  return (await json(await request("POST", path, body, asked))) as Answer<P, "post">;
}

export async function put<P extends PathWith<"put">>(path: P, body?: Body<P, "put">, asked: Asked = {}): Promise<Answer<P, "put">> {
  return (await json(await request("PUT", path, body, asked))) as Answer<P, "put">;
}

export async function del<P extends PathWith<"delete">>(path: P, asked: Asked = {}): Promise<Answer<P, "delete">> {
  return (await json(await request("DELETE", path, undefined, asked))) as Answer<P, "delete">;
}

/** A file from the server: its bytes, its name, its kind. */
export async function file(path: string, asked: Asked = {}): Promise<{ blob: Blob; name: string }> {
  const answer = await request("GET", path, undefined, { ...asked, headers: { Accept: "*/*", ...asked.headers } });
  const said = answer.headers.get("content-disposition") ?? "";
  const utf8 = /filename\*=(?:UTF-8|utf-8)''([^;]+)/.exec(said)?.[1];
  const plain = /filename="?([^";]+)"?/.exec(said)?.[1];
  return { blob: await answer.blob(), name: utf8 ? decodeURIComponent(utf8) : (plain ?? "zhibao") };
}

/** Let the browser keep a file. */
export function keep(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
