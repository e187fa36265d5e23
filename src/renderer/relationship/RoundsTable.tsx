// Rounds beside each other: a row for each state, a column for each round, the oldest left. Marketing stands left of the
// axis, sales right of it; where teams are not told apart there is one group of diamonds.
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { figuresOf } from '../../domain/relationship/figures.ts';
import { countStates, countStatesOf, sizesOf, statesShown, type Round } from '../../domain/relationship/rounds.ts';
import { sides } from '../../domain/people/participants.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import { formatDay, formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { StateGlyph } from '../questions/StateGlyph.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { mostAnswers } from './shapeSize.ts';
import { Shapes } from './Shapes.tsx';
import styles from './RoundsTable.module.css';

export interface RoundsTableProps {
  readonly rounds: readonly Round[];
  /** Largest shape of the last round, in pixels. */
  readonly largest?: number;
  /** For the room, in large type. */
  readonly isOnScreen?: boolean;
}

export function RoundsTable({ rounds, largest = 40, isOnScreen = false }: RoundsTableProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const room = useColumnRoom(frame, rounds.length);
  const lastAt = rounds.length - 1;
  // Earlier rounds are compared with each other; the last one is larger.
  const most = { earlier: mostOf(rounds.slice(0, -1)), last: mostOf(rounds.slice(-1)) };
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-room={isOnScreen || undefined}
      data-scrolls={isOnScreen ? undefined : 'rounds'}
      tabIndex={isOnScreen ? undefined : 0}
      role="region"
      aria-label={rounds.length > 4 ? t('relationship.earlier') : t('relationship.rounds')}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{t('relationship.tableLabel')}</caption>
        <thead>
          <tr>
            <td />
            {rounds.map((round, at) => (
              <th key={round.id} scope="col" data-last={at === lastAt || undefined} data-round={round.round}>
                <RoundHead round={round} isLast={at === lastAt} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statesShown.map((state) => (
            <tr key={state} data-state={state}>
              <th scope="row">
                <span className={styles.state}>
                  <StateGlyph state={state} height={isOnScreen ? 40 : 26} />
                  {t(`questions.state.${state}`)}
                </span>
              </th>
              {rounds.map((round, at) => (
                <td key={round.id} data-last={at === lastAt || undefined}>
                  <Cell
                    round={round}
                    state={state}
                    isFilled={at === lastAt}
                    largest={at === lastAt ? largest : Math.min(largest, isOnScreen ? 40 : 22)}
                    most={at === lastAt ? most.last : most.earlier}
                    room={at === lastAt ? room.last : room.earlier}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <FigureRow rounds={rounds} figure="agreement" />
          <FigureRow rounds={rounds} figure="gap" />
        </tfoot>
      </table>
    </div>
  );
}

/** Where teams are not told apart, one group has the room of both sides. */
function mostOf(rounds: readonly Round[]): number {
  const [apart, together] = [rounds.filter(({ isApart }) => isApart), rounds.filter(({ isApart }) => !isApart)];
  return Math.max(mostAnswers(apart, sides), Math.ceil(mostAnswers(together, ['all']) / 2));
}

function RoundHead({ round, isLast }: { round: Round; isLast: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sizes = sizesOf(round);
  const day = formatDay(language, round.day);
  const isToday = isLast && round.day === todayIn(getLocalTimeZone()).toString();
  const answers = t('relationship.answers', { count: round.answers.length });
  return (
    <span className={styles.round}>
      <b>{t(`relationship.round.${round.round}`)}</b>
      <span>{isToday ? t('relationship.today', { day }) : day}</span>
      {round.title !== '' && <span>{round.title}</span>}
      {isLast && sizes && (
        <span className={styles.teams}>
          <span data-side="marketing">
            {t('relationship.answersOf', { team: t('words.team.marketing'), count: sizes.marketing })}
            <TeamMark mark="marketing" size={12} />
          </span>
          <span data-side="sales">
            <TeamMark mark="sales" size={12} />
            {t('relationship.answersOf', { team: t('words.team.sales'), count: sizes.sales })}
          </span>
        </span>
      )}
      {isLast && !sizes && <span>{answers}</span>}
    </span>
  );
}

interface CellProps {
  readonly round: Round;
  readonly state: RelationshipState;
  readonly isFilled: boolean;
  readonly most: number;
  readonly largest: number;
  readonly room: number;
}

function Cell({ round, state, isFilled, most, largest, room }: CellProps) {
  const { t } = useTranslation();
  const spoken = { round: t(`relationship.round.${round.round}`), state: t(`questions.state.${state}`) };
  if (!round.isApart) {
    const count = countStates(round.answers)[state];
    return (
      <span className={styles.together}>
        <span className="visually-hidden">{t('relationship.cellTogether', { ...spoken, count })}</span>
        <Shapes of="all" count={count} most={2 * most} isFilled={isFilled} largest={largest} room={2 * room} />
      </span>
    );
  }
  const marketing = countStatesOf(round, 'marketing')[state];
  const sales = countStatesOf(round, 'sales')[state];
  return (
    <span className={styles.apart}>
      <span className="visually-hidden">{t('relationship.cell', { ...spoken, marketing, sales })}</span>
      <span>
        <Shapes of="marketing" count={marketing} most={most} isFilled={isFilled} largest={largest} room={room} />
      </span>
      <span>
        <Shapes of="sales" count={sales} most={most} isFilled={isFilled} largest={largest} room={room} />
      </span>
    </span>
  );
}

function FigureRow({ rounds, figure }: { rounds: readonly Round[]; figure: 'agreement' | 'gap' }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr data-figure={figure}>
      <th scope="row">{t(`relationship.${figure}`)}</th>
      {rounds.map((round, at) => {
        const value = figuresOf(round)[figure];
        return (
          <td key={round.id} data-last={at === rounds.length - 1 || undefined}>
            {value === null ? (
              <>
                <span aria-hidden>–</span>
                <span className="visually-hidden">{t('relationship.notComputable')}</span>
              </>
            ) : (
              formatPercent(language, value)
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Half of the inner width of an earlier and of the last column, in pixels, as they are laid out. */
function useColumnRoom(frame: React.RefObject<HTMLDivElement | null>, of: number) {
  const [room, setRoom] = useState({ earlier: 100, last: 200 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const heads = element.querySelectorAll<HTMLElement>('thead th');
      const half = (head: HTMLElement | undefined) => (head ? Math.floor((head.offsetWidth - 16) / 2) : 100);
      setRoom({ earlier: half(heads[0]), last: half(heads[heads.length - 1]) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, of]);
  return room;
}
