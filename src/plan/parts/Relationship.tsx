// The rounds of the relationship on paper: a row for each state, a column for each round, circles left of the axis and
// squares right of it; diamonds where teams are not told apart.
import { figuresOf } from '../../domain/relationship/figures.ts';
import { countStates, countStatesOf, statesShown, wordsOf, type Round } from '../../domain/relationship/rounds.ts';
import type { RelationshipState } from '../../domain/questions/kinds.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { formatPercent, formatShortDay } from '../../i18n/format.ts';
import { isolated } from '../../i18n/isolate.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';

/** Millimetres: largest and smallest shape, the gap between two, and half the width of a column with four rounds. */
const largest = 2.6;
const smallest = 1;
const gap = 0.6;
const halfColumn = 12.5;

interface RoundsProps {
  readonly block: { readonly key: string; readonly rounds: readonly Round[] };
}

export function RoundsFigure({ block: { key, rounds } }: RoundsProps) {
  const { t, language } = usePlanText();
  const last = rounds.length - 1;
  const isApart = rounds.some((round) => round.isApart);
  const isTogether = rounds.some((round) => !round.isApart);
  return (
    <div className="rounds" data-measure={key}>
      <table className="roundsTable" data-columns={rounds.length}>
        <thead>
          <tr>
            <td />
            {rounds.map((round, at) => (
              <th key={round.id} scope="col" data-last={at === last ? '' : undefined}>
                <p className="roundName">{t(`relationship.round.${round.round}`)}</p>
                <p className="roundDay">{formatShortDay(language, round.day)}</p>
                {round.title !== '' && <p className="roundDay">{isolated(cleanLine(round.title))}</p>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statesShown.map((state) => (
            <tr key={state}>
              <th scope="row">
                <StateShape state={state} /> {t(`questions.state.${state}`)}
              </th>
              {rounds.map((round, at) => (
                <td key={round.id}>
                  <RoundCell round={round} state={state} isFilled={at === last} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('relationship.plan.answers')}</th>
            {rounds.map((round, at) => (
              <td key={round.id} data-last={at === last ? '' : undefined}>
                {round.answers.length}
              </td>
            ))}
          </tr>
          {(['agreement', 'gap'] as const).map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`relationship.${figure}`)}</th>
              {rounds.map((round, at) => {
                const value = figuresOf(round)[figure];
                return (
                  <td key={round.id} data-last={at === last ? '' : undefined}>
                    {value === null ? '–' : formatPercent(language, value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tfoot>
      </table>
      <p className="roundsLegend">
        {isApart && (
          <>
            <span>
              <OwnerShape owner="marketing" /> {t('relationship.plan.ofMarketing')}
            </span>
            <span>
              <OwnerShape owner="sales" /> {t('relationship.plan.ofSales')}
            </span>
          </>
        )}
        {isTogether && (
          <span>
            <Marks of="all" count={1} isFilled /> {t('relationship.plan.ofAll')}
          </span>
        )}
        {rounds.length > 1 && <span className="roundsFilled">{t('relationship.plan.filled')}</span>}
      </p>
    </div>
  );
}

interface CellProps {
  readonly round: Round;
  readonly state: RelationshipState;
  readonly isFilled: boolean;
}

/** The drawing is decoration: the counts stand in words for those who hear the page. */
function RoundCell({ round, state, isFilled }: CellProps) {
  const { t } = usePlanText();
  const spoken = { round: t(`relationship.round.${round.round}`), state: t(`questions.state.${state}`) };
  if (!round.isApart) {
    const count = countStates(round.answers)[state];
    return (
      <span className="roundTogether" role="img" aria-label={t('relationship.cellTogether', { ...spoken, count })}>
        <Marks of="all" count={count} isFilled={isFilled} />
      </span>
    );
  }
  const [marketing, sales] = sides.map((side) => countStatesOf(round, side)[state]) as [number, number];
  return (
    <span className="roundApart" role="img" aria-label={t('relationship.cell', { ...spoken, marketing, sales })}>
      <Marks of="marketing" count={marketing} isFilled={isFilled} />
      <Marks of="sales" count={sales} isFilled={isFilled} />
    </span>
  );
}

function Marks({
  of,
  count,
  isFilled,
}: {
  readonly of: Side | 'all';
  readonly count: number;
  readonly isFilled: boolean;
}) {
  const room = of === 'all' ? 2 * halfColumn : halfColumn;
  const size = Math.min(largest, (room - gap * (count - 1)) / Math.max(1, count));
  const isCounted = size < smallest;
  const drawn = isCounted ? largest : size;
  const style = { width: `${drawn}mm`, height: `${drawn}mm` };
  return (
    <span className="roundMarks" data-of={of} data-filled={isFilled ? '' : undefined}>
      {count === 0 && <span className="roundNone">–</span>}
      {isCounted && <b>{`${count} ×`}</b>}
      {Array.from({ length: isCounted ? 1 : count }, (_, at) => (
        <i key={at} style={style} />
      ))}
    </span>
  );
}

function StateShape({ state }: { readonly state: RelationshipState }) {
  const [circle, square] = { firstDate: [10, 36], gettingToKnow: [18, 28], steady: [22, 24], complicated: [22, 24] }[
    state
  ] as [number, number];
  return (
    <svg className="stateShape" viewBox="0 0 56 24" aria-hidden="true">
      {state === 'complicated' ? (
        <>
          <circle cx={circle} cy="12" r="9" className="mLine" />
          <rect x={square} y="3" width="18" height="18" rx="2" transform="rotate(14 33 12)" className="sLine" />
        </>
      ) : (
        <>
          <rect x={square} y="2" width="20" height="20" rx="2.4" className="s" />
          <circle cx={circle} cy="12" r="10" className="m" />
          {state === 'steady' && <path d="M24 2.2A10 10 0 0 1 24 21.8Z" className="lens" />}
        </>
      )}
    </svg>
  );
}

interface WordsProps {
  readonly block: { readonly key: string; readonly round: Round; readonly isLast: boolean };
}

export function RoundWords({ block: { key, round, isLast } }: WordsProps) {
  const { t, language, soften } = usePlanText();
  const groups: readonly (Side | null)[] = round.isApart ? sides : [null];
  return (
    <div className="roundWords" data-measure={key} data-last={isLast ? '' : undefined}>
      <p className="roundName">{t(`relationship.round.${round.round}`)}</p>
      {groups.map((side) => (
        <p key={side ?? 'all'} data-side={side ?? 'all'}>
          {side && <OwnerShape owner={side} />}{' '}
          <span className="roundWord">
            {soften(
              wordsOf(round, side, language)
                .map(
                  ({ word, times }) =>
                    `${isolated(cleanLine(word))}${times > 1 ? ` ${t('relationship.times', { count: times })}` : ''}`,
                )
                .join(' · ') || '–',
            )}
          </span>
        </p>
      ))}
    </div>
  );
}

export function ExplainedFigures({ block: { key } }: { readonly block: Flowing }) {
  const { t } = usePlanText();
  return (
    <div className="roundsExplained" data-measure={key}>
      <p>
        <b>{t('relationship.agreement')}.</b> {t('relationship.plan.agreementText')}
      </p>
      <p>
        <b>{t('relationship.gap')}.</b> {t('relationship.plan.gapText')}
      </p>
    </div>
  );
}
