/** The phone's script is weighed at each build: it is loaded over bad connections, so what grows past the limit is no build. */

import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Bytes of gzip that the phone's page may load as script, every screen of it counted. */
export const MOST = 180 * 1024;

interface Piece { code: string; imports: string[]; dynamicImports: string[] }

/** The bytes of gzip of an entry with everything that it may load. */
export function weightOf(entry: string, pieces: Record<string, Piece>): number {
  const seen = new Set<string>();
  const add = (name: string): number => {
    const piece = pieces[name];
    if (!piece || seen.has(name)) return 0;
    seen.add(name);
    return [...piece.imports, ...piece.dynamicImports].reduce((sum, other) => sum + add(other), gzipSync(piece.code, { level: 9 }).length);
  };
  return add(entry);
}

/** Weigh the entry named `worker`; too heavy is an error. */
export function weighed(): Plugin {
  return {
    name: "zhibao-weight",
    apply: "build",
    generateBundle(_, bundle) {
      const pieces: Record<string, Piece> = {};
      let entry = "";
      for (const [name, one] of Object.entries(bundle)) {
        if (one.type !== "chunk") continue;
        pieces[name] = one;
        if (one.isEntry && one.name === "worker") entry = name;
      }
      if (!entry) this.error("the phone's page was not built");
      const weight = weightOf(entry, pieces);
      if (weight > MOST) this.error(`the phone's script weighs ${weight} bytes of gzip, at most ${MOST} are allowed`);
      this.info(`the phone's script: ${weight} bytes of gzip`);
    },
  };
}
