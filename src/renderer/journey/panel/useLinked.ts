// Pain points and opportunities of the whole journey that are linked to a touchpoint.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import {
  listPainPoints,
  opportunities,
  painPointKinds,
  painPoints,
  type PainPoint,
  type PainPointKind,
} from '../../../domain/journey/painPoints.ts';
import { useQuery } from '../../session/hooks.ts';

const both = [painPoints, opportunities];

export function useLinked(touchpointId: string): readonly (PainPoint & { readonly kind: PainPointKind })[] {
  const query = useCallback(
    (doc: Y.Doc) =>
      painPointKinds.flatMap((kind) =>
        listPainPoints(doc, kind).flatMap((entry) => (entry.touchpointId === touchpointId ? [{ ...entry, kind }] : [])),
      ),
    [touchpointId],
  );
  return useQuery(query, both);
}
