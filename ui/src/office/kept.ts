/** Filters that stay as they were left, for this browser tab. */

import { useCallback, useState } from "react";

/** State under a name; the name never holds personal data, and neither may the state. */
export function useKept<T extends object>(name: string, initial: T): [T, (change: Partial<T>) => void] {
  const [state, setState] = useState<T>(() => {
    try {
      return { ...initial, ...(JSON.parse(sessionStorage.getItem(`zhibao.${name}`) ?? "{}") as Partial<T>) };
    } catch {
      return initial;
    }
  });
  const change = useCallback((part: Partial<T>) => {
    setState((old) => {
      const next = { ...old, ...part };
      try {
        sessionStorage.setItem(`zhibao.${name}`, JSON.stringify(next));
      } catch {
        // Kept for the page only.
      }
      return next;
    });
  }, [name]);
  return [state, change];
}
