// The section "customer": the target customer at the left, the matrix of roles and stages, the chosen cell below it,
// and a role beside it.
import { IconPlus, IconUserSquareRounded } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { addRole, addSixRoles, removeRole, rolesOfCustomer } from '../../domain/customer/buyingRoles.ts';
import { buildMatrix } from '../../domain/customer/matrix.ts';
import { addTargetCustomer } from '../../domain/customer/targetCustomers.ts';
import { roleName } from '../../i18n/customerWords.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useSharedPanels } from '../session/sharedPanels.ts';
import { useOpenRecord } from '../record/useOpenRecord.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { useIsSmall } from '../ui/useIsSmall.ts';
import { focusField } from '../ui/focusField.ts';
import { CellDetail } from './CellDetail.tsx';
import { CustomerHead } from './CustomerHead.tsx';
import {
  CustomerContext,
  customerCollections,
  readCustomerRecords,
  type CellPlace,
  type CustomerView,
} from './customerRecords.ts';
import { CustomerProfile } from './CustomerProfile.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { RoleList } from './RoleList.tsx';
import { RoleMatrix } from './RoleMatrix.tsx';
import { RolePanel } from './RolePanel.tsx';
import { useCustomerTarget } from './useCustomerTarget.ts';
import styles from './CustomerSection.module.css';

