// The map that is being made at this device: what it says of each touchpoint, kept here and sealed after every change.
import { useCallback, useState } from 'react';
import type * as Y from 'yjs';
import { nanoid } from 'nanoid';
import { mappedTouchpoints } from '../../domain/blindMap/overlay.ts';
import { orderedStages, stages, type Stage } from '../../domain/journey/stages.ts';
import { touchpoints, type Owner } from '../../domain/journey/touchpoints.ts';
import type { Team } from '../../domain/people/participants.ts';
import { mapSettingsOf, type MapAnswer, type MapEntry } from '../../domain/questions/hiddenAnswers.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { useQuery } from '../session/hooks.ts';
import { useOwnAnswer } from './useOwnAnswer.ts';

export type MapValue = MapEntry['value'];

export interface MapCard {
  readonly id: string;
  readonly title: string;
  readonly stageId: string;
  readonly stage: string;
  /** Undefined while it is still to be placed. */
  readonly value: MapValue | undefined;
  readonly reason: string;
  /** Missing on the board, and added here. */
  readonly isAdded: boolean;
}

export interface MapDraft {
  readonly cards: readonly MapCard[];
  readonly stages: readonly Stage[];
  readonly placed: number;
  readonly isDone: boolean;
  readonly isLoaded: boolean;
  place(id: string, value: MapValue | undefined): void;
  explain(id: string, reason: string): void;
  add(title: string, stageId: string): void;
  finish(isDone: boolean): void;
  /** Tells the room that the map is made here, before anything is placed. */
  claim(): void;
  /** Leaves nothing of it, so that the map of another device counts alone. */
  giveUp(): void;
}

const watched = [touchpoints, stages];
const startValues: Readonly<Record<Owner, MapValue | undefined>> = {
  marketing: 1,
  both: 0.5,
  sales: 0,
  none: undefined,
};

/** @param key whose copy it is: `side-SIDE` of a map that a side makes together, else the participant */
export function useMap(question: Question, key: string, side: Team): MapDraft {
  const read = useCallback(
    (doc: Y.Doc) => ({ mapped: mappedTouchpoints(doc, question), all: orderedStages(doc) }),
    [question],
  );
  const { mapped, all } = useQuery(read, watched);
  const { start, stageIds } = mapSettingsOf(question);
  // What the board said when it was opened; later moves of others are no answer of this side.
  const [empty] = useState((): MapAnswer => {
    const values: Record<string, MapEntry> = {};
    for (const { touchpoint } of mapped) {
      const value = start === 'asNow' ? startValues[touchpoint.place.owner] : undefined;
      if (value !== undefined) values[touchpoint.id] = { value };
    }
    return { side, values, additions: [] };
  });
  const draft = useOwnAnswer<MapAnswer>(question.id, key, empty);
  const { values, additions } = draft.answer;
  const keep = (next: Partial<MapAnswer>, isDone = draft.isDone, atOnce = false) => {
    const answer = { ...draft.answer, ...next, side };
    const count = Object.keys(answer.values).length + answer.additions.length;
    draft.set(answer, { count, isDone, atOnce });
  };
  const stageTitle = new Map(all.map((stage) => [stage.id, stage.title]));
  const cards: MapCard[] = [
    ...mapped.map(({ touchpoint, stageId, stage }) => ({
      id: touchpoint.id,
      title: touchpoint.title,
      stageId: stageId ?? '',
      stage,
      value: values[touchpoint.id]?.value,
      reason: values[touchpoint.id]?.reason ?? '',
      isAdded: false,
    })),
    ...additions.map(({ id, title, stageId, value }) => ({
      id,
      title,
      stageId,
      stage: stageTitle.get(stageId) ?? '',
      value,
      reason: '',
      isAdded: true,
    })),
  ];
  return {
    cards,
    stages: all.filter(({ id }) => stageIds === null || stageIds.includes(id)),
    placed: cards.filter(({ value }) => value !== undefined).length,
    isDone: draft.isDone,
    isLoaded: draft.isLoaded,
    place(id, value) {
      if (additions.some((one) => one.id === id)) {
        keep({
          additions:
            value === undefined
              ? additions.filter((one) => one.id !== id)
              : additions.map((one) => (one.id === id ? { ...one, value } : one)),
        });
        return;
      }
      const { [id]: before, ...others } = values;
      keep({ values: value === undefined ? others : { ...others, [id]: { ...before, value } } });
    },
    explain(id, reason) {
      const before = values[id];
      if (before) keep({ values: { ...values, [id]: { value: before.value, ...(reason.trim() ? { reason } : {}) } } });
    },
    add: (title, stageId) => keep({ additions: [...additions, { id: nanoid(), title, stageId, value: 0.5 }] }),
    finish: (isDone) => keep({}, isDone, true),
    claim: () => keep({}, draft.isDone, true),
    giveUp: () => keep({ values: {}, additions: [] }, false, true),
  };
}
