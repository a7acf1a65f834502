/** Names of provinces and cities, asked for once. */

import { useEffect, useState } from "react";
import { useLanguage } from "@shared/i18n";
import { ask } from "../server";
import type { Place } from "../shapes";

type Names = Map<string, { zh: string; en: string }>;
let asked: Promise<Names> | null = null;

async function all(): Promise<Names> {
  const { rows: provinces } = await ask<{ rows: Place[] }>("/api/law/places");
  const below = await Promise.all(provinces.map((one) => ask<{ rows: Place[] }>("/api/law/places", { parent: one.code })));
  return new Map([...provinces, ...below.flatMap((one) => one.rows)].map((one) => [one.code, { zh: one.zh, en: one.en }]));
}

/** The name of a place by its code; the code itself until it is known, and where nobody knows it. */
export function usePlaceName(): (code: string) => string {
  const language = useLanguage();
  const [names, setNames] = useState<Names>();
  useEffect(() => {
    asked ??= all();
    let here = true;
    asked.then((found) => here && setNames(found)).catch(() => { asked = null; });
    return () => { here = false; };
  }, []);
  return (code) => names?.get(code)?.[language] ?? code;
}
