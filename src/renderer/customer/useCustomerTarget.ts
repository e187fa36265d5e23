// Where a link into the section leads: to a field of a target customer, to a role or one of its white spots.
import { useEffect } from 'react';
import type { Matrix } from '../../domain/customer/matrix.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import type { CellPlace, CustomerRecords } from './customerRecords.ts';

interface Steps {
  readonly records: CustomerRecords;
  readonly matrix: Matrix;
  readonly select: (cell: CellPlace | null, focuses?: boolean) => void;
  readonly openRole: (roleId: string, field?: string) => void;
  /** Shows the matrix of another target customer. */
  readonly chooseCustomer: (customerId: string) => void;
  readonly showCustomer: (customerId: string, field: string | undefined) => void;
  /** To where something is added of which there is nothing yet. */
  readonly showMissing: (field: string) => void;
}

export function useCustomerTarget(steps: Steps) {
  const { records, matrix, select, openRole, chooseCustomer, showCustomer, showMissing } = steps;
  const navigation = useNavigation();
  const target = useTarget('customer');
  useEffect(() => {
    if (!target) return;
    const { record, field } = target;
    const owner = records.roles.find(({ id }) => id === record)?.customerId ?? null;
    const isOfAnother = owner !== null && !matrix.rows.some(({ role }) => role.id === record);
    // A role of another target customer stands in that one's matrix, which is here with the next rendering.
    if (isOfAnother && records.customers.some(({ customer }) => customer.id === owner)) return chooseCustomer(owner);
    const row = matrix.rows.find(({ role }) => role.id === record);
    const spot = row?.cells.find(({ isWhiteSpot }) => isWhiteSpot);
    if (field === 'whiteSpot' && spot) select({ roleId: record, stageId: spot.stageId }, true);
    else if (row) openRole(record, field);
    else if (records.customers.some(({ customer }) => customer.id === record)) showCustomer(record, field);
    else if (field !== undefined) showMissing(field);
    navigation.settle();
  }, [target, records, matrix, navigation, select, openRole, chooseCustomer, showCustomer, showMissing]);
}
