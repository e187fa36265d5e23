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
  readonly showCustomer: (customerId: string, field: string | undefined) => void;
}

export function useCustomerTarget({ records, matrix, select, openRole, showCustomer }: Steps) {
  const navigation = useNavigation();
  const target = useTarget('customer');
  useEffect(() => {
    if (!target) return;
    const { record, field } = target;
    const row = matrix.rows.find(({ role }) => role.id === record);
    const spot = row?.cells.find(({ isWhiteSpot }) => isWhiteSpot);
    if (field === 'whiteSpot' && spot) select({ roleId: record, stageId: spot.stageId }, true);
    else if (row) openRole(record, field);
    else if (records.customers.some(({ customer }) => customer.id === record)) showCustomer(record, field);
    navigation.settle();
  }, [target, records, matrix, navigation, select, openRole, showCustomer]);
}
