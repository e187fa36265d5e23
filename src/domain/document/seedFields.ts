// The fields of a record as a seed says them.
import * as z from 'zod/mini';
import type { Collection, Fields, Values } from '../record/collection.ts';

type SeedFields<F extends Fields, Left extends keyof F> = {
  [Name in Exclude<keyof F, Left>]: z.ZodMiniDefault<z.ZodMiniType<Values<F>[Name], Values<F>[Name]>>;
};

/**
 * All but those that are `left` out, checked as commands check them; what a seed does not say is as in a new record. So
 * a further field of the collection can be seeded as it is.
 */
export function seedFields<F extends Fields, const Left extends keyof F & string>(
  { fields }: Collection<F>,
  left: readonly Left[],
): SeedFields<F, Left> {
  const seeded = Object.entries(fields).filter(([name]) => !left.some((each) => each === name));
  return Object.fromEntries(
    seeded.map(([name, field]) => [name, z._default(field.schema, field.read(undefined))]),
  ) as unknown as SeedFields<F, Left>;
}
