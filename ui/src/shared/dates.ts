/** Days and times as China's offices read them: always at +08:00, wherever the browser stands. */

import type { Language } from "./i18n";

const SHIFT = 8 * 3600_000;

function shifted(iso: string): Date | null {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00+08:00` : iso);
  return Number.isNaN(at) ? null : new Date(at + SHIFT);
}

const two = (n: number) => String(n).padStart(2, "0");

/** "2025-07-11" of an ISO day or instant; a dash where there is none. */
export function day(iso: string | null | undefined): string {
  const at = iso ? shifted(iso) : null;
  return at ? `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}` : "—";
}

/** "2025-07-11 12:07". */
export function minute(iso: string | null | undefined): string {
  const at = iso ? shifted(iso) : null;
  return at && iso ? `${day(iso)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` : "—";
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2025年7月11日" or "11 July 2025", for reading rather than for tables. */
export function longDay(iso: string | null | undefined, language: Language): string {
  const at = iso ? shifted(iso) : null;
  if (!at) return "—";
  const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return language === "zh" ? `${y}年${m + 1}月${d}日` : `${d} ${MONTHS[m]} ${y}`;
}

/** "2025年7月" or "July 2025" of "2025-07". */
export function longMonth(month: string, language: Language): string {
  const [y, m] = month.split("-").map(Number);
  if (!y || !m) return month;
  return language === "zh" ? `${y}年${m}月` : `${MONTHS[m - 1]} ${y}`;
}

/** Whole days from one day to another, both at +08:00; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  const a = Date.parse(`${day(from)}T00:00:00Z`);
  const b = Date.parse(`${day(to)}T00:00:00Z`);
  return Math.round((b - a) / 86_400_000);
}

/** The present instant in the form that the server takes: "2025-07-11T12:07:00+08:00". */
export function nowIso(): string {
  return isoAt(Date.now());
}

/** An instant (milliseconds) with the zone of China. */
export function isoAt(milliseconds: number): string {
  return `${new Date(milliseconds + SHIFT).toISOString().slice(0, 19)}+08:00`;
}
