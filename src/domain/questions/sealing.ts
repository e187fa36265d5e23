// Sealing of an answer to the public key of the computer that counts, and opening it there: X25519, HKDF-SHA256 and
// XChaCha20-Poly1305 (RFC 7748, RFC 5869, RFC 8439 with the 24-byte nonce).
//
//   plaintext  = length (2 bytes, big endian) | UTF-8 of the answer's JSON | zeros, together `size` bytes
//   ePub       = public key of a fresh pair; shared = X25519(eSecret, publicKey)
//   key|nonce  = HKDF(SHA-256, shared, salt = ePub | publicKey, info = "handschlag sealed 1", 56 bytes)    32 | 24
//   sealed     = ePub | XChaCha20-Poly1305(key, nonce, associated data = question id in UTF-8)(plaintext)
//
// Only libraries in plain JavaScript: a guest's page over plain http has no crypto.subtle. Every sealed answer to a
// question has the same length, so the length tells nothing. Windows load this file when somebody is asked, not before.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64url, toBase64url } from './base64url.ts';

const keyLength = 32;
const info = utf8ToBytes('handschlag sealed 1');

/** What an answer is sealed for. */
export interface SealedFor {
  readonly questionId: string;
  /** The counting computer's public key in base64url, 32 bytes. */
  readonly publicKey: string;
  /** Bytes of the plaintext (`paddedSize`). */
  readonly size: number;
}

export interface KeyPair {
  /** Both in base64url, 32 bytes each. */
  readonly secretKey: string;
  readonly publicKey: string;
}

export function newKeyPair(): KeyPair {
  const { secretKey, publicKey } = x25519.keygen();
  return { secretKey: toBase64url(secretKey), publicKey: toBase64url(publicKey) };
}

/**
 * The answer (a value for JSON), sealed, in base64url. Null when it does not fit into `size` bytes, or when the public
 * key is none.
 *
 * @param ephemeralSecret for tests only; a fresh one each time otherwise
 */
export function seal(
  { questionId, publicKey, size }: SealedFor,
  answer: unknown,
  ephemeralSecret: Uint8Array = x25519.utils.randomSecretKey(),
): string | null {
  const json = utf8ToBytes(JSON.stringify(answer));
  const receiver = fromBase64url(publicKey);
  if (json.length + 2 > size || json.length > 0xffff || receiver?.length !== keyLength) return null;
  const plaintext = new Uint8Array(size);
  plaintext.set([json.length >> 8, json.length & 255]);
  plaintext.set(json, 2);
  try {
    const own = x25519.getPublicKey(ephemeralSecret);
    const shared = x25519.getSharedSecret(ephemeralSecret, receiver);
    return toBase64url(concatBytes(own, cipherFor(shared, own, receiver, questionId).encrypt(plaintext)));
  } catch {
    // A public key of low order, which no honest computer makes.
    return null;
  }
}

/** The answer in an envelope; undefined when it was not sealed to this key and question, or is damaged. */
export function open({ secretKey, publicKey }: KeyPair, questionId: string, sealed: string): unknown {
  const bytes = fromBase64url(sealed);
  const secret = fromBase64url(secretKey);
  const receiver = fromBase64url(publicKey);
  if (!bytes || bytes.length <= keyLength || secret?.length !== keyLength || !receiver) return undefined;
  try {
    const sender = bytes.subarray(0, keyLength);
    const shared = x25519.getSharedSecret(secret, sender);
    const plaintext = cipherFor(shared, sender, receiver, questionId).decrypt(bytes.subarray(keyLength));
    const length = (plaintext[0]! << 8) | plaintext[1]!;
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext.subarray(2, 2 + length)));
  } catch {
    return undefined;
  }
}

function cipherFor(shared: Uint8Array, sender: Uint8Array, receiver: Uint8Array, questionId: string) {
  const derived = hkdf(sha256, shared, concatBytes(sender, receiver), info, 56);
  return xchacha20poly1305(derived.subarray(0, 32), derived.subarray(32), utf8ToBytes(questionId));
}
