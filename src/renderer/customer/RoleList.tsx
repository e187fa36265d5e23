// The matrix in a small window: a list of roles, each with its stages as a list. The chosen stage shows what it comes to
// right below itself.
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { MatrixRow } from '../../domain/customer/matrix.ts';
import { roleName } from '../../i18n/customerWords.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { RoleSum } from './RoleMatrix.tsx';
import { useCustomerView } from './customerRecords.ts';
import { useBounded } from '../ui/useBounded.tsx';
import { useLedTo } from '../base/NavigationContext.ts';
import styles from './RoleList.module.css';

export function RoleList({ detail }: { detail: ReactNode }) {
  const { matrix, cell, openRole } = useCustomerView();
  const ledTo = useLedTo('customer');
  const { shown, more } = useBounded(matrix.rows, ({ role }) => role.id === cell?.roleId || role.id === ledTo, {
    step: 40,
  });
  const { t } = useTranslation();
  return (
    <>
      <ul
        className={styles.roles}
        aria-label={t('customer.matrix.label')}
        data-scrolls="customer"
        data-field="roles"
        data-role-list
      >
        {shown.map((row) => (
          <li key={row.role.id} data-role={row.role.id}>
            <div className={styles.head}>
              <button
                type="button"
                className={styles.role}
                title={t('customer.matrix.openRole', { role: roleName(t, row.role) })}
                data-role-head={row.role.id}
                onClick={() => openRole(row.role.id)}
              >
                <b>{t(`words.buyingRole.${row.role.role}`)}</b>
                {row.role.title.trim() !== '' && <span>{row.role.title}</span>}
              </button>
              <RoleSum row={row} />
            </div>
            <ul className={styles.stages}>
              {row.cells.map(({ stageId }, at) => (
                <Fragment key={stageId}>
                  <StageLine row={row} at={at} detail={detail} />
                  {at === matrix.purchaseAt && (
                    <li className={styles.purchase} aria-hidden>
                      <span>{t('customer.matrix.purchase')}</span>
                    </li>
                  )}
                </Fragment>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** A stage of a role: pressed, it is the chosen cell. */
function StageLine({ row, at, detail }: { row: MatrixRow; at: number; detail: ReactNode }) {
  const { matrix, cell: chosen, select } = useCustomerView();
  const { t } = useTranslation();
  const { stageId, part, touchpoints, isWhiteSpot, isInVain } = row.cells[at]!;
  const place = { roleId: row.role.id, stageId };
  const isChosen = chosen?.roleId === place.roleId && chosen.stageId === stageId;
  const titles = touchpoints.map(({ title }) => title || t('words.untitled'));
  return (
    <li>
      <button
        type="button"
        className={styles.stage}
        aria-expanded={isChosen}
        data-role-id={place.roleId}
        data-stage-id={stageId}
        data-part={part}
        data-white-spot={isWhiteSpot || undefined}
        onClick={() => select(isChosen ? null : place)}
      >
        <span className={styles.title}>{matrix.stages[at]!.title || t('words.untitled')}</span>
        <span className={styles.who}>
          {part !== 'takesPart' && (part === 'decides' || !isInVain) && <i>{t(`customer.matrix.part.${part}`)}</i>}
          {isInVain && <i>{t('customer.matrix.inVain')}</i>}
          {isWhiteSpot && <span className={styles.spot}>{t('customer.matrix.whiteSpot')}</span>}
          {titles.length > 0 && <span className="visually-hidden">{titles.join(', ')}</span>}
          {touchpoints.map(({ id, place: { owner } }) => (
            <TeamMark key={id} mark={owner} size={16} />
          ))}
        </span>
      </button>
      {isChosen && detail}
    </li>
  );
}
