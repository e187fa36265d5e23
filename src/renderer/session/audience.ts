// What the room sees on the projector: chosen by the facilitator, shown to the audience window as presence.
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { textUpTo } from '../../domain/record/field.ts';

export const audienceChoice = z.object({
  /** Section of the workshop; what it shows of it is up to the section. */
  section: textUpTo(40),
  /** Stage of the journey; null for the first one. */
  stageId: z.nullable(textUpTo(64)),
  /** Light ground for a bright room; dark otherwise. */
  isLight: z.boolean(),
  /** Goes where the facilitator goes; else it stands still until something else is chosen. */
  follows: z.catch(z.boolean(), false),
  /** What of the section is tried or chosen, in its own words; empty for nothing. */
  detail: z.optional(z.catch(textUpTo(40), '')),
});
export type AudienceChoice = z.infer<typeof audienceChoice>;

/** What a section gets that shows itself to the room. */
export interface AudienceViewProps {
  readonly choice: AudienceChoice;
  /** Stands above the view's title. */
  readonly head: ReactNode;
  /** Told the size of the smallest type that is to be read, in pixels of a picture 1920 wide. */
  readonly onTypeSize: (size: number) => void;
}

export const firstChoice: AudienceChoice = { section: 'journey', stageId: null, isLight: false, follows: false };

/** Of everybody who shows something to the room, the facilitator; else who came first. */
export function chosenForRoom<
  P extends { readonly clientId: number; readonly name: string; readonly audience: AudienceChoice | null },
>(people: readonly P[], isFacilitator: (name: string) => boolean): AudienceChoice | null {
  const showing = people
    .filter(({ audience }) => audience !== null)
    .sort((left, right) => left.clientId - right.clientId);
  return (showing.find(({ name }) => isFacilitator(name)) ?? showing[0])?.audience ?? null;
}
