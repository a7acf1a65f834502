/**
 * The one way from the phone's screens to the server. A provincial app that must carry the requests itself sets
 * `window.zhibaoTransport` before this page starts; everything then goes through it, pictures and letters too.
 */

import { type Transport, useTransport } from "@shared/transport";

declare global {
  interface Window {
    zhibaoTransport?: Transport;
  }
}

/** Beside the page: the server lies one folder up from `worker/`, wherever that is mounted. */
export const beside: Transport = ({ path, ...rest }) => fetch(outside(path), { ...rest, credentials: "same-origin", redirect: "error" });

/** An address of the server for the browser itself to go to, relative to the page. */
export function outside(path: string): string {
  return `..${path}`;
}

/** Choose the way; call once before the first render. */
export function openPort(): void {
  useTransport(window.zhibaoTransport ?? beside);
}
