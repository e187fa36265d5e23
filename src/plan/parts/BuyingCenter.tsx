// The matrix of roles and stages on paper: a grey band where a role has a say, the shapes of the touchpoints that
// address it, and a dashed hole where nobody does.
import type { MatrixCell, MatrixRow } from '../../domain/customer/matrix.ts';
import { lanes } from '../../domain/people/teams.ts';
import { OwnerShape } from '../drawing/shapes.tsx';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';
import type { MatrixBlock } from './customerBlocks.ts';

/** From one more on, three shapes and how many more there are. */
const mostShapes = 4;

export function BuyingCenter({ block: { matrix, heads, stages, roles, isLast } }: { readonly block: MatrixBlock }) {
  const { t, soften } = usePlanText();
  const purchase = matrix.purchaseAt - stages[0];
  const isTall = heads.some(({ lines }) => lines.length > 1);
  return (
    <>
      <table className="roleMatrix" data-stages={heads.length} data-tall={isTall ? '' : undefined}>
        <thead>
          <tr>
            <td />
            {heads.map(({ id, lines }, at) => (
              <th key={id} scope="col" data-low={at % 2 === 1 ? '' : undefined} dir="auto">
                {(lines.length > 0 ? lines : [t('words.untitled')]).map((line, row) => (
                  <span key={row}>{line}</span>
                ))}
              </th>
            ))}
            <th scope="col" className="roleSum">
              {t('customer.matrix.weAreThere')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.slice(...roles).map((row) => (
            <tr key={row.role.id}>
              <th scope="row">
                <p>{t(`words.buyingRole.${row.role.role}`)}</p>
                <p className="roleTitle" dir="auto">
                  {soften(cleanLine(row.role.title))}
                </p>
              </th>
              {row.cells.slice(...stages).map((cell, at) => (
                <Cell key={cell.stageId} row={row} cell={cell} at={stages[0] + at} isPurchase={at === purchase} />
              ))}
              <td className="roleSum">
                <strong>{row.addressed}</strong> {t('customer.plan.of', { involved: row.involved })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isLast && <Legend />}
    </>
  );
}

function Cell({
  row,
  cell,
  at,
  isPurchase,
}: {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  readonly at: number;
  readonly isPurchase: boolean;
}) {
  const { t } = usePlanText();
  const { touchpoints, part, isWhiteSpot } = cell;
  const isBand = (other: MatrixCell | undefined) => other !== undefined && other.part !== 'none' && !other.isWhiteSpot;
  const shown = touchpoints.length > mostShapes ? touchpoints.slice(0, mostShapes - 1) : touchpoints;
  return (
    <td
      aria-label={isWhiteSpot ? t('customer.matrix.whiteSpot') : undefined}
      data-part={part}
      data-spot={isWhiteSpot ? '' : undefined}
      data-begins={isBand(row.cells[at - 1]) ? undefined : ''}
      data-ends={isBand(row.cells[at + 1]) ? undefined : ''}
      data-purchase={isPurchase ? '' : undefined}
    >
      <div className="roleCell">
        {shown.map(({ id, place }) => (
          <OwnerShape key={id} owner={place.owner} />
        ))}
        {shown.length < touchpoints.length && t('customer.matrix.more', { count: touchpoints.length - shown.length })}
      </div>
    </td>
  );
}

function Legend() {
  const { t } = usePlanText();
  return (
    <p className="roleLegend">
      <span>
        <i className="legendBand" aria-hidden="true" /> {t('customer.matrix.takesPart')}
      </span>
      {[...lanes, 'none' as const].map((owner) => (
        <span key={owner}>
          <OwnerShape owner={owner} /> {t(`words.owner.${owner}`)}
        </span>
      ))}
      <span>
        <i className="legendSpot" aria-hidden="true" /> {t('customer.matrix.whiteSpot')}
      </span>
      <span>
        <i className="legendPurchase" aria-hidden="true" /> {t('customer.matrix.purchase')}
      </span>
    </p>
  );
}
