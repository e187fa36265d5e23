// What a block's definition of done says now: the checks that are counted, and the first open one as a sentence.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { countChecks } from '../../../domain/document/checks.ts';
import type { AgendaItem, CheckId } from '../../../domain/facilitation/agendaItems.ts';
import { dayOf } from '../../../domain/record/part.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { useSession } from '../../session/hooks.ts';
import { useLateAnswer } from '../../session/lateAnswer.ts';
import { useTranslation } from '../../ui/translation.tsx';

type Block = Pick<AgendaItem, 'doneWhen' | 'startedAt'>;
type Counted = ReturnType<typeof countChecks>;

const none: Counted = [];

/** Empty a moment before it is known, and without a block. */
export function useChecks(block: Block | null): Counted {
  const { workshop } = useSession();
  const key = JSON.stringify(block?.doneWhen ?? []);
  const startedAt = block?.startedAt ?? null;
  const count = useMemo(() => {
    const ids = JSON.parse(key) as Block['doneWhen'];
    return (doc: Y.Doc) =>
      ids.length === 0 ? none : countChecks(doc, dayOf(workshop.now()), { doneWhen: ids, startedAt });
  }, [key, startedAt, workshop]);
  return useLateAnswer(count) ?? none;
}

/** How many points are open stands nowhere on the screen. */
const notForTheRoom: readonly CheckId[] = ['pointsDecided'];

/** The first of the block's checks that is open, in words; empty where nothing is. */
export function useOpenCheck(item: AgendaItem | null, forRoom = false): string {
  const { t } = useTranslation();
  const counted = useChecks(item);
  return openCheckText(
    t,
    forRoom ? counted.filter(({ id }) => !notForTheRoom.includes(id)) : counted,
    item?.manualChecks ?? [],
  );
}

function openCheckText(t: Translate, counted: Counted, byHand: AgendaItem['manualChecks']): string {
  const first = counted.find(({ count }) => count.open > 0);
  if (first) return t(`agenda.open.${first.id}`, { count: first.count.open });
  const manual = byHand.find(({ isDone }) => !isDone);
  return manual ? t('agenda.open.byHand', { text: manual.text || t('words.untitled') }) : '';
}
