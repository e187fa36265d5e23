// A record as it is read where nobody has written into its fields, for tests that need one without a document.
import type { Collection, Fields, Values } from '../../src/domain/record/collection.ts';

export function newRecord<F extends Fields>(
  { fields }: Collection<F>,
  values: Partial<Values<F>> & { readonly id: string },
): Values<F> & { readonly id: string } {
  const empty = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read(undefined)]));
  return { ...(empty as Values<F>), ...values };
}
