// Entering figures of an agreement: what was counted until a day; what cannot be is said at the field, and nothing is
// lost.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import {
  addServiceLevelFigures,
  ratesOf,
  updateServiceLevelFigures,
  type ServiceLevelFigures,
} from '../../domain/partnership/serviceLevelFigures.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { DateField } from '../ui/DateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { useToast } from '../ui/Toast.tsx';
import { figurePairs, noCounts, problemOf, type Counts, type FigurePair } from './figurePairs.ts';
import styles from './FiguresDialog.module.css';

export interface FiguresDialogProps {
  readonly agreement: Agreement;
  /** What is corrected; without it new figures are entered. */
  readonly entry: ServiceLevelFigures | undefined;
  readonly onClose: () => void;
}

export function FiguresDialog({ agreement, entry, onClose }: FiguresDialogProps) {
  const session = useSession();
  const key = `figures ${entry?.id ?? agreement.id}`;
  const first = { date: entry?.date ?? today(), counts: entry ? countsOf(entry) : noCounts };
  const [{ date, counts }, setFigures, forget] = useKeptState<{ date: string; counts: Counts }>(key, first);
  useOpenForm(JSON.stringify({ date, counts }) !== JSON.stringify(first));
  const [isTried, setTried] = useState(false);
  const language = useLanguage();
  const toast = useToast();
  const { t } = useTranslation();
  const problems = figurePairs.map((pair) => problemOf(counts, pair));
  const isEmpty = Object.values(counts).every((count) => count === null);
  const close = () => {
    forget();
    onClose();
  };
  const save = () => {
    setTried(true);
    if (date === '' || isEmpty || problems.some((problem) => problem !== null)) return;
    const saved = entry
      ? session.run(updateServiceLevelFigures, { id: entry.id, values: { ...counts, date } })
      : session.run(addServiceLevelFigures, { agreementId: agreement.id, date, ...counts });
    if (!saved.ok) return;
    close();
    toast({ text: t('agreements.figures.saved') });
  };
  const error = (pair: FigurePair) => {
    const problem = problemOf(counts, pair);
    if (problem === 'tooLarge')
      return { error: t('agreements.figures.tooLarge', { whole: formatNumber(language, counts[pair.whole]!) }) };
    return problem === 'wholeMissing' && isTried ? { error: t('agreements.figures.wholeMissing') } : {};
  };
  const rates = ratesOf(counts);
  return (
    <FormDialog
      title={t('agreements.figures.title', { title: agreement.title || t('words.untitled') })}
      lead={t('agreements.figures.lead')}
      onClose={close}
      action={t('agreements.figures.save')}
      onAction={save}
      className={styles.fields}
    >
      <div className={styles.date}>
        <DateField
          label={t('agreements.figures.date')}
          value={date}
          onChange={(next) => setFigures({ date: next, counts })}
        />
        {isTried && date === '' && <p className={styles.error}>{t('agreements.figures.dateMissing')}</p>}
      </div>
      {figurePairs.map((pair) => {
        const rate = rates[pair.rate];
        return (
          <div key={pair.rate} className={styles.pair}>
            <NumberField
              label={t(`agreements.figures.${pair.whole}`)}
              value={counts[pair.whole]}
              minimum={0}
              step={1}
              onChange={(count) => setFigures({ date, counts: { ...counts, [pair.whole]: count } })}
            />
            <NumberField
              label={t(`agreements.figures.${pair.part}`)}
              value={counts[pair.part]}
              minimum={0}
              step={1}
              onChange={(count) => setFigures({ date, counts: { ...counts, [pair.part]: count } })}
              {...error(pair)}
            />
            <p className={styles.rate}>
              <span>{t(`agreements.figures.${pair.rate}`)}</span>
              <b>{rate === null ? '–' : formatPercent(language, rate)}</b>
            </p>
          </div>
        );
      })}
      {isTried && isEmpty && (
        <p className={styles.error} role="alert">
          {t('agreements.figures.nothing')}
        </p>
      )}
    </FormDialog>
  );
}

function countsOf({ id: _, agreementId: __, date: ___, ...counts }: ServiceLevelFigures): Counts {
  return counts;
}

/** The local day, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
}
