/** Passkeys: the browser makes and uses them, the server's options come as JSON with base64url bytes. */

import { tell } from "./server";

/** Bytes of base64url. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  const held = new Uint8Array(new ArrayBuffer(raw.length));
  for (let i = 0; i < raw.length; i++) held[i] = raw.charCodeAt(i);
  return held;
}

/** base64url of bytes. */
export function base64url(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

interface Described { id: string; type: "public-key" }
interface Making { challenge: string; user: { id: string; name: string; displayName: string }; excludeCredentials?: Described[]; [other: string]: unknown }
interface Asking { challenge: string; allowCredentials?: Described[]; [other: string]: unknown }

const named = (list: Described[] | undefined) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

/** Make a passkey on this device and register it under a name; false where the person broke off. */
export async function makePasskey(title: string): Promise<boolean> {
  const { options } = await tell<{ options: Making }>("/api/passkeys/options", undefined);
  const made = (await navigator.credentials.create({
    publicKey: {
      ...(options as unknown as PublicKeyCredentialCreationOptions), challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: named(options.excludeCredentials),
    },
  })) as PublicKeyCredential | null;
  if (!made) return false;
  const answer = made.response as AuthenticatorAttestationResponse;
  await tell("/api/passkeys", {
    title,
    answer: { id: made.id, rawId: base64url(made.rawId), type: made.type, response: { clientDataJSON: base64url(answer.clientDataJSON), attestationObject: base64url(answer.attestationObject) } },
  });
  return true;
}

/** Show a registered passkey for this session; false where the person broke off. */
export async function showPasskey(): Promise<boolean> {
  const { options } = await tell<{ options: Asking }>("/api/session/passkey/options", undefined);
  const got = (await navigator.credentials.get({
    publicKey: { ...(options as unknown as PublicKeyCredentialRequestOptions), challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) },
  })) as PublicKeyCredential | null;
  if (!got) return false;
  const answer = got.response as AuthenticatorAssertionResponse;
  await tell("/api/session/passkey", {
    answer: {
      id: got.id, rawId: base64url(got.rawId), type: got.type,
      response: {
        clientDataJSON: base64url(answer.clientDataJSON), authenticatorData: base64url(answer.authenticatorData), signature: base64url(answer.signature),
        userHandle: answer.userHandle ? base64url(answer.userHandle) : null,
      },
    },
  });
  return true;
}
