import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { both, type Words } from "@shared/i18n";
import { zh as shared } from "@shared/words.zh";
import { words } from "./words";

const folder = join(process.cwd(), "src/office");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
const { zh, en } = both(words);
const all = { zh: { ...shared, ...zh }, en: { ...shared, ...en } };

function said(tree: Words | string | undefined, key: string): unknown {
  return key.split(".").reduce<Words | string | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), tree);
}

function leaves(tree: Words, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[before + key, value]] : leaves(value, `${before}${key}.`)));
}

describe("words of the office", () => {
  it("has every word that a screen says", () => {
    const used = new Set(texts.flatMap((text) => [...text.matchAll(/\bt\("([\w.]+)"/g), ...text.matchAll(/\bword: "([\w.]+)"/g)].map((found) => found[1] ?? "")));
    expect(used.size).toBeGreaterThan(300);
    expect([...used].filter((key) => typeof said(all.zh as Words, key) !== "string")).toEqual([]);
  });
  it("keeps no word that nobody says", () => {
    const families = new Set(texts.flatMap((text) => [...text.matchAll(/[t(]\s*`([\w.]+)\.(?:\w+_)?\$\{/g), ...text.matchAll(/coded\("(\w+)"/g)].map((found) => found[1] ?? "")));
    const text = texts.join("\n");
    const unused = leaves(zh).map(([key]) => key).filter((key) => ![...families].some((family) => key.startsWith(`${family}.`)) && !text.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });
  it("says it in English without Chinese signs, and with the same blanks", () => {
    const english = new Map(leaves(en));
    const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();
    for (const [key, text] of leaves(zh)) {
      expect(english.get(key), key).not.toMatch(/[\u4e00-\u9fff]/);
      expect(blanks(english.get(key) ?? ""), key).toEqual(blanks(text));
    }
  });
});
