/** Photographs and papers on their way: kept on this device, sent one after another, gone on with when the network is back. */

import { useSyncExternalStore } from "react";
import { get } from "@shared/api";
import { asProblem, type Problem } from "@shared/problem";
import { newKey } from "./draft";
import { type Keeper, lasting } from "./keeper";
import { compressed, digestOf } from "./photo";
import { type Finished, passing, sendFile } from "./upload";

export interface Waiting {
  id: string;
  account: string;
  /** The case it belongs to; null while the report is being written or waits for an officer. */
  case_no: string | null;
  /** The draft or the report it was taken for, until there is a case. */
  report: string | null;
  paper: string;
  name: string;
  digest: string;
  replaces: string | null;
  reason: string | null;
  blob: Blob;
}

export interface Shown extends Waiting {
  state: "waiting" | "sending" | "refused";
  received: number;
  problem: Problem | null;
}

type Told = { finished?: Finished; waiting: Shown };

/** The files of one account on this device. */
export class Queue {
  private shown: Shown[] = [];
  private listeners = new Set<() => void>();
  private running: Promise<void> | null = null;
  private account: string | null = null;

  constructor(private keeper: Keeper<Waiting>, private send: typeof sendFile = sendFile) {}

  subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  snapshot = () => this.shown;

  private say(next: Shown[]): void {
    this.shown = next;
    this.listeners.forEach((tell) => tell());
  }

  private change(id: string, how: Partial<Shown>): void {
    this.say(this.shown.map((one) => (one.id === id ? { ...one, ...how } : one)));
  }

  /** Show what an account left here; nobody else's is shown. */
  async open(account: string | null): Promise<void> {
    this.account = account;
    const held = account === null ? [] : (await this.keeper.all()).filter((one) => one.account === account);
    if (this.account === account) this.say(held.map((one) => ({ ...one, state: "waiting", received: 0, problem: null })));
  }

  /** Take a file in, made small. Throws `unreadable`. */
  async add(file: File, what: Omit<Waiting, "id" | "account" | "digest" | "blob" | "name">): Promise<Waiting> {
    if (this.account === null) throw new Error("nobody is signed in");
    const blob = await compressed(file);
    const waiting: Waiting = { ...what, id: newKey(), account: this.account, name: file.name, digest: await digestOf(blob), blob };
    await this.keeper.put(waiting);
    this.say([...this.shown, { ...waiting, state: "waiting", received: 0, problem: null }]);
    return waiting;
  }

  async drop(id: string): Promise<void> {
    await this.keeper.remove(id);
    this.say(this.shown.filter((one) => one.id !== id));
  }

  /** The report of a draft was taken in: its photographs belong to the report, and to the case where there is one. */
  async belongs(draft: string, report: string, case_no: string | null): Promise<void> {
    for (const one of this.shown.filter((held) => held.report === draft)) {
      const { state: _state, received: _received, problem: _problem, ...waiting } = one;
      await this.keeper.put({ ...waiting, report, case_no });
      this.change(one.id, { report, case_no });
    }
  }

  /** Send all that can be sent; a second call while it runs waits for the first. */
  run(onDone: (told: Told) => void = () => undefined): Promise<void> {
    this.running ??= this.sendAll(onDone).finally(() => { this.running = null; });
    return this.running;
  }

  private async sendAll(onDone: (told: Told) => void): Promise<void> {
    await this.findCases();
    for (;;) {
      const next = this.shown.find((one) => one.state === "waiting" && one.case_no !== null);
      if (!next) return;
      this.change(next.id, { state: "sending", problem: null });
      try {
        const what = { case_no: next.case_no ?? "", paper: next.paper, size: next.blob.size, digest: next.digest, replaces: next.replaces, reason: next.reason };
        const finished = await this.send(next.blob, what, (received) => this.change(next.id, { received }));
        await this.drop(next.id);
        onDone({ finished, waiting: next });
      } catch (thrown) {
        const problem = asProblem(thrown);
        const later = passing(thrown) || problem.status === 401;
        this.change(next.id, { state: later ? "waiting" : "refused", problem });
        onDone({ waiting: next });
        // Without a connection the others need not be tried.
        if (later) return;
      }
    }
  }

  /** Reports that waited for an officer may have a case by now. */
  private async findCases(): Promise<void> {
    const open = this.shown.filter((one) => one.case_no === null && one.report?.startsWith("R"));
    if (open.length === 0) return;
    try {
      const reports = (await get("/api/me/reports", { query: { limit: 100 } })).rows;
      for (const one of open) {
        const found = reports.find((report) => report.report_no === one.report)?.case_no;
        if (found) await this.belongs(one.report ?? "", one.report ?? "", found);
      }
    } catch {
      // They are looked for next time.
    }
  }

  /** Try a refused one again. */
  retry(id: string): void {
    this.change(id, { state: "waiting", problem: null });
    void this.run();
  }
}

export const queue = new Queue(lasting<Waiting>());

/** The files on their way, for a screen. */
export function useQueue(): Shown[] {
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}
