// Agreements: who may agree, what a change does to a consent, and how two people at once come to the same answer.
import { describe, expect, it } from 'vitest';
import {
  addAgreement,
  getAgreement,
  listAgreements,
  moveAgreement,
  partOf,
  removeAgreement,
  setAgreementPhase,
  toSide,
  updateAgreement,
} from '../../src/domain/partnership/agreements.ts';
import {
  agree,
  outdatedConsents,
  statusOf,
  validConsent,
  withdrawConsent,
} from '../../src/domain/partnership/agreementStatus.ts';
import {
  addParticipant,
  findParticipant,
  removeParticipant,
  updateParticipant,
} from '../../src/domain/people/participants.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';

const promise = 'Wir rufen binnen vier Stunden an.';
const inReturn = 'Wir geben nur vollständige Kontakte weiter.';

/** A workshop with one agreement, and who sits at the table. */
function atTheTable(values: Parameters<typeof addAgreement.run>[1] = {}) {
  const workshop = seeded();
  const anna = findParticipant(workshop.doc, 'Anna Weber')!.id;
  const joerg = findParticipant(workshop.doc, 'Jörg Öztürk')!.id;
  const id = done(workshop, addAgreement, { title: 'Rückruf', promise, inReturn, timeLimit: 4, ...values });
  return { workshop, anna, joerg, id };
}

const read = ({ doc }: Workshop, id: string) => getAgreement(doc, id)!;
const status = (workshop: Workshop, id: string) => statusOf(read(workshop, id));
const agreeAs = (workshop: Workshop, id: string, participantId: string, actor = participantId) =>
  done(workshop, agree, { id, participantId }, actor);

function agreedByBoth() {
  const table = atTheTable();
  agreeAs(table.workshop, table.id, table.anna);
  agreeAs(table.workshop, table.id, table.joerg);
  return table;
}

describe('an agreement', () => {
  it('is a draft, then agreed by one, then by both; names, time and the own words are kept with it', () => {
    const { workshop, anna, joerg, id } = atTheTable();
    expect(status(workshop, id)).toBe('draft');
    agreeAs(workshop, id, anna);
    expect(status(workshop, id)).toBe('agreedByOne');
    expect(validConsent(read(workshop, id), 'sales')).toBeNull();
    agreeAs(workshop, id, joerg);
    expect(status(workshop, id)).toBe('agreedByBoth');
    expect(validConsent(read(workshop, id), 'marketing')).toMatchObject({
      participantId: anna,
      name: 'Anna Weber',
      terms: { promise, timeLimit: 4 },
    });
    expect(validConsent(read(workshop, id), 'sales')?.at).toBeGreaterThan(1.7e12);
  });

  it('says what each side does, and who receives the promise', () => {
    const { workshop, id } = atTheTable({ fromSide: 'sales' });
    const agreement = read(workshop, id);
    expect(partOf(agreement, 'sales')).toEqual({ role: 'promises', text: promise });
    expect(partOf(agreement, 'marketing')).toEqual({ role: 'givesInReturn', text: inReturn });
    expect(toSide(agreement)).toBe('marketing');
  });

  it('is in review or ended whatever was agreed; running again it counts the consents that still hold', () => {
    const { workshop, id } = agreedByBoth();
    for (const phase of ['inReview', 'ended'] as const) {
      done(workshop, setAgreementPhase, { id, phase });
      expect(status(workshop, id)).toBe(phase);
    }
    done(workshop, setAgreementPhase, { id, phase: 'running' });
    expect(status(workshop, id)).toBe('agreedByBoth');
  });

  it('is moved among the others and removed', () => {
    const { workshop, id: first } = atTheTable();
    const second = done(workshop, addAgreement, { title: 'Zweite' });
    const third = done(workshop, addAgreement, { title: 'Dritte' });
    const ids = () => listAgreements(workshop.doc).map(({ id }) => id);
    expect(ids()).toEqual([first, second, third]);
    done(workshop, moveAgreement, { id: third, beforeId: first });
    expect(ids()).toEqual([third, first, second]);
    done(workshop, moveAgreement, { id: third, beforeId: null });
    expect(ids()).toEqual([first, second, third]);
    done(workshop, removeAgreement, { id: second });
    expect(ids()).toEqual([first, third]);
  });

  it('refuses values out of range and agreements that are gone', () => {
    const { workshop, id } = atTheTable();
    for (const values of [
      { timeLimit: -1 },
      { minimumShare: 1.01 },
      { attempts: 0 },
      { attempts: 1.5 },
      { reviewOn: '2027-02-30' },
      { title: 'x'.repeat(301) },
    ]) {
      expect(refused(workshop, updateAgreement, { id, values })).toBe('invalidInput');
    }
    expect(refused(workshop, updateAgreement, { id: 'gone', values: {} })).toBe('notFound');
    expect(refused(workshop, moveAgreement, { id: 'gone', beforeId: null })).toBe('notFound');
    expect(refused(workshop, setAgreementPhase, { id: 'gone', phase: 'ended' })).toBe('notFound');
    expect(refused(workshop, removeAgreement, { id: 'gone' })).toBe('notFound');
  });
});

