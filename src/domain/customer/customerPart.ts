// Target customers and buying center as a part of the workshop: what may still be open in them, what of them is signed.
import { journeyIn } from '../journey/journeyPart.ts';
import { gap, listOf, part, placeGap, type ChangeEntry, type PartGap, type Reading } from '../record/part.ts';
import {
  addressedRoles,
  addressings,
  buyingRoles,
  listRoles,
  partsIn,
  roleParts,
  type BuyingRole,
  type RoleKind,
  type RolePart,
} from './buyingRoles.ts';
import { buildMatrix, whiteSpotsOf, type Matrix } from './matrix.ts';
import {
  customerTraits,
  listTargetCustomers,
  proofCustomers,
  proofs,
  targetCustomers,
  traitsOf,
  type CustomerTrait,
  type TargetCustomer,
} from './targetCustomers.ts';

export interface PlanTargetCustomer extends Omit<TargetCustomer, 'order'> {
  readonly traits: readonly Omit<CustomerTrait, 'order' | 'customerId'>[];
}

export interface PlanBuyingRole extends Omit<BuyingRole, 'order'> {
  /** The stages in which it has a say, in the sequence of the journey. */
  readonly parts: readonly { readonly stageId: string; readonly part: RolePart }[];
  /** The touchpoints that address it, in the sequence of the journey. */
  readonly touchpointIds: readonly string[];
  /** Part of the stages with a say in which somebody addresses it; null without any. */
  readonly coverage: number | null;
}

/** A key is there only when it holds something: what was signed before there were customers keeps its digest. */
export interface SignedCustomer {
  readonly targetCustomers?: readonly PlanTargetCustomer[];
  readonly buyingRoles?: readonly PlanBuyingRole[];
}

export const customersIn = (reading: Reading): PlanTargetCustomer[] => {
  const doc = reading.docOf('customer');
  return listTargetCustomers(doc).map(({ order: _, ...customer }) => ({
    ...customer,
    traits: traitsOf(doc, customer.id).map(({ order: __, customerId: ___, ...trait }) => trait),
  }));
};

/** The matrix of all roles, whichever target customer they belong to. */
export const matrixIn = (reading: Reading): Matrix => {
  const doc = reading.docOf('customer');
  return buildMatrix({
    journey: reading.of(journeyIn),
    roles: listRoles(doc),
    parts: partsIn(doc),
    addressed: addressedRoles(doc),
  });
};

export const customerPart = part({
  name: 'customer',
  section: 'customer',
  collections: [targetCustomers, customerTraits, proofCustomers, proofs, buyingRoles, roleParts, addressings],
  gapKinds: {
    customerMissing: { section: 'customer', close: 'add', field: 'customers' },
    deciderMissing: { section: 'customer', close: 'add', field: 'roles' },
    customerWithoutNeed: { section: 'customer', close: 'add', field: 'need' },
    customerWithoutDisqualifier: { section: 'customer', close: 'add', field: 'disqualifier' },
    roleWithoutStage: { section: 'customer', close: 'assign', field: 'parts' },
    roleNotReached: { section: 'customer', close: 'assign', field: 'whiteSpot' },
  },
  gaps: gapsOfCustomer,
  hasContent: (reading) => reading.of(customersIn).length > 0 || listRoles(reading.docOf('customer')).length > 0,
  signed: signedCustomer,
  json: () => ({}),
  people: () => [],
  changeAreas: ['targetCustomer', 'trait', 'buyingRole'],
  entries: ({ targetCustomers: customers = [], buyingRoles: roles = [] }: SignedCustomer) => [
    ...customers.flatMap(entriesOfCustomer),
    ...roles.map(entryOfRole),
  ],
  lists: ({ targetCustomers: customers = [], buyingRoles: roles = [] }: SignedCustomer) => [
    listOf('targetCustomer', 'targetCustomers', customers),
    ...customers.map((customer) => ({
      ...listOf('targetCustomer', customer.id, customer.traits),
      title: customer.name,
    })),
    listOf('buyingRole', 'buyingRoles', roles),
  ],
});

type Area = 'targetCustomer' | 'trait' | 'buyingRole';

type CustomerGapKind =
  | 'customerMissing'
  | 'deciderMissing'
  | 'customerWithoutNeed'
  | 'customerWithoutDisqualifier'
  | 'roleWithoutStage'
  | 'roleNotReached';

function gapsOfCustomer(reading: Reading): PartGap<CustomerGapKind>[] {
  const customers = reading.of(customersIn);
  const { rows, stages } = reading.of(matrixIn);
  const stageTitles = new Map(stages.map(({ id, title }) => [id, title]));
  const isLacking = ({ traits }: PlanTargetCustomer, kind: CustomerTrait['kind']) =>
    !traits.some((trait) => trait.kind === kind && trait.text.trim() !== '');
  const lacking = (gapKind: CustomerGapKind, kind: CustomerTrait['kind']) =>
    customers.filter((customer) => isLacking(customer, kind)).map(({ id, name }) => gap(gapKind, { id, title: name }));
  return [
    ...(customers.length === 0 ? [placeGap<CustomerGapKind>('customerMissing')] : []),
    ...(rows.some(({ role }) => role.role === 'decider') ? [] : [placeGap<CustomerGapKind>('deciderMissing')]),
    ...lacking('customerWithoutNeed', 'need'),
    ...lacking('customerWithoutDisqualifier', 'disqualifier'),
    ...rows.flatMap((row): PartGap<CustomerGapKind>[] => {
      const role = { id: row.role.id, title: row.role.title };
      const spots = whiteSpotsOf(row).map((id) => stageTitles.get(id) ?? '');
      if (row.involved === 0) return [ofRole(gap('roleWithoutStage' as const, role), row.role.role)];
      return spots.length > 0 ? [ofRole(gap('roleNotReached' as const, role, spots.join(', ')), row.role.role)] : [];
    }),
  ];
}

/** Of a role its kind is said as well, in the reader's language (i18n/gapWords.ts). */
function ofRole<Kind extends string>(found: PartGap<Kind>, role: RoleKind): PartGap<Kind> {
  return { ...found, role };
}

function signedCustomer(reading: Reading): SignedCustomer {
  const customers = reading.of(customersIn);
  const roles = reading
    .of(matrixIn)
    .rows.map(({ role: { order: _, ...role }, cells, coverage }): PlanBuyingRole => ({
      ...role,
      parts: cells.filter(({ part }) => part !== 'none').map(({ stageId, part }) => ({ stageId, part })),
      touchpointIds: cells.flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)),
      coverage,
    }));
  return {
    ...(customers.length > 0 ? { targetCustomers: customers } : {}),
    ...(roles.length > 0 ? { buyingRoles: roles } : {}),
  };
}

function entriesOfCustomer({ traits, ...customer }: PlanTargetCustomer): ChangeEntry<Area>[] {
  return [
    { area: 'targetCustomer', id: customer.id, title: customer.name, values: { ...customer } },
    ...traits.map((trait): ChangeEntry<Area> => ({
      area: 'trait',
      id: trait.id,
      title: trait.text,
      values: { ...trait },
    })),
  ];
}

/** Which stages and touchpoints is compared; the coverage follows from them. */
function entryOfRole({ coverage: _, ...role }: PlanBuyingRole): ChangeEntry<Area> {
  return { area: 'buyingRole', id: role.id, title: role.title, values: { ...role } };
}
