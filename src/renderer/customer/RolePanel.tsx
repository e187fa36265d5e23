// A role of the buying center beside the matrix: who it is, what it wants, where it has a say, and what addresses it.
import { useTranslation } from '../ui/translation.tsx';
import { moveRole, parts, roleKinds, setPart, updateRole } from '../../domain/customer/buyingRoles.ts';
import type { MatrixRow } from '../../domain/customer/matrix.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { RecordPanel, type PanelFocus } from '../record/RecordPanel.tsx';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useCustomerView } from './customerRecords.ts';
import styles from './RolePanel.module.css';

export interface RolePanelProps {
  readonly row: MatrixRow;
  readonly focus: PanelFocus;
  readonly onClose: () => void;
}

export function RolePanel({ row, focus, onClose }: RolePanelProps) {
  const { records, matrix, isReadOnly, removeRole } = useCustomerView();
  const session = useSession();
  const place = useWorkshopPlace();
  const { t } = useTranslation();
  const { role } = row;
  const { id } = role;
  const path = (field: string) => ({ collection: 'buyingRoles', id, field });
  const update = (values: Parameters<typeof updateRole.run>[1]['values']) =>
    void session.run(updateRole, { id, values });
  const cards = row.cells.flatMap(({ touchpoints }) => touchpoints);
  const at = matrix.rows.findIndex((other) => other.role.id === id);
  const move = (beforeId: string | null) => void session.run(moveRole, { id, beforeId });
  return (
    <RecordPanel
      id={id}
      title={t(`words.buyingRole.${role.role}`)}
      label={t('customer.role.panel')}
      closeLabel={t('customer.role.close')}
      look="beside"
      scrolls="role"
      data={{ 'data-role-panel': id }}
      focus={focus}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <div data-field="role">
          <Select
            label={t('customer.role.kind')}
            value={role.role}
            isDisabled={isReadOnly}
            options={roleKinds.map((kind) => ({ value: kind, label: t(`words.buyingRole.${kind}`) }))}
            onChange={(kind) => update({ role: kind })}
          />
        </div>
        <div data-field="title">
          <LabelledText
            path={path('title')}
            label={t('customer.role.title')}
            placeholder={t('customer.role.titleHint')}
            look="line"
          />
        </div>
        {records.customers.length > 0 && (
          <Select
            label={t('customer.role.customer')}
            value={role.customerId ?? ''}
            isDisabled={isReadOnly}
            options={[
              { value: '', label: t('customer.role.allCustomers') },
              ...records.customers.map(({ customer }) => ({
                value: customer.id,
                label: customer.name || t('customer.profile.untitled'),
              })),
            ]}
            onChange={(customerId) => update({ customerId: customerId === '' ? null : customerId })}
          />
        )}
        <LabelledText path={path('goals')} label={t('customer.role.goals')} />
        <LabelledText path={path('pains')} label={t('customer.role.pains')} />
        <LabelledText path={path('sources')} label={t('customer.role.sources')} />
      </div>
      <section className={styles.part} data-field="parts">
        <h3>{t('customer.role.parts')}</h3>
        <div className={styles.parts}>
          {row.cells.map(({ stageId, part }, index) => (
            <Select
              key={stageId}
              label={matrix.stages[index]!.title || t('words.untitled')}
              value={part}
              isDisabled={isReadOnly}
              options={parts.map((one) => ({ value: one, label: t(`customer.matrix.part.${one}`) }))}
              onChange={(next) => void session.run(setPart, { roleId: id, stageId, part: next })}
            />
          ))}
        </div>
      </section>
      <section className={styles.part}>
        <h3>{t('customer.role.touchpoints')}</h3>
        {cards.length === 0 && <p className={styles.calm}>{t('customer.role.noTouchpoint')}</p>}
        <ul className={styles.cards}>
          {cards.map(({ id: cardId, title, place: { owner } }) => (
            <li key={cardId}>
              <PlaceLink
                to={{ page: 'workshop', id: place.id, section: 'journey', target: { record: cardId } }}
                className={styles.link!}
              >
                <TeamMark mark={owner} size={14} />
                <span>{title || t('words.untitled')}</span>
              </PlaceLink>
            </li>
          ))}
        </ul>
      </section>
      <RecordComments of="buyingRoles" id={id} />
      {!isReadOnly && (
        <footer className={styles.foot}>
          {at > 0 && (
            <Button size="small" look="quiet" onPress={() => move(matrix.rows[at - 1]!.role.id)}>
              {t('customer.role.moveUp')}
            </Button>
          )}
          {at < matrix.rows.length - 1 && (
            <Button size="small" look="quiet" onPress={() => move(matrix.rows[at + 2]?.role.id ?? null)}>
              {t('customer.role.moveDown')}
            </Button>
          )}
          <Button size="small" look="danger" onPress={() => removeRole(id)}>
            {t('customer.role.remove')}
          </Button>
        </footer>
      )}
    </RecordPanel>
  );
}
