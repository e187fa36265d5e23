// After the reveal of a collection, everybody at once: cards without a group at the left, groups at the right, and two
// cards that could say the same at the foot. By mouse and touch one drags, by keyboard one selects and groups.
import { IconArrowLeft, IconCheck, IconCircleDot } from '@tabler/icons-react';
import { DndContext, DragOverlay, useSensor, useSensors } from '@dnd-kit/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addCardGroup,
  dismissPair,
  mergeCards,
  moveCardGroup,
  moveCards,
  removeCard,
  removeCardGroup,
  renameCardGroup,
  splitCard,
} from '../../domain/cards/cardCommands.ts';
import type { ShownCard } from '../../domain/cards/cards.ts';
import { isTaken } from '../../domain/cards/takeOverCards.ts';
import { sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { Tools } from '../ui/ToolSlot.tsx';
import { CardFace, CardTile } from './CardTile.tsx';
import { CardDialog } from './CardDialog.tsx';
import { countOf, Drop, GroupColumn } from './GroupColumn.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { useHidden } from './HiddenContext.ts';
import { PairBar } from './PairBar.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { useArrangement } from './useArrangement.ts';
import { VoteDialog } from './VoteDialog.tsx';
import { Headline } from '../ui/Headline.tsx';
import { OneFinger, OneMouse } from '../ui/oneHand.ts';
import styles from './GroupPage.module.css';

type Opened = { readonly kind: 'take' | 'vote' } | { readonly kind: 'card'; readonly card: ShownCard } | null;

export default function GroupPage({ question }: { question: Question }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run, workshop } = useSession();
  const { show, ownIds: written } = useHidden();
  const undoToast = useUndoToast();
  const collected = useArrangement(question.id);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [merged, setMerged] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const page = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(OneMouse, { activationConstraint: { distance: 6 } }),
    useSensor(OneFinger, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const mayEdit = useCanEdit();
  const { groups, loose, byId, pairs, total } = collected;
  const chosen = selected.filter((id) => byId.has(id));
  const inGroups = total - countOf(loose);
  const both = [...byId.values()].filter(({ side }) => side === 'both').length;

  const tileOf = (id: string) => page.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  const group = (ids: readonly string[]) => {
    const made = run(addCardGroup, { questionId: question.id, ids: [...ids] });
    // The title is written at once.
    const title = `[data-group="${made.ok ? CSS.escape(made.value) : ''}"] h3 button`;
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>(title)?.click());
    setSelected([]);
  };
  const merge = (ids: readonly string[]) => {
    const led = run(mergeCards, { ids: [...ids] });
    if (!led.ok) return;
    // The card that leads stays chosen: it says so above, where it is split again, and nothing lies over the others.
    const isOfOthers = selected.some((id) => !ids.includes(id));
    setSelected((now) => (isOfOthers ? now.filter((id) => id === led.value || !ids.includes(id)) : [led.value]));
    setMerged(led.value);
    // What had the focus may be gone with it.
    requestAnimationFrame(() => document.activeElement === document.body && tileOf(led.value)?.focus());
  };
  const select = (id: string, adds: boolean) =>
    setSelected((now) =>
      now.includes(id) ? now.filter((one) => one !== id) : adds || now.length > 0 ? [...now, id] : [id],
    );
  const remove = (card: ShownCard) => {
    if (run(removeCard, { id: card.id }).ok) undoToast(t('hidden.group.removedCard'));
  };
  const onKey = (event: KeyboardEvent, card: ShownCard) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ids = chosen.includes(card.id) ? chosen : [...chosen, card.id];
    const key = event.key.toLowerCase();
    const walk = (by: number) => {
      const tiles = [...(page.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
      tiles[tiles.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
    };
    if (key === 'arrowdown' || key === 'arrowright') walk(1);
    else if (key === 'arrowup' || key === 'arrowleft') walk(-1);
    else if (!mayEdit) return;
    else if (key === 'g') group(ids);
    else if (key === 'm' && ids.length > 1) merge(ids);
    else if (key === 'f2') setOpened({ kind: 'card', card });
    else if (key === 'delete') remove(card);
    else if (/^[0-9]$/.test(key)) {
      const to = key === '0' ? null : groups[Number(key) - 1]?.group.id;
      if (to === undefined) return;
      run(moveCards, { ids: [...ids], groupId: to, beforeId: null });
      setSelected([]);
    } else return;
    event.preventDefault();
  };
  const onPageKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea') || !pairs[0] || !mayEdit)
      return;
    const key = event.key.toLowerCase();
    if (key !== 'j' && key !== 'n') return;
    event.preventDefault();
    answerPair(key === 'j');
  };
  const answerPair = (isSame: boolean) => {
    const { first, second } = pairs[0]!;
    if (isSame) merge([first.id, second.id]);
    else run(dismissPair, { firstId: first.id, secondId: second.id });
  };
  const tile = (card: ShownCard) => (
    <li key={card.id}>
      <CardTile
        card={card}
        isSelected={chosen.includes(card.id)}
        isTaken={isTaken(workshop.doc, card)}
        isOwn={written.has(card.id)}
        mayMove={mayEdit}
        onSelect={select}
        onKey={onKey}
        onOpen={(one) => setOpened({ kind: 'card', card: one })}
      />
    </li>
  );
  const word = (count: number) => numberWord(t, language, count);
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: t('hidden.group.dragHelp') } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        if (!over) return;
        const id = String(active.id);
        const ids = chosen.includes(id) ? chosen : [id];
        if (over.id === newGroup) return group(ids);
        const groupId = over.id === noGroup ? null : String(over.id);
        run(moveCards, { ids: [...ids], groupId, beforeId: null });
        setSelected([]);
      }}
    >
      <div ref={page} className={styles.page} data-section="cards" data-collection={question.id} onKeyDown={onPageKey}>
        <Tools>
          <Button size="small" look="quiet" icon={<IconArrowLeft size={16} stroke={1.75} />} onPress={() => show(null)}>
            {t('hidden.back')}
          </Button>
          {mayEdit && (
            <>
              <Button
                size="small"
                look="quiet"
                icon={<IconCircleDot size={16} stroke={1.75} />}
                onPress={() => setOpened({ kind: 'vote' })}
              >
                {t('hidden.group.vote')}
              </Button>
              <Button
                size="small"
                look="primary"
                icon={<IconCheck size={16} stroke={2} />}
                onPress={() => setOpened({ kind: 'take' })}
              >
                {t('hidden.group.take')}
              </Button>
            </>
          )}
        </Tools>
        <Drop id={noGroup} className={styles.loose!}>
          <header>
            <h3>{t('hidden.group.loose')}</h3>
            <span>{countOf(loose)}</span>
          </header>
          <ul className={styles.cards}>{loose.map(tile)}</ul>
          {loose.length === 0 && (
            <p className={styles.hint}>{t(total === 0 ? 'hidden.group.noCards' : 'hidden.group.allGrouped')}</p>
          )}
        </Drop>
        <div className={styles.main} data-scrolls="cards">
          <header className={styles.head}>
            <Headline>
              {total === 0
                ? t('hidden.group.noCards')
                : both === 0
                  ? t('hidden.group.headline', { count: total, word: capitalised(word(total), language) })
                  : t('hidden.group.headlineBoth', { count: both, word: capitalised(word(both), language) })}
            </Headline>
            <p>
              {question.text}{' '}
              {total === 0
                ? t('hidden.group.noCardsNow')
                : groups.length === 0
                  ? t('hidden.group.sumsAlone', { cards: t('hidden.cards', { count: total }) })
                  : t('hidden.group.sums', {
                      count: groups.length,
                      cards: t('hidden.cards', { count: total }),
                      inGroups,
                      groups: word(groups.length),
                    })}
            </p>
            {mayEdit && (
              <p className={styles.selection} role="status">
                {chosen.length > 0 ? (
                  <>
                    <b>
                      {chosen.length === 1 && chosen[0] === merged && byId.get(merged)!.wordings.length > 0
                        ? t('hidden.group.merged')
                        : t('hidden.group.selected', { count: chosen.length })}
                    </b>
                    <Button size="small" onPress={() => group(chosen)}>
                      {t('hidden.group.newGroup')}
                    </Button>
                    {chosen.length > 1 && (
                      <Button size="small" onPress={() => merge(chosen)}>
                        {t('hidden.group.merge')}
                      </Button>
                    )}
                    {chosen.length === 1 && byId.get(chosen[0]!)!.wordings.length > 0 && (
                      <Button size="small" onPress={() => run(splitCard, { id: chosen[0]! })}>
                        {t('hidden.group.split')}
                      </Button>
                    )}
                    <GroupMenu
                      groups={groups}
                      onMove={(groupId) => {
                        run(moveCards, { ids: [...chosen], groupId, beforeId: null });
                        setSelected([]);
                      }}
                    />
                    {chosen.length === 1 && (
                      <Button
                        size="small"
                        look="quiet"
                        onPress={() => setOpened({ kind: 'card', card: byId.get(chosen[0]!)! })}
                      >
                        {t('hidden.group.open')}
                      </Button>
                    )}
                    {chosen.length === 1 && <AnswerCard card={byId.get(chosen[0]!)!} />}
                  </>
                ) : (
                  <span className={styles.keysHelp}>{t('hidden.group.help')}</span>
                )}
              </p>
            )}
          </header>
          <div className={styles.groups}>
            {groups.map((one, at) => (
              <GroupColumn
                key={one.group.id}
                of={one}
                number={at + 1}
                mayEdit={mayEdit}
                before={groups[at - 1]?.group.id}
                after={at + 1 < groups.length ? (groups[at + 2]?.group.id ?? null) : undefined}
                onMove={(beforeId) => void run(moveCardGroup, { id: one.group.id, beforeId })}
                onRename={(title) => {
                  run(renameCardGroup, { id: one.group.id, title });
                }}
                onRemove={() => {
                  if (run(removeCardGroup, { id: one.group.id }).ok) undoToast(t('hidden.group.removedGroup'));
                }}
              >
                {one.cards.map(tile)}
              </GroupColumn>
            ))}
            {mayEdit && (
              <Drop id={newGroup} className={styles.empty!}>
                <p>{t('hidden.group.drop')}</p>
              </Drop>
            )}
          </div>
        </div>
        {pairs[0] && mayEdit && <PairBar pair={pairs[0]} count={pairs.length} onAnswer={answerPair} />}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged !== null && byId.has(dragged) ? <CardFace card={byId.get(dragged)!} /> : null}
      </DragOverlay>
      {opened?.kind === 'take' && (
        <TakeOverDialog question={question} collected={collected} selected={chosen} onClose={() => setOpened(null)} />
      )}
      {opened?.kind === 'vote' && (
        <VoteDialog
          section={sectionOfQuestion(question) || 'journey'}
          preset={[...byId.keys()].map((id) => ({ collection: 'cards', id }))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'card' && <CardDialog card={opened.card} mayEdit={mayEdit} onClose={() => setOpened(null)} />}
    </DndContext>
  );
}

const newGroup = 'new-group';
const noGroup = 'no-group';
