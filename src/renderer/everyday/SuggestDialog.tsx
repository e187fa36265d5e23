// Suggested pairs: from when, every how many weeks, and which of them to arrange, in one step.
import { useCallback, useState } from 'react';
import type * as Y from 'yjs';
import { dayAfter, mondayOf } from '../../domain/everyday/calendarDays.ts';
import { pairsOf, planPairs } from '../../domain/everyday/pairs.ts';
import { formatDay } from '../../i18n/format.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { readSuggestions, suggestionCollections } from './visitEntries.ts';
import { pairWords } from './visitWords.ts';
import styles from './Dialogs.module.css';

export function SuggestDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const { people, entries, rhythm, today } = useEveryday();
  const [from, setFrom] = useState(firstWeek(today));
  const [weeks, setWeeks] = useState(rhythm.visitWeeks);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useOpenForm(from !== firstWeek(today) || weeks !== rhythm.visitWeeks || left.size > 0);
  const query = useCallback(
    (doc: Y.Doc) => {
      const pairs = pairsOf(
        people,
        entries.map(({ visit }) => visit),
        today,
      );
      return readSuggestions(doc, pairs, from || today, weeks);
    },
    [people, entries, today, from, weeks],
  );
  const suggested = useQuery(query, suggestionCollections);
  const keyOf = (one: (typeof suggested)[number]) => `${one.marketing.id} ${one.sales.id}`;
  const chosen = suggested.filter((one) => !left.has(keyOf(one)));
  const count = chosen.length;
  const save = () => {
    const pairs = chosen.map(({ marketing, sales, day }) => ({ marketingId: marketing.id, salesId: sales.id, day }));
    if (count === 0 || !session.run(planPairs, { pairs }).ok) return;
    onClose();
    undoToast(capitalised(t('everyday.suggestion.saved', { count, number: numberWord(t, language, count) }), language));
  };
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <Dialog
      isOpen
      title={t('everyday.suggestion.title')}
      lead={t('everyday.suggestion.lead')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          {count > 0 && (
            <Button look="primary" onPress={save}>
              {capitalised(t('everyday.suggestion.save', { count, number: numberWord(t, language, count) }), language)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <DateField label={t('everyday.suggestion.from')} isAhead value={from} onChange={setFrom} isRequired isInForm />
        <NumberField
          label={t('everyday.suggestion.weeks')}
          unit={t('everyday.suggestion.weeksUnit')}
          value={weeks}
          minimum={1}
          maximum={52}
          step={1}
          onChange={(next) => next !== null && setWeeks(next)}
        />
        {suggested.length === 0 ? (
          <p className={styles.wide}>{t('everyday.suggestion.none')}</p>
        ) : (
          <ul className={`${styles.wide} ${styles.suggestions}`} aria-label={t('everyday.suggestion.list')}>
            {suggested.map((one) => (
              <li key={keyOf(one)}>
                <Checkbox
                  label={t('everyday.suggestion.item', {
                    day: formatDay(language, one.day),
                    pair: pairWords(t, { marketing: one.marketing.name, sales: one.sales.name }),
                  })}
                  isChecked={!left.has(keyOf(one))}
                  onChange={(isChosen) => toggle(keyOf(one), isChosen)}
                />
                {one.shared > 0 && (
                  <span className={styles.hint}>{t('everyday.suggestion.shared', { count: one.shared })}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

/** Suggestions begin next week: this one is planned already. */
export function firstWeek(today: string): string {
  return mondayOf(dayAfter(today, 7));
}
