// The headline of a vote's result and what it rests on, in words.
import type { VoteOutcome } from '../../domain/voting/voteOutcome.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';

export function useVoteWords({ ranked, tie, voters, settings }: VoteOutcome): {
  readonly title: string;
  readonly lead: string;
} {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = (count: number) => numberWord(t, language, count);
  const [first, second] = ranked;
  const isClear = first !== undefined && first.dots > 0 && first.dots !== second?.dots;
  const solves = settings.candidates.every(({ collection }) => collection === 'painPoints');
  const title = !isClear
    ? t('hidden.vote.noWinner')
    : t(solves ? 'hidden.vote.solveFirst' : 'hidden.vote.comesFirst', { title: first.title || t('words.untitled') });
  const sentences = [
    capitalised(
      t('hidden.vote.voters', {
        count: voters,
        word: word(voters),
        dots: word(settings.budget),
        budget: settings.budget,
      }),
      language,
    ),
    tie
      ? capitalised(
          t('hidden.vote.tie', { place: word(tie.place), count: tie.tied.length, word: word(tie.tied.length) }),
          language,
        )
      : '',
  ];
  return { title, lead: sentences.filter(Boolean).join(' ') };
}
