// Shared texts: typing at once merges, whole characters survive, limits hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordsOf, replaceText, textOf } from '../../src/domain/record/collection.ts';
import { editText } from '../../src/domain/document/textEditing.ts';
import { getTouchpoint, touchpoints } from '../../src/domain/journey/touchpoints.ts';
import { removeTouchpoints, updateTouchpoint } from '../../src/domain/journey/touchpointCommands.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { cardId, done, exchange, peerOf, refused, seeded } from './peers.ts';

const at = (id: string, index: number, remove: number, insert: string) => ({
  collection: 'touchpoints',
  id,
  field: 'title',
  index,
  remove,
  insert,
});
const title = ({ doc }: Workshop, id: string) => getTouchpoint(doc, id)?.title;

describe('typing', () => {
  it('of two people into one text keeps every character of both', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = cardId(one, 'Messe');
    for (const letter of 'Fach') done(one, editText, at(id, title(one, id)!.length - 5, 0, letter));
    for (const letter of ' Nürnberg') done(two, editText, at(id, title(two, id)!.length, 0, letter));
    exchange(one, two);
    expect([title(one, id), title(two, id)]).toEqual(['FachMesse Nürnberg', 'FachMesse Nürnberg']);
  });

  it('a text replaced as a whole writes only the difference, so that others’ typing survives', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = cardId(one, 'Newsletter');
    done(one, updateTouchpoint, { id, values: { title: 'Newsletter, monatlich' } });
    done(two, editText, at(id, 0, 0, 'Der '));
    exchange(one, two);
    expect([title(one, id), title(two, id)]).toEqual(['Der Newsletter, monatlich', 'Der Newsletter, monatlich']);
  });

  it('what was typed into a card that somebody removes is still there', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = cardId(one, 'Messe');
    done(one, removeTouchpoints, { ids: [id] });
    done(two, editText, at(id, 5, 0, ' 2027'));
    exchange(one, two);
    expect(title(two, id)).toBeUndefined();
    expect(recordsOf(one.doc, touchpoints).get(id)!.get('title')!.toString()).toBe('Messe 2027');
    expect(refused(two, editText, at(id, 0, 0, 'x'))).toBe('notFound');
  });

  it('is refused outside the text, beyond its limit, and where there is no text', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    expect(refused(workshop, editText, at(id, 6, 0, 'x'))).toBe('invalidInput');
    expect(refused(workshop, editText, at(id, 4, 2, ''))).toBe('invalidInput');
    expect(refused(workshop, editText, at(id, -1, 0, 'x'))).toBe('invalidInput');
    expect(refused(workshop, editText, at(id, 5, 0, 'x'.repeat(296)))).toBe('textTooLong');
    done(workshop, editText, at(id, 5, 0, 'x'.repeat(295)));
    expect(refused(workshop, editText, at('gone', 0, 0, 'x'))).toBe('notFound');
    for (const field of ['place', 'weight', 'nothing', 'constructor', '__proto__']) {
      expect(refused(workshop, editText, { ...at(id, 0, 0, 'x'), field })).toBe('notFound');
    }
    expect(refused(workshop, editText, { ...at(id, 0, 0, 'x'), collection: 'nothing' })).toBe('notFound');
  });

  it('a text that grew beyond its limit when two typed at once can still be shortened', () => {
    const one = seeded();
    const two = peerOf(one);
    const id = cardId(one, 'Messe');
    done(one, editText, at(id, 5, 0, 'x'.repeat(290)));
    done(two, editText, at(id, 0, 0, 'y'.repeat(290)));
    exchange(one, two);
    expect(title(one, id)).toHaveLength(585);
    expect(refused(one, editText, at(id, 0, 0, 'z'))).toBe('textTooLong');
    done(one, editText, at(id, 0, 300, ''));
    expect(title(one, id)).toHaveLength(285);
  });

  it('an unknown field that holds a text is not for editing', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    recordsOf(workshop.doc, touchpoints).get(id)!.set('constructor', new Y.Text('x'));
    expect(refused(workshop, editText, { ...at(id, 0, 0, 'x'), field: 'constructor' })).toBe('notFound');
  });
});

describe('whole characters', () => {
  it('one emoji for another, by either command, here and at the other side', () => {
    const one = seeded();
    const id = cardId(one, 'Messe');
    done(one, updateTouchpoint, { id, values: { title: 'a😀b' } });
    done(one, updateTouchpoint, { id, values: { title: 'a😁b' } });
    expect([title(one, id), title(peerOf(one), id)]).toEqual(['a😁b', 'a😁b']);
    done(one, editText, at(id, 2, 1, '\ude00'));
    expect([title(one, id), title(peerOf(one), id)]).toEqual(['a😀b', 'a😀b']);
  });

  it('any text into any other: exact, and the same for the others', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '😀', '😁', '🚀', '\n', '\u0308'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = new Y.Doc();
        const text = doc.getText('t');
        text.insert(0, before);
        replaceText(text, after);
        const peer = new Y.Doc();
        Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc), 'remote');
        expect([text.toString(), peer.getText('t').toString()]).toEqual([after, after]);
      }),
      { numRuns: 500 },
    );
  });

  it('half a character never gets in', () => {
    const workshop = seeded();
    const id = cardId(workshop, 'Messe');
    done(workshop, editText, at(id, 0, 0, '\ud83d'));
    expect(title(workshop, id)).toBe('\ufffdMesse');
    expect(title(peerOf(workshop), id)).toBe('\ufffdMesse');
    expect(textOf(workshop.doc, touchpoints, id, 'title')!.length).toBe(6);
  });
});
