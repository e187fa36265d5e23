// Target customers and buying center: the worked example of the matrix, the counter-check, and the commands.
import { describe, expect, it } from 'vitest';
import {
  addressedRoles,
  addRole,
  addSixRoles,
  listRoles,
  partOf,
  partsIn,
  removeRole,
  roleKinds,
  setAddressing,
  setPart,
} from '../../src/domain/customer/buyingRoles.ts';
import { buildMatrix, nextContact, whiteSpotsOf, type Matrix } from '../../src/domain/customer/matrix.ts';
import { separationOf, verdictOf } from '../../src/domain/customer/separation.ts';
import {
  addProofCustomer,
  addTargetCustomer,
  addTrait,
  listTargetCustomers,
  moveTrait,
  proofAnswersIn,
  proofCustomersOf,
  removeTargetCustomer,
  setProof,
  traitsOf,
} from '../../src/domain/customer/targetCustomers.ts';
import { readJourney } from '../../src/domain/journey/journey.ts';
import { removeStage } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { removeTouchpoints } from '../../src/domain/journey/touchpointCommands.ts';
import { openUndo } from '../../src/domain/document/undo.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded, stageId } from './peers.ts';
import { sample } from './sample.ts';
import { chanceFrom } from './seededRandom.ts';

function matrixOf({ doc }: Workshop): Matrix {
  return buildMatrix({
    journey: readJourney(doc),
    roles: listRoles(doc),
    parts: partsIn(doc),
    addressed: addressedRoles(doc),
  });
}

describe.each(['de', 'en'] as const)('the matrix of the sample (%s)', (language) => {
  const matrix = matrixOf(sample(language));
  const titles = new Map(matrix.stages.map(({ id, title }) => [id, title]));

  it('counts who has a say, who is addressed, and the white spots', () => {
    const rows = matrix.rows.map((row) => [row.role.role, row.involved, row.addressed, whiteSpotsOf(row).length]);
    expect(rows).toEqual([
      ['initiator', 7, 7, 0],
      ['user', 5, 4, 1],
      ['influencer', 6, 5, 1],
      ['decider', 4, 3, 1],
      ['buyer', 4, 2, 2],
      ['gatekeeper', 2, 0, 2],
    ]);
    expect(matrix).toMatchObject({ involved: 28, addressed: 21, coverage: 0.75, whiteSpots: 7, whiteSpotsBefore: 4 });
  });

  it('weighs the share of marketing for each role', () => {
    const shares = matrix.rows.map(({ share }) => share);
    expect(shares[0]).toBeCloseTo(19 / 39, 10);
    expect(shares[1]).toBeCloseTo(2 / 10, 10);
    expect(shares[2]).toBeCloseTo(13.5 / 23, 10);
    expect(shares[3]).toBeCloseTo(5.5 / 13, 10);
    expect(shares[4]).toBeCloseTo(1 / 12, 10);
    expect(shares[5]).toBeNull();
  });

  it('finds where a role is talked to in vain, and the first contact after a white spot', () => {
    const inVain = matrix.rows.flatMap(({ role, cells }) =>
      cells.flatMap((cell, at) => (cell.isInVain ? [`${role.role} ${at}`] : [])),
    );
    expect(inVain).toEqual(['decider 1']);
    const buyer = matrix.rows[4]!;
    expect(nextContact(buyer, 2)).toMatchObject({ stagesLater: 1, touchpoint: { place: { owner: 'both' } } });
    expect(nextContact(matrix.rows[5]!, 0)).toBeNull();
  });

  it.runIf(language === 'de')('names the stages of the white spots', () => {
    const spots = matrix.rows.map((row) => whiteSpotsOf(row).map((id) => titles.get(id)));
    expect(spots).toEqual([
      [],
      ['Auslöser'],
      ['Inbetriebnahme'],
      ['Empfehlung'],
      ['Anforderungen', 'Betreuung'],
      ['Orientierung', 'Auswahl'],
    ]);
  });
});

it('a thin thread is a stage before the purchase with several roles of which one is addressed', () => {
  const workshop = seeded();
  const [first, second] = [done(workshop, addRole, { role: 'user' }), done(workshop, addRole, { role: 'buyer' })];
  const stage = stageId(workshop, 'Auslöser');
  for (const roleId of [first, second]) done(workshop, setPart, { roleId, stageId: stage, part: 'takesPart' });
  expect(matrixOf(workshop).thinThreads).toEqual([]);
  done(workshop, setAddressing, { touchpointId: cardId(workshop, 'Messe'), roleId: first, isOn: true });
  expect(matrixOf(workshop).thinThreads).toEqual([stage]);
  done(workshop, setAddressing, { touchpointId: cardId(workshop, 'Messe'), roleId: second, isOn: true });
  expect(matrixOf(workshop).thinThreads).toEqual([]);
});

