import { afterEach, describe, expect, it } from "vitest";
import { Problem } from "@shared/problem";
import { direct, useTransport } from "@shared/transport";
import { forgetful } from "./keeper";
import { Queue, type Waiting } from "./queue";
import type { Finished } from "./upload";

const problem = (status: number, code: string) => new Problem({ code, status, zh: code, en: code });
const finished: Finished = { documents: [], replaced: null };

function waiting(id: string, how: Partial<Waiting> = {}): Waiting {
  return { id, account: "worker1", case_no: "570100-2026-000001", report: null, paper: "diagnosis", name: `${id}.jpg`, digest: `sha256:${"0".repeat(64)}`, replaces: null, reason: null, blob: new Blob(["x"]), ...how };
}

async function filled(send: ConstructorParameters<typeof Queue>[1], ...files: Waiting[]) {
  const keeper = forgetful<Waiting>();
  for (const one of files) await keeper.put(one);
  const queue = new Queue(keeper, send);
  await queue.open("worker1");
  return { keeper, queue };
}

afterEach(() => useTransport(direct));

describe("files on their way", () => {
  it("are those of the account, and leave the device once they have arrived", async () => {
    const sent: string[] = [];
    const { keeper, queue } = await filled(async (_, what) => (sent.push(what.case_no), finished), waiting("a"), waiting("b", { account: "worker2" }));
    await queue.run();
    expect(sent).toEqual(["570100-2026-000001"]);
    expect(queue.snapshot()).toEqual([]);
    expect((await keeper.all()).map((one) => one.id)).toEqual(["b"]);
  });
  it("wait for the connection, and one that is refused does not hold up the others", async () => {
    let away = true;
    const { keeper, queue } = await filled(async (_, what) => {
      if (away) throw problem(0, "network");
      if (what.paper === "receipts") throw problem(409, "document_settled");
      return finished;
    }, waiting("a", { paper: "receipts" }), waiting("b"));
    await queue.run();
    expect(queue.snapshot().map((one) => one.state)).toEqual(["waiting", "waiting"]);
    away = false;
    await queue.run();
    expect(queue.snapshot().map((one) => [one.id, one.state, one.problem?.code])).toEqual([["a", "refused", "document_settled"]]);
    expect(await keeper.all()).toHaveLength(1);
  });
  it("taken with a report go to its case when an officer has found it", async () => {
    const sent: string[] = [];
    const { queue } = await filled(async (_, what) => (sent.push(what.case_no), finished), waiting("a", { case_no: null, report: "key1" }));
    await queue.belongs("key1", "R570100-2026-000009", null);
    useTransport(() => Promise.resolve(Response.json({ rows: [{ report_no: "R570100-2026-000009", case_no: null }] })));
    await queue.run();
    expect(sent).toEqual([]);
    useTransport(() => Promise.resolve(Response.json({ rows: [{ report_no: "R570100-2026-000009", case_no: "570100-2026-000077" }] })));
    await queue.run();
    expect(sent).toEqual(["570100-2026-000077"]);
  });
});
