import { App } from "antd";
import dayjs from "dayjs";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { both, startWords } from "@shared/i18n";
import { type Sent, useTransport } from "@shared/transport";
import type { Field, NextStep } from "../shapes";
import { words } from "../words";
import { factOf, StepForm } from "./step-form";

startWords(both(words));

function field(name: string, form: Field["form"], required = true): Field {
  return { name, form, zh: name, en: name, required, sealed: false, choices: [], default: null };
}

const STEP: NextStep = {
  verb: "confirmation", zh: "确认职业伤害", en: "confirmation", track: "confirmation", may: true, why_not_zh: [], why_not_en: [], roles: [], roles_zh: [], adverse: false, document_zh: null,
  grounds: ["taoyuan-2025-1 §33"], elsewhere: null, fields: [field("reason", "personal"), field("cost_fen", "fen", false), field("clear", "flag", false)], starts: [], ends: [], clocks_zh: [],
};

describe("what a field sends", () => {
  it("is whole fen, an ISO day, a yes or no, or nothing where nothing was said", () => {
    expect(factOf(field("a", "fen"), "1,234.5")).toBe(123450);
    expect(factOf(field("a", "day"), dayjs("2025-09-08"))).toBe("2025-09-08");
    expect(factOf(field("a", "flag"), undefined)).toBe(false);
    expect(factOf(field("a", "words"), "  reasons ")).toBe("reasons");
    expect(factOf(field("a", "words"), "   ")).toBeUndefined();
    expect(factOf(field("a", "references"), [])).toBeUndefined();
    expect(factOf(field("a", "whole"), 0)).toBe(0);
  });
});

describe("the form of a step", () => {
  it("asks for what is missing before it asks the server, then sends facts, ground, what was seen, and a key", async () => {
    const sent: Sent[] = [];
    useTransport((one) => {
      sent.push(one);
      return Promise.resolve(Response.json({ case_no: "c", place: 10, verb: "confirmation", at: "", actor: "", clocks: {}, last_act: 10 }));
    });
    const done = vi.fn(() => Promise.resolve());
    render(<App><StepForm caseNo="570100-2025-000001" lastAct={9} step={STEP} onDone={done} /></App>);
    const submit = screen.getByText("办理：确认职业伤害").closest("button")!;
    fireEvent.click(submit);
    await waitFor(() => expect(document.querySelector(".ant-form-item-explain-error")).not.toBeNull());
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText(/reason/i), { target: { value: "订单与轨迹相符" } });
    fireEvent.click(submit);
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sent).toHaveLength(1);
    expect(sent[0]?.path).toBe("/api/cases/570100-2025-000001/steps/confirmation");
    expect(JSON.parse(String(sent[0]?.body))).toEqual({ facts: { reason: "订单与轨迹相符", clear: false }, ground: "taoyuan-2025-1 §33", on_behalf_of: null });
    expect(sent[0]?.headers["If-Match"]).toBe('"9"');
    expect(sent[0]?.headers["Idempotency-Key"]).toMatch(/^[0-9a-f]{32}$/);
  }, 30_000);

  it("is sent by its button only: Enter in a field sends nothing", () => {
    render(<App><StepForm caseNo="570100-2025-000001" lastAct={9} step={STEP} onDone={() => Promise.resolve()} /></App>);
    // False means that the browser's own sending was kept back.
    expect(fireEvent.keyDown(screen.getByLabelText(/cost_fen/i), { key: "Enter" })).toBe(false);
    expect(fireEvent.keyDown(screen.getByLabelText(/cost_fen/i), { key: "5" })).toBe(true);
  });
});
