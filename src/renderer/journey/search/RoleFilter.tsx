// Which role of the buying center the cards must address to stand out.
import { IconCheck, IconUsersGroup } from '@tabler/icons-react';
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { addressedRoles, addressings, buyingRoles, listRoles } from '../../../domain/customer/buyingRoles.ts';
import { roleName } from '../../../i18n/customerWords.ts';
import { useStore } from '../../base/store.ts';
import { useQuery } from '../../session/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useBoard } from '../view/BoardContext.ts';

const collections = [buyingRoles, addressings];
const readRoles = (doc: Y.Doc) => ({ roles: listRoles(doc), addressed: addressedRoles(doc) });

export function RoleFilter() {
  const view = useBoard();
  const { roles, addressed } = useQuery(readRoles, collections);
  const chosen = useStore(view.roleFilter);
  const roleId = chosen?.roleId ?? null;
  const { t } = useTranslation();
  const isThere = roles.some(({ id }) => id === roleId);
  // What the role's touchpoints are may change while it is chosen.
  useEffect(() => {
    if (roleId === null) return;
    const ids = new Set([...addressed].flatMap(([touchpointId, of]) => (of.has(roleId) ? [touchpointId] : [])));
    view.roleFilter.set(isThere ? { roleId, ids } : null);
  }, [view, addressed, roleId, isThere]);
  if (roles.length === 0) return null;
  const choose = (id: string | null) => view.roleFilter.set(id === null ? null : { roleId: id, ids: new Set() });
  const name = roles.find(({ id }) => id === roleId);
  const label = name ? t('customer.filter', { role: roleName(t, name) }) : t('customer.filterAny');
  return (
    <Menu
      label={t('customer.filterAny')}
      trigger={
        <IconButton
          label={label}
          icon={name ? <IconCheck size={18} stroke={2} /> : <IconUsersGroup size={18} stroke={1.75} />}
        />
      }
    >
      <MenuItem isChosen={roleId === null} onAction={() => choose(null)}>
        {t('customer.filterAll')}
      </MenuItem>
      {roles.map((role) => (
        <MenuItem key={role.id} isChosen={role.id === roleId} onAction={() => choose(role.id)}>
          {roleName(t, role)}
        </MenuItem>
      ))}
    </Menu>
  );
}
