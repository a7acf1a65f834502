import { describe, expect, it } from "vitest";
import { day, daysBetween, isoAt, longDay, longMonth, minute } from "./dates";

describe("days and times at +08:00", () => {
  it("shows an instant of another zone as China's day", () => {
    expect(day("2025-07-10T16:30:00Z")).toBe("2025-07-11");
    expect(minute("2025-07-10T16:30:00+00:00")).toBe("2025-07-11 00:30");
    expect(minute("2025-07-11T12:07:00+08:00")).toBe("2025-07-11 12:07");
  });
  it("keeps a day a day", () => expect(day("2025-01-01")).toBe("2025-01-01"));
  it("writes a dash for nothing and for what is no time", () => {
    expect(day(null)).toBe("—");
    expect(minute("soon")).toBe("—");
  });
  it("reads well in both languages", () => {
    expect(longDay("2025-07-01", "zh")).toBe("2025年7月1日");
    expect(longDay("2025-07-01", "en")).toBe("1 July 2025");
    expect(longMonth("2025-12", "en")).toBe("December 2025");
  });
  it("counts days over the ends of months and years", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
    expect(daysBetween("2025-07-10T16:30:00Z", "2025-07-11")).toBe(0);
  });
  it("sends instants with China's zone", () => expect(isoAt(Date.UTC(2025, 6, 10, 16, 30))).toBe("2025-07-11T00:30:00+08:00"));
});
