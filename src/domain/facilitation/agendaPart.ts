// The agenda as a part of the workshop: its records, and what the exported JSON says of it. Nothing of it is signed.
import { part, type Reading } from '../record/part.ts';
import { agendaItems, readAgenda, type AgendaItem } from './agendaItems.ts';

export type JsonAgendaItem = Omit<AgendaItem, 'order'>;

export interface AgendaInJson {
  /** The blocks in sequence; missing where there are none. Times are milliseconds since 1970 by the host's clock. */
  readonly agenda?: readonly JsonAgendaItem[];
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
    const { items } = reading.of(agendaIn);
    return items.length === 0 ? {} : { agenda: items.map(({ order: _, ...item }) => item) };
  },
  people: () => [],
  changeAreas: [],
  entries: () => [],
  lists: () => [],
});
