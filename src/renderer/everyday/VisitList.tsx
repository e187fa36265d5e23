// The visits by day. Those that are done and long over fold into one line above.
import { stateOfVisit } from '../../domain/everyday/visits.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { VisitRow } from './VisitRow.tsx';
import styles from './EverydaySection.module.css';

/** So many of the visits that are done stay in view. */
const doneInView = 3;

export function VisitList({ isWhole, onWhole }: { isWhole: boolean; onWhole: () => void }) {
  const { t } = useTranslation();
  const { entries, today } = useEveryday();
  const isOver = ({ visit }: (typeof entries)[number]) => ['done', 'dropped'].includes(stateOfVisit(visit, today));
  const folded = isWhole ? [] : entries.filter(isOver).slice(0, -doneInView);
  const shown = entries.filter((entry) => !folded.includes(entry));
  return (
    <>
      {folded.length > 0 && (
        <p className={styles.earlier}>
          <Button look="quiet" size="small" onPress={onWhole}>
            {t('everyday.earlier', { count: folded.length })}
          </Button>
        </p>
      )}
      <ol className={styles.rows} aria-label={t('everyday.visits')}>
        {shown.map((entry, at) => (
          <VisitRow key={entry.visit.id} entry={entry} isStop={at === 0} />
        ))}
      </ol>
    </>
  );
}
