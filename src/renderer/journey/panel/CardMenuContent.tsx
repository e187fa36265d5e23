// What can be done with a card: everything that also has a key; a script of its own (later.ts).
import { useEffect, type RefObject } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { reassignTouchpoints } from '../../../domain/journey/manyTouchpoints.ts';
import { owners } from '../../../domain/journey/touchpoints.ts';
import { duplicateTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { useNavigation, useWorkshopPlace } from '../../base/NavigationContext.ts';
import { MenuAt, MenuItem, MenuSection, MenuSeparator } from '../../ui/Menu.tsx';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { refocus } from '../view/boardFocus.ts';
import { toggleSpotlight } from '../together/spotlight.ts';
import { handoverWords } from './HandoverLinks.tsx';
import { useHandoversOf } from './useHandoversOf.ts';
import { useRemoveCards } from '../cards/useRemoveCards.ts';

export interface CardMenuContentProps {
  readonly ids: readonly string[];
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

export default function CardMenuContent({ ids, anchor, onClose }: CardMenuContentProps) {
  const view = useBoard();
  const { session } = view;
  const remove = useRemoveCards(view);
  const { t } = useTranslation();
  const first = view.index.all().get(ids[0] ?? '');
  const ofFirst = useHandoversOf(first?.id ?? '');
  const handovers = ids.length === 1 ? ofFirst : [];
  const navigation = useNavigation();
  const place = useWorkshopPlace();
  const name =
    ids.length > 1
      ? t('words.touchpoints', { count: ids.length })
      : t('journey.board.quoted', { title: first?.title || t('words.untitled') });
  // The card may be in another cell by then, or gone: nothing that the menu could give the focus back to.
  useEffect(() => () => refocus(view), [view]);
  const control = t('app.keys.names.control');
  return (
    <MenuAt at={anchor} label={name} placement="right top" isOpen={first !== undefined} onClose={onClose}>
      <MenuItem keys={t('app.keys.names.enter')} onAction={() => first && view.panel.set({ touchpoint: first.id })}>
        {t('journey.details.stagePanel')}
      </MenuItem>
      <MenuItem keys="F2" isDisabled={ids.length > 1} onAction={() => first && view.editing.set(first.id)}>
        {t('journey.details.rename')}
      </MenuItem>
      {handovers.length > 0 && (
        <MenuSection title={t('journey.details.handovers')}>
          {handovers.map((handover) => (
            <MenuItem
              key={handover.id}
              onAction={() => navigation.go({ ...place, section: 'agreements', target: { record: handover.id } })}
            >
              {handoverWords(t, view.index, handover, first!.id)}
            </MenuItem>
          ))}
        </MenuSection>
      )}
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
      <MenuItem keys="S" isDisabled={ids.length > 1} onAction={() => first && toggleSpotlight(session, first.id)}>
        {t(
          first && session.mine.get().spotlight === first.id
            ? 'journey.details.spotlightOff'
            : 'journey.details.spotlight',
        )}
      </MenuItem>
      <MenuSeparator />
      <MenuItem keys={t('app.keys.names.delete')} isDanger onAction={() => remove(ids)}>
        {t('journey.details.remove')}
      </MenuItem>
    </MenuAt>
  );
}
