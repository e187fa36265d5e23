// Copying cards by the browser's own copy and paste events, which need no permission: whole for boards, as lines of
// text for every other program. Pasted tables and lines become cards (paste.ts).
import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { asCard, touchpointCard, type TouchpointCard } from '../../../domain/journey/touchpointCommands.ts';
import type { PastedCards } from '../../../tables/pastedCards.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { actedOn, syncFocus } from './boardKeyboard.ts';
import type { BoardView } from '../view/boardView.ts';
import { useRemoveCards } from '../cards/useRemoveCards.ts';
import { addPasted, focusedCell, loadPastedCards, pasteTarget } from './paste.ts';

const cardsType = 'application/x-handschlag-touchpoints+json';
const copiedLimit = 1000;
/** More cards than that are pasted only after a question. */
const askedAbove = 200;
const copiedCards = z.array(touchpointCard).check(z.minLength(1), z.maxLength(copiedLimit));

/** What a paste would bring, to be asked about, or what a paste has left out. */
export interface ShownPaste {
  readonly pasted: PastedCards;
  readonly isAsked: boolean;
}

export interface BoardClipboard {
  readonly shown: ShownPaste | null;
  accept(pasted: PastedCards): void;
  close(): void;
}

/** Answers copy, cut and paste while the focus is on a card or a cell; in a text they are the text's. */
export function useBoardClipboard(view: BoardView): BoardClipboard {
  const toast = useToast();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const [shown, setShown] = useState<ShownPaste | null>(null);

  const accept = useCallback(
    (pasted: PastedCards) => {
      setShown(null);
      if (!addPasted(view, pasted.cells)) return;
      const text = t('journey.paste.done', { touchpoints: t('words.touchpoints', { count: pasted.count }) });
      const kept = pasted.notes.length + pasted.leftOut.length;
      if (kept === 0 && pasted.count > 1) return undoToast(text);
      if (kept > 0)
        toast({
          text: `${text} ${t('journey.paste.notAll')}`,
          action: { label: t('journey.paste.show'), run: () => setShown({ pasted, isAsked: false }) },
        });
    },
    [view, t, toast, undoToast],
  );

  const pasteText = useCallback(
    async (text: string) => {
      const target = pasteTarget(view);
      const module = await loadPastedCards().catch(() => null);
      if (!target) return;
      if (!module) return toast({ kind: 'problem', text: t('app.problem.awayCall') });
      const pasted = module.readPasted(text, target);
      if (pasted.count === 0) return;
      if (pasted.count > askedAbove) setShown({ pasted, isAsked: true });
      else accept(pasted);
    },
    [view, accept, toast, t],
  );

  useClipboardEvents(view, pasteText);
  return { shown, accept, close: () => setShown(null) };
}

/** Listens as long as the board is shown. `pasteText` is given whatever is no cards of a board. */
function useClipboardEvents(view: BoardView, pasteText: (text: string) => Promise<void>) {
  const remove = useRemoveCards(view);
  const toast = useToast();
  const { t } = useTranslation();
  useEffect(() => {
    const cut = (event: ClipboardEvent) => {
      const ids = copyFocused(view, event);
      if (ids.length > 0) remove(ids);
    };
    const copy = (event: ClipboardEvent) => void copyFocused(view, event);
    const paste = (event: ClipboardEvent) => {
      if (!isOnBoard(view) || !event.clipboardData) return;
      event.preventDefault();
      const cards = readCopied(event.clipboardData);
      if (cards) return pasteCopied(view, cards);
      const text = event.clipboardData.getData('text/plain');
      if (text.trim() !== '') return void pasteText(text);
      const [file] = event.clipboardData.files;
      if (!file) return;
      const isPicture = file.type.startsWith('image/');
      toast({ kind: 'problem', text: t(isPicture ? 'journey.paste.picture' : 'journey.paste.file') });
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [view, remove, pasteText, toast, t]);
}

function isOnBoard(view: BoardView): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !focused.matches('[data-touchpoint-id], [data-cell]')) return false;
  syncFocus(view, focused);
  return true;
}

/** The ids of the cards that are in the clipboard now; none where the focus is not on the board. */
function copyFocused(view: BoardView, event: ClipboardEvent): readonly string[] {
  const ids = isOnBoard(view) ? actedOn(view) : [];
  if (ids.length === 0 || !event.clipboardData) return [];
  const cards = ids.map((id) => asCard(view.index.all().get(id)!));
  event.clipboardData.setData('text/plain', cards.map(({ title }) => title).join('\n'));
  event.clipboardData.setData(cardsType, JSON.stringify(cards));
  event.preventDefault();
  return ids;
}

/** Puts cards into the focused cell. A contact person whom this workshop does not know stays behind. */
function pasteCopied(view: BoardView, cards: readonly TouchpointCard[]) {
  const cell = focusedCell(view);
  if (!cell) return;
  const people = new Set(view.index.participants.get().map(({ id }) => id));
  const known = cards.map(({ leadId, ...card }) => ({ ...card, leadId: leadId && people.has(leadId) ? leadId : null }));
  addPasted(view, [{ ...cell, cards: known }]);
}

/** Cards of a board; null for anything else. */
function readCopied(data: DataTransfer): readonly TouchpointCard[] | null {
  try {
    return copiedCards.safeParse(JSON.parse(data.getData(cardsType))).data ?? null;
  } catch {
    return null;
  }
}
