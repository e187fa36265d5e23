// Participants: one record per name however it is spelled, sorted alike everywhere.
import { describe, expect, it } from 'vitest';
import {
  addParticipant,
  findParticipant,
  initials,
  listParticipants,
  removeParticipant,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';

describe('participants', () => {
  it('who is there already is returned, however the name is spelled', () => {
    const workshop = seeded();
    const id = done(workshop, addParticipant, { name: '  jörg   öztürk '.normalize('NFD') });
    expect(findParticipant(workshop.doc, 'Jörg Öztürk')!.id).toBe(id);
    expect(listParticipants(workshop.doc)).toHaveLength(2);
  });

  it('of one name who come at once are one, and who was removed comes back as who they were', () => {
    const workshop = seeded();
    const peer = peerOf(workshop);
    const ids = [
      done(workshop, addParticipant, { name: 'Cem Ünal', team: 'sales' }),
      done(peer, addParticipant, { name: 'cem  ünal', team: 'sales' }),
    ];
    exchange(workshop, peer);
    expect(ids[0]).toBe(ids[1]);
    for (const one of [workshop, peer])
      expect(listParticipants(one.doc).map(({ name }) => name.toLowerCase().replace(/ +/g, ' '))).toEqual([
        'anna weber',
        'cem ünal',
        'jörg öztürk',
      ]);
    done(workshop, removeParticipant, { id: ids[0]! });
    expect(done(workshop, addParticipant, { name: 'Cem Ünal', team: 'marketing' })).toBe(ids[0]);
    expect(findParticipant(workshop.doc, 'Cem Ünal')).toMatchObject({ id: ids[0], team: 'marketing' });
  });

  it('a name that was given to somebody by renaming leaves the name it had to a newcomer', () => {
    const workshop = seeded();
    const id = done(workshop, addParticipant, { name: 'Kim' });
    done(workshop, updateParticipant, { id, values: { name: 'Kim Berg' } });
    const newcomer = done(workshop, addParticipant, { name: 'Kim' });
    expect(newcomer).not.toBe(id);
    expect(findParticipant(workshop.doc, 'Kim Berg')!.id).toBe(id);
    expect(findParticipant(workshop.doc, 'Kim')!.id).toBe(newcomer);
  });

  it('half a surrogate pair in a name is the same replacement here and everywhere', () => {
    const workshop = seeded();
    const id = done(workshop, addParticipant, { name: 'Kim \uD83D' });
    expect(findParticipant(workshop.doc, 'Kim \uD83D')).toMatchObject({ id, name: 'Kim \uFFFD' });
    expect(findParticipant(peerOf(workshop).doc, 'Kim \uD83D')).toMatchObject({ id, name: 'Kim \uFFFD' });
  });

  it('are added, changed, removed', () => {
    const workshop = seeded();
    const id = done(workshop, addParticipant, { name: 'Lena Groß', team: 'marketing', function: 'Content' });
    done(workshop, updateParticipant, { id, values: { isFacilitator: true, team: 'sales' } });
    expect(listParticipants(workshop.doc).map(({ name }) => name)).toEqual(['Anna Weber', 'Jörg Öztürk', 'Lena Groß']);
    expect(findParticipant(workshop.doc, 'lena groß')).toMatchObject({
      isFacilitator: true,
      team: 'sales',
      function: 'Content',
    });
    done(workshop, removeParticipant, { id });
    expect(findParticipant(workshop.doc, 'Lena Groß')).toBeUndefined();
    expect(refused(workshop, removeParticipant, { id })).toBe('notFound');
    expect(refused(workshop, updateParticipant, { id, values: {} })).toBe('notFound');
    expect(refused(workshop, addParticipant, { name: '   ' })).toBe('invalidInput');
  });

  it('have initials of at most two letters', () => {
    expect(['Jörg Öztürk', 'Anna', 'Karl Maria von Weber', '😀 Ä', ' ', 'x'].map(initials)).toEqual([
      'JÖ',
      'AN',
      'KW',
      '😀Ä',
      '',
      'X',
    ]);
  });
});