describe('who agrees', () => {
  it('speaks for the own side only, and as nobody else', () => {
    const { workshop, anna, joerg, id } = atTheTable();
    expect(refused(workshop, agree, { id, participantId: joerg }, anna)).toBe('notYourself');
    expect(refused(workshop, withdrawConsent, { id, participantId: joerg }, anna)).toBe('notYourself');
    expect(refused(workshop, agree, { id, participantId: 'gone' }, anna)).toBe('notFound');
    agreeAs(workshop, id, anna);
    expect([validConsent(read(workshop, id), 'marketing')?.name, validConsent(read(workshop, id), 'sales')]).toEqual([
      'Anna Weber',
      null,
    ]);
  });

  it('needs a team', () => {
    const { workshop, id } = atTheTable();
    const guest = done(workshop, addParticipant, { name: 'Gast' });
    expect(refused(workshop, agree, { id, participantId: guest }, guest)).toBe('teamMissing');
  });

  it('may be handed the shared screen by whoever facilitates; the consent bears the own name', () => {
    const { workshop, anna, joerg, id } = atTheTable();
    done(workshop, updateParticipant, { id: anna, values: { isFacilitator: true } });
    agreeAs(workshop, id, joerg, anna);
    expect(validConsent(read(workshop, id), 'sales')).toMatchObject({ participantId: joerg, name: 'Jörg Öztürk' });
    expect(validConsent(read(workshop, id), 'marketing')).toBeNull();
    done(workshop, withdrawConsent, { id, participantId: joerg }, anna);
    expect(status(workshop, id)).toBe('draft');
  });

  it('agrees to something: a promise, and in a service level a return', () => {
    const { workshop, anna, id } = atTheTable({ promise: '  ', inReturn: '' });
    expect(refused(workshop, agree, { id, participantId: anna }, anna)).toBe('promiseMissing');
    done(workshop, updateAgreement, { id, values: { promise } });
    expect(refused(workshop, agree, { id, participantId: anna }, anna)).toBe('returnMissing');
    done(workshop, updateAgreement, { id, values: { kind: 'decision' } });
    agreeAs(workshop, id, anna);
    expect(status(workshop, id)).toBe('agreedByOne');
    expect(refused(workshop, agree, { id: 'gone', participantId: anna }, anna)).toBe('notFound');
  });

  it('may take the own consent back, not that of the other side', () => {
    const { workshop, anna, joerg, id } = agreedByBoth();
    done(workshop, withdrawConsent, { id, participantId: anna }, anna);
    expect([status(workshop, id), validConsent(read(workshop, id), 'sales')?.participantId]).toEqual([
      'agreedByOne',
      joerg,
    ]);
    expect(outdatedConsents(read(workshop, id))).toEqual([]);
  });

  it('stays named after leaving', () => {
    const { workshop, joerg, id } = agreedByBoth();
    done(workshop, removeParticipant, { id: joerg });
    expect(validConsent(read(workshop, id), 'sales')?.name).toBe('Jörg Öztürk');
  });
});

