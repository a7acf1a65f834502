/** Facts that come as names and values, in words: names from the page's own list, amounts in yuan, days as days. */

import { useCallback } from "react";
import { day, minute } from "@shared/dates";
import { useTranslation } from "@shared/i18n";
import { money } from "@shared/money";

export interface Told {
  name: (name: string) => string;
  value: (name: string, value: unknown) => string;
  /** A code by the page's own words under `family`, else the server's Chinese, else the code. */
  coded: (family: string, code: string | null | undefined, zh?: string | null) => string;
  /** A benefit, also one of several lines ("medical_care:B1"). */
  item: (item: string | null | undefined) => string;
  /** A payee by what she is; of a pseudonym only the end, enough to tell two apart. */
  payee: (payee: string, self?: string) => string;
  actor: (actor: string, zh?: string | null) => string;
}

/** Posts of the parties: their post says enough, their account nothing to an officer. */
const PARTIES = new Set(["worker", "relative", "union", "platform", "service_agency"]);

/** How to say facts in the present language. */
export function useTold(): Told {
  const { t, i18n } = useTranslation();
  const english = i18n.language === "en";
  const name = useCallback((key: string) => (i18n.exists(`fact.${key}`) ? t(`fact.${key}`) : key.replace(/_fen$/, "").replace(/_/g, " ")), [t, i18n]);
  const value = useCallback((key: string, told: unknown): string => {
    if (told === null || told === undefined) return "—";
    if (typeof told === "boolean") return told ? t("common.yes") : t("common.no");
    if (typeof told === "number") return key.endsWith("_fen") ? money(told) : String(told);
    if (Array.isArray(told)) return told.map((one) => value(key, one)).join(english ? "; " : "；");
    if (typeof told === "object") return Object.entries(told).map(([inner, one]) => `${name(inner)} ${value(inner, one)}`).join(english ? ", " : "，");
    const text = String(told);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
    if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return minute(text);
    return i18n.exists(`value.${text}`) ? t(`value.${text}`) : text;
  }, [t, i18n, name, english]);
  const coded = useCallback((family: string, code: string | null | undefined, zh?: string | null) => {
    if (!code) return "—";
    if (i18n.exists(`${family}.${code}`)) return t(`${family}.${code}`);
    return i18n.language === "zh" && zh ? zh : code.replace(/_/g, " ");
  }, [t, i18n]);
  const item = useCallback((told: string | null | undefined) => {
    const [benefit = "", part] = (told ?? "").split(":");
    const shown = i18n.exists(`value.${benefit}`) ? t(`value.${benefit}`) : benefit.replace(/_/g, " ");
    return part ? `${shown} (${part})` : shown;
  }, [t, i18n]);
  const payee = useCallback((told: string, self?: string) => {
    const [kind = "", who] = told.split(":");
    if (who === undefined) return i18n.exists(`value.${kind}`) ? t(`value.${kind}`) : told;
    if (kind === "person") return who === self ? t("value.worker") : t("payee.personTail", { tail: who.slice(-4) });
    return `${i18n.exists(`area.${kind}`) ? t(`area.${kind}`) : kind} ${who}`;
  }, [t, i18n]);
  const actor = useCallback((who: string, zh?: string | null) => {
    const [post = "", person = ""] = who.split(":");
    const shown = i18n.exists(`post.${post}`) ? t(`post.${post}`) : i18n.language === "zh" && zh ? zh : post.replace(/_/g, " ");
    return person && !PARTIES.has(post) ? `${shown} ${person}` : shown;
  }, [t, i18n]);
  return { name, value, coded, item, payee, actor };
}
