// Two people of one side agree at the same moment, or one agrees while another takes it back or changes what it is about:
// everybody sees the same, and nobody's agreement stands for words that they did not see.
import { describe, expect, it } from 'vitest';
import { agree, statusOf, validConsent, withdrawConsent } from '../../src/domain/partnership/agreementStatus.ts';
import { addAgreement, getAgreement, updateAgreement } from '../../src/domain/partnership/agreements.ts';
import { addParticipant } from '../../src/domain/people/participants.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, seeded } from './peers.ts';

function two() {
  const mine = seeded();
  const anna = done(mine, addParticipant, { name: 'Anna', team: 'marketing' });
  const lena = done(mine, addParticipant, { name: 'Lena', team: 'marketing' });
  const id = done(mine, addAgreement, {
    title: 'Rückruf',
    promise: 'binnen 24 Stunden',
    inReturn: 'vollständige Daten',
  });
  const yours = peerOf(mine);
  return { mine, yours, anna, lena, id };
}
const consentOf = ({ doc }: Workshop, id: string) => validConsent(getAgreement(doc, id)!, 'marketing');

describe('the consent of one side', () => {
  it('given by two at once is that of one of them, the same for everybody', () => {
    const { mine, yours, anna, lena, id } = two();
    done(mine, agree, { id, participantId: anna }, anna);
    done(yours, agree, { id, participantId: lena }, lena);
    exchange(mine, yours);
    expect(consentOf(mine, id)).toEqual(consentOf(yours, id));
    expect([anna, lena]).toContain(consentOf(mine, id)?.participantId);
    expect(statusOf(getAgreement(mine.doc, id)!)).toBe('agreedByOne');
    // Undo leaves what two have written at once; it is taken back as any consent, for the side.
    const winner = consentOf(mine, id)?.participantId === anna ? mine : yours;
    done(winner, withdrawConsent, { id, participantId: winner === mine ? anna : lena }, winner === mine ? anna : lena);
    exchange(mine, yours);
    expect([consentOf(mine, id), consentOf(yours, id)]).toEqual([null, null]);
    expect(statusOf(getAgreement(yours.doc, id)!)).toBe('draft');
  });

  it('given while the other takes one back, or changes what it is about, never stands for other words', () => {
    const { mine, yours, anna, lena, id } = two();
    done(mine, agree, { id, participantId: anna }, anna);
    exchange(mine, yours);
    done(mine, withdrawConsent, { id, participantId: anna }, anna);
    done(yours, agree, { id, participantId: lena }, lena);
    exchange(mine, yours);
    expect(consentOf(mine, id)).toEqual(consentOf(yours, id));
    done(mine, agree, { id, participantId: anna }, anna);
    done(yours, updateAgreement, { id, values: { promise: 'binnen 48 Stunden' } });
    exchange(mine, yours);
    expect([consentOf(mine, id), consentOf(yours, id)]).toEqual([null, null]);
  });
});
