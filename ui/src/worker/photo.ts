/** Photographs become small before they are sent: a scene needs no twelve million points, and the place inside the file is dropped. */

/** The longest edge in points, and the bytes that a photograph should not exceed. */
export const EDGE = 1920;
export const MOST = 900_000;
const QUALITIES = [0.82, 0.7, 0.55];

/** Width and height that fit the edge, the shape kept; nothing is made larger. */
export function fitted(width: number, height: number, edge = EDGE): { width: number; height: number } {
  const longest = Math.max(width, height);
  if (longest <= edge) return { width, height };
  return { width: Math.max(1, Math.round((width * edge) / longest)), height: Math.max(1, Math.round((height * edge) / longest)) };
}

function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
}

/** A picture as a smaller JPEG; a PDF as it is. Throws `unreadable` where the browser cannot read the picture. */
export async function compressed(file: Blob): Promise<Blob> {
  if (file.type === "application/pdf") return file;
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new Error("unreadable");
  }
  const size = fitted(picture.width, picture.height);
  const canvas = Object.assign(document.createElement("canvas"), size);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  let made: Blob | null = null;
  for (const quality of QUALITIES) {
    made = await encoded(canvas, quality);
    if (made && made.size <= MOST) break;
  }
  if (!made) throw new Error("unreadable");
  return made;
}

/** The digest by which the server checks that every byte came. */
export async function digestOf(blob: Blob): Promise<string> {
  const sum = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return `sha256:${Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