describe('the counter-check', () => {
  const power = (goodYes: number, good: number, lostYes: number, lost: number) => {
    const customers = [
      ...Array.from({ length: good }, (_, at) => ({ id: `g${at}`, outcome: 'good' as const, at, yes: goodYes })),
      ...Array.from({ length: lost }, (_, at) => ({ id: `l${at}`, outcome: 'lost' as const, at, yes: lostYes })),
    ];
    const answers = new Map(
      customers.map(({ id, at, yes }) => [`t:${id}`, at < yes ? ('yes' as const) : ('no' as const)]),
    );
    const proof = customers.map((customer) => ({ ...customer, customerId: 'c', name: '', order: 'a0' }));
    return separationOf('t', proof, answers).power;
  };

  it('subtracts the part of lost customers from that of good ones', () => {
    expect(power(4, 4, 1, 3)).toBeCloseTo(0.667, 3);
    expect(power(4, 4, 2, 3)).toBeCloseTo(0.333, 3);
    expect(power(3, 4, 0, 3)).toBe(0.75);
    expect(power(3, 4, 3, 3)).toBe(-0.25);
    expect(power(2, 2, 0, 3)).toBeNull();
    expect(power(3, 3, 0, 2)).toBeNull();
  });

  it('says it in words', () => {
    expect([0.5, 0.49, 0.2, 0.19, -0.19, -0.2, -1].map(verdictOf)).toEqual([
      'well',
      'somewhat',
      'somewhat',
      'not',
      'not',
      'against',
      'against',
    ]);
  });

  it('gives the fractions of the sample', () => {
    const { doc } = sample();
    const [customer] = listTargetCustomers(doc);
    const signs = traitsOf(doc, customer!.id).filter(({ kind }) => kind === 'sign');
    const checked = signs.map(({ id }) => separationOf(id, proofCustomersOf(doc, customer!.id), proofAnswersIn(doc)));
    expect(checked.map(({ good, lost }) => `${good.yes}/${good.answered} ${lost.yes}/${lost.answered}`)).toEqual([
      '4/4 1/3',
      '4/4 2/3',
      '3/4 0/3',
      '3/4 3/3',
    ]);
  });
});

