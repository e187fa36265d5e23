// What is counted to see whether an agreement is kept: the latest attainment as a bar, with a tick where the target is.
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import { ratesOf } from '../../domain/partnership/serviceLevelFigures.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { useAgreementTools } from './AgreementsContext.ts';
import styles from './Measure.module.css';

export function Measure({ agreement: { id, measure, minimumShare } }: { agreement: Agreement }) {
  const { figures, enterFigures, openDetails, isReadOnly } = useAgreementTools();
  const language = useLanguage();
  const { t } = useTranslation();
  const entries = figures.get(id) ?? [];
  const attainment = entries.map((entry) => ratesOf(entry).attainment).findLast((rate) => rate !== null) ?? null;
  const name = measure.trim() || t('agreements.card.measure');
  const target = minimumShare === null ? null : formatPercent(language, minimumShare);
  const percent = attainment === null ? null : formatPercent(language, attainment);
  return (
    <button
      type="button"
      className={styles.measure}
      disabled={isReadOnly}
      title={isReadOnly ? undefined : t('agreements.card.enterFigures')}
      onClick={() => (entries.length === 0 ? enterFigures(id) : openDetails(id, 'figures'))}
    >
      <span className={styles.label}>{name}</span>
      {percent === null ? (
        <span className={styles.missing}>{t('agreements.card.noFigures')}</span>
      ) : (
        <span className={styles.row}>
          <b>{percent}</b>
          <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
            <rect className={styles.track} y="3" width="100" height="6" />
            <rect className={styles.fill} y="3" width={100 * attainment!} height="6" />
            {minimumShare !== null && (
              <rect className={styles.tick} x={Math.min(98, 100 * minimumShare - 1)} width="2" height="12" />
            )}
          </svg>
          {target !== null && <span className={styles.target}>{t('agreements.card.target', { percent: target })}</span>}
        </span>
      )}
    </button>
  );
}
