// The audience view that goes where the facilitator goes: the section on screen, and of the journey the stage of the
// chosen card, else the first one in view. What the facilitator's window shows the others is all it needs.
import { useEffect } from 'react';
import { orderedStages, stages as stageRecords } from '../../domain/journey/stages.ts';
import { getTouchpoint } from '../../domain/journey/touchpoints.ts';
import type { AudienceChoice } from '../session/audience.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import type { PresenceState } from '../session/presence.ts';

const stagesOnly = [stageRecords];

/**
 * @param stageOf the stage that a touchpoint is in
 * @param shownOf the view for the room of a section; undefined for what has none
 */
export function followedChoice(
  { audience, view, selection, region }: Pick<PresenceState, 'audience' | 'view' | 'selection' | 'region'>,
  stageIds: readonly string[],
  stageOf: (touchpointId: string) => string | null,
  shownOf: (view: string) => string | undefined,
): AudienceChoice | null {
  if (!audience?.follows) return null;
  const section = shownOf(view) ?? audience.section;
  if (section !== 'journey') return { ...audience, section };
  const chosen = selection.map(stageOf).find((stageId) => stageId !== null);
  const first = stageIds[Math.min(stageIds.length - 1, Math.max(0, Math.round(region?.left ?? 0)))];
  return { ...audience, section, stageId: chosen ?? first ?? null };
}

export function useAudienceFollows(shownOf: (view: string) => string | undefined) {
  const { mine, show, workshop } = useSession();
  const stages = useQuery(orderedStages, stagesOnly);
  useEffect(() => {
    const stageIds = stages.map(({ id }) => id);
    const follow = () => {
      const now = mine.get();
      const next = followedChoice(
        now,
        stageIds,
        (id) => getTouchpoint(workshop.doc, id)?.place.stageId ?? null,
        shownOf,
      );
      if (!next) return;
      if (next.section !== now.audience?.section || next.stageId !== now.audience.stageId) show({ audience: next });
    };
    follow();
    return mine.subscribe(follow);
  }, [mine, show, stages, workshop, shownOf]);
}
