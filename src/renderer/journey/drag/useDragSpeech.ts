// What a screen reader says while cards are dragged, in the language of the app; dnd-kit's own texts are English only.
import type { Active, Announcements } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { cellOf } from '../view/cells.ts';
import type { BoardView } from '../view/boardView.ts';
import { stayingIn } from './dropTarget.ts';

export interface DragSpeech {
  readonly announcements: Announcements;
  readonly instructions: string;
}

export function useDragSpeech(view: BoardView): DragSpeech {
  const { t } = useTranslation();
  return useMemo(() => {
    const title = (id: string) => view.index.all().get(id)?.title || t('words.untitled');
    const stageTitle = (stageId: string | null) => {
      const stage = view.index.stages.get().find(({ id }) => id === stageId);
      return stage ? stage.title || t('words.untitled') : t('words.withoutStage');
    };
    /** Title of the card, or how many are moved. */
    const subject = ({ data }: Active) => {
      const id = String(data.current?.['id']);
      const count = view.selection.get().has(id) ? view.selection.get().size : 1;
      return count > 1 ? t('words.touchpoints', { count }) : title(id);
    };
    const targetPlace = () => {
      const target = view.target.get();
      if (!target) return t('journey.board.nowhere');
      const size = stayingIn(view, target.key).length + 1;
      const owner = t(`words.owner.${target.owner}`);
      return t('journey.board.place', { stage: stageTitle(target.stageId), owner, position: target.index + 1, size });
    };
    /** Where the card is, once it has been dropped. */
    const ownPlace = ({ data }: Active) => {
      const touchpoint = view.index.all().get(String(data.current?.['id']));
      if (!touchpoint) return t('journey.board.nowhere');
      const { stageId, owner } = touchpoint.place;
      const cell = view.index.cell(cellOf(touchpoint)).get();
      const position = cell.indexOf(touchpoint.id) + 1;
      return t('journey.board.place', {
        stage: stageTitle(stageId),
        owner: t(`words.owner.${owner}`),
        position,
        size: cell.length,
      });
    };
    return {
      instructions: t('journey.board.dragHelp'),
      announcements: {
        onDragStart: ({ active }) => t('journey.board.lifted', { title: subject(active), place: ownPlace(active) }),
        onDragMove: ({ active }) =>
          view.drag.get()?.by === 'keyboard'
            ? t('journey.board.over', { title: subject(active), place: targetPlace() })
            : undefined,
        onDragOver: () => undefined,
        onDragEnd: ({ active }) => t('journey.board.dropped', { title: subject(active), place: ownPlace(active) }),
        onDragCancel: ({ active }) => t('journey.board.cancelled', { title: subject(active), place: ownPlace(active) }),
      },
    };
  }, [t, view]);
}
