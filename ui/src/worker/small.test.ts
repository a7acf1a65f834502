import { afterEach, describe, expect, it } from "vitest";
import { weightOf } from "../../tools/weight.ts";
import { request } from "@shared/api";
import { direct, type Sent, useTransport } from "@shared/transport";
import { fitted } from "./photo";
import { openPort, outside } from "./port";
import { instantOf, lastMonths } from "./times";

afterEach(() => {
  delete window.zhibaoTransport;
  useTransport(direct);
});

describe("photographs", () => {
  it.each([[4032, 3024, 1920, 1440], [3024, 4032, 1440, 1920], [1920, 100, 1920, 100], [640, 480, 640, 480], [20000, 3, 1920, 1]])("%ix%i becomes %ix%i", (w, h, width, height) => expect(fitted(w, h)).toEqual({ width, height }));
});

describe("times", () => {
  it("are those of China", () => expect(instantOf("2025-08-28T12:07")).toBe("2025-08-28T12:07:00+08:00"));
  it("go back over the turn of the year", () => expect(lastMonths(4, "2026-02-03")).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]));
});

describe("the way to the server", () => {
  it("is relative to the page", () => expect(outside("/api/sign-in/demo?to=worker")).toBe("../api/sign-in/demo?to=worker"));
  it("is that of the app which the page lives in, where there is one", async () => {
    const sent: Sent[] = [];
    window.zhibaoTransport = (one) => (sent.push(one), Promise.resolve(Response.json({})));
    openPort();
    await request("GET", "/api/me");
    expect(sent.map((one) => one.path)).toEqual(["/api/me"]);
  });
});

describe("the weight of the phone's script", () => {
  const piece = (code: string, imports: string[] = [], dynamicImports: string[] = []) => ({ code, imports, dynamicImports });
  it("counts what is loaded later too, each once, and nothing of the other page", () => {
    const pieces = { "worker.js": piece("a", ["shared.js"], ["later.js"]), "later.js": piece("b", ["shared.js"]), "shared.js": piece("c"), "office.js": piece("d".repeat(9999), ["shared.js"]) };
    const each = weightOf("later.js", { "later.js": piece("b") });
    expect(weightOf("worker.js", pieces)).toBe(3 * each);
  });
});
