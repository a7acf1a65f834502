import { describe, expect, it } from "vitest";
import { Problem } from "@shared/problem";
import { type Draft, dropDraft, keepDraft, keptDraft, newDraft, type Report, type Reported, reportOf, sendDraft } from "./draft";

const problem = (status: number, code: string) => new Problem({ code, status, zh: code, en: code });
const reported = { report_no: "R570100-2026-000001", case_no: null, waits: true, repeated: false, orders: [] } as unknown as Reported;

function memory(): Storage {
  const held = new Map<string, string>();
  return { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value), removeItem: (key: string) => void held.delete(key) } as Storage;
}

function draft(): Draft {
  return { ...newDraft("2026-11-26T10:14"), narrative: " 被撞 ", orders: ["S-1"], place: "570102" };
}

describe("a draft", () => {
  it("outlives a reload, and is that of its account only", () => {
    const store = memory();
    const mine = draft();
    keepDraft("worker1", mine, store);
    expect(keptDraft("worker1", store)).toEqual(mine);
    expect(keptDraft("worker2", store)).toBeNull();
    dropDraft("worker1", store);
    expect(keptDraft("worker1", store)).toBeNull();
  });
  it("is no draft where something else lies in its place, and says so where nothing can be kept", () => {
    const store = memory();
    store.setItem("zhibao.report.worker1", "{broken");
    expect(keptDraft("worker1", store)).toBeNull();
    expect(keepDraft("worker1", draft(), { setItem: () => { throw new Error("full"); } } as unknown as Storage)).toBe(false);
  });
  it("tells the time as that of China, and nothing that was not said", () => {
    expect(reportOf(draft())).toEqual({ injury_at: "2026-11-26T10:14:00+08:00", place: "570102", point: null, order_no: ["S-1"], narrative: "被撞", contact: null, hospital: null });
    expect(reportOf({ ...draft(), when: "" }).injury_at).toBeNull();
  });
});

describe("sending a draft", () => {
  it("drops it once it has arrived", async () => {
    const store = memory();
    expect(await sendDraft("worker1", draft(), async () => reported, store)).toBe(reported);
    expect(keptDraft("worker1", store)).toBeNull();
  });
  it.each([[0, "network"], [503, "busy"], [401, "not_signed_in"]])("sends the very same under the same key after %i", async (status, code) => {
    const store = memory();
    const sent: [Report, string][] = [];
    const first = draft();
    const send = async (report: Report, key: string) => {
      sent.push([report, key]);
      if (sent.length === 1) throw problem(status, code);
      return reported;
    };
    await expect(sendDraft("worker1", first, send, store)).rejects.toMatchObject({ code });
    const held = keptDraft("worker1", store)!;
    expect(held.sent).toEqual(reportOf(first));
    // Whatever a screen changes meanwhile: what went out stays as it was.
    await sendDraft("worker1", { ...held, narrative: "另一句话" }, send, store);
    expect(sent[1]).toEqual(sent[0]);
  });
  it("may be changed after a refusal, and then goes out under another key", async () => {
    const store = memory();
    const first = draft();
    await expect(sendDraft("worker1", first, async () => { throw problem(422, "place_needed"); }, store)).rejects.toMatchObject({ code: "place_needed" });
    const held = keptDraft("worker1", store)!;
    expect(held.sent).toBeNull();
    expect(held.key).not.toBe(first.key);
    expect(held.narrative).toBe(first.narrative);
  });
});
