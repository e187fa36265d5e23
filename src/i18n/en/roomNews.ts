// English texts of the area "roomNews": what happens to everybody in a room, and what is asked before.
import type { roomNews as german } from '../de/roomNews.ts';
import type { Catalogue } from '../catalogue.ts';

export const roomNews: Catalogue<typeof german> = {
  somebody: 'Another computer',
  takenOver: '{{name}} now hosts the room at {{address}}. Your changes come along.',
  lost: 'Nobody can reach the room: this computer has lost the address {{address}}.',
  lostNoNetwork: 'Connect it to a network again.',
  lostTitle: 'The room cannot be reached.',
  lostOffer: 'Open at {{address}}',
  reopened: 'The room is open at {{address}} now. Whoever was here finds it, or comes by the new link.',
  rewritten:
    'Another program has deleted, moved or replaced the file of this workshop. Everything is saved anew; take the data folder out of the synchronisation.',
  restored: 'The version of {{time}} was restored for everybody.',
  closed: 'The room was closed. What you have stays here.',
  renewed: 'Links and codes are new. Whoever is in the room stays.',
  closeTitle: 'Close the room?',
  closeText_one: '{{count}} person is still here. They can then no longer take part, and will read that.',
  closeText_other: '{{count}} people are still here. They can then no longer take part, and will read that.',
  renewTitle: 'New links and codes?',
  linkOld: 'There may be new links by now. Ask for the current one, or enter the code.',
  linkCutTitle: 'The link is incomplete.',
  linkCut: 'Its end is missing, or a character is different. Copy all of it once more, or enter the code.',
  linkMissing: 'The part after the # is missing. Copy all of it once more, or enter the code.',
  renewText: 'The old ones are then no longer valid. Whoever is in the room stays, and will read that.',
};
