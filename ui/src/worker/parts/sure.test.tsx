import { act, fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sure } from "./sure";

beforeEach(() => {
  document.body.innerHTML = '<div id="root"><button id="behind">x</button></div>';
  document.getElementById("behind")?.focus();
});
afterEach(() => { document.body.innerHTML = ""; });

async function asked(): Promise<{ answer: Promise<boolean>; buttons: HTMLElement[] }> {
  let answer = Promise.resolve(false);
  await act(async () => { answer = sure("撤回申请", "不能撤销。", "撤回"); });
  return { answer, buttons: [...document.querySelectorAll<HTMLElement>("[role=dialog] button")] };
}

describe("a last question", () => {
  it.each([[0, false], [1, true]])("button %i answers %s, and the page is within reach again", async (which, said) => {
    const { answer, buttons } = await asked();
    expect(document.getElementById("root")?.hasAttribute("inert")).toBe(true);
    expect(document.activeElement).toBe(buttons[0]);
    await act(async () => { fireEvent.click(buttons[which]!); });
    expect(await answer).toBe(said);
    expect(document.getElementById("root")?.hasAttribute("inert")).toBe(false);
    expect(document.activeElement?.id).toBe("behind");
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });
  it("is no with Escape", async () => {
    const { answer, buttons } = await asked();
    await act(async () => { fireEvent.keyDown(buttons[1]!, { key: "Escape" }); });
    expect(await answer).toBe(false);
  });
});
