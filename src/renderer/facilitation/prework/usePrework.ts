// The prework: what was asked before the day and how many have answered; asking it, and writing the page that goes by
// mail, in the language of the plan.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { listParticipants } from '../../../domain/people/participants.ts';
import { sectionOfQuestion } from '../../../domain/questions/hiddenAnswers.ts';
import {
  envelopes,
  envelopesOf,
  isOpen,
  listQuestions,
  questions,
  waitsForTheDay,
  type Question,
} from '../../../domain/questions/questions.ts';
import { readDetails } from '../../../domain/record/workshop.ts';
import { addChain, listTerms, terms, termName } from '../../../domain/terms/terms.ts';
import { withArticle } from '../../../i18n/termWords.ts';
import { translatorFor } from '../../../i18n/translatorFor.ts';
import { useExporting } from '../../host/ExportContext.tsx';
import { useSaveLetter } from '../../questions/letter/useSaveLetter.ts';
import { useAskQuestion, type Asked } from '../../questions/questionCalls.ts';
import { useQuery, useSession } from '../../session/hooks.ts';
import { mostCards } from './preworkData.ts';

export interface AskedAhead {
  readonly question: Question;
  readonly answers: number;
}

const asked = [questions, envelopes, terms];

const readPrework = (doc: Y.Doc): readonly AskedAhead[] =>
  listQuestions(doc)
    .filter(({ isAhead }) => isAhead)
    .map((question) => ({ question, answers: envelopesOf(doc, question.id).length }));

export function usePrework(): readonly AskedAhead[] {
  return useQuery(readPrework, asked);
}

/** Asks the four questions that are not asked yet; false after the person has been told why not. */
export function useAskPrework(): () => Promise<boolean> {
  const { workshop, run } = useSession();
  const ask = useAskQuestion();
  return useCallback(async () => {
    const { doc } = workshop;
    const { language } = readDetails(doc);
    const t = translatorFor(language);
    const mql = () => listTerms(doc).find(({ key }) => key === 'mql');
    if (!mql()) run(addChain, {});
    const term = mql();
    const what = withArticle(t, language, (term && termName(term, language)) || 'MQL');
    const settings = { mostPerPerson: mostCards };
    const cards = (section: 'customer' | 'journey', text: string): Asked => ({
      ...ahead,
      kind: 'collection',
      text,
      settings: { ...settings, section },
    });
    const all: readonly Asked[] = [
      { ...ahead, kind: 'poll', round: 'start', text: t('questions.poll.text') },
      ...(term
        ? [{ ...ahead, kind: 'duel', subjectId: term.id, text: t('terms.duel.question', { what }) } as const]
        : []),
      cards('customer', t('prework.customers')),
      cards('journey', t('prework.time')),
    ];
    const known = new Set(listQuestions(doc).filter(waitsForTheDay).map(nameOf));
    for (const one of all) if (!known.has(nameOf(one)) && (await ask(one)) === undefined) return false;
    return true;
  }, [workshop, run, ask]);
}

/** Letters tell not whose they are, so that nobody in particular is expected. */
const ahead = { round: '', subjectId: null, endsAt: null, expectedIds: [] as string[], isAhead: true } as const;

const nameOf = (one: { readonly kind: string; readonly settings?: unknown }) =>
  `${one.kind} ${sectionOfQuestion({ kind: one.kind, settings: one.settings ?? null })}`;

export function useWritePrework(): () => Promise<void> {
  const { workshop } = useSession();
  const { language } = useExporting();
  const save = useSaveLetter();
  return useCallback(async () => {
    const [{ preworkPage }, { default: script }] = await Promise.all([
      import('./preworkPage.ts'),
      import('./preworkScript.ts?script'),
    ]);
    const { doc } = workshop;
    const t = translatorFor(language);
    const open = listQuestions(doc).filter((question) => question.isAhead && isOpen(question));
    const page = preworkPage(
      {
        language,
        title: readDetails(doc).title,
        counter: open[0]?.counter ?? '',
        names: listParticipants(doc).map(({ name }) => name),
        questions: open.map((question) => ({
          ...question,
          isAboutCustomers: sectionOfQuestion(question) === 'customer',
        })),
      },
      t,
      script,
    );
    await save(t('prework.pageName'), page);
  }, [workshop, language, save]);
}
