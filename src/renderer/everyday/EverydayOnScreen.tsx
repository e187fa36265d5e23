// Day to day for the room: the next visits, the last two lessons, and who has met whom.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { countPairs, pairsOf } from '../../domain/everyday/pairs.ts';
import { stateOfVisit } from '../../domain/everyday/visits.ts';
import { formatDayMonth } from '../../i18n/format.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { headlineOf } from './headline.ts';
import { PairsGrid } from './PairsGrid.tsx';
import { everydayCollections, readEveryday } from './visitEntries.ts';
import { pairWords } from './visitWords.ts';
import styles from './EverydayOnScreen.module.css';

const sizes = [44, 38, 32, 28, 24];
const nextAtMost = 4;
/** Where nothing was learned yet. */
const nextAlone = 7;
const lessonsAtMost = 2;

export function EverydayOnScreen({ head, onTypeSize }: Pick<AudienceViewProps, 'head' | 'onTypeSize'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entries, people } = useQuery(readEveryday, everydayCollections);
  const today = todayIn(getLocalTimeZone()).toString();
  const visits = entries.map(({ visit }) => visit);
  const pairs = pairsOf(people, visits, today);
  const learned = entries
    .filter(({ visit }) => visit.learned.trim() !== '')
    .slice(-lessonsAtMost)
    .reverse();
  const next = entries
    .filter(({ visit }) => stateOfVisit(visit, today) === 'planned')
    .slice(0, learned.length === 0 ? nextAlone : nextAtMost);
  return (
    <OnScreen
      head={head}
      title={entries.length === 0 ? t('everyday.empty') : headlineOf({ t, language }, countPairs(pairs), visits, today)}
      lead={entries.length === 0 ? t('everyday.emptyText') : ''}
      sizes={sizes}
      of={entries}
      onTypeSize={onTypeSize}
    >
      <div className={styles.columns}>
        <div>
          {learned.length > 0 && <h2>{t('everyday.audience.learned')}</h2>}
          {learned.map(({ visit }) => (
            <p key={visit.id} className={styles.learned} dir="auto">
              {visit.learned}
            </p>
          ))}
          {next.length > 0 && <h2>{t('everyday.audience.next')}</h2>}
          <ul className={styles.next}>
            {next.map((entry) => (
              <li key={entry.visit.id}>
                <b>{formatDayMonth(language, entry.visit.day)}</b>
                <span>{`${t(`everyday.kind.${entry.visit.kind}`)}: ${pairWords(t, entry)}`}</span>
              </li>
            ))}
          </ul>
        </div>
        {pairs.length > 0 && (
          <div className={styles.pairs}>
            <PairsGrid pairs={pairs} />
          </div>
        )}
      </div>
    </OnScreen>
  );
}
