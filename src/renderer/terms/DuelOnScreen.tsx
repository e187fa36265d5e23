// A revealed definition duel for the room: what both sides wrote, without names, and the words that both say. Before the
// reveal the audience view shows the question, the time and how many have answered, and no answer.
import { useTranslation } from '../ui/translation.tsx';
import type { Duel } from '../../domain/terms/duel.ts';
import { duelWords, wordsOf } from '../../domain/terms/duelWords.ts';
import { namesOf, type Term } from '../../domain/terms/terms.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { duelPages } from '../session/audiencePages.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useLanguage } from '../ui/language.ts';
import { answerGroups, DuelText } from './DuelText.tsx';
import { duelHeadline, duelLead } from './duelSentences.ts';
import styles from './DuelOnScreen.module.css';

const sizes = [34, 30, 26, 22];
export interface DuelOnScreenProps extends AudienceViewProps {
  readonly duel: Duel;
  readonly term: Term;
}

export function DuelOnScreen({ duel, term, choice, head, onTypeSize }: DuelOnScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = namesOf(term);
  const words = duelWords(duel.answers, own);
  const common = new Set(words.common.map(({ stem }) => stem));
  const pages = duelPages(duel.answers, own);
  const { rows } = pages.find(({ id }) => id === choice.stageId) ?? pages[0]!;
  return (
    <OnScreen
      head={head}
      title={duelHeadline(t, language, duel, term)}
      lead={duelLead(t, language, words)}
      sizes={sizes}
      of={rows.from}
      onTypeSize={onTypeSize}
    >
      {words.common.length > 0 && (
        <ul className={styles.common} aria-label={t('terms.duel.common')}>
          {words.common.map(({ word, stem, count }) => (
            <li key={stem}>
              {word} <span>{count}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.fields} data-duel={duel.question.id}>
        {answerGroups(duel.answers, words.isApart).map(({ side, answers }) => (
          <section key={side} className={styles.field} data-side={side}>
            <h2>
              {side === 'all' ? <i className={styles.diamond} aria-hidden /> : <TeamMark mark={side} size={30} />}
              {t(`terms.duel.answersOf.${side}`, { count: answers.length })}
            </h2>
            <ul>
              {answers.slice(rows.from, rows.to).map(({ text }, at) => (
                <li key={at}>
                  <DuelText text={text} own={wordsOf(own)} common={common} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </OnScreen>
  );
}
