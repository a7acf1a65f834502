/** Sending a file in parts over a connection that breaks: the server says how much it has, and it goes on from there. */

import { type Answer, type Body, get, post, request } from "@shared/api";
import { asProblem } from "@shared/problem";

export type Upload = Answer<"/api/me/uploads", "post">;
export type Finished = Answer<"/api/me/uploads/{upload}/finish", "post">;
type Announced = Body<"/api/me/uploads", "post">;

/** How the parts reach the server; a test puts a broken one here. */
export interface Wire {
  begin: (what: Announced) => Promise<Upload>;
  show: (upload: string) => Promise<Upload>;
  part: (upload: string, offset: number, bytes: Blob) => Promise<Upload>;
  finish: (upload: string) => Promise<Finished>;
  wait: (milliseconds: number) => Promise<void>;
}

export const wire: Wire = {
  begin: (what) => post("/api/me/uploads", what),
  show: (upload) => get("/api/me/uploads/{upload}", { path: { upload } }),
  part: async (upload, offset, bytes) => {
    const asked = { path: { upload }, query: { offset }, headers: { "Content-Type": "application/octet-stream" } };
    return (await (await request("PUT", "/api/me/uploads/{upload}", bytes, asked)).json()) as Upload;
  },
  finish: (upload) => post("/api/me/uploads/{upload}/finish", undefined, { path: { upload } }),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** A part small enough for a bad connection: what is lost with it is sent again in seconds. */
export const PART = 256 * 1024;
const WAITS = [1000, 3000, 8000];

/** Whether trying again may help: the network failed, or the server was busy. */
export function passing(thrown: unknown): boolean {
  const { status } = asProblem(thrown);
  return status === 0 || status === 429 || status >= 500;
}

/** Send a file whole. Throws `Problem` where it is refused, or where the connection stays away; called again it goes on. */
export async function sendFile(file: Blob, what: Announced, onPart: (received: number) => void = () => undefined, by: Wire = wire): Promise<Finished> {
  let again = 0;
  let begunAnew = false;
  let upload: Upload | null = null;
  for (;;) {
    try {
      upload = upload === null ? await by.begin(what) : again > 0 ? await by.show(upload.upload) : upload;
      while (upload.received < file.size) {
        onPart(upload.received);
        const end = Math.min(file.size, upload.received + Math.min(PART, upload.part_limit));
        upload = await by.part(upload.upload, upload.received, file.slice(upload.received, end));
        again = 0;
      }
      onPart(file.size);
      return await by.finish(upload.upload);
    } catch (thrown) {
      const problem = asProblem(thrown);
      const received = problem.document.facts?.received;
      if (upload && problem.code === "offset_wrong" && typeof received === "number" && received !== upload.received) {
        upload = { ...upload, received };
      } else if (upload && problem.code === "digest_wrong" && !begunAnew) {
        begunAnew = true;
        upload = null;
      } else if (passing(thrown) && again < WAITS.length) {
        await by.wait(WAITS[again] ?? 0);
        again += 1;
      } else {
        throw problem;
      }
    }
  }
}
