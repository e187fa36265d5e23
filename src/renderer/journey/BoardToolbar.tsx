// Above the board: adding, searching, filtering.
import { IconChevronDown, IconChevronUp, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { owners } from '../../domain/touchpoints.ts';
import { useStore } from '../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useBoard } from './BoardContext.ts';
import { addStageBefore, addWhereFocused } from './editing.ts';
import { search, stepSearch } from './search.ts';
import styles from './BoardToolbar.module.css';

export function BoardToolbar() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const { t } = useTranslation();
  if (stages.length === 0) return null;
  const isReadOnly = view.session.workshop.isReadOnly();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('journey.details.toolbar')}>
      <Button size="small" look="quiet" isDisabled={isReadOnly} icon={<IconPlus size={16} stroke={1.75} />} onPress={() => addWhereFocused(view)}>
        {t('journey.details.addTouchpoint')}
      </Button>
      <Button size="small" look="quiet" isDisabled={isReadOnly} icon={<IconPlus size={16} stroke={1.75} />} onPress={() => addStageBefore(view, null)}>
        {t('journey.details.addStage')}
      </Button>
      <span className={styles.space} />
      <Filter />
      <SearchField />
    </div>
  );
}

function Filter() {
  const view = useBoard();
  const filter = useStore(view.filter);
  const { t } = useTranslation();
  return (
    <div className={styles.filter} role="group" aria-label={t('journey.details.filter')}>
      {owners.map((owner) => (
        <button
          key={owner}
          type="button"
          aria-pressed={filter.has(owner)}
          aria-label={t('journey.details.filterOwner', { owner: t(`words.owner.${owner}`) })}
          title={t('journey.details.filterOwner', { owner: t(`words.owner.${owner}`) })}
          onClick={() => {
            const next = new Set(filter);
            if (!next.delete(owner)) next.add(owner);
            view.filter.set(next.size === owners.length ? new Set() : next);
          }}
        >
          <TeamMark mark={owner} size={15} />
        </button>
      ))}
    </div>
  );
}

function SearchField() {
  const view = useBoard();
  const { query, ids, current } = useStore(view.search);
  const count = useStore(view.index.count);
  const input = useRef<HTMLInputElement>(null);
  const { t } = useTranslation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (view.search.get().query !== '') search(view, view.search.get().query);
  }, [view, count]);
  const end = () => {
    search(view, '');
    if (input.current) input.current.value = '';
    if (current !== null) view.reveal(current, true);
  };
  return (
    <div className={styles.search} role="search">
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <input
        ref={input}
        type="text"
        inputMode="search"
        aria-label={t('journey.details.search')}
        placeholder={t('journey.details.search')}
        defaultValue={query}
        onChange={({ target }) => search(view, target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepSearch(view, event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') end();
        }}
      />
      {query !== '' && (
        <>
          <span className={styles.hits} aria-live="polite">
            {ids.length === 0 ? t('journey.details.noHits') : t('journey.details.hits', { at: ids.indexOf(current ?? '') + 1, count: ids.length })}
          </span>
          <IconButton label={t('journey.details.previousHit')} icon={<IconChevronUp size={16} stroke={1.75} />} onPress={() => stepSearch(view, -1)} />
          <IconButton label={t('journey.details.nextHit')} icon={<IconChevronDown size={16} stroke={1.75} />} onPress={() => stepSearch(view, 1)} />
          <IconButton label={t('journey.details.endSearch')} icon={<IconX size={16} stroke={1.75} />} onPress={end} />
        </>
      )}
    </div>
  );
}
