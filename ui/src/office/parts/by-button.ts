import type { KeyboardEvent } from "react";

/** An official step is taken by its button only: Enter in a field chooses a day or a word and sends nothing. */
export function byButtonOnly(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
