import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Tabs } from "./tabs";

const ITEMS = ["one", "two", "three"].map((key) => ({ key, label: key, children: <p>{`inside ${key}`}</p> }));
const chosen = () => screen.getByRole("tab", { selected: true }).textContent;

describe("tabs", () => {
  it("show one panel, named by its tab", () => {
    render(<Tabs label="parts" items={ITEMS} />);
    expect(screen.getByRole("tablist").getAttribute("aria-label")).toBe("parts");
    expect(screen.getByRole("tabpanel", { name: "one" }).textContent).toBe("inside one");
    fireEvent.click(screen.getByRole("tab", { name: "two" }));
    expect(screen.queryByText("inside one")).toBeNull();
    expect(screen.getByRole("tabpanel", { name: "two" }).textContent).toBe("inside two");
  });
  it("are walked by arrows, Home and End, round the ends, with one stop for the Tab key", () => {
    render(<Tabs label="parts" items={ITEMS} />);
    const press = (key: string) => fireEvent.keyDown(screen.getByRole("tab", { selected: true }), { key });
    press("ArrowLeft");
    expect(chosen()).toBe("three");
    expect(document.activeElement?.textContent).toBe("three");
    press("ArrowRight");
    expect(chosen()).toBe("one");
    press("End");
    expect(chosen()).toBe("three");
    press("Home");
    expect(chosen()).toBe("one");
    expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  });
});
