// What a step of a block does besides going on: it opens the block's question, reveals the one that is open, or hands
// out the plan. The engine of the facilitator makes the key and counts. Only the window in which somebody goes on does
// this.
import { useCallback } from 'react';
import { stepIn, stepsOf } from '../../../domain/facilitation/agendaSteps.ts';
import { readAgenda } from '../../../domain/facilitation/agendaItems.ts';
import { preworkOfStep, questionOfStep, type StepQuestion } from '../../../domain/document/stepQuestion.ts';
import { handOut, signedByBoth } from '../../../domain/plan/handOut.ts';
import { dayOf } from '../../../domain/record/part.ts';
import { listParticipants } from '../../../domain/people/participants.ts';
import { callQuestion } from '../../../domain/questions/questionCommands.ts';
import { openQuestionIn } from '../../../domain/questions/questions.ts';
import { duelTime } from '../../../domain/terms/duel.ts';
import { getTerm, termName } from '../../../domain/terms/terms.ts';
import type { Language, Workshop } from '../../../domain/record/workshop.ts';
import { withArticle } from '../../../i18n/termWords.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { useAskQuestion, useRevealQuestion, type Asked } from '../../questions/questionCalls.ts';
import { useSession } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { revealing } from './nextReveals.ts';

/**
 * To be called after each step forward; a step that asks while a question is open leaves that one open, and one that was asked
 * before the day is opened with the answers it has.
 */
export function useStepQuestions(): () => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workshop, run } = useSession();
  const ask = useAskQuestion();
  const reveal = useRevealQuestion();
  return useCallback(() => {
    const { running, live } = readAgenda(workshop.doc);
    if (!running) return;
    const step = stepsOf(running)[stepIn(running, live.step)]!;
    const open = openQuestionIn(workshop.doc);
    // Before they sign, everybody sees what the second poll has brought.
    const isRevealing = revealing.includes(step) || (step === 'sign' && open?.kind === 'poll');
    if (isRevealing && open) void reveal(open.id);
    if (step === 'handOut' && signedByBoth(workshop.doc, dayOf(workshop.now())) !== null) run(handOut, {});
    if (open) return;
    const waiting = preworkOfStep(workshop.doc, running, step);
    const question = waiting ? null : questionOfStep(workshop.doc, running, step);
    const endsAt = waiting?.kind === 'duel' ? workshop.now() + duelTime : null;
    if (waiting) run(callQuestion, { questionId: waiting.id, endsAt });
    else if (question) void ask(inWords(question, workshop, { t, language }));
  }, [workshop, run, ask, reveal, t, language]);
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

function inWords(question: StepQuestion, { doc, now }: Workshop, { t, language }: Words): Asked {
  const people = listParticipants(doc).filter(({ team }) => team !== 'none');
  const expectedIds = people.map(({ id }) => id);
  const hidden = { round: '', subjectId: null, expectedIds, endsAt: null } as const;
  switch (question.kind) {
    case 'poll':
      return { ...hidden, ...question, text: t('questions.poll.text') };
    case 'duel': {
      const term = getTerm(doc, question.termId);
      const what = withArticle(t, language, (term && termName(term, language)) || t('terms.untitled'));
      const text = t('terms.duel.question', { what });
      return { ...hidden, kind: 'duel', subjectId: question.termId, text, endsAt: now() + duelTime };
    }
    case 'collection':
      return { ...hidden, ...question, text: t(`hidden.ask.collectText.${question.settings.section}`) };
    case 'doubleMap':
      return { ...hidden, kind: 'doubleMap', settings: question.settings, text: t('hidden.ask.mapText') };
    case 'vote': {
      const text = t(`hidden.ask.voteText.${question.isAboutPainPoints ? 'painPoints' : 'others'}`);
      return { ...hidden, kind: 'vote', settings: question.settings, text };
    }
  }
}
