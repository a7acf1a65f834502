/** Sending a file of the enterprise in parts; asked again it goes on where the server stopped. */

import { at, tell } from "../server";
import { request } from "@shared/api";

/** The digest of a file as the server takes it. */
export async function digestOf(file: Blob): Promise<string> {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return `sha256:${Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

interface Sent { upload: string; received: number; part_limit: number }

/** Send a file whole and let the server have it: `room` is where uploads of its kind begin, `what` announces it. */
export async function sendWhole<T>(room: "/api/platform/uploads" | "/api/platform/papers", file: Blob, what: Record<string, unknown>, onPart: (received: number) => void): Promise<T> {
  let upload = await tell<Sent>(room, { ...what, size: file.size, digest: await digestOf(file) });
  const address = `${room}${at`/${upload.upload}`}`;
  while (upload.received < file.size) {
    onPart(upload.received);
    const end = Math.min(file.size, upload.received + upload.part_limit);
    const answer = await request("PUT", address, file.slice(upload.received, end), { query: { offset: upload.received }, headers: { "Content-Type": "application/octet-stream" } });
    upload = (await answer.json()) as Sent;
  }
  onPart(file.size);
  return tell<T>(`${address}/finish`);
}

/** A name that every system takes, of what somebody called her file. */
export function safeName(name: string): string {
  return name.replace(/[^\w.() -]+/g, "_").slice(-120) || "orders";
}

