// One cell of the matrix: its piece of the band, the shapes of the touchpoints that address the role, or the hole.
import { useTranslation } from '../ui/translation.tsx';
import type { MatrixRow } from '../../domain/customer/matrix.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useCustomerView } from './customerRecords.ts';
import styles from './MatrixCell.module.css';

/** From one more on, three shapes and how many more there are. */
const mostShapes = 4;

export function MatrixCellView({ row, at, isStop }: { row: MatrixRow; at: number; isStop: boolean }) {
  const { matrix, cell: chosen, select } = useCustomerView();
  const { t } = useTranslation();
  const cell = row.cells[at]!;
  const stage = matrix.stages[at]!;
  const isChosen = chosen?.roleId === row.role.id && chosen.stageId === cell.stageId;
  const isBand = (other: number) => {
    const beside = row.cells[other];
    return beside !== undefined && beside.part !== 'none' && !beside.isWhiteSpot;
  };
  const titles = cell.touchpoints.map(({ title }) => title || t('words.untitled'));
  const spoken = t('customer.matrix.cell', {
    role: t(`words.buyingRole.${row.role.role}`),
    stage: stage.title || t('words.untitled'),
    part: t(`customer.matrix.part.${cell.part}`),
    who: titles.join(', ') || t('customer.matrix.whoNobody'),
  });
  const note = cell.isWhiteSpot ? t('customer.matrix.whiteSpot') : cell.isInVain ? t('customer.matrix.inVain') : '';
  const shown = cell.touchpoints.length > mostShapes ? cell.touchpoints.slice(0, mostShapes - 1) : cell.touchpoints;
  return (
    <div
      role="gridcell"
      className={styles.cell}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isChosen}
      aria-label={note === '' ? `${spoken}.` : `${spoken}. ${note}.`}
      data-role-id={row.role.id}
      data-stage-id={cell.stageId}
      data-part={cell.part}
      data-white-spot={cell.isWhiteSpot || undefined}
      data-field={cell.isWhiteSpot ? 'whiteSpot' : undefined}
      data-in-vain={cell.isInVain || undefined}
      data-first={at === 0 || undefined}
      data-begins={!isBand(at - 1) || undefined}
      data-ends={!isBand(at + 1) || undefined}
      onClick={() => select({ roleId: row.role.id, stageId: cell.stageId }, true)}
    >
      {cell.part === 'decides' && <span className={styles.decides}>{t('customer.matrix.decides')}</span>}
      <span className={styles.field} aria-hidden>
        {shown.map(({ id, title, place }) => (
          <span key={id} className={styles.shape} title={title || t('words.untitled')} data-touchpoint={id}>
            <TeamMark mark={place.owner} size={shown.length >= mostShapes ? 16 : 20} />
          </span>
        ))}
        {shown.length < cell.touchpoints.length && (
          <span className={styles.more}>
            {t('customer.matrix.more', { count: cell.touchpoints.length - shown.length })}
          </span>
        )}
      </span>
    </div>
  );
}
