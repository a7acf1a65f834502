import type { zh } from "./words.zh";

/** The same words in English; a missing one does not compile. */
export const en: typeof zh = {
  common: {
    product: "zhibao", fullName: "Occupational injury protection of platform workers", signIn: "Sign in", signOut: "Sign out", account: "Account",
    password: "Password", language: "中文", ok: "OK", cancel: "Cancel", save: "Save", send: "Send", back: "Back", retry: "Try again", close: "Close",
    search: "Search", download: "Download", print: "Print", loading: "Loading…", nothing: "Nothing here", yes: "Yes", no: "No", unknown: "Unknown",
    none: "None", total: "{{count}} in all", required: "Required", provisional: "Provisional", skip: "Skip to the content", demo: "Demo",
    detail: "Details", counted: "{{label}} ({{count}})", reason: "Reasons", remedy: "What to do", place: "Place", code: "Code",
  },
  problem: {
    network: "The server cannot be reached; nothing was sent.", networkRemedy: "Check the network and try again.",
    unreadable: "The server's answer cannot be read.", unreadableRemedy: "Try again later; if it stays so, tell the administrator.",
  },
};
