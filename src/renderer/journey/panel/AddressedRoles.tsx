// Which roles of the buying center a touchpoint addresses.
import type * as Y from 'yjs';
import {
  addressedRoles,
  addressings,
  buyingRoles,
  listRoles,
  setAddressing,
} from '../../../domain/customer/buyingRoles.ts';
import { roleName } from '../../../i18n/customerWords.ts';
import { useCanEdit, useQuery, useSession } from '../../session/hooks.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './SidePanel.module.css';

const collections = [buyingRoles, addressings];
const readRoles = (doc: Y.Doc) => ({ roles: listRoles(doc), addressed: addressedRoles(doc) });

export function AddressedRoles({ touchpointId }: { touchpointId: string }) {
  const canEdit = useCanEdit();
  const session = useSession();
  const { roles, addressed } = useQuery(readRoles, collections);
  const { t } = useTranslation();
  // Without a described buying center there is nothing to choose.
  if (roles.length === 0) return null;
  return (
    <fieldset className={styles.links} data-field="addresses">
      <legend className={styles.legend}>{t('customer.panel.addresses')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role.id}
          label={roleName(t, role)}
          isChecked={addressed.get(touchpointId)?.has(role.id) ?? false}
          isDisabled={!canEdit}
          onChange={(isOn) => void session.run(setAddressing, { touchpointId, roleId: role.id, isOn })}
        />
      ))}
    </fieldset>
  );
}
