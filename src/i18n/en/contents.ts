// English texts of the head and of the contents of a workshop.
import type { contents as german } from '../de/contents.ts';
import type { Catalogue } from '../catalogue.ts';

export const contents: Catalogue<typeof german> = {
  handoversCovered_one: '{{covered}} of {{count}} handover covered',
  handoversCovered_other: '{{covered}} of {{count}} handovers covered',
  cardsAssigned: '{{assigned}} of {{count}} assigned',
  points_one: '{{count}} point',
  points_other: '{{count}} points',
  nothingOpen: 'Nothing open',
  notSigned: 'Not signed yet',
  signed: 'Signed by both',
  signedBy: { marketing: 'Signed by marketing', sales: 'Signed by sales' },
  and: '{{first}} and {{second}}',
};
