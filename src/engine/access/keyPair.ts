// The key pair with which an engine proves who it is in a room, and the keys of seats at other hosts.
import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { hostProof, seatContext, signedText, type HostProof } from '../../protocol/hostProof.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** 32 random bytes in base64url. */
export function newSecretKey(): string {
  return randomBytes(32).toString('base64url');
}

/** By secret key: each window is told the key of the room's host, each time that it is told something of the room. */
const publicKeys = new Map<string, string>();
/** More rooms than an engine has open. */
const mostKeys = 1000;

export function publicKeyOf(secretKey: string): string {
  const known = publicKeys.get(secretKey);
  if (known !== undefined) return known;
  if (publicKeys.size >= mostKeys) publicKeys.clear();
  const exported = createPublicKey(privateKey(secretKey)).export({ type: 'spki', format: 'der' });
  const found = exported.subarray(spki.length).toString('base64url');
  publicKeys.set(secretKey, found);
  return found;
}

/** @param asked the workshop, and the nonce of the side that asks */
export function proveHost(
  secretKey: string,
  claim: { readonly term: number; readonly address: string },
  asked: { readonly workshopId: string; readonly nonce: string },
): HostProof {
  const proof = { ...claim, key: publicKeyOf(secretKey) };
  return {
    ...proof,
    signature: sign(null, Buffer.from(signedText(proof, asked)), privateKey(secretKey)).toString('base64url'),
  };
}

/** The proof in an answer from outside, when its signature is right; it says nothing about whose key it is. */
export function readHostProof(
  answer: unknown,
  asked: { readonly workshopId: string; readonly nonce: string },
): HostProof | null {
  const read = hostProof.safeParse(answer);
  if (!read.success) return null;
  const key = createPublicKey({
    key: Buffer.concat([spki, Buffer.from(read.data.key, 'base64url')]),
    format: 'der',
    type: 'spki',
  });
  const text = Buffer.from(signedText(read.data, asked));
  return verify(null, text, key, Buffer.from(read.data.signature, 'base64url')) ? read.data : null;
}

/** The key of a seat at the host with this public key (22 characters); renderer/session/hostProof.ts makes the same. */
export function seatKeyAt(key: string, workshopId: string, hostKey: string): string {
  const hash = createHmac('sha256', key).update(seatContext(workshopId, hostKey)).digest();
  return hash.subarray(0, 16).toString('base64url');
}

function privateKey(secretKey: string) {
  return createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(secretKey, 'base64url')]),
    format: 'der',
    type: 'pkcs8',
  });
}
