// Preparing the agenda: its blocks, their sequence, and templates. Before it starts everybody who may edit does this,
// afterwards the facilitator (locks.ts holds that, by what these commands touch).
import * as z from 'zod/mini';
import { clearRemoved, getRecord, markRemoved, patchRecord } from '../record/collection.ts';
import { command, refuse, type CommandContext } from '../record/command.ts';
import { recordId, textUpTo } from '../record/field.ts';
import { writeLiveState } from '../record/liveState.ts';
import { byOrder, insertOrders } from '../record/order.ts';
import { recordCommands, valuesOf, type WrittenFields } from '../record/recordCommands.ts';
import { agendaItems, mostChecks, readAgenda, type AgendaItem } from './agendaItems.ts';
import { agendaTemplates, templateNames, type TemplateName } from './agendaTemplates.ts';

const written: WrittenFields<
  (typeof agendaItems)['fields'],
  | 'title'
  | 'method'
  | 'section'
  | 'targetId'
  | 'question'
  | 'audience'
  | 'plannedMinutes'
  | 'minimumMinutes'
  | 'isLocked'
  | 'locksBoard'
  | 'say'
  | 'doneWhen'
  | 'manualChecks'
> = {
  fields: [
    'title',
    'method',
    'section',
    'targetId',
    'question',
    'audience',
    'plannedMinutes',
    'minimumMinutes',
    'isLocked',
    'locksBoard',
    'say',
    'doneWhen',
    'manualChecks',
  ],
};

const plain = recordCommands('AgendaItem', agendaItems, written);

export const { add: addAgendaItem, move: moveAgendaItem } = plain;

/** A minimum that would be above what is planned becomes as much as that. */
export const updateAgendaItem = command(
  'updateAgendaItem',
  () => z.object({ id: recordId, values: valuesOf(agendaItems, written) }),
  ({ workshop: { doc }, write }, { id, values }) => {
    const found = getRecord(doc, agendaItems, id);
    if (!found) return refuse('notFound');
    const { plannedMinutes, minimumMinutes } = { ...found, ...values };
    const next = { ...values, minimumMinutes: Math.min(minimumMinutes, plannedMinutes) };
    return write(() => patchRecord(doc, agendaItems, id, next));
  },
  (_, { id, values }) => [{ of: agendaItems, id, fields: Object.keys(values) }],
);

/** Refused for the block that is running. */
export const removeAgendaItem = command(
  'removeAgendaItem',
  () => z.object({ id: recordId }),
  ({ workshop: { doc }, write }, { id }) => {
    const { items, running } = readAgenda(doc);
    if (!items.some((item) => item.id === id)) return refuse('notFound');
    if (running?.id === id) return refuse('itemRunning');
    return write(() => markRemoved(doc, agendaItems, id));
  },
  (_, { id }) => [{ of: agendaItems, id }],
);

/** Words of a template's block in the language of the workshop: they come from the catalogues. */
const blockWords = z.object({
  title: textUpTo(300),
  say: textUpTo(2000),
  checks: z.array(textUpTo(300)).check(z.maxLength(mostChecks)),
});
export type BlockWords = z.infer<typeof blockWords>;
export const wordsOfBlocks = z.array(blockWords).check(z.maxLength(40));

/**
 * Replaces every block that has not been started by those of a template. `words`: one entry for each of its blocks.
 * Without a running block the agenda begins anew.
 */
export const useAgendaTemplate = command(
  'useAgendaTemplate',
  () => z.object({ template: z.enum(templateNames), words: wordsOfBlocks }),
  (context, { template, words }) => {
    const writeBlocks = blocksFromTemplate(context, template, words);
    return writeBlocks ? context.write(writeBlocks) : refuse('invalidInput');
  },
  () => [{ of: agendaItems }],
);

/**
 * Creates the blocks of a template; what it gives belongs into the one `write` of a command: it shows them instead of
 * those that have not been started, and gives their ids. Null where the words are not those of the template.
 */
export function blocksFromTemplate(
  { workshop: { doc }, create }: Pick<CommandContext, 'workshop' | 'create'>,
  template: TemplateName,
  words: readonly BlockWords[],
): (() => string[]) | null {
  const blocks = agendaTemplates[template];
  if (words.length !== blocks.length) return null;
  const { items, running, hasBegun } = readAgenda(doc);
  const replaced = items.filter(({ state }) => state === 'planned' || state === 'skipped');
  const kept = items.filter((item) => !replaced.includes(item)).sort(byOrder);
  const { orders, repairs } = insertOrders(kept, null, blocks.length);
  const created = blocks.map(({ manualChecks, ...block }, index) => {
    const { title, say, checks } = words[index]!;
    const byHand = manualChecks.map((id, at) => ({ id, text: checks[at] ?? '', isDone: false }));
    return create(agendaItems, { ...block, title, say, manualChecks: byHand, order: orders[index]! });
  });
  return () => {
    for (const { id, order } of repairs) patchRecord(doc, agendaItems, id, { order });
    for (const { id } of replaced) markRemoved(doc, agendaItems, id);
    for (const id of created) clearRemoved(doc, agendaItems, id);
    const anew = hasBegun && !running ? { plannedEndAt: null, step: null } : {};
    writeLiveState(doc, { template, ...anew });
    return created;
  };
}

/** Says when the agenda is to start, as a local time of day, or nothing. */
export const setAgendaStart = command(
  'setAgendaStart',
  () => z.object({ startsAt: z.string().check(z.regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)) }),
  ({ workshop: { doc }, write }, { startsAt }) => write(() => writeLiveState(doc, { startsAt })),
  () => [{ of: agendaItems }],
);

/** What a block opens and asks, for the person who starts it. */
export type OpenedBlock = Pick<AgendaItem, 'id' | 'section' | 'targetId' | 'audience'>;
