// How a host of a room proves that it is one: `GET /room/ID?nonce=N` answers with its term, its public key, the address
// at which it has the room open, and an Ed25519 signature over all of them.
//
// The key pair is made when the room is, and its public half is named to everybody who comes in: by the host for
// itself, and for each participant's engine that could take over. What else the host tells (invites, mesh) proves
// nothing. The address is signed, so nobody can pass the answer of a true host on as their own.
import * as z from 'zod/mini';

/** 32 bytes in base64url. */
export const publicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const hostProof = z.object({
  term: z.int().check(z.minimum(0)),
  key: publicKey,
  /** Host and port: "192.168.1.5:4717". */
  address: z.string().check(z.regex(/^[A-Za-z0-9.:[\]_-]{3,80}$/)),
  /** 64 bytes in base64url. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});
export type HostProof = z.infer<typeof hostProof>;

/** What is signed. @param nonce chosen by the side that asks */
export function signedText(
  { term, key, address }: Omit<HostProof, 'signature'>,
  { workshopId, nonce }: { readonly workshopId: string; readonly nonce: string },
): string {
  return ['handschlag host', workshopId, nonce, term, key, address].join('\n');
}

/** What the key of a seat is hashed with for another host, so that no host learns a key that is valid at another. */
export function seatContext(workshopId: string, hostKey: string): string {
  return ['handschlag seat', workshopId, hostKey].join('\n');
}
