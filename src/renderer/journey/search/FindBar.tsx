// Searching the board: the words, how many hits there are and which one this is, on to the next with Enter, back with
// Shift and Enter.
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { useStore } from '../../base/store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { useWorkshopPlace } from '../../base/NavigationContext.ts';
import { PlaceLink } from '../../ui/PlaceLink.tsx';
import { findOtherRecords, type OtherRecord } from './otherRecords.ts';
import { refreshSearch, search, stepSearch } from './search.ts';
import styles from './FindBar.module.css';

export interface FindBarProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

export function FindBar({ inputRef, onClose }: FindBarProps) {
  const view = useBoard();
  const { query, ids, current } = useStore(view.search);
  const { t } = useTranslation();
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  // Hits follow what anybody changes while one searches; the view stays where it is.
  useEffect(() => view.index.onChange(() => refreshSearch(view)), [view]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) stepSearch(view, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count =
    ids.length === 0
      ? t('journey.details.noHits')
      : t('journey.details.hits', { at: ids.indexOf(current ?? '') + 1, count: ids.length });
  const hit = view.index.all().get(current ?? '');
  const title = hit ? hit.title || t('words.untitled') : '';
  const others = useOtherRecords(query);
  return (
    <div className={styles.bar} role="search" aria-label={t('journey.details.search')} onKeyDown={onKeyDown}>
      <IconSearch size={16} stroke={1.75} className={styles.icon} aria-hidden />
      <input
        ref={inputRef}
        type="text"
        inputMode="search"
        autoComplete="off"
        className={styles.input}
        aria-label={t('journey.details.searchField')}
        placeholder={t('journey.details.searchField')}
        value={query}
        onChange={({ target }) => search(view, target.value)}
      />
      {query.trim() !== '' && <span className={styles.count}>{count}</span>}
      <span className="visually-hidden" role="status">
        {query.trim() === '' ? '' : `${count} ${title}`}
      </span>
      <IconButton
        label={t('journey.details.previousHit')}
        keys={`${t('app.keys.names.shift')}+${t('app.keys.names.enter')}`}
        icon={<IconChevronUp size={18} stroke={1.75} />}
        isDisabled={ids.length === 0}
        onPress={() => stepSearch(view, -1)}
      />
      <IconButton
        label={t('journey.details.nextHit')}
        keys={t('app.keys.names.enter')}
        icon={<IconChevronDown size={18} stroke={1.75} />}
        isDisabled={ids.length === 0}
        onPress={() => stepSearch(view, 1)}
      />
      <IconButton
        label={t('journey.details.endSearch')}
        keys={t('app.keys.names.escape')}
        icon={<IconX size={18} stroke={1.75} />}
        onPress={onClose}
      />
      {others.length > 0 && <OtherRecords records={others} />}
    </div>
  );
}

/** Found anew with the words, and with every change of the board. */
function useOtherRecords(query: string): readonly OtherRecord[] {
  const view = useBoard();
  const [records, setRecords] = useState<readonly OtherRecord[]>([]);
  useEffect(() => {
    const find = () => setRecords(findOtherRecords(view.session.workshop.doc, query));
    find();
    return view.index.onChange(find);
  }, [view, query]);
  return records;
}

/** What matches besides cards, as links to where it is. */
function OtherRecords({ records }: { records: readonly OtherRecord[] }) {
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  return (
    <ul className={styles.others} aria-label={t('journey.details.elsewhere')}>
      {records.map(({ kind, id: record, title, section }) => (
        <li key={record}>
          <PlaceLink to={{ page: 'workshop', id, section, target: { record } }} className={styles.other!}>
            <span className={styles.kind}>{t(`words.${kind}`)}</span> {title}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
