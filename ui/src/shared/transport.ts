/** How a request reaches the server. Inside a provincial app another one is set, because that app calls servers its own way. */

export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: BodyInit | null;
  signal?: AbortSignal | null;
}

export type Transport = (sent: Sent) => Promise<Response>;

/** The origin's own server, found relative to the page so that no path is fixed. */
export const direct: Transport = ({ path, ...rest }) => fetch(path, { ...rest, credentials: "same-origin", redirect: "error" });

let chosen: Transport = direct;

/** Use another transport from now on. */
export function useTransport(transport: Transport): void {
  chosen = transport;
}

/** Send by the chosen transport. */
export function send(sent: Sent): Promise<Response> {
  return chosen(sent);
}
