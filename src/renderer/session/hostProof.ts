// Checks in a guest's page that somebody is the host of the room, and makes the key of this seat at another host. A page
// that came over plain http has no WebCrypto.
import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hostProof, seatContext, signedText, type HostProof } from '../../protocol/hostProof.ts';

/** The proof in an answer from outside, when its signature is right; it says nothing about whose key it is. */
export function readHostProof(
  answer: unknown,
  asked: { readonly workshopId: string; readonly nonce: string },
): HostProof | null {
  const read = hostProof.safeParse(answer);
  if (!read.success) return null;
  const text = utf8ToBytes(signedText(read.data, asked));
  try {
    return ed25519.verify(bytesOf(read.data.signature), text, bytesOf(read.data.key)) ? read.data : null;
  } catch {
    return null;
  }
}

/** The key of a seat at the host with this public key, as engine/access/keyPair.ts makes it. */
export function seatKeyAt(key: string, workshopId: string, hostKey: string): string {
  const bytes = hmac(sha256, utf8ToBytes(key), utf8ToBytes(seatContext(workshopId, hostKey))).subarray(0, 16);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
