// The matrix of roles and stages as a grid: where a role has a say runs a grey band, the touchpoints that address it
// sit on it as their owner's shape, and a white spot is a hole in the band.
import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { MatrixRow } from '../../domain/customer/matrix.ts';
import { roleName } from '../../i18n/customerWords.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../ui/language.ts';
import { MatrixCellView } from './MatrixCellView.tsx';
import { useCustomerView } from './customerRecords.ts';
import { useMatrixKeys } from './useMatrixKeys.ts';
import { useSoftened } from './useSoftened.ts';
import { useBounded } from '../ui/useBounded.tsx';
import { useLedTo } from '../base/NavigationContext.ts';
import styles from './RoleMatrix.module.css';

/** A word that a column may have no room for. */
const longWord = /\p{L}{13}/u;
/** Stages that have room for a word of thirteen letters in a window of 1280; with more of them the type is smaller. */
const roomy = 8;

export function RoleMatrix({ onStrip }: { onStrip: (wish: 'first' | 'choose') => void }) {
  const { matrix, cell } = useCustomerView();
  const ledTo = useLedTo('customer');
  const element = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  const onKeyDown = useMatrixKeys(element, onStrip);
  const { stages, rows, purchaseAt, thinThreads } = matrix;
  const isShown = rows.some(({ role }) => role.id === cell?.roleId) && stages.some(({ id }) => id === cell?.stageId);
  // The one stop for the Tab key.
  const stop = isShown ? cell : { roleId: rows[0]?.role.id, stageId: stages[0]?.id };
  const soften = useSoftened(stages.some(({ title }) => longWord.test(title)));
  const roles = useBounded(rows, ({ role }) => role.id === cell?.roleId || role.id === ledTo, { step: 40 });
  const columns = { '--stages': stages.length, '--purchase': purchaseAt + 1 } as CSSProperties;
  useLayoutEffect(() => {
    const chosen = element.current?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]');
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [cell]);
  return (
    <div className={styles.scroller} data-scrolls="customer" data-field="roles">
      <div
        ref={element}
        className={styles.matrix}
        style={columns}
        role="grid"
        aria-label={t('customer.matrix.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={stages.length + 2}
        data-matrix
        data-dense={stages.length > roomy || undefined}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.heads}>
          <span role="columnheader" className={styles.corner}>
            <span className="visually-hidden">{t('customer.role.panel')}</span>
          </span>
          {stages.map(({ id, title }, at) => (
            <span
              key={id}
              role="columnheader"
              className={styles.stage}
              data-thin={thinThreads.includes(id) || undefined}
              title={thinThreads.includes(id) ? t('customer.matrix.thin') : undefined}
            >
              <span className={styles.stageTitle} title={title}>
                {title ? soften(title) : t('words.untitled')}
              </span>
              {at === purchaseAt && <span className={styles.flag}>{t('customer.matrix.purchase')}</span>}
              {thinThreads.includes(id) && <span className="visually-hidden">. {t('customer.matrix.thin')}</span>}
            </span>
          ))}
          <span role="columnheader" className={styles.sumHead}>
            {t('customer.matrix.weAreThere')}
          </span>
        </div>
        {roles.shown.map((row) => (
          <div key={row.role.id} role="row" className={styles.row} data-role={row.role.id}>
            <RoleHead row={row} />
            {row.cells.map((one, at) => (
              <MatrixCellView
                key={one.stageId}
                row={row}
                at={at}
                isStop={stop?.roleId === row.role.id && stop.stageId === one.stageId}
              />
            ))}
            <div role="rowheader" className={styles.sumCell}>
              <RoleSum row={row} />
            </div>
          </div>
        ))}
        {purchaseAt >= 0 && <div aria-hidden className={styles.purchase} />}
      </div>
      {roles.more}
    </div>
  );
}

function RoleHead({ row: { role } }: { row: MatrixRow }) {
  const { openRole } = useCustomerView();
  const { t } = useTranslation();
  const goal = role.goals.trim();
  return (
    <div role="rowheader" className={styles.role}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.roleButton}
        title={t('customer.matrix.openRole', { role: roleName(t, role) })}
        data-role-head={role.id}
        onClick={() => openRole(role.id)}
      >
        <span className={styles.roleKind}>{t(`words.buyingRole.${role.role}`)}</span>
        {role.title.trim() !== '' && <span className={styles.roleTitle}>{role.title}</span>}
        {goal !== '' && <q className={styles.roleGoal}>{goal}</q>}
      </button>
    </div>
  );
}

/** In how many of its stages somebody addresses the role, and the share of both teams. */
export function RoleSum({ row: { involved, addressed, share } }: { row: MatrixRow }) {
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <div className={styles.sum}>
      {involved > 0 && (
        <p>
          <strong>{addressed}</strong> {t('customer.matrix.of', { addressed: '', involved }).trim()}
        </p>
      )}
      {share === null ? (
        <p className={styles.nobody}>{involved > 0 && t('customer.matrix.nobody')}</p>
      ) : (
        <p className={styles.bar}>
          <span className="visually-hidden">
            {t('customer.matrix.shareSpoken', { share: formatPercent(language, share) })}
          </span>
          {share > 0 && <span aria-hidden data-side="marketing" style={{ flexGrow: share }} />}
          {share < 1 && <span aria-hidden data-side="sales" style={{ flexGrow: 1 - share }} />}
        </p>
      )}
    </div>
  );
}
