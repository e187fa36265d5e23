// The agenda as a part of the workshop: its records, and what the exported JSON says of it. Nothing of it is signed.
import { part, type Reading } from '../record/part.ts';
import { readDetails } from '../record/workshop.ts';
import { elapsedOf, minute, plannedStarts } from './agendaClock.ts';
import { agendaItems, readAgenda, type AgendaItem } from './agendaItems.ts';

export interface JsonAgendaItem extends Omit<AgendaItem, 'order'> {
  /** Host time at which it was to start by the plan; null while nobody has said when the agenda starts. */
  readonly plannedStartAt: number | null;
  /** Whole minutes that it took, half up; null while it is not over. */
  readonly realMinutes: number | null;
}

export interface AgendaInJson {
  /** The blocks in sequence; missing where there are none. Times are milliseconds since 1970 by the host's clock. */
  readonly agenda?: readonly JsonAgendaItem[];
  readonly progress: {
    /** Where the plan on paper has a page of the agenda. */
    readonly printsAgenda?: boolean;
  };
}

const agendaIn = ({ doc }: Reading) => readAgenda(doc);

export const agendaPart = part({
  name: 'agenda',
  section: 'plan',
  collections: [agendaItems],
  gapKinds: {},
  gaps: () => [],
  hasContent: (reading) => reading.of(agendaIn).items.length > 0,
  signed: () => ({}),
  json: (reading): AgendaInJson => {
    const agenda = reading.of(agendaIn);
    if (agenda.items.length === 0) return { progress: {} };
    const starts = plannedStarts(agenda, Date.parse(`${reading.today}T12:00:00`));
    return {
      agenda: agenda.items.map(({ order: _, ...item }, index) => ({
        ...item,
        plannedStartAt: starts[index] ?? null,
        realMinutes: item.state === 'done' ? Math.floor(elapsedOf(item, 0) / minute + 0.5) : null,
      })),
      progress: readDetails(reading.doc).printsAgenda ? { printsAgenda: true } : {},
    };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
