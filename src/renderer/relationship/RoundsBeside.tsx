// One or two rounds: marketing left, sales right, the states between them; the earlier round is outlined, the last one
// filled. Where teams are not told apart there is one group of diamonds for each state.
import { useLayoutEffect, useRef, useState } from 'react';
import { sides, type Side } from '../../domain/people/participants.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import { countStates, countStatesOf, sizesOf, statesShown, type Round } from '../../domain/relationship/rounds.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { mostAnswers } from './shapeSize.ts';
import { Shapes } from './Shapes.tsx';
import styles from './RoundsBeside.module.css';

export interface RoundsBesideProps {
  /** One or two, the oldest first. */
  readonly rounds: readonly Round[];
  /** Largest shape, in pixels. */
  readonly largest?: number;
  /** For the room, in large type. */
  readonly isOnScreen?: boolean;
}

export function RoundsBeside({ rounds, largest = 54, isOnScreen = false }: RoundsBesideProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const room = useRoom(table, isOnScreen);
  const last = rounds.at(-1)!;
  const isApart = rounds.every((round) => round.isApart);
  const sizes = isApart ? sizesOf(last) : null;
  const most = mostAnswers(rounds, isApart ? sides : ['all']);
  const name = (round: Round) => t(`relationship.round.${round.round}`);
  return (
    <table
      ref={table}
      className={styles.table}
      data-rounds={rounds.length}
      data-apart={isApart || undefined}
      data-room={isOnScreen || undefined}
    >
      <caption className="visually-hidden">{t('relationship.tableLabel')}</caption>
      {sizes && (
        <thead>
          <tr>
            {(['marketing', 'state', 'sales'] as const).map((column) =>
              column === 'state' ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col" data-side={column}>
                  <span>
                    {`${t(`words.team.${column}`)}, ${t('relationship.answers', { count: sizes[column] })}`}
                    <TeamMark mark={column} size={16} />
                  </span>
                </th>
              ),
            )}
          </tr>
        </thead>
      )}
      <tbody>
        {statesShown.map((state) => {
          const total = (round: Round) => countStates(round.answers)[state];
          const between = (
            <th scope="row" className={styles.state}>
              <b>{t(`questions.state.${state}`)}</b>
              <span>{rounds.map(total).join(' → ')}</span>
            </th>
          );
          const group = (of: Side | 'all') => (
            <Group of={of} rounds={rounds} state={state} most={most} largest={largest} room={room} nameOf={name} />
          );
          return (
            <tr key={state} data-state={state}>
              {isApart ? (
                <>
                  <td data-side="marketing">{group('marketing')}</td>
                  {between}
                  <td data-side="sales">{group('sales')}</td>
                </>
              ) : (
                <>
                  {between}
                  <td colSpan={sides.length}>{group('all')}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface GroupProps {
  readonly of: Side | 'all';
  readonly rounds: readonly Round[];
  readonly state: RelationshipState;
  readonly most: number;
  readonly largest: number;
  readonly room: Room;
  readonly nameOf: (round: Round) => string;
}

/** A line for each round: its name, and a shape for each answer. */
function Group({ of, rounds, state, most, largest, room, nameOf }: GroupProps) {
  const { t } = useTranslation();
  return rounds.map((round, at) => {
    const isLast = at === rounds.length - 1;
    const count = of === 'all' ? countStates(round.answers)[state] : countStatesOf(round, of)[state];
    const spoken = { round: nameOf(round), state: t(`questions.state.${state}`) };
    return (
      <span key={round.id} className={styles.line} data-of={of} data-last={isLast || undefined}>
        <span className="visually-hidden">
          {of === 'all'
            ? t('relationship.cellTogether', { ...spoken, count })
            : t('relationship.cellOf', { ...spoken, team: t(`words.team.${of}`), count })}
        </span>
        {rounds.length > 1 && (
          <span className={styles.name} aria-hidden>
            {nameOf(round)}
          </span>
        )}
        <Shapes
          of={of}
          count={count}
          most={most}
          isFilled={isLast}
          largest={Math.min(largest, room.height)}
          room={room.width}
        />
      </span>
    );
  });
}

/** Room that the shapes of one team have beside each other and in a line, in pixels as it is laid out. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** Width of the name of a round and the gap beside it; small windows show no names. */
const nameWidth = 96;

/** Measured at the first cell of the table with shapes. */
export function useRoom(table: React.RefObject<HTMLTableElement | null>, isOnScreen = false): Room {
  const [room, setRoom] = useState<Room>({ width: 300, height: 34 });
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const measure = () => {
      const cell = element.querySelector<HTMLElement>('tbody td');
      if (!cell) return;
      const [isSmall, isNarrow] = [899, 1499].map(
        (width) => !isOnScreen && window.matchMedia(`(max-width: ${width}px)`).matches,
      );
      setRoom({ width: cell.offsetWidth - (isSmall ? 0 : nameWidth), height: isNarrow ? 34 : 62 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [table, isOnScreen]);
  return room;
}
