/** The large-text view: a choice of this device, set on the page's root before the first picture. */

import { useSyncExternalStore } from "react";

const KEPT = "zhibao.large";
const listeners = new Set<() => void>();
let large = false;

function mark(): void {
  if (large) document.documentElement.dataset.large = "yes";
  else delete document.documentElement.dataset.large;
}

/** Read the choice; call once before the first render. */
export function startView(): void {
  try {
    large = localStorage.getItem(KEPT) === "yes";
  } catch {
    large = false;
  }
  mark();
}

/** Change to the large view or back. */
export function setLarge(wanted: boolean): void {
  large = wanted;
  try {
    localStorage.setItem(KEPT, wanted ? "yes" : "no");
  } catch {
    // A browser without storage forgets the choice, nothing else.
  }
  mark();
  listeners.forEach((tell) => tell());
}

/** Whether the large view is on. */
export function useLarge(): boolean {
  return useSyncExternalStore((tell) => (listeners.add(tell), () => listeners.delete(tell)), () => large);
}
