// One round in a small window: below each state the answers of marketing left of the axis and those of sales right of
// it, or one group of diamonds where teams are not told apart.
import { useRef } from 'react';
import { sides, type Side } from '../../domain/people/participants.ts';
import { countStates, countStatesOf, sizesOf, statesShown, type Round } from '../../domain/relationship/rounds.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useRoom } from './RoundsBeside.tsx';
import { mostAnswers } from './shapeSize.ts';
import { Shapes } from './Shapes.tsx';
import styles from './OneRound.module.css';

/** Largest shape, in pixels. */
const largest = 26;

export function OneRound({ round }: { round: Round }) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const room = useRoom(table);
  const sizes = sizesOf(round);
  const shown = sizes ? sides : (['all'] as const);
  const most = mostAnswers([round], shown);
  return (
    <table ref={table} className={styles.table} data-rounds={1} data-apart={round.isApart || undefined}>
      <caption className="visually-hidden">{t('relationship.tableLabel')}</caption>
      {sizes && (
        <thead>
          <tr>
            {sides.map((side) => (
              <th key={side} scope="col" data-side={side}>
                <span>
                  <TeamMark mark={side} size={14} />
                  {t('relationship.answersOf', { team: t(`words.team.${side}`), count: sizes[side] })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
      )}
      {statesShown.map((state) => (
        <tbody key={state} data-state={state}>
          <tr>
            <th scope="rowgroup" colSpan={sizes ? sides.length : 1}>
              {t(`questions.state.${state}`)} <span>{countStates(round.answers)[state]}</span>
            </th>
          </tr>
          <tr>
            {shown.map((of) => (
              <Answers key={of} of={of} round={round} state={state} most={most} room={room.width - 10} />
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface AnswersProps {
  readonly of: Side | 'all';
  readonly round: Round;
  readonly state: RelationshipState;
  readonly most: number;
  readonly room: number;
}

function Answers({ of, round, state, most, room }: AnswersProps) {
  const { t } = useTranslation();
  const count = (of === 'all' ? countStates(round.answers) : countStatesOf(round, of))[state];
  const spoken = { round: t(`relationship.round.${round.round}`), state: t(`questions.state.${state}`), count };
  return (
    <td data-side={of}>
      <span className="visually-hidden">
        {of === 'all'
          ? t('relationship.cellTogether', spoken)
          : t('relationship.cellOf', { ...spoken, team: t(`words.team.${of}`) })}
      </span>
      <span className={styles.shapes}>
        <Shapes of={of} count={count} most={most} isFilled largest={largest} room={room} />
      </span>
    </td>
  );
}
