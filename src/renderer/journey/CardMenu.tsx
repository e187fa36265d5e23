// What can be done with a card, at the pointer's second button, the menu key or a long press: everything that also has a key.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { reassignTouchpoints } from '../../domain/manyTouchpoints.ts';
import { duplicateTouchpoints, owners, removeTouchpoints } from '../../domain/touchpoints.ts';
import { MenuAt, MenuItem, MenuSection, MenuSeparator } from '../ui/Menu.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useBoard } from './BoardContext.ts';

export function CardMenu() {
  const view = useBoard();
  const [ids, setIds] = useState<readonly string[]>([]);
  const anchor = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { scroller } = view.elements;
    const onContextMenu = (event: MouseEvent) => {
      const card = event.target instanceof Element && !event.target.matches('textarea, input') ? event.target.closest<HTMLElement>('[data-touchpoint-id]') : null;
      const id = card?.dataset['touchpointId'];
      if (!card || !id || view.editing.get() === id || view.session.workshop.isReadOnly()) return;
      event.preventDefault();
      anchor.current = card;
      view.focus.set({ card: id });
      const selection = view.selection.get();
      if (!selection.has(id)) view.selection.set(new Set([id]));
      setIds(selection.has(id) ? [...selection] : [id]);
    };
    scroller?.addEventListener('contextmenu', onContextMenu);
    return () => scroller?.removeEventListener('contextmenu', onContextMenu);
  }, [view]);
  return <OpenMenu ids={ids} anchor={anchor} onClose={() => setIds([])} />;
}

interface OpenMenuProps {
  readonly ids: readonly string[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function OpenMenu({ ids, anchor, onClose }: OpenMenuProps) {
  const view = useBoard();
  const { session } = view;
  const toast = useToast();
  const { t } = useTranslation();
  const first = view.index.all().get(ids[0] ?? '');
  const name = ids.length > 1 ? t('words.touchpoints', { count: ids.length }) : t('journey.board.quoted', { title: first?.title || t('words.untitled') });
  const remove = () => {
    if (!session.run(removeTouchpoints, { ids: [...ids] }).ok) return;
    view.selection.set(new Set());
    toast({ text: t('journey.board.removed', { name }), action: { label: t('app.undo'), run: () => void session.undo.undo() } });
  };
  const control = t('app.keys.names.control');
  return (
    <MenuAt at={anchor} label={name} isOpen={first !== undefined} onClose={onClose}>
      <MenuItem keys={t('app.keys.names.enter')} onAction={() => first && view.panel.set({ touchpoint: first.id })}>
        {t('journey.details.stagePanel')}
      </MenuItem>
      <MenuItem keys="F2" isDisabled={ids.length > 1} onAction={() => first && view.editing.set(first.id)}>
        {t('journey.details.rename')}
      </MenuItem>
      <MenuSeparator />
      <MenuSection title={t('journey.details.owner')}>
        {owners.map((owner) => (
          <MenuItem
            key={owner}
            icon={<TeamMark mark={owner} size={14} />}
            isDisabled={first?.place.stageId === null && ids.length === 1}
            onAction={() => void session.run(reassignTouchpoints, { ids: [...ids], owner })}
          >
            {t(`words.owner.${owner}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem keys="M" onAction={() => view.moving.set([...ids])}>
        {t('journey.details.moveTo')}
      </MenuItem>
      <MenuItem keys={`${control}+D`} onAction={() => void session.run(duplicateTouchpoints, { ids: [...ids] })}>
        {t('journey.details.duplicate')}
      </MenuItem>
      <MenuItem keys={t('app.keys.names.delete')} isDanger onAction={remove}>
        {t('journey.details.remove')}
      </MenuItem>
    </MenuAt>
  );
}
