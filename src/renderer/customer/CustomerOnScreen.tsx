// The matrix of roles and stages for the room: who has a say where, whose touchpoints address them, the white spots. No
// name of a real customer.
import { useMemo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { rolesOfCustomer } from '../../domain/customer/buyingRoles.ts';
import { buildMatrix, type MatrixCell } from '../../domain/customer/matrix.ts';
import { softener } from '../../plan/text/hyphenation.ts';
import { customerHeadline } from '../../i18n/customerWords.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { matrixPages, matrixPageTitle } from '../session/audiencePages.ts';
import { customerCollections, readCustomerRecords } from './customerRecords.ts';
import styles from './CustomerOnScreen.module.css';

const sizes = [36, 32, 28, 24, 20];
const mostShapes = 3;

export function CustomerOnScreen({ choice, head, onTypeSize }: AudienceViewProps) {
  const records = useQuery(readCustomerRecords, customerCollections);
  const language = useLanguage();
  const { t } = useTranslation();
  const soften = useMemo(() => softener(language), [language]);
  const all = records.journey.stages;
  const pages = matrixPages(
    all.length,
    records.roles,
    records.customers.map(({ customer }) => customer),
  );
  const chosen = all.findIndex(({ stage }) => stage.id === choice.stageId);
  const page =
    pages.find(({ id, columns }) => id === choice.stageId || (columns.from <= chosen && chosen < columns.to)) ??
    pages[0]!;
  const { from, to } = page.columns;
  const customerId = page.customer?.id ?? null;
  const roles = customerId ? rolesOfCustomer(records.roles, customerId) : records.roles;
  const matrix = buildMatrix({ ...records, roles });
  const { stages, rows, purchaseAt } = matrix;
  return (
    <OnScreen
      key={page.id}
      head={head}
      title={customerHeadline(t, language, matrix)}
      lead={rows.length === 0 ? t('customer.audience.noMatrix') : pages.length > 1 ? matrixPageTitle(t, page) : ''}
      sizes={sizes}
      of={records}
      onTypeSize={onTypeSize}
    >
      {rows.length > 0 && (
        <table className={styles.matrix} data-audience-matrix>
          <thead>
            <tr>
              <td />
              {stages.slice(from, to).map(({ id, title }, at) => (
                <th key={id} scope="col" data-purchase={from + at === purchaseAt || undefined}>
                  <span className={styles.stage}>{title ? soften(title) : t('words.untitled')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page.rows.from, page.rows.to).map(({ role, cells }) => (
              <tr key={role.id}>
                <th scope="row">{t(`words.buyingRole.${role.role}`)}</th>
                {cells.slice(from, to).map((cell, at) => (
                  <Cell key={cell.stageId} cell={cell} isPurchase={from + at === purchaseAt} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </OnScreen>
  );
}

function Cell({ cell, isPurchase }: { cell: MatrixCell; isPurchase: boolean }) {
  const { t } = useTranslation();
  const { touchpoints, part, isWhiteSpot } = cell;
  const shown = touchpoints.length > mostShapes + 1 ? touchpoints.slice(0, mostShapes) : touchpoints;
  return (
    <td data-part={part} data-white-spot={isWhiteSpot || undefined} data-purchase={isPurchase || undefined}>
      {part === 'decides' && <span className={styles.decides}>{t('customer.matrix.decides')}</span>}
      <span className={styles.field}>
        {isWhiteSpot && <span className="visually-hidden">{t('customer.matrix.whiteSpot')}</span>}
        {shown.map(({ id, place }) => (
          <TeamMark key={id} mark={place.owner} size={30} />
        ))}
        {shown.length < touchpoints.length && (
          <span>{t('customer.matrix.more', { count: touchpoints.length - shown.length })}</span>
        )}
      </span>
    </td>
  );
}