export default function CustomerSection() {
  const records = useQuery(readCustomerRecords, customerCollections);
  const session = useSession();
  const place = useWorkshopPlace();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [cell, setCell] = useState<CellPlace | null>(null);
  const { opened, open, close: closePanel } = useOpenRecord();
  const [added, setAdded] = useState<{ readonly customer?: string }>({});
  const [asked, setAsked] = useState(0);
  const [showsProfile, setShowsProfile] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLElement>(null);
  const isReadOnly = !useCanEdit();
  const isSmall = useIsSmall();
  const entry = records.customers.find(({ customer }) => customer.id === customerId) ?? records.customers[0];
  const shownId = entry?.customer.id ?? null;
  const matrix = useMemo(
    () => buildMatrix({ ...records, roles: rolesOfCustomer(records.roles, shownId) }),
    [records, shownId],
  );
  const openedRow = matrix.rows.find(({ role }) => role.id === opened?.id);

  const focusCell = (to: CellPlace) =>
    requestAnimationFrame(() =>
      element.current
        ?.querySelector<HTMLElement>(
          `[data-role-id="${CSS.escape(to.roleId)}"][data-stage-id="${CSS.escape(to.stageId)}"]`,
        )
        ?.focus(),
    );
  const openRole = (id: string, field?: string) => {
    open(id, field);
    setAdded({});
  };
  const focusStrip = (wish: 'first' | 'choose') => {
    const selector = wish === 'choose' ? '[data-choices] button' : 'button';
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const view: CustomerView = {
    records,
    matrix,
    isReadOnly,
    cell,
    asked,
    select: (to, focuses = false) => {
      setCell(to);
      // Back at what has just been added, nobody means to name it once more.
      setAdded({});
      setAsked(0);
      if (to && focuses) focusCell(to);
    },
    openRole,
    removeRole: (id) => {
      const role = records.roles.find((one) => one.id === id);
      if (!role || !session.run(removeRole, { id }).ok) return false;
      closePanel();
      undoToast(t('customer.role.removed', { title: roleName(t, role) }));
      return true;
    },
    addTouchpoint: (to) => {
      setCell(to);
      setAsked((before) => before + 1);
    },
    addRole: () => {
      const result = session.run(addRole, { role: 'initiator' });
      if (result.ok) openRole(result.value, 'title');
    },
  };
  const addCustomer = () => {
    const result = session.run(addTargetCustomer, {});
    if (!result.ok) return;
    setCustomerId(result.value);
    setAdded({ customer: result.value });
    setShowsProfile(true);
    closePanel();
  };
  useCustomerTarget({
    records,
    matrix,
    select: view.select,
    openRole,
    chooseCustomer: setCustomerId,
    showCustomer: showCustomerField,
    showMissing: (field) => requestAnimationFrame(() => focusField(element.current, field)),
  });
  useSharedPanels('customer', [shownId ?? '', opened?.id ?? ''], ([customer = '', role = '']) => {
    setCustomerId(customer === '' ? null : customer);
    if (role === '') closePanel();
    else openRole(role);
  });
  // A cell whose role or stage is gone is no longer chosen.
  useEffect(() => {
    const isThere =
      cell === null ||
      (matrix.rows.some(({ role }) => role.id === cell.roleId) && matrix.stages.some(({ id }) => id === cell.stageId));
    if (!isThere) setCell(null);
  }, [cell, matrix]);

  function showCustomerField(id: string, field: string | undefined) {
    setCustomerId(id);
    setShowsProfile(true);
    closePanel();
    requestAnimationFrame(() => {
      const profile = element.current?.querySelector('[data-profile]');
      if (field === undefined || !focusField(profile, field)) focusField(profile, 'name');
    });
  }
  const closeRole = () => {
    const id = opened?.id ?? '';
    closePanel();
    element.current?.querySelector<HTMLElement>(`[data-role-head="${CSS.escape(id)}"]`)?.focus();
  };
  const detail = <CellDetail strip={strip} onLeave={() => cell && focusCell(cell)} />;
  return (
    <CustomerContext value={view}>
      <div
        ref={element}
        className={styles.section}
        data-section="customer"
        data-profile-open={(showsProfile && !openedRow) || undefined}
        data-role-open={openedRow !== undefined || undefined}
      >
        <Tools>
          <div className={styles.tools}>
            {entry && (
              <span className={styles.profileTool}>
                <Button
                  size="small"
                  look="quiet"
                  icon={<IconUserSquareRounded size={18} stroke={1.75} />}
                  aria-label={t('customer.profile.show')}
                  aria-expanded={showsProfile}
                  onPress={() => setShowsProfile(!showsProfile)}
                >
                  {t('customer.profile.label')}
                </Button>
              </span>
            )}
            {!isReadOnly && matrix.rows.length > 0 && (
              <Button
                size="small"
                look="primary"
                icon={<IconPlus size={16} stroke={2} />}
                aria-label={t('customer.addRoleSpoken')}
                onPress={view.addRole}
              >
                {t('customer.addRole')}
              </Button>
            )}
          </div>
        </Tools>
        {entry && !openedRow && (
          <CustomerProfile
            entry={entry}
            isNew={added.customer === entry.customer.id}
            onChoose={setCustomerId}
            onAdd={addCustomer}
            onClose={showsProfile ? () => setShowsProfile(false) : undefined}
          />
        )}
        <div className={styles.content}>
          <CustomerHead />
          {!entry && (
            <EmptyState
              title={t('customer.empty.customer')}
              text={t('customer.empty.customerText')}
              {...(isReadOnly
                ? {}
                : {
                    action: (
                      <Button look="primary" onPress={addCustomer} data-field="customers">
                        {t('customer.empty.describe')}
                      </Button>
                    ),
                  })}
            />
          )}
          {matrix.rows.length === 0 ? (
            <EmptyState
              title={t('customer.empty.role')}
              text={t('customer.empty.roleText')}
              {...(isReadOnly ? {} : { action: <RoleSteps onRole={view.addRole} isFirst={entry !== undefined} /> })}
            />
          ) : matrix.stages.length === 0 ? (
            <EmptyState
              title={t('customer.empty.stage')}
              action={
                <PlaceLink to={{ page: 'workshop', id: place.id, section: 'journey' }} className={styles.toJourney!}>
                  {t('customer.empty.toJourney')}
                </PlaceLink>
              }
            />
          ) : (
            <>
              {isSmall ? <RoleList detail={detail} /> : <RoleMatrix onStrip={focusStrip} />}
              {!isSmall && detail}
              <MatrixLegend />
            </>
          )}
        </div>
        {openedRow && opened && <RolePanel row={openedRow} focus={opened} onClose={closeRole} />}
      </div>
    </CustomerContext>
  );
}

function RoleSteps({ onRole, isFirst }: { onRole: () => void; isFirst: boolean }) {
  const session = useSession();
  const { t } = useTranslation();
  return (
    <div className={styles.steps} data-field="roles">
      <Button look={isFirst ? 'primary' : 'secondary'} onPress={() => void session.run(addSixRoles, {})}>
        {t('customer.empty.sixRoles')}
      </Button>
      <Button onPress={onRole}>{t('customer.addRole')}</Button>
    </div>
  );
}
