import { describe, expect, it } from "vitest";
import { Problem } from "@shared/problem";
import { PART, sendFile, type Upload, type Wire } from "./upload";

const problem = (status: number, code: string, facts: Record<string, unknown> = {}) => new Problem({ code, status, zh: code, en: code, facts });
const what = { case_no: "570100-2026-000001", paper: "diagnosis", size: 0, digest: `sha256:${"0".repeat(64)}`, replaces: null, reason: null };

/** A server in memory over a connection that fails where `breaks` says: before the bytes arrive, or after. */
function server(size: number, breaks: Record<number, "before" | "after" | Problem> = {}) {
  const bytes = new Uint8Array(size);
  let received = 0;
  let calls = 0;
  const log: string[] = [];
  const told = (): Upload => ({ upload: "u_1", size, received, part_limit: 4 << 20, state: "open" });
  const wire: Wire = {
    begin: async () => (log.push("begin"), told()),
    show: async () => (log.push("show"), told()),
    wait: async (milliseconds) => void log.push(`wait ${milliseconds}`),
    part: async (_, offset, part) => {
      const fault = breaks[calls++];
      if (fault instanceof Problem) throw fault;
      if (fault === "before") throw problem(0, "network");
      if (offset !== received) throw problem(409, "offset_wrong", { received });
      bytes.set(new Uint8Array(await part.arrayBuffer()), offset);
      received += part.size;
      log.push(`part ${offset}`);
      if (fault === "after") throw problem(0, "network");
      return told();
    },
    finish: async () => ({ documents: [], replaced: null }),
  };
  return { wire, log, bytes, lose: () => { received = 0; } };
}

function file(size: number): { blob: Blob; bytes: Uint8Array } {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251);
  return { blob: new Blob([bytes]), bytes };
}

const SIZE = PART * 3 + 17;

describe("sending in parts", () => {
  it("sends every byte once over a good connection", async () => {
    const { blob, bytes } = file(SIZE);
    const { wire, log, bytes: there } = server(SIZE);
    await sendFile(blob, what, undefined, wire);
    expect(Buffer.compare(there, bytes)).toBe(0);
    expect(log).toEqual(["begin", "part 0", `part ${PART}`, `part ${PART * 2}`, `part ${PART * 3}`]);
  });
  it("goes on where the server says, whether a part was lost on the way there or its answer on the way back", async () => {
    const { blob, bytes } = file(SIZE);
    const { wire, log, bytes: there } = server(SIZE, { 1: "before", 3: "after" });
    await sendFile(blob, what, undefined, wire);
    expect(Buffer.compare(there, bytes)).toBe(0);
    expect(log.filter((one) => one.startsWith("part"))).toEqual(["part 0", `part ${PART}`, `part ${PART * 2}`, `part ${PART * 3}`]);
    expect(log.filter((one) => one === "show")).toHaveLength(2);
  });
  it("takes the place that a refusal names", async () => {
    const { blob, bytes } = file(SIZE);
    const { wire, bytes: there } = server(SIZE, { 2: problem(409, "offset_wrong", { received: PART }) });
    await sendFile(blob, what, undefined, wire);
    expect(Buffer.compare(there, bytes)).toBe(0);
  });
  it("begins again once where the bytes differ, and gives up the second time", async () => {
    const { blob } = file(SIZE);
    const { wire, log, lose } = server(SIZE);
    let finishes = 0;
    wire.finish = async () => {
      finishes += 1;
      lose();
      throw problem(422, "digest_wrong");
    };
    await expect(sendFile(blob, what, undefined, wire)).rejects.toMatchObject({ code: "digest_wrong" });
    expect([finishes, log.filter((one) => one === "begin").length]).toEqual([2, 2]);
  });
  it("waits longer each time and then leaves it to later; what is refused is not tried again", async () => {
    const { blob } = file(SIZE);
    const away = server(SIZE, { 0: "before", 1: "before", 2: "before", 3: "before", 4: "before" });
    await expect(sendFile(blob, what, undefined, away.wire)).rejects.toMatchObject({ code: "network" });
    expect(away.log.filter((one) => one.startsWith("wait"))).toEqual(["wait 1000", "wait 3000", "wait 8000"]);
    const no = server(SIZE, { 0: problem(403, "not_permitted") });
    await expect(sendFile(blob, what, undefined, no.wire)).rejects.toMatchObject({ code: "not_permitted" });
    expect(no.log).toEqual(["begin"]);
  });
});
