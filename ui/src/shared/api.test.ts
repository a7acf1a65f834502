import { afterEach, describe, expect, it } from "vitest";
import { address, keepCsrf, request, whenSignedOut } from "./api";
import { asProblem, Problem, sentence } from "./problem";
import { direct, type Sent, useTransport } from "./transport";

const refusal = { type: "/problems/x", title: "No", status: 409, code: "step_blocked", zh: "现在不能办。", en: "Not now.", remedy_zh: "先送达。", remedy_en: "Serve it first.", place: "case" };

function answering(answer: () => Response): Sent[] {
  const sent: Sent[] = [];
  useTransport((one) => {
    sent.push(one);
    return Promise.resolve(answer());
  });
  return sent;
}

afterEach(() => {
  useTransport(direct);
  keepCsrf("");
});

describe("addresses", () => {
  it("fills places in and leaves out what was not said", () => {
    expect(address("/api/cases/{case_no}/steps/{verb}", { path: { case_no: "570100-2025-000001", verb: "a/b" } })).toBe("/api/cases/570100-2025-000001/steps/a%2Fb");
    expect(address("/api/cases", { query: { open: "", q: "x y", city: null, by: ["a:1", "b:2"], offset: 0 } })).toBe("/api/cases?q=x+y&by=a%3A1&by=b%3A2&offset=0");
  });
  it("does not guess a place", () => expect(() => address("/api/cases/{case_no}")).toThrow("case_no"));
});

describe("requests", () => {
  it("carry the token only where something changes", async () => {
    keepCsrf("token");
    const sent = answering(() => Response.json({}));
    await request("GET", "/api/session");
    await request("POST", "/api/session/post", { grant: "G" });
    expect(sent[0]?.headers["X-CSRF-Token"]).toBeUndefined();
    expect(sent[1]?.headers["X-CSRF-Token"]).toBe("token");
    expect(sent[1]?.body).toBe('{"grant":"G"}');
  });
  it("throw the server's own sentence in both languages", async () => {
    answering(() => Response.json(refusal, { status: 409 }));
    const problem = await request("GET", "/api/x").catch((thrown: unknown) => asProblem(thrown));
    expect(problem).toBeInstanceOf(Problem);
    expect(sentence(problem as Problem, "zh")).toEqual({ text: "现在不能办。", remedy: "先送达。" });
    expect(sentence(problem as Problem, "en")).toEqual({ text: "Not now.", remedy: "Serve it first." });
  });
  it("give a sentence of their own where the answer is no problem document, or none came", async () => {
    answering(() => new Response("<html>bad gateway", { status: 502 }));
    const proxy = asProblem(await request("GET", "/api/x").catch((thrown: unknown) => thrown));
    expect([proxy.code, proxy.status]).toEqual(["unreadable", 502]);
    expect(sentence(proxy, "zh").text).not.toBe("");
    useTransport(() => Promise.reject(new TypeError("offline")));
    expect(asProblem(await request("GET", "/api/x").catch((thrown: unknown) => thrown)).code).toBe("network");
  });
  it("tell the page when nobody is signed in any more", async () => {
    let out = 0;
    whenSignedOut(() => { out += 1; });
    answering(() => Response.json({ ...refusal, code: "not_signed_in" }, { status: 401 }));
    await request("GET", "/api/x").catch(() => undefined);
    expect(out).toBe(1);
  });
});
