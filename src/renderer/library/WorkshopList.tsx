// The workshops as cards, with a search by title and customer.
import { useState } from 'react';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { useHostConnection } from '../host/HostContext.tsx';
import { useStore } from '../base/store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useLateTrue } from '../ui/useLateTrue.ts';
import { OneStopList } from '../ui/OneStopList.tsx';
import { useGrowing } from '../ui/useGrowing.ts';
import { WorkshopCard, type WorkshopActions } from './WorkshopCard.tsx';
import styles from './WorkshopList.module.css';

export interface WorkshopListProps extends WorkshopActions {
  readonly workshops: readonly WorkshopEntry[] | null;
}

export function WorkshopList(props: WorkshopListProps) {
  const { workshops, ...actions } = props;
  const { t } = useTranslation();
  const isAway = !useStore(useHostConnection().isConnected);
  const isReallyAway = useLateTrue(isAway, 2000);
  const [query, setQuery] = useState('');
  const found = workshops?.filter((entry) => matches(entry, query)) ?? [];
  const { count, end } = useGrowing(found.length);
  return (
    <section className={styles.section} aria-labelledby="workshops">
      <div className={styles.head}>
        <h2 id="workshops" className={styles.heading}>
          {t('library.continue')}
        </h2>
        {workshops && workshops.length > 1 && (
          <SearchField
            label={t('library.search')}
            placeholder={t('library.searchHint')}
            value={query}
            onChange={setQuery}
            icon={<IconSearch size={16} stroke={1.75} />}
          />
        )}
      </div>
      <div aria-live="polite">
        {isReallyAway && <EmptyState title={t('app.problem.away')} text={t('app.problem.awayText')} />}
        {workshops?.length === 0 && <EmptyState title={t('library.empty')} text={t('library.emptyText')} />}
        {workshops && workshops.length > 0 && found.length === 0 && (
          <p className={styles.none}>{t('library.nothingFound', { query })}</p>
        )}
      </div>
      <OneStopList className={`${styles.cards} ${workshops && workshops.length <= 3 ? styles.few : ''}`}>
        {found.slice(0, count).map((entry) => (
          <WorkshopCard key={entry.id} entry={entry} {...actions} />
        ))}
      </OneStopList>
      <div ref={end} />
    </section>
  );
}

/** Every word of the query occurs in title or customer; case and accents do not matter. */
function matches({ title, customer }: WorkshopEntry, query: string): boolean {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const text = plain(`${title} ${customer}`);
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
