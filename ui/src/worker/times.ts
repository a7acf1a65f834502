/** Minutes as the telephone's time field gives them, always those of China. */

import { isoAt } from "@shared/dates";

/** "2025-08-28T12:07" of now, or of some minutes ago. */
export function fieldNow(agoMinutes = 0): string {
  return isoAt(Date.now() - agoMinutes * 60_000).slice(0, 16);
}

/** The instant of a field's value. */
export function instantOf(field: string): string {
  return `${field}:00+08:00`;
}

/** Today in China. */
export function today(): string {
  return isoAt(Date.now()).slice(0, 10);
}

/** The last months, the present one first: "2025-08", "2025-07". */
export function lastMonths(count: number, from = today()): string[] {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
