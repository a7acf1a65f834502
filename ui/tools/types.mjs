// Writes src/shared/openapi.d.ts from the server's own description of itself. Run it after the interface changed.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const said = execFileSync(`${root}/.venv/bin/python`, ["-m", "zhibao.web.description"], { cwd: root, maxBuffer: 1 << 28 });
const { document, digest } = JSON.parse(said.toString("utf8"));
// The pages use names and shapes: what is told to people, and the refusals, which are one shape everywhere, would make the file eight times as long.
const TOLD = new Set(["description", "summary", "title", "example", "examples"]);
const bare = (node, names = false) =>
  Array.isArray(node) ? node.map((one) => bare(one))
    : node && typeof node === "object"
      ? Object.fromEntries(Object.entries(node).filter(([key]) => names || (!TOLD.has(key) && !/^[45]\d\d$/.test(key))).map(([key, value]) => [key, bare(value, key === "properties" && !names)]))
      : node;
const text = astToString(await openapi(bare(document), { alphabetize: false, emptyObjectsUnknown: true }));
writeFileSync(`${root}/ui/src/shared/openapi.d.ts`, `// Of the server's description ${digest}; written by \`npm run types\`, never by hand.\n${text}`);
