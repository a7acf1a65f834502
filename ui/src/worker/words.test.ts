import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { both, type Words } from "@shared/i18n";
import { zh as shared } from "@shared/words.zh";
import { words } from "./words";

const folder = join(process.cwd(), "src/worker");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
const { zh, en } = both(words);

function said(tree: Words | string | undefined, key: string): unknown {
  return key.split(".").reduce<Words | string | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), tree);
}

function leaves(tree: Words, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[before + key, value]] : leaves(value, `${before}${key}.`)));
}

/** Words named in full: whatever is asked of `t`, and each text that begins like the name of a word. */
const asked = [...text.matchAll(/\bt\("([\w.]+)"/g), ...text.matchAll(/"([a-z]\w*(?:\.\w+)+)"/gi)].map((found) => found[1] ?? "");
const named = new Set(asked.filter((key) => text.includes(`t("${key}"`) || (key.split(".")[0] ?? "") in { ...shared, ...zh }));
/** Families of words named by a code: `t(`a.${code}`)`, `word("field", code)`. */
const families = new Set([...text.matchAll(/t\(\s*`([\w.]+?)\.?\$\{/g), ...text.matchAll(/word\("(\w+)"/g)].map((found) => found[1] ?? ""));

describe("words of the phone", () => {
  it("has every word that a screen says", () => {
    expect(named.size).toBeGreaterThan(200);
    expect([...named].filter((key) => typeof said({ ...shared, ...zh } as Words, key) !== "string")).toEqual([]);
    expect([...families].filter((key) => said({ ...shared, ...zh } as Words, key.replace(/\.\w*$/, "")) === undefined)).toEqual([]);
  });
  it("keeps no word that nobody says", () => {
    expect(leaves(zh).map(([key]) => key).filter((key) => !named.has(key) && ![...families].some((family) => key.startsWith(family)))).toEqual([]);
  });
  it("says it in English without Chinese signs, and with the same blanks", () => {
    const english = new Map(leaves(en));
    const blanks = (sentence: string) => [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]))].sort();
    for (const [key, sentence] of leaves(zh)) {
      // The name of a language stands in that language.
      if (key !== "mine.zh") expect(english.get(key), key).not.toMatch(/[\u4e00-\u9fff]/);
      expect(blanks(english.get(key) ?? ""), key).toEqual(blanks(sentence));
    }
  });
});