describe('a change', () => {
  it('opens the agreement again and says for both sides what was changed, old and new', () => {
    const { workshop, anna, id } = agreedByBoth();
    done(workshop, updateAgreement, { id, values: { timeLimit: 8, reviewOn: '2027-01-15' } });
    expect(status(workshop, id)).toBe('draft');
    const changes = [
      { field: 'timeLimit', agreed: 4, now: 8 },
      { field: 'reviewOn', agreed: '', now: '2027-01-15' },
    ];
    expect(outdatedConsents(read(workshop, id)).map(({ side, changes: found }) => [side, found])).toEqual([
      ['marketing', changes],
      ['sales', changes],
    ]);
    agreeAs(workshop, id, anna);
    expect(status(workshop, id)).toBe('agreedByOne');
    expect(outdatedConsents(read(workshop, id)).map(({ side }) => side)).toEqual(['sales']);
  });

  it('may be one letter; taking it back, by hand or by undo, closes the agreement again', () => {
    const { workshop, id } = agreedByBoth();
    const undo = openUndo(workshop);
    done(workshop, editText, {
      collection: 'agreements',
      id,
      field: 'promise',
      index: promise.length,
      remove: 0,
      insert: '!',
    });
    expect([status(workshop, id), outdatedConsents(read(workshop, id))[0]?.changes]).toEqual([
      'draft',
      [{ field: 'promise', agreed: promise, now: `${promise}!` }],
    ]);
    done(workshop, editText, {
      collection: 'agreements',
      id,
      field: 'promise',
      index: promise.length,
      remove: 1,
      insert: '',
    });
    expect(status(workshop, id)).toBe('agreedByBoth');
    done(workshop, updateAgreement, { id, values: { fromSide: 'marketing' } });
    expect(status(workshop, id)).toBe('draft');
    undo.undo();
    expect(status(workshop, id)).toBe('agreedByBoth');
  });

  it('of its place or phase changes nothing of what was agreed', () => {
    const { workshop, id } = agreedByBoth();
    done(workshop, addAgreement, { title: 'Andere' });
    done(workshop, moveAgreement, { id, beforeId: null });
    done(workshop, setAgreementPhase, { id, phase: 'inReview' });
    expect(outdatedConsents(read(workshop, id))).toEqual([]);
  });

  it('is also that somebody responsible has left', () => {
    const { workshop, anna, joerg, id } = atTheTable();
    done(workshop, updateAgreement, { id, values: { responsibleId: joerg } });
    agreeAs(workshop, id, anna);
    done(workshop, removeParticipant, { id: joerg });
    expect(outdatedConsents(read(workshop, id))[0]?.changes).toEqual([
      { field: 'responsibleId', agreed: joerg, now: null },
    ]);
  });
});

describe('two at once', () => {
  it('each side agrees on its own laptop: agreed by both', () => {
    const { workshop: one, anna, joerg, id } = atTheTable();
    const two = peerOf(one);
    agreeAs(one, id, anna);
    agreeAs(two, id, joerg);
    exchange(one, two);
    for (const workshop of [one, two]) expect(status(workshop, id)).toBe('agreedByBoth');
  });

  it('one agrees while the other changes a word: the consent is for the old words, and says so', () => {
    const { workshop: one, anna, id } = atTheTable();
    const two = peerOf(one);
    agreeAs(one, id, anna);
    done(two, editText, {
      collection: 'agreements',
      id,
      field: 'promise',
      index: 0,
      remove: 0,
      insert: 'Vielleicht: ',
    });
    exchange(one, two);
    for (const workshop of [one, two]) {
      expect(status(workshop, id)).toBe('draft');
      expect(outdatedConsents(read(workshop, id))[0]?.changes).toEqual([
        { field: 'promise', agreed: promise, now: `Vielleicht: ${promise}` },
      ]);
    }
  });

  it('one withdraws while the other side agrees: each keeps the own word', () => {
    const { workshop: one, anna, joerg, id } = atTheTable();
    agreeAs(one, id, anna);
    const two = peerOf(one);
    done(one, withdrawConsent, { id, participantId: anna }, anna);
    agreeAs(two, id, joerg);
    exchange(one, two);
    for (const workshop of [one, two]) {
      expect([validConsent(read(workshop, id), 'marketing'), validConsent(read(workshop, id), 'sales')?.name]).toEqual([
        null,
        'Jörg Öztürk',
      ]);
    }
  });

  it('one removes the agreement while the other one agrees: it is gone, and undo brings it back with the consent', () => {
    const { workshop: one, joerg, id } = atTheTable();
    const undo = openUndo(one);
    const two = peerOf(one);
    done(one, removeAgreement, { id });
    agreeAs(two, id, joerg);
    exchange(one, two);
    expect(listAgreements(two.doc)).toEqual([]);
    undo.undo();
    exchange(one, two);
    for (const workshop of [one, two]) expect(status(workshop, id)).toBe('agreedByOne');
  });
});
