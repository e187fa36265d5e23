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
import { done, refused, seeded } from './peers.ts';

describe('participants', () => {
  it('who is there already is returned, however the name is spelled', () => {
    const workshop = seeded();
    const id = done(workshop, addParticipant, { name: '  jörg   öztürk '.normalize('NFD') });
    expect(findParticipant(workshop.doc, 'Jörg Öztürk')!.id).toBe(id);
    expect(listParticipants(workshop.doc)).toHaveLength(2);
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
