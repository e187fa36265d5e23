// What the section reads: target customers with their traits and counter-checks, the buying center, and the journey.
import { createContext, use } from 'react';
import type * as Y from 'yjs';
import {
  addressedRoles,
  addressings,
  buyingRoles,
  listRoles,
  partsIn,
  roleParts,
} from '../../domain/customer/buyingRoles.ts';
import type { Matrix, MatrixSource } from '../../domain/customer/matrix.ts';
import {
  customerTraits,
  listTargetCustomers,
  proofAnswersIn,
  proofCustomers,
  proofCustomersOf,
  proofs,
  targetCustomers,
  traitsOf,
  type CustomerTrait,
  type ProofAnswer,
  type ProofCustomer,
  type TargetCustomer,
} from '../../domain/customer/targetCustomers.ts';
import { readJourney, type Journey } from '../../domain/journey/journey.ts';
import { stages } from '../../domain/journey/stages.ts';
import { touchpoints } from '../../domain/journey/touchpoints.ts';

export interface CustomerEntry {
  readonly customer: TargetCustomer;
  /** In sequence, all kinds in one. */
  readonly traits: readonly CustomerTrait[];
  readonly proofCustomers: readonly ProofCustomer[];
}

export interface CustomerRecords extends MatrixSource {
  readonly customers: readonly CustomerEntry[];
  readonly answers: ReadonlyMap<string, ProofAnswer>;
  readonly journey: Journey;
}

export const customerCollections = [
  targetCustomers,
  customerTraits,
  proofCustomers,
  proofs,
  buyingRoles,
  roleParts,
  addressings,
  stages,
  touchpoints,
];

export function readCustomerRecords(doc: Y.Doc): CustomerRecords {
  return {
    customers: listTargetCustomers(doc).map((customer) => ({
      customer,
      traits: traitsOf(doc, customer.id),
      proofCustomers: proofCustomersOf(doc, customer.id),
    })),
    answers: proofAnswersIn(doc),
    journey: readJourney(doc),
    roles: listRoles(doc),
    parts: partsIn(doc),
    addressed: addressedRoles(doc),
  };
}

/** A cell of the matrix. */
export interface CellPlace {
  readonly roleId: string;
  readonly stageId: string;
}

export interface CustomerView {
  readonly records: CustomerRecords;
  readonly matrix: Matrix;
  readonly isReadOnly: boolean;
  readonly cell: CellPlace | null;
  /** Chooses a cell; with `focuses` the focus goes there. */
  select(cell: CellPlace | null, focuses?: boolean): void;
  /** Opens a role beside the matrix, with the focus in one of its fields. */
  openRole(roleId: string, field?: string): void;
  /** Removes a role; the message takes it back. False when it was refused. */
  removeRole(roleId: string): boolean;
  /** Opens the field for a touchpoint without an owner that addresses the role of the cell. */
  addTouchpoint(cell: CellPlace): void;
  /** How often that was asked for since the cell was chosen. */
  readonly asked: number;
  addRole(): void;
}

export const CustomerContext = createContext<CustomerView | null>(null);

export function useCustomerView(): CustomerView {
  const view = use(CustomerContext);
  if (!view) throw new Error('useCustomerView needs the section around it');
  return view;
}
