// The board's tools, in the bar above it: adding a touchpoint, making owners stand out, searching.
import { useCanEdit } from '../session/hooks.ts';
import { IconLayoutSidebarRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from '../ui/translation.tsx';
import { owners, type Owner } from '../../domain/journey/touchpoints.ts';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useStore } from '../base/store.ts';
import { useSectionLockedFor } from '../session/locks.ts';
import { Button } from '../ui/Button.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useBoard, useSelected } from './view/BoardContext.ts';
import { CardMenu } from './panel/CardMenu.tsx';
import { focusCards } from './hands/boardKeyboard.ts';
import { addWhereFocused } from './cards/editing.ts';
import { FindBar } from './search/FindBar.tsx';
import { RoleFilter } from './search/RoleFilter.tsx';
import { search } from './search/search.ts';
import styles from './BoardToolbar.module.css';

export const BoardToolbar = memo(function BoardToolbar() {
  const canEdit = useCanEdit();
  const view = useBoard();
  const columns = useStore(view.columns);
  const [isFinding, setIsFinding] = useState(false);
  const isPanelOpen = useSelected(view.panel, (panel) => panel !== null);
  // What the panel would be about: the card with the focus, else one that is selected.
  const focused = useSelected(view.focus, (focus) => (focus && 'card' in focus ? focus.card : null));
  const selected = useSelected(view.selection, (ids) => [...ids][0] ?? null);
  const subject = focused ?? selected;
  const field = useRef<HTMLInputElement>(null);
  const { t } = useTranslation();
  const isLocked = useSectionLockedFor('journey') !== null;
  const find = useCallback(() => {
    setIsFinding(true);
    field.current?.select();
  }, []);
  useMenuCommand('find', find);
  useEffect(() => {
    // Before anything else gets the key: also a text that is being edited leaves it to the search.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f')
        return;
      // An open dialog makes the board behind it inert; there the browser's own search is of more use.
      if (view.elements.scroller?.closest('[inert], [aria-hidden="true"]')) return;
      event.preventDefault();
      find();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [view, find]);
  const close = () => {
    const { current } = view.search.get();
    setIsFinding(false);
    search(view, '');
    if (current === null) return;
    view.focus.set(null);
    view.reveal(current, true);
  };
  if (columns.length === 0) return null;
  return (
    <>
      <Tools>
        {/* Heads, faces and rows above the cards are many stops for the Tab key. */}
        <button type="button" className={styles.toCards} onClick={() => focusCards(view)}>
          {t('journey.details.toCards')}
        </button>
        <div className={styles.tools}>
          {canEdit && !isLocked && (
            <Tooltip text={t('journey.details.addTouchpoint')} keys="N">
              <Button
                look="primary"
                size="small"
                aria-label={t('journey.details.addTouchpoint')}
                icon={<IconPlus size={16} stroke={2} />}
                onPress={() => addWhereFocused(view)}
              >
                {t('journey.details.addTouchpoint')}
              </Button>
            </Tooltip>
          )}
          <OwnerFilter />
          <RoleFilter />
          <ToolButton
            label={t('journey.details.search')}
            word={t('journey.details.search')}
            keys={`${t('app.keys.names.control')}+F`}
            icon={<IconSearch size={18} stroke={1.75} />}
            isExpanded={isFinding}
            onPress={() => (isFinding ? close() : setIsFinding(true))}
          />
          <ToolButton
            label={t('journey.details.panel')}
            word={t('journey.details.panelShort')}
            keys={t('app.keys.names.enter')}
            icon={<IconLayoutSidebarRight size={18} stroke={1.75} />}
            isDisabled={!isPanelOpen && subject === null}
            isExpanded={isPanelOpen}
            onPress={() => view.panel.set(isPanelOpen || subject === null ? null : { touchpoint: subject })}
          />
        </div>
      </Tools>
      <CardMenu />
      {isFinding && <FindBar inputRef={field} onClose={close} />}
    </>
  );
});

interface ToolButtonProps {
  /** The name, which contains the word. */
  readonly label: string;
  readonly word: string;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly isExpanded: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

/** With its word where there is room, else as an icon with a tooltip. */
function ToolButton({ label, word, keys, icon, isExpanded, isDisabled = false, onPress }: ToolButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        className={styles.tool!}
        aria-label={label}
        aria-expanded={isExpanded}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {icon}
        <span className={styles.word}>{word}</span>
      </AriaButton>
    </Tooltip>
  );
}

function OwnerFilter() {
  const view = useBoard();
  const filter = useStore(view.filter);
  const { t } = useTranslation();
  const toggle = (owner: Owner) => {
    const next = new Set(filter);
    if (!next.delete(owner)) next.add(owner);
    view.filter.set(next.size === owners.length ? new Set() : next);
  };
  return (
    <div className={styles.filter} role="group" aria-label={t('journey.details.filter')}>
      <span className={styles.filterTitle} aria-hidden>
        {t('journey.details.filter')}
      </span>
      {owners.map((owner) => {
        const label = t('journey.details.filterOwner', { owner: t(`words.owner.${owner}`) });
        return (
          <Tooltip key={owner} text={label}>
            <AriaButton
              className={styles.owner!}
              aria-pressed={filter.has(owner)}
              aria-label={label}
              onPress={() => toggle(owner)}
            >
              <TeamMark mark={owner} size={15} />
              <span className={styles.word}>{t(`words.owner.${owner}`)}</span>
            </AriaButton>
          </Tooltip>
        );
      })}
    </div>
  );
}
