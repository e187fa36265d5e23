// The dates that closing leaves: the next review, reviews of agreements, open points and parked topics that have a person
// and a date.
import type * as Y from 'yjs';
import type { ClosingDate } from '../../calendar/closingEvents.ts';
import { isUnresolved, listTopics } from '../../domain/discussion/parkedTopics.ts';
import { readRhythm } from '../../domain/everyday/rhythm.ts';
import { agreementsIn } from '../../domain/partnership/agreementsPart.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import { gapsIn } from '../../domain/plan/gaps.ts';
import { openInUse } from '../../domain/plan/sectionsInUse.ts';
import { readDetails, type Language } from '../../domain/record/workshop.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import type { Translate } from '../../i18n/translator.ts';

/** @param only id of the person whom they concern; null for all */
export function closingDates(
  doc: Y.Doc,
  { today, language, only }: { today: string; language: Language; only: string | null },
  t: Translate,
): ClosingDate[] {
  const reading = openInUse(doc, today);
  const people = new Map(listParticipants(doc).map(({ id, name }) => [id, name]));
  const who = (id: string | null) => {
    const name = id === null ? undefined : people.get(id);
    return name === undefined ? '' : t('closing.dates.who', { name });
  };
  const named = (title: string) => title.trim() || t('words.untitled');
  const concerns = (id: string | null) => only === null || only === id;
  const nextReviewOn = readRhythm(reading.docOf('everyday'))?.nextReviewOn ?? '';
  const review = { id: 'next-review', day: nextReviewOn, description: '' };
  return [
    ...(only === null
      ? [{ ...review, summary: t('closing.dates.review', { title: named(readDetails(doc).title) }) }]
      : []),
    ...reading
      .of(agreementsIn)
      .filter(({ phase, responsibleId }) => phase !== 'ended' && concerns(responsibleId))
      .map(({ id, title, reviewOn, responsibleId }) => ({
        id: `review-${id}`,
        day: reviewOn,
        summary: t('closing.dates.agreement', { title: named(title) }),
        description: who(responsibleId),
      })),
    ...reading.of(gapsIn).flatMap((gap) => {
      const { decision, kind, recordId } = gap;
      if (!decision || !concerns(decision.responsibleId)) return [];
      const summary = t('closing.dates.due', { title: gapSentence(t, language, gap, named) });
      const description = [who(decision.responsibleId), decision.note].filter(Boolean).join('\n');
      return [{ id: `open-${kind}-${recordId}`, day: decision.dueOn, summary, description }];
    }),
    ...listTopics(doc)
      .filter((topic) => isUnresolved(topic) && concerns(topic.responsibleId))
      .map(({ id, text, dueOn, responsibleId }) => ({
        id: `topic-${id}`,
        day: dueOn,
        summary: t('closing.dates.due', { title: named(text) }),
        description: who(responsibleId),
      })),
  ].filter(({ day }) => day !== '');
}
