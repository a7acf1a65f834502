/** Names of provinces and cities, asked for once. */

import { useEffect, useState } from "react";
import { ask } from "../server";
import type { Place } from "../shapes";

let asked: Promise<Map<string, string>> | null = null;

async function all(): Promise<Map<string, string>> {
  const { rows: provinces } = await ask<{ rows: Place[] }>("/api/law/places");
  const below = await Promise.all(provinces.map((one) => ask<{ rows: Place[] }>("/api/law/places", { parent: one.code })));
  return new Map([...provinces, ...below.flatMap((one) => one.rows)].map((one) => [one.code, one.zh]));
}

/** The name of a place by its code; the code itself until it is known, and where nobody knows it. */
export function usePlaceName(): (code: string) => string {
  const [names, setNames] = useState<Map<string, string>>();
  useEffect(() => {
    asked ??= all();
    let here = true;
    asked.then((found) => here && setNames(found)).catch(() => { asked = null; });
    return () => { here = false; };
  }, []);
  return (code) => names?.get(code) ?? code;
}
