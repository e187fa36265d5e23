// In the facilitator's view alone: who has not answered the open question yet, by name; of a map each side.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { mappedTouchpoints } from '../../../domain/blindMap/overlay.ts';
import { stages } from '../../../domain/journey/stages.ts';
import { touchpoints } from '../../../domain/journey/touchpoints.ts';
import { participants, sides } from '../../../domain/people/participants.ts';
import { countersOf } from '../../../domain/questions/counters.ts';
import { envelopes, envelopesOf, isMapOfSides, questions, type Question } from '../../../domain/questions/questions.ts';
import { useOpenQuestion } from '../../questions/openQuestions.ts';
import { useQuery } from '../../session/hooks.ts';
import { PersonBadge } from '../../ui/PersonBadge.tsx';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useParticipants } from '../usePeopleHere.ts';

const watched = [questions, envelopes, participants, touchpoints, stages];

export function Unfinished() {
  const open = useOpenQuestion();
  if (!open) return null;
  const { question, standing } = open;
  if (isMapOfSides(question)) return <Sides question={question} />;
  return <People question={question} missingIds={standing.missingIds} />;
}

function People({ question, missingIds }: { question: Question; missingIds: readonly string[] }) {
  const { t } = useTranslation();
  const people = useParticipants();
  const unfinished = useQuery(
    useCallback((doc: Y.Doc) => countersOf(doc, question).unfinishedIds, [question]),
    watched,
  );
  const isCollection = question.kind === 'collection';
  const waitsFor = new Set(isCollection ? unfinished : missingIds);
  return people
    .filter(({ id }) => waitsFor.has(id))
    .map(({ id, name, team }) => (
      <li key={id} data-unfinished={id}>
        <PersonBadge name={name} team={team} />
        <span>{t(isCollection ? 'agenda.unfinished.collecting' : 'agenda.unfinished.answering', { name })}</span>
      </li>
    ));
}

function Sides({ question }: { question: Question }) {
  const { t } = useTranslation();
  const people = useParticipants();
  const { all, counters, makers } = useQuery(
    useCallback(
      (doc: Y.Doc) => ({
        all: mappedTouchpoints(doc, question).length,
        counters: countersOf(doc, question),
        makers: new Map(envelopesOf(doc, question.id).map(({ personId, byId }) => [personId, byId])),
      }),
      [question],
    ),
    watched,
  );
  return sides
    .filter((side) => !counters.doneIds.has(`side-${side}`))
    .map((side) => {
      const name = people.find(({ id }) => id === makers.get(`side-${side}`))?.name;
      return (
        <li key={side} data-unfinished={side}>
          <TeamMark mark={side} size={22} />
          <span>
            {t(`agenda.unfinished.side.${side}`)}
            {name !== undefined && <small>{t('agenda.unfinished.at', { name })}</small>}
          </span>
          <span>{t('agenda.unfinished.placed', { placed: counters.bySide[side], all })}</span>
        </li>
      );
    });
}
