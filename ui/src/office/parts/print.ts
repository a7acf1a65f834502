/** Files that the server makes: read in a new tab, or kept. */

import { type Asked, file, keep } from "@shared/api";

/** Open a PDF or picture in a tab of its own. */
export function show(blob: Blob): void {
  const address = URL.createObjectURL(blob);
  window.open(address, "_blank", "noopener");
  setTimeout(() => URL.revokeObjectURL(address), 300_000);
}

/** Fetch a file and let the browser keep it. */
export async function download(path: string, asked: Asked = {}, name?: string): Promise<void> {
  const got = await file(path, asked);
  keep(got.blob, name ?? got.name);
}
