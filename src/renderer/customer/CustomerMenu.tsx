// Which target customer is shown, and what can be done with it: choose another one, add, move, remove.
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { moveTargetCustomer, removeTargetCustomer } from '../../domain/customer/targetCustomers.ts';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { useCustomerView, type CustomerEntry } from './customerRecords.ts';
import styles from './CustomerProfile.module.css';

export interface CustomerMenuProps {
  readonly entry: CustomerEntry;
  readonly onChoose: (customerId: string) => void;
  readonly onAdd: () => void;
}

export function CustomerMenu({ entry, onChoose, onAdd }: CustomerMenuProps) {
  const { records, isReadOnly } = useCustomerView();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const { customers } = records;
  const at = customers.findIndex(({ customer }) => customer.id === entry.customer.id);
  const { id, name } = entry.customer;
  const move = (beforeId: string | null) => void session.run(moveTargetCustomer, { id, beforeId });
  const remove = () => {
    if (!session.run(removeTargetCustomer, { id }).ok) return;
    undoToast(t('customer.profile.removed', { title: name || t('customer.profile.untitled') }));
  };
  return (
    <div className={styles.menu}>
      <p>{t('customer.profile.nth', { at: at + 1, count: customers.length })}</p>
      {(customers.length > 1 || !isReadOnly) && (
        <Menu
          label={t('customer.profile.menu')}
          placement="bottom start"
          trigger={<IconButton label={t('customer.profile.menu')} icon={<IconDots size={18} stroke={1.75} />} />}
        >
          {customers.length > 1 ? (
            <MenuSection title={t('customer.profile.choose')}>
              {customers.map(({ customer }) => (
                <MenuItem key={customer.id} isChosen={customer.id === id} onAction={() => onChoose(customer.id)}>
                  {customer.name || t('customer.profile.untitled')}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
          {isReadOnly ? null : <MenuItem onAction={onAdd}>{t('customer.addCustomer')}</MenuItem>}
          {isReadOnly || at === 0 ? null : (
            <MenuItem onAction={() => move(customers[at - 1]!.customer.id)}>{t('customer.profile.moveUp')}</MenuItem>
          )}
          {isReadOnly || at === customers.length - 1 ? null : (
            <MenuItem onAction={() => move(customers[at + 2]?.customer.id ?? null)}>
              {t('customer.profile.moveDown')}
            </MenuItem>
          )}
          {isReadOnly ? null : (
            <MenuItem isDanger onAction={remove}>
              {t('customer.profile.remove')}
            </MenuItem>
          )}
        </Menu>
      )}
    </div>
  );
}
