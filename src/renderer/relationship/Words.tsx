// The words of a round in italics: by team where teams are told apart, else all together.
import { useTranslation } from '../ui/translation.tsx';
import { wordsOf, type Round } from '../../domain/relationship/rounds.ts';
import { sides } from '../../domain/people/participants.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import styles from './Words.module.css';

export function Words({ round, isOnScreen = false }: { round: Round; isOnScreen?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const groups = (round.isApart ? sides : ([null] as const))
    .map((side) => ({ side, words: wordsOf(round, side, language) }))
    .filter(({ words }) => words.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className={styles.words} data-room={isOnScreen || undefined}>
      <p className={styles.label}>{t('relationship.wordNow')}</p>
      {groups.map(({ side, words }) => (
        <p key={side ?? 'all'} className={styles.group} data-side={side ?? 'all'}>
          {side && (
            <>
              <TeamMark mark={side} size={14} />
              <span className="visually-hidden">{t(`words.team.${side}`)}</span>
            </>
          )}
          <span>
            {words.map(({ word, times }, at) => (
              <span key={word}>
                {at > 0 && ' · '}
                <i>{word}</i>
                {times > 1 && ` ${t('relationship.times', { count: times })}`}
              </span>
            ))}
          </span>
        </p>
      ))}
    </div>
  );
}
