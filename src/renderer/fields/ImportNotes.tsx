// What did not come in as it stands in a table: losses first, equal notes as one, all of them to be read.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportWarning } from '../../protocol/hostApi.ts';
import type { TableField } from '../../tables/fields.ts';
import { Button } from '../ui/Button.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './ImportNotes.module.css';

const shownAtOnce = 50;
/** Rows of one note that are named; the rest is counted. */
const rowsNamed = 12;

export function ImportNotes({ notes }: { notes: readonly ImportWarning[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(shownAtOnce);
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t('library.import.warnings', { count: notes.length })}>
      <h3 className={styles.heading}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t('library.import.warnings', { count: notes.length })}
      </h3>
      <p className={styles.hint}>{t('library.import.warningsText')}</p>
      <ul>
        {notes.slice(0, shown).map((note, index) => (
          <li key={index}>{noteText(t, note)}</li>
        ))}
      </ul>
      {notes.length > shown && (
        <p className={styles.more}>
          <Button look="quiet" onPress={() => setShown(shown + 500)}>
            {t('library.import.showMore', { count: notes.length - shown })}
          </Button>
        </p>
      )}
    </section>
  );
}

function noteText(t: Translate, { code, row, column, value, alsoRows }: ImportWarning): string {
  const words = code === 'columnByValues' ? t(`exchange.field.${value as TableField}`) : value;
  const text = t(`exchange.warning.${code}`, { row, column, value: words });
  if (alsoRows.length === 0) return text;
  const named = alsoRows.slice(0, rowsNamed).join(', ');
  const rest = alsoRows.length - rowsNamed;
  const rows = rest > 0 ? t('exchange.andMoreRows', { rows: named, count: rest }) : named;
  return `${text} ${t('exchange.alsoRows', { rows })}`;
}
