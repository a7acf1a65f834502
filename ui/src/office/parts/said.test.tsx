import { act, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { both, speak, startWords } from "@shared/i18n";
import { Problem } from "@shared/problem";
import { words } from "../words";
import { DaysLeft, ProblemAlert } from "./said";

startWords(both(words));
const problem = new Problem({ code: "step_blocked", status: 409, zh: "现在不能办理。", en: "Not as things stand.", remedy_zh: "先送达。", remedy_en: "Serve it first.", place: "570100-2025-000001" });

describe("a refusal", () => {
  it("is told with its remedy in the language of the page, and can be tried again", () => {
    const again = vi.fn();
    render(<ProblemAlert problem={problem} onRetry={again} />);
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("现在不能办理。");
    expect(alert.textContent).toContain("先送达。");
    screen.getByRole("button", { name: "重试" }).click();
    expect(again).toHaveBeenCalledOnce();
    act(() => speak("en"));
    expect(screen.getByRole("alert").textContent).toContain("Not as things stand.");
    expect(screen.getByRole("alert").textContent).toContain("Serve it first.");
    act(() => speak("zh"));
  });
  it("is not there where nothing was refused", () => {
    render(<ProblemAlert problem={undefined} />);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the traffic light of a date", () => {
  const shown = (props: Parameters<typeof DaysLeft>[0]) => render(<DaysLeft {...props} />).container.textContent?.trim();
  it("says working days and natural days apart, and never only by colour", () => {
    expect(shown({ colour: "yellow", days: 2, unit: "working_days", due: "2099-01-05" })).toBe("剩 2 个工作日");
    expect(shown({ colour: "green", days: 30, unit: "natural_days", due: "2099-02-05" })).toBe("剩 30 日");
    expect(shown({ colour: "red", days: -3, unit: "working_days", due: "2025-01-05" })).toBe("超期 3 个工作日");
    expect(shown({ colour: "yellow", days: 0, unit: "natural_days", due: "2099-01-05" })).toBe("今日到期");
  });
  it("marks a day that a calendar not yet published may move", () => expect(shown({ colour: "green", days: 26, unit: "working_days", due: "2099-01-05", provisional: true })).toBe("剩 26 个工作日 暂定"));
  it("says what waits without a date, and that a date is over which nobody counts any more", () => {
    expect(shown({ colour: "yellow", days: null, unit: null, due: null })).toBe("黄：待办理");
    expect(shown({ colour: "green", days: null, unit: null, due: "2020-01-01" })).toBe("已届满");
  });
});
