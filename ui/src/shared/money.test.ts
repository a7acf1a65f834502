import { describe, expect, it } from "vitest";
import { fen, money, plainYuan, yuan } from "./money";

describe("yuan of fen", () => {
  it.each([[0, "0.00"], [1, "0.01"], [10, "0.10"], [100, "1.00"], [123456, "1,234.56"], [-5, "-0.05"], [-123456789, "-1,234,567.89"], [9007199254740991, "90,071,992,547,409.91"]])("%i is %s", (n, text) => expect(yuan(n)).toBe(text));
  it("refuses what is no whole fen", () => expect(() => yuan(1.5)).toThrow(RangeError));
  it("writes a dash for nothing known, and the sign before the mark", () => {
    expect(money(null)).toBe("—");
    expect(money(-1)).toBe("-¥0.01");
  });
});

describe("fen of what somebody typed", () => {
  it.each([["1", 100], ["1.5", 150], ["0.07", 7], ["¥1,234.56", 123456], ["１", null], ["1.005", null], ["", null], ["1e3", null], ["-2.30", -230], ["-0", 0], ["，1", 100], ["0.29", 29], ["1.15", 115], ["4.35", 435]])("%s", (text, n) => expect(fen(text)).toBe(n));
  it("gives back every amount that it wrote", () => {
    for (let n = -1050; n <= 1050; n += 7) expect(fen(yuan(n))).toBe(n);
    for (const n of [1005, 115, 435, 2900000000029]) expect(fen(plainYuan(n))).toBe(n);
  });
});
