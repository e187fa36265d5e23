// A name is no identity: who comes in under a name that somebody at another device has is asked.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addParticipant,
  listParticipants,
  removeParticipant,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { namesakeOf, renamedOf, seats, takeSeat, type Newcomer } from '../../src/domain/people/seats.ts';
import { listRecords } from '../../src/domain/record/collection.ts';
import { execute } from '../../src/domain/record/command.ts';
import { createWorkshop } from '../../src/domain/record/workshop.ts';
import { addStage } from '../../src/domain/journey/stages.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';

const typed = { isNamedByAddress: false } as const;

function start(team: 'marketing' | 'none' = 'marketing') {
  const workshop = createWorkshop(new Y.Doc(), { title: 'Pumpen' });
  const added = execute(workshop, 'x', addParticipant, { name: 'Michael', team });
  if (!added.ok) throw new Error(added.code);
  const sit = (device: string, name = 'Michael') =>
    execute(workshop, 'x', takeSeat, { participantId: added.value, device, name });
  const asks = (newcomer: Partial<Newcomer>) =>
    namesakeOf(workshop.doc, { name: 'Michael', team: 'sales', device: 'laptop of the other', ...typed, ...newcomer })
      ?.id === added.value;
  return { workshop, michael: added.value, sit, asks };
}

describe('a second person of one name', () => {
  test('is asked, whatever the spelling, and the first one is not', () => {
    const { sit, asks } = start();
    expect(sit('laptop of the first').ok).toBe(true);
    expect(asks({})).toBe(true);
    expect(asks({ team: 'marketing' })).toBe(true);
    expect(asks({ name: ' michael ' })).toBe(true);
    expect(asks({ device: 'laptop of the first' })).toBe(false);
    expect(asks({ name: 'Michael Groß' })).toBe(false);
  });

  test('is asked no more once a second device is known to be theirs', () => {
    const { workshop, sit, asks } = start();
    sit('laptop');
    expect(asks({ device: 'phone' })).toBe(true);
    sit('phone');
    sit('phone');
    expect(asks({ device: 'phone' })).toBe(false);
    expect(listRecords(workshop.doc, seats)).toHaveLength(2);
  });

  test('somebody on the list who has never come in is taken for whoever has the name', () => {
    const { asks } = start();
    expect(asks({})).toBe(false);
  });

  test('an address that names somebody says who they are, unless it says another team', () => {
    const { sit, asks } = start();
    sit('laptop');
    expect(asks({ isNamedByAddress: true, team: 'marketing' })).toBe(false);
    expect(asks({ isNamedByAddress: true, team: 'none' })).toBe(false);
    expect(asks({ isNamedByAddress: true, team: 'sales' })).toBe(true);
  });

  test('nothing that a device keeps can be read in the workshop, and a restored version leaves seats alone', () => {
    const { workshop, sit } = start();
    const before = new Y.Doc();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(workshop.doc));
    sit('random text of the laptop');
    execute(workshop, 'x', addStage, { title: 'Auswahl', beforeId: null });
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(workshop.doc))).not.toContain('random text');
    restoreVersion(workshop.doc, before);
    expect(listRecords(workshop.doc, seats)).toHaveLength(1);
    expect(listParticipants(workshop.doc)).toHaveLength(1);
  });
});

describe('who was renamed in the list', () => {
  test('comes in again as the same, from the device that goes on with the old name, and from no other', () => {
    const { workshop, michael, sit } = start();
    const { doc } = workshop;
    sit('laptop');
    expect(renamedOf(doc, 'Michael', 'laptop')).toBeUndefined();
    execute(workshop, 'x', updateParticipant, { id: michael, values: { name: 'Michael Groß' } });
    expect(renamedOf(doc, ' michael ', 'laptop')?.id).toBe(michael);
    expect(renamedOf(doc, 'Michael', 'phone')).toBeUndefined();
    expect(renamedOf(doc, 'Sabine', 'laptop')).toBeUndefined();
    expect(renamedOf(doc, 'Michael', '')).toBeUndefined();
  });

  test('is somebody new once a person of the old name is there, or they were removed', () => {
    const { workshop, michael, sit } = start();
    sit('laptop');
    execute(workshop, 'x', updateParticipant, { id: michael, values: { name: 'Michael Groß' } });
    execute(workshop, 'x', addParticipant, { name: 'Michael' });
    expect(renamedOf(workshop.doc, 'Michael', 'laptop')).toBeUndefined();
    const other = start();
    other.sit('laptop');
    execute(other.workshop, 'x', updateParticipant, { id: other.michael, values: { name: 'Michael Groß' } });
    execute(other.workshop, 'x', removeParticipant, { id: other.michael });
    expect(renamedOf(other.workshop.doc, 'Michael', 'laptop')).toBeUndefined();
  });
});
