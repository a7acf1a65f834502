/**
 * A report that is being written. It is kept on this device until the server has it, and goes out under one key: once it
 * has been sent and no answer came, its words are fixed, so that sending it again can never make a second report of it.
 */

import { type Answer, type Body, post } from "@shared/api";
import { asProblem } from "@shared/problem";
import { passing } from "./upload";

export type Report = Body<"/api/me/reports", "post">;
export type Reported = Answer<"/api/me/reports", "post">;

export interface Draft {
  key: string;
  /** Minutes at +08:00 as the field gives them, "2025-08-28T12:07"; empty: she does not know. */
  when: string;
  orders: string[];
  place: string;
  placeName: string;
  point: { lng: string; lat: string; accuracy_m: number } | null;
  narrative: string;
  contact: string;
  hospital: string;
  /** What went out and has no answer yet. */
  sent: Report | null;
}

/** A key for a request that must not happen twice. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function newDraft(when: string): Draft {
  return { key: newKey(), when, orders: [], place: "", placeName: "", point: null, narrative: "", contact: "", hospital: "", sent: null };
}

const place = (account: string) => `zhibao.report.${account}`;

/** The draft of an account on this device, null where there is none or it cannot be read. */
export function keptDraft(account: string, store: Storage = localStorage): Draft | null {
  try {
    const held = JSON.parse(store.getItem(place(account)) ?? "null") as Draft | null;
    return held && typeof held.key === "string" ? held : null;
  } catch {
    return null;
  }
}

/** Keep it; false where the browser keeps nothing, which the screen then says. */
export function keepDraft(account: string, draft: Draft, store: Storage = localStorage): boolean {
  try {
    store.setItem(place(account), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(account: string, store: Storage = localStorage): void {
  try {
    store.removeItem(place(account));
  } catch {
    // Nothing was kept.
  }
}

/** What is sent of a draft. */
export function reportOf(draft: Draft): Report {
  return {
    injury_at: draft.when ? `${draft.when}:00+08:00` : null, place: draft.place || null, point: draft.point, order_no: draft.orders,
    narrative: draft.narrative.trim() || null, contact: draft.contact.trim() || null, hospital: draft.hospital.trim() || null,
  };
}

type Sending = (report: Report, key: string) => Promise<Reported>;
const bySend: Sending = (report, key) => post("/api/me/reports", report, { headers: { "Idempotency-Key": key } });

/** Send it. Where the outcome stays unknown the very same is sent next time; where it was refused it may be changed. */
export async function sendDraft(account: string, draft: Draft, send: Sending = bySend, store: Storage = localStorage): Promise<Reported> {
  const fixed: Draft = { ...draft, sent: draft.sent ?? reportOf(draft) };
  keepDraft(account, fixed, store);
  try {
    const done = await send(fixed.sent ?? reportOf(draft), fixed.key);
    dropDraft(account, store);
    return done;
  } catch (thrown) {
    // Somebody who was signed out meanwhile signs in and sends the same.
    if (!passing(thrown) && asProblem(thrown).status !== 401) keepDraft(account, { ...draft, sent: null, key: newKey() }, store);
    throw thrown;
  }
}
