/** Money: whole fen in, text in yuan out, and back. No division and no float touches an amount. */

/** "1,234.56" of 123456 fen; a negative amount carries a minus sign. */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
}

/** "¥1,234.56"; a dash where no amount is known. */
export function money(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return "—";
  const text = yuan(fen);
  return text.startsWith("-") ? `-¥${text.slice(1)}` : `¥${text}`;
}

/** Fen of what somebody typed ("1,234.5", "￥12"); null where it is no amount of at most two decimals. */
export function fen(typed: string): number | null {
  const plain = typed.trim().replace(/^[¥￥]/, "").replace(/[,，\s]/g, "");
  const parts = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return null;
  const whole = Number(`${parts[2]}${(parts[3] ?? "").padEnd(2, "0")}`);
  return parts[1] && whole !== 0 ? -whole : whole;
}

/** The same in the plain form that the server's forms take: "1234.56". */
export function plainYuan(amount: number): string {
  return yuan(amount).replace(/,/g, "");
}
