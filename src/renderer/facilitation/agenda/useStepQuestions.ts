// What a step of a block does besides going on: it opens the block's question, or reveals the one that is open. The
// engine of whoever facilitates makes the key and counts.
import { useCallback } from 'react';
import { stepIn, stepsOf, type StepKind } from '../../../domain/facilitation/agendaSteps.ts';
import { readAgenda, type AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { listParticipants } from '../../../domain/people/participants.ts';
import { openQuestionIn } from '../../../domain/questions/questions.ts';
import { listRounds } from '../../../domain/relationship/rounds.ts';
import { duelTime } from '../../../domain/terms/duel.ts';
import { statusOfTerm } from '../../../domain/terms/termStatus.ts';
import { getTerm, listTerms, termName } from '../../../domain/terms/terms.ts';
import type { Workshop } from '../../../domain/record/workshop.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { useAskQuestion, useRevealQuestion, type Asked } from '../../questions/questionCalls.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

const asking: readonly StepKind[] = ['ask', 'poll', 'collect', 'map'];
const revealing: readonly StepKind[] = ['reveal', 'revealVote'];

/** To be called after each step forward; a step that asks while a question is open leaves that one open. */
export function useStepQuestions(): () => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workshop } = useSession();
  const ask = useAskQuestion();
  const reveal = useRevealQuestion();
  return useCallback(() => {
    const { running, live } = readAgenda(workshop.doc);
    if (!running) return;
    const step = stepsOf(running)[stepIn(running, live.step)]!;
    const open = openQuestionIn(workshop.doc);
    if (revealing.includes(step) && open) void reveal(open.id);
    if (!asking.includes(step) || open) return;
    const asked = questionOf(running, step, workshop, { t, language });
    if (asked) void ask(asked);
  }, [workshop, ask, reveal, t, language]);
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The question of a block; null where there is nothing to ask about, or, as with votes, somebody has to choose first. */
function questionOf(item: AgendaItem, step: StepKind, { doc, now }: Workshop, { t, language }: Words): Asked | null {
  const people = listParticipants(doc).filter(({ team }) => team !== 'none');
  const expectedIds = people.map(({ id }) => id);
  const kind = step === 'poll' ? 'poll' : item.question;
  if (kind === 'poll') {
    const own = new Set(listRounds(doc).flatMap(({ title, round }) => (title === '' ? [round] : [])));
    const round = own.has('end') ? 'review' : own.has('start') ? 'end' : 'start';
    return { kind, round, subjectId: null, text: t('questions.poll.text'), expectedIds, endsAt: null };
  }
  const hidden = { round: '', subjectId: null, expectedIds, endsAt: null } as const;
  if (step === 'collect') {
    const section = item.section === 'customer' ? 'customer' : 'journey';
    const text = t(`hidden.ask.collectText.${section}`);
    return { ...hidden, kind: 'collection', text, settings: { section } };
  }
  if (step === 'map')
    return { ...hidden, kind: 'doubleMap', text: t('hidden.ask.mapText'), settings: { section: 'journey' } };
  if (kind !== 'duel') return null;
  const term =
    (item.targetId && getTerm(doc, item.targetId)) || listTerms(doc).find((one) => statusOfTerm(one) !== 'agreed');
  if (!term) return null;
  const text = t('terms.duel.question', { name: termName(term, language) || t('terms.untitled') });
  return { kind, round: '', subjectId: term.id, text, expectedIds, endsAt: now() + duelTime };
}
