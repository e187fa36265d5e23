// What random commands are made of: effects, texts, ids that may be unknown, places.
import { execute, type Command, type Result } from '../../src/domain/record/command.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints, owners } from '../../src/domain/journey/touchpoints.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import type { Chance } from './seededRandom.ts';

/** What a command did to touchpoints, for the bookkeeping of the simulation. */
export interface Effect {
  readonly name: string;
  readonly ok: boolean;
  readonly created: readonly string[];
  readonly placed: readonly string[];
  readonly removed: readonly string[];
}

export type Kind = (workshop: Workshop, actor: string, chance: Chance) => Effect;

export const words = ['Messe', 'Anruf', 'Größe', '😀', ' ', 'é', 'Angebot mit Zeichnung', '', '\n', '🚀🚀'] as const;

export function ran<Input, Output>(
  workshop: Workshop,
  actor: string,
  command: Command<Input, Output>,
  input: Input,
): { effect: Effect; value: Output | undefined } {
  const result: Result<Output> = execute(workshop, actor, command, input);
  return {
    effect: { name: command.name, ok: result.ok, created: [], placed: [], removed: [] },
    value: result.ok ? result.value : undefined,
  };
}

export function run<Input, Output>(
  workshop: Workshop,
  actor: string,
  command: Command<Input, Output>,
  input: Input,
): Effect {
  return ran(workshop, actor, command, input).effect;
}

export function text(chance: Chance): string {
  const word = () => (process.env['HANDSCHLAG_LONE'] === '1' && chance.happens(0.3) ? '\uD83D' : chance.pick(words));
  return word() + word();
}

/** Now and then an id that nobody knows, so that refusals are part of it. */
export function idOf(chance: Chance, records: readonly { readonly id: string }[]): string {
  return (chance.happens(0.03) ? undefined : chance.pickAny(records)?.id) ?? 'gone';
}

export function beforeOf(chance: Chance, records: readonly { readonly id: string }[]): string | null {
  return chance.happens(0.3) ? null : idOf(chance, records);
}

export function someOf(chance: Chance, { doc }: Workshop): string[] {
  const all = listTouchpoints(doc);
  return Array.from({ length: 1 + chance.whole(3) }, () => idOf(chance, all));
}

export function placeOf({ doc }: Workshop, chance: Chance) {
  const stageId = chance.happens(0.1) ? null : idOf(chance, orderedStages(doc));
  return {
    stageId,
    owner: chance.pick(owners),
    beforeId: beforeOf(
      chance,
      listTouchpoints(doc).filter(({ place }) => place.stageId === stageId),
    ),
  };
}
