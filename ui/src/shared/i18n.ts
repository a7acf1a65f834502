/** Two languages: Chinese unless somebody chose English. Each page brings its own words; those of all pages are here. */

import i18next, { type Resource } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./words.en";
import { zh } from "./words.zh";

export type Language = "zh" | "en";
const KEPT = "zhibao.language";

/** The words of a page: nested keys, the same in both languages. */
export interface Words {
  [key: string]: string | Words;
}

/** Words written in pairs, Chinese first, so that neither language can be forgotten. */
export interface Pairs {
  [key: string]: readonly [string, string] | Pairs;
}

/** The two trees of words of a tree of pairs. */
export function both(pairs: Pairs): { zh: Words; en: Words } {
  const zh: Words = {};
  const en: Words = {};
  for (const [key, value] of Object.entries(pairs)) {
    if (isPair(value)) [zh[key], en[key]] = value;
    else ({ zh: zh[key], en: en[key] } = both(value) as { zh: Words; en: Words });
  }
  return { zh, en };
}

function isPair(value: readonly [string, string] | Pairs): value is readonly [string, string] {
  return Array.isArray(value);
}

function kept(): Language {
  try {
    return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

function mark(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

/** Set the words up; call once before the first render. `own` are the words of the page, under `translation`. */
export function startWords(own: { zh: Words; en: Words }): void {
  const language = kept();
  const resources: Resource = {
    zh: { translation: { ...zh, ...own.zh } },
    en: { translation: { ...en, ...own.en } },
  };
  void i18next.use(initReactI18next).init({
    resources, lng: language, fallbackLng: "zh", initAsync: false,
    interpolation: { escapeValue: false }, returnNull: false,
  });
  mark(language);
}

/** Change the language and keep the choice on this device. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // A browser without storage forgets the choice, nothing else.
  }
  mark(language);
}

/** The present language; a component that uses it renders again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh";
}

/** Choose between the two texts that the server always sends together. */
export function useSaid(): (said: { zh?: string | null; en?: string | null } | null | undefined) => string {
  const language = useLanguage();
  return (said) => (said ? ((language === "zh" ? said.zh : said.en) ?? said.zh ?? said.en ?? "") : "");
}

/** The same at the head of something: in English with a capital letter. */
export function useTitled(): (said: { zh?: string | null; en?: string | null } | null | undefined) => string {
  const say = useSaid();
  return (said) => capital(say(said));
}

/** A text with its first letter large; Chinese stays as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export { useTranslation } from "react-i18next";
