// What the section says first: the result in a sentence, or how to begin.
import { IconPlus } from '@tabler/icons-react';
import { use, useCallback } from 'react';
import type * as Y from 'yjs';
import { countPairs, type Pair } from '../../domain/everyday/pairs.ts';
import { SectionHead } from '../record/SectionHead.tsx';
import { useQuery } from '../session/hooks.ts';
import { OpenPeopleContext } from '../settings/openPeople.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { headlineOf, leadOf } from './headline.ts';
import { firstWeek } from './SuggestDialog.tsx';
import { readSuggestions, suggestionCollections } from './visitEntries.ts';
import styles from './EverydaySection.module.css';

export function EverydayHead({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entries, people, rhythm, today } = useEveryday();
  const query = useCallback(
    (doc: Y.Doc) => readSuggestions(doc, pairs, firstWeek(today), rhythm.visitWeeks),
    [pairs, today, rhythm.visitWeeks],
  );
  const suggested = useQuery(query, suggestionCollections);
  const counts = countPairs(pairs);
  const visits = entries.map(({ visit }) => visit);
  const words = { t, language };
  return (
    <SectionHead
      className={styles.head}
      headline={headlineOf(words, counts, visits, today)}
      lead={leadOf(words, { counts, people, visits, suggested, today })}
    />
  );
}

export function EverydayEmpty({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const { open, isReadOnly } = useEveryday();
  const openPeople = use(OpenPeopleContext);
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t('everyday.empty')}
        text={pairs.length === 0 ? t('everyday.teamsMissing') : t('everyday.emptyText')}
        action={
          isReadOnly ? undefined : (
            <span className={styles.actions}>
              {pairs.length > 0 ? (
                <>
                  <Button onPress={() => open({ kind: 'suggest' })}>{t('everyday.suggest')}</Button>
                  <Button
                    look="primary"
                    icon={<IconPlus size={18} stroke={1.75} />}
                    onPress={() => open({ kind: 'visit', entry: null })}
                  >
                    {t('everyday.add')}
                  </Button>
                </>
              ) : (
                openPeople && (
                  <Button look="primary" onPress={openPeople}>
                    {t('app.participants.title')}
                  </Button>
                )
              )}
            </span>
          )
        }
      />
    </div>
  );
}
