// The plan that a review starts from: the newest one that both sides have signed, read from the text that was signed.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { sides } from '../people/participants.ts';
import { dayOf } from '../record/part.ts';
import { listSignOffs, signedCanonical } from '../signatures/signOffs.ts';

export interface SignedByBoth {
  readonly digest: string;
  /** Day (YYYY-MM-DD) of the later of the two signatures. */
  readonly signedOn: string;
}

/** The newest plan that both sides have signed, whether it still holds or not; null when there is none. */
export function newestSignedByBoth(doc: Y.Doc): SignedByBoth | null {
  const found = signedByBoth(doc);
  return found.at(-1) ?? null;
}

/** The day on which both had signed this plan; null when one of them has not. */
export function signedOn(doc: Y.Doc, digest: string): string | null {
  return signedByBoth(doc).find((one) => one.digest === digest)?.signedOn ?? null;
}

/** Oldest first: by the moment at which the second side signed. */
function signedByBoth(doc: Y.Doc): (SignedByBoth & { readonly at: number })[] {
  const byDigest = Map.groupBy(listSignOffs(doc), ({ digest }) => digest);
  return [...byDigest]
    .flatMap(([digest, signatures]) => {
      const first = sides.map((side) => signatures.find((signature) => signature.side === side)?.at);
      if (first.some((at) => at === undefined)) return [];
      const at = Math.max(...(first as number[]));
      return [{ digest, at, signedOn: dayOf(at) }];
    })
    .sort((left, right) => left.at - right.at || (left.digest < right.digest ? -1 : 1));
}

const consent = z.nullable(z.looseObject({ at: z.number() }));
const basisSchema = z.looseObject({
  agreements: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      minimumShare: z.nullable(z.number()),
      isEnded: z.boolean(),
      agreedBy: z.object({ marketing: consent, sales: consent }),
    }),
  ),
  gaps: z.array(z.looseObject({ kind: z.string(), recordId: z.string(), title: z.string() })),
});

/** As much of a signed plan as a review needs. */
export type ReviewBasis = z.infer<typeof basisSchema>;

/** The signed plan with this digest; null when its text is not here or makes no sense. */
export function basisOf(doc: Y.Doc, digest: string): ReviewBasis | null {
  const canonical = signedCanonical(doc, digest);
  if (canonical === null) return null;
  try {
    return basisSchema.safeParse(JSON.parse(canonical)).data ?? null;
  } catch {
    return null;
  }
}
