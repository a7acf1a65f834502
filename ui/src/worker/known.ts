/** Which account used this device last, so that without a connection its draft can be gone on with. */

const KEPT = "zhibao.account";

export function known(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export function keepKnown(account: string): void {
  try {
    localStorage.setItem(KEPT, account);
  } catch {
    // Without storage there is no draft either.
  }
}
