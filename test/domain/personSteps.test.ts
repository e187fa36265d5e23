// Taking back what one person did, on three documents: the host's, whose relay knows who wrote what, and two others.
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { openPersonSteps } from '../../src/domain/document/personSteps.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { getTouchpoint } from '../../src/domain/journey/touchpoints.ts';
import { moveTouchpoints, removeTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, seeded, stageId } from './peers.ts';

/** The host's document, and a way to bring it what a peer has written as that person's. */
function hosted() {
  const host = seeded();
  /** Milliseconds that have passed, and by which somebody has set the clock. */
  const clock = { now: 1_000_000, set: 0 };
  const steps = openPersonSteps({
    doc: host.doc,
    personOf: (origin) =>
      typeof origin === 'object' && origin !== null && 'person' in origin ? String(origin.person) : null,
    now: () => clock.now + clock.set,
    elapsed: () => clock.now,
    pause: 0,
  });
  const bring = (from: Workshop, person: string) => {
    Y.applyUpdate(host.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(host.doc)), { person });
    clock.now += 60_000;
  };
  return { host, steps, bring, clock, anna: peerOf(host), joerg: peerOf(host) };
}

const title = (workshop: Workshop, id: string) => getTouchpoint(workshop.doc, id)?.title;

it('takes back from the newest step to the chosen one, and keeps what others did since', () => {
  const { host, steps, bring, anna, joerg } = hosted();
  const [fair, contract, ad] = ['Messe', 'Vertrag', 'Anzeige'].map((name) => cardId(host, name));
  done(joerg, updateTouchpoint, { id: ad!, values: { weight: 3 } });
  bring(joerg, 'joerg');
  done(joerg, moveTouchpoints, { ids: [fair!], stageId: stageId(joerg, 'Abschluss'), owner: 'sales', beforeId: null });
  bring(joerg, 'joerg');
  done(joerg, updateTouchpoint, { id: contract!, values: { title: 'Vertrg' } });
  bring(joerg, 'joerg');
  done(joerg, removeTouchpoints, { ids: [cardId(joerg, 'Newsletter')] });
  bring(joerg, 'joerg');
  exchange(host, anna);
  done(anna, updateTouchpoint, { id: fair!, values: { weight: 1 } });
  done(anna, editText, {
    collection: 'touchpoints',
    id: contract!,
    field: 'title',
    index: 6,
    remove: 0,
    insert: ' neu',
  });
  bring(anna, 'anna');

  const list = steps.changesOf('joerg');
  expect(list.map(({ records }) => records.map(({ change, title: of }) => `${change} ${of}`))).toEqual([
    ['removed Newsletter'],
    ['changed Vertrg'],
    ['moved Messe'],
    ['changed Anzeige'],
  ]);
  expect(steps.takeBack('joerg', 'nobody knows it')).toBe('stepGone');
  expect(steps.takeBack('joerg', list[2]!.id)).toBe(3);
  exchange(host, anna, joerg);
  for (const workshop of [host, anna, joerg]) {
    expect(title(workshop, contract!)).toBe('Vertrag neu');
    expect(getTouchpoint(workshop.doc, fair!)).toMatchObject({ place: { owner: 'both' }, weight: 1 });
    expect(getTouchpoint(workshop.doc, ad!)?.weight).toBe(3);
    expect(() => cardId(workshop, 'Newsletter')).not.toThrow();
  }
  expect(steps.changesOf('joerg')).toHaveLength(1);
  expect(steps.giveBack('joerg')).toBe(3);
  exchange(host, anna, joerg);
  for (const workshop of [host, anna, joerg]) {
    expect(getTouchpoint(workshop.doc, fair!)).toMatchObject({ place: { owner: 'sales' }, weight: 1 });
    expect(() => cardId(workshop, 'Newsletter')).toThrow();
  }
  steps.close();
});

it('has nothing of somebody who wrote nothing, and nothing that is too long ago', () => {
  const { host, steps, bring, clock, joerg } = hosted();
  expect(steps.takeBack('joerg', 'step-1')).toBe('nothingToTakeBack');
  done(joerg, updateTouchpoint, { id: cardId(host, 'Messe'), values: { weight: 3 } });
  bring(joerg, 'joerg');
  clock.set = 61 * 60_000;
  expect(steps.changesOf('joerg')).toHaveLength(1);
  clock.now += 61 * 60_000;
  expect(steps.changesOf('joerg')).toEqual([]);
  expect(steps.takeBack('joerg', 'step-1')).toBe('nothingToTakeBack');
});

it('keeps in memory what the last two hundred steps have overwritten, and nothing of those before', () => {
  const { host, steps, bring, joerg } = hosted();
  const id = cardId(host, 'Messe');
  const heldWords = () =>
    [...host.doc.store.clients.values()]
      .flat()
      .flatMap((struct) => (struct.deleted && struct instanceof Y.Item ? struct.content.getContent() : []))
      .filter((word) => typeof word === 'string' && word.startsWith('word '));
  for (let at = 0; at < 1000; at += 1) {
    done(joerg, updateTouchpoint, { id, values: { channel: `word ${at}` } });
    bring(joerg, 'joerg');
    // Those of the last hour, a minute each; then as many as there may be.
    if (at === 300) expect(heldWords()).toHaveLength(60);
  }
  const list = steps.changesOf('joerg');
  expect(list).toHaveLength(59);
  expect(steps.takeBack('joerg', list.at(-1)!.id)).toBe(59);
  expect(getTouchpoint(host.doc, id)?.channel).toBe('word 940');
  exchange(host, joerg);
  expect(getTouchpoint(joerg.doc, id)?.channel).toBe('word 940');
  steps.close();
});