describe('commands', () => {
  it('addressing a role makes it take part in the stage, in one step', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const roleId = done(workshop, addRole, { role: 'decider', title: 'Chefin' });
    const stage = stageId(workshop, 'Auslöser');
    const touchpointId = cardId(workshop, 'Messe');
    done(workshop, setAddressing, { touchpointId, roleId, isOn: true });
    expect(partOf(workshop.doc, roleId, stage)).toBe('takesPart');
    undo.undo();
    expect(partOf(workshop.doc, roleId, stage)).toBe('none');
    expect(addressedRoles(workshop.doc).size).toBe(0);
    undo.redo();
    // A part that was given by hand stays, and so it does when the card no longer addresses the role.
    done(workshop, setPart, { roleId, stageId: stage, part: 'decides' });
    done(workshop, setAddressing, { touchpointId, roleId, isOn: false });
    expect(matrixOf(workshop).rows[0]!.cells[0]).toMatchObject({
      part: 'decides',
      isWhiteSpot: true,
      isAddressed: false,
    });
    undo.close();
  });

  it('a card that nobody owns leaves a white spot', () => {
    const { rows } = matrixOf(sample());
    const cell = rows.find(({ role }) => role.role === 'decider')!.cells[4]!;
    expect(cell).toMatchObject({ part: 'decides', isAddressed: true, isWhiteSpot: false });
    expect(cell.touchpoints.map(({ place }) => place.owner)).toEqual(['none', 'sales']);
  });

  it('what is gone does not count, and comes back with its record', () => {
    const workshop = seeded();
    const undo = openUndo(workshop);
    const customerId = done(workshop, addTargetCustomer, { name: 'Molkerei' });
    const roleId = done(workshop, addRole, { role: 'user', customerId });
    const touchpointId = cardId(workshop, 'Messe');
    done(workshop, setAddressing, { touchpointId, roleId, isOn: true });
    done(workshop, removeTargetCustomer, { id: customerId });
    expect(listRoles(workshop.doc)[0]!.customerId).toBeNull();
    done(workshop, removeTouchpoints, { ids: [touchpointId] });
    expect(matrixOf(workshop).rows[0]!.cells[0]!.touchpoints).toEqual([]);
    done(workshop, removeStage, { id: stageId(workshop, 'Auslöser') });
    expect(matrixOf(workshop).rows[0]!.involved).toBe(0);
    done(workshop, removeRole, { id: roleId });
    expect(matrixOf(workshop).rows).toEqual([]);
    for (let step = 0; step < 4; step += 1) undo.undo();
    expect(matrixOf(workshop).rows[0]!.cells[0]!.touchpoints.map(({ title }) => title)).toEqual(['Messe']);
    expect(listRoles(workshop.doc)[0]!.customerId).toBe(customerId);
    undo.close();
  });

  it('refuses what is not there', () => {
    const workshop = seeded();
    const roleId = done(workshop, addRole, {});
    expect(
      refused(workshop, setPart, { roleId: 'gone', stageId: stageId(workshop, 'Auslöser'), part: 'decides' }),
    ).toBe('notFound');
    expect(refused(workshop, setPart, { roleId, stageId: 'gone', part: 'decides' })).toBe('stageNotFound');
    expect(refused(workshop, setAddressing, { touchpointId: 'gone', roleId, isOn: true })).toBe('notFound');
    expect(refused(workshop, addTrait, { customerId: 'gone', kind: 'need', text: '' })).toBe('notFound');
    const customerId = done(workshop, addTargetCustomer, {});
    const need = done(workshop, addTrait, { customerId, kind: 'need', text: 'Tempo' });
    const proofCustomerId = done(workshop, addProofCustomer, { customerId, name: 'Molkerei' });
    expect(refused(workshop, setProof, { traitId: need, proofCustomerId, holds: 'yes' })).toBe('notFound');
  });

  it('creates one role of each kind, and moves traits among each other', () => {
    const workshop = seeded();
    done(workshop, addSixRoles, {});
    expect(listRoles(workshop.doc).map(({ role }) => role)).toEqual(roleKinds);
    const customerId = done(workshop, addTargetCustomer, {});
    const ids = ['a', 'b', 'c'].map((text) => done(workshop, addTrait, { customerId, kind: 'sign', text }));
    done(workshop, moveTrait, { id: ids[2]!, beforeId: ids[0]! });
    expect(traitsOf(workshop.doc, customerId).map(({ text }) => text)).toEqual(['c', 'a', 'b']);
  });

  it('two people set a part and an addressing of the same pair at once: both see the same, nothing is doubled', () => {
    const workshop = seeded();
    const roleId = done(workshop, addRole, { role: 'buyer' });
    const peer = peerOf(workshop);
    const stage = stageId(workshop, 'Auslöser');
    const touchpointId = cardId(workshop, 'Messe');
    done(workshop, setPart, { roleId, stageId: stage, part: 'decides' });
    done(peer, setPart, { roleId, stageId: stage, part: 'takesPart' });
    done(workshop, setAddressing, { touchpointId, roleId, isOn: true });
    done(peer, setAddressing, { touchpointId, roleId, isOn: true });
    exchange(workshop, peer);
    expect(matrixOf(workshop)).toEqual(matrixOf(peer));
    expect(matrixOf(workshop).rows[0]).toMatchObject({ involved: 1, addressed: 1 });
  });
});

it('white spots and addressed cells together are the involved ones, whatever was set', () => {
  const chance = chanceFrom(20);
  const workshop = sample();
  for (let round = 0; round < 10; round += 1) {
    const [roles, cards] = [listRoles(workshop.doc), listTouchpoints(workshop.doc)];
    for (let step = 0; step < 12; step += 1) {
      const roleId = chance.pickAny(roles)!.id;
      if (chance.happens(0.5)) {
        const stages = readJourney(workshop.doc).stages;
        const part = chance.pick(['none', 'takesPart', 'decides']);
        done(workshop, setPart, { roleId, stageId: chance.pickAny(stages)!.stage.id, part });
      } else {
        done(workshop, setAddressing, { touchpointId: chance.pickAny(cards)!.id, roleId, isOn: chance.happens(0.5) });
      }
    }
    const matrix = matrixOf(workshop);
    const spots = matrix.rows.flatMap(whiteSpotsOf).length;
    expect(matrix.addressed + spots).toBe(matrix.involved);
    expect(matrix.whiteSpots).toBe(spots);
    for (const { coverage, share } of matrix.rows) {
      expect(coverage === null || (coverage >= 0 && coverage <= 1)).toBe(true);
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    }
  }
});
