// Terms: the chain, where terms are used in the sample, consent and objection, and the words of a definition duel.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addActivity, removeActivity } from '../../src/domain/activities/activities.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { listAgreements, setAgreementPhase } from '../../src/domain/partnership/agreements.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { openReading } from '../../src/domain/record/part.ts';
import { duelWords, piecesOf, wordsOf, type DuelAnswer } from '../../src/domain/terms/duelWords.ts';
import { chainOf, chainSteps } from '../../src/domain/terms/termChain.ts';
import { openTermFinder } from '../../src/domain/terms/termFinder.ts';
import {
  addChain,
  addCriterion,
  addTerm,
  hasTermContent,
  listTerms,
  moveCriterion,
  removeTerm,
  termName,
  terms,
  updateTerm,
  type Term,
} from '../../src/domain/terms/terms.ts';
import {
  consentToTerm,
  objectionOf,
  objectToTerm,
  outdatedTermConsents,
  statusOfTerm,
  validTermConsent,
  withdrawTermConsent,
} from '../../src/domain/terms/termStatus.ts';
import { countUses, termUsesIn, undefinedWords, usedTextsIn } from '../../src/domain/terms/termUsage.ts';
import { insertRecord } from '../../src/domain/record/collection.ts';
import type { Section } from '../../src/domain/record/sections.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { done, exchange, peerOf, refused, seeded } from './peers.ts';
import { sample } from './sample.ts';

const term = ({ doc }: Workshop, name: string): Term => listTerms(doc).find((one) => termName(one, 'de') === name)!;
const person = ({ doc }: Workshop, name: string) => findParticipant(doc, name)!.id;

describe('where terms are used', () => {
  it('is found in the sample as partnership.md says', () => {
    const { doc } = sample();
    const uses = openReading(doc, '2026-11-24').of(termUsesIn);
    const counts = listTerms(doc).map((one) => [termName(one, 'de'), countUses(uses.get(one.id) ?? [])]);
    expect(counts).toEqual([
      ['Lead', { keyFigure: 1 }],
      ['MQL', { goal: 3, agreement: 1 }],
      ['SAL', { goal: 1 }],
      ['SQL', {}],
      ['Verkaufschance', {}],
      ['A-Kontakt', { agreement: 1 }],
      ['Referenzkunde', {}],
    ]);
  });

  it('is found in activities as well, in title and description, and not once they are removed', () => {
    const workshop = sample();
    const uses = () => openReading(workshop.doc, '2026-11-24').of(termUsesIn).get(term(workshop, 'Verkaufschance').id)!;
    const title = 'Webinar für Verkaufschancen';
    const id = done(workshop, addActivity, { title });
    done(workshop, addActivity, { title: 'Messe', description: 'Nachfassen bei jeder Sales opportunity' });
    expect(uses().map((use) => `${use.kind} ${use.title}`)).toEqual([`activity ${title}`, 'activity Messe']);
    done(workshop, removeActivity, { id });
    expect(uses().map((use) => use.title)).toEqual(['Messe']);
  });

  it('an agreement that has ended uses nothing', () => {
    const workshop = sample();
    const { id } = listAgreements(workshop.doc)[1]!;
    done(workshop, setAgreementPhase, { id, phase: 'ended' });
    const uses = openReading(workshop.doc, '2026-11-24').of(termUsesIn);
    expect(uses.get(term(workshop, 'A-Kontakt').id)).toEqual([]);
  });

  const find = openTermFinder([
    { id: 'lead', nameDe: 'Lead', nameEn: 'Lead', aliases: [] },
    { id: 'mql', nameDe: 'MQL', nameEn: 'MQL', aliases: ['Marketing Qualified Lead'] },
    { id: 'kunde', nameDe: 'A-Kunde', nameEn: '', aliases: [] },
    { id: 'größe', nameDe: 'Größe (C++)', nameEn: '', aliases: [] },
  ]);
  const found = (text: string) => find(text).map(({ termId, start, end }) => `${termId}:${text.slice(start, end)}`);

  it.each([
    ['Marketing Qualified Leads je Monat', ['mql:Marketing Qualified Leads']],
    ['Jeder Lead und alle LEADS', ['lead:Lead', 'lead:LEADS']],
    ['Leadership, Mislead, Leads2, leadés', []],
    ['mql, MQLs, Mql, SMQL, MQLX', ['mql:MQLs']],
    ['A-Kunden, dem A-Kunden, A-Kundenberater', ['kunde:A-Kunden', 'kunde:A-Kunden']],
    ['die Größe (C++) und GRÖSSE', ['größe:Größe (C++)']],
    ['😀Lead😀', ['lead:Lead']],
    ['İ Lead', ['lead:Lead']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('abbreviations that no term explains', () => {
    const workshop = sample();
    const reading = openReading(workshop.doc, '2026-11-24');
    const words = (known: readonly Term[]) => undefinedWords(known, reading.of(usedTextsIn), ['MQL']);
    expect(words(listTerms(workshop.doc))).toEqual([]);
    expect(undefinedWords([], reading.of(usedTextsIn), [])).toEqual([
      { word: 'MQL', count: 7 },
      { word: 'SAL', count: 2 },
    ]);
  });
});

describe('the chain', () => {
  it('is created once, in its sequence, and is empty content', () => {
    const workshop = seeded();
    expect(done(workshop, addChain, {})).toHaveLength(5);
    expect(done(workshop, addChain, {})).toEqual([]);
    expect(listTerms(workshop.doc).map(({ chainKey }) => chainKey)).toEqual([
      'lead',
      'mql',
      'sal',
      'sql',
      'opportunity',
    ]);
    expect(hasTermContent(workshop.doc)).toBe(false);
    expect(refused(workshop, removeTerm, { id: term(workshop, 'SAL').id })).toBe('termOfChain');
  });

  it('two people who create it at once lose nothing: the second five stand among the own terms', () => {
    const workshop = seeded();
    const peer = peerOf(workshop);
    done(workshop, addChain, {});
    done(peer, addChain, {});
    exchange(workshop, peer);
    const all = listTerms(workshop.doc);
    expect(all).toEqual(listTerms(peer.doc));
    expect(all).toHaveLength(10);
    expect(chainOf(all).map(({ key }) => key)).toEqual(['lead', 'mql', 'sal', 'sql', 'opportunity']);
    for (const { key, id } of chainOf(all))
      expect(all.every((other) => other.key !== key || other.id >= id)).toBe(true);
    const second = all.find(({ chainKey }) => chainKey === null)!;
    done(workshop, removeTerm, { id: second.id });
    expect(listTerms(workshop.doc)).toHaveLength(9);
  });

  it('knows where the team changes, and which agreement covers it', () => {
    const workshop = sample();
    const steps = () =>
      chainSteps(listTerms(workshop.doc), listAgreements(workshop.doc)).map(
        ({ term: from, isHandover, agreement }) => `${from.key} ${isHandover} ${agreement?.title ?? '-'}`,
      );
    expect(steps()).toEqual([
      'lead false -',
      'mql true Rückruf nach Whitepaper-Download',
      'sal false -',
      'sql false -',
    ]);
    done(workshop, setAgreementPhase, { id: term(workshop, 'MQL').agreementId!, phase: 'ended' });
    expect(steps()[1]).toBe('mql true -');
  });

  it('a name that another term has is refused', () => {
    const workshop = sample();
    expect(refused(workshop, addTerm, { nameDe: 'marketing qualified lead' })).toBe('nameTaken');
    expect(refused(workshop, addTerm, { nameDe: 'Neu', nameEn: 'sql ' })).toBe('nameTaken');
    done(workshop, addTerm, { nameDe: 'B-Kontakt' });
    expect(listTerms(workshop.doc).at(-1)).toMatchObject({ nameDe: 'B-Kontakt', chainKey: null });
  });
});

describe('consent to a term', () => {
  it('stands in the sample as the design shows it', () => {
    const { doc } = sample();
    expect(listTerms(doc).map((one) => [termName(one, 'de'), statusOfTerm(one)])).toEqual([
      ['Lead', 'agreed'],
      ['MQL', 'agreed'],
      ['SAL', 'agreedByOne'],
      ['SQL', 'draft'],
      ['Verkaufschance', 'empty'],
      ['A-Kontakt', 'empty'],
      ['Referenzkunde', 'agreed'],
    ]);
  });

  it('each side for itself, until a word, a name, the team or a criterion changes', () => {
    const workshop = sample();
    const anna = person(workshop, 'Anna Weber');
    const sal = () => term(workshop, 'SAL');
    done(workshop, consentToTerm, { id: sal().id, participantId: anna }, anna);
    expect(statusOfTerm(sal())).toBe('agreed');
    done(workshop, updateTerm, { id: sal().id, values: { agreementId: 'any' } });
    expect(statusOfTerm(sal())).toBe('agreed');
    const changes: readonly [string, () => unknown][] = [
      ['definition', () => done(workshop, updateTerm, { id: sal().id, values: { definition: 'Anders.' } })],
      ['decides', () => done(workshop, updateTerm, { id: sal().id, values: { decides: 'both' } })],
      ['aliases', () => done(workshop, updateTerm, { id: sal().id, values: { aliases: [] } })],
      ['criteria', () => done(workshop, addCriterion, { termId: sal().id, kind: 'profile', text: 'neu' })],
      [
        'criteria',
        () => done(workshop, moveCriterion, { id: sal().criterionList[2]!.id, beforeId: sal().criterionList[0]!.id }),
      ],
    ];
    for (const [field, change] of changes) {
      done(workshop, consentToTerm, { id: sal().id, participantId: anna }, anna);
      expect(validTermConsent(sal(), 'marketing')).not.toBeNull();
      change();
      expect(validTermConsent(sal(), 'marketing')).toBeNull();
      expect(outdatedTermConsents(sal())[0]!.changes.map((one) => one.field)).toEqual([field]);
    }
  });

  it('is refused without a definition, for somebody else, and without a team', () => {
    const workshop = sample();
    const anna = person(workshop, 'Anna Weber');
    const sql = term(workshop, 'SQL').id;
    const input = { id: sql, participantId: anna };
    expect(refused(workshop, consentToTerm, { ...input, id: term(workshop, 'Verkaufschance').id }, anna)).toBe(
      'definitionMissing',
    );
    expect(refused(workshop, consentToTerm, input, person(workshop, 'Jörg Öztürk'))).toBe('notYourself');
    expect(refused(workshop, consentToTerm, { ...input, participantId: 'gone' }, anna)).toBe('notFound');
    done(workshop, consentToTerm, input, person(workshop, 'Katrin Sommer'));
    expect(statusOfTerm(term(workshop, 'SQL'))).toBe('agreedByOne');
  });

  it('an objection withdraws the own consent, consent settles the own objection', () => {
    const workshop = sample();
    const jörg = person(workshop, 'Jörg Öztürk');
    const id = term(workshop, 'MQL').id;
    done(workshop, objectToTerm, { id, participantId: jörg, text: ' Ohne Budget ist es keiner. ' }, jörg);
    expect(statusOfTerm(term(workshop, 'MQL'))).toBe('agreedByOne');
    expect(objectionOf(term(workshop, 'MQL'), 'sales')).toBe('Ohne Budget ist es keiner.');
    expect(objectionOf(term(workshop, 'MQL'), 'marketing')).toBe('');
    done(workshop, consentToTerm, { id, participantId: jörg }, jörg);
    expect(objectionOf(term(workshop, 'MQL'), 'sales')).toBe('');
    done(workshop, withdrawTermConsent, { id, participantId: jörg }, jörg);
    expect(validTermConsent(term(workshop, 'MQL'), 'sales')).toBeNull();
    // Taking back an objection that is none withdraws nothing.
    done(workshop, consentToTerm, { id, participantId: jörg }, jörg);
    done(workshop, objectToTerm, { id, participantId: jörg, text: '' }, jörg);
    expect(statusOfTerm(term(workshop, 'MQL'))).toBe('agreed');
  });

  it('both sides agree at once', () => {
    const workshop = sample();
    const peer = peerOf(workshop);
    const { id } = term(workshop, 'SQL');
    const [anna, jörg] = [person(workshop, 'Anna Weber'), person(workshop, 'Jörg Öztürk')];
    done(workshop, consentToTerm, { id, participantId: anna }, anna);
    done(peer, consentToTerm, { id, participantId: jörg }, jörg);
    exchange(workshop, peer);
    expect(statusOfTerm(term(workshop, 'SQL'))).toBe('agreed');
    expect(statusOfTerm(term(peer, 'SQL'))).toBe('agreed');
  });

  it('of a stored record that makes no sense there is none', () => {
    const workshop = seeded();
    workshop.doc.transact(() => insertRecord(workshop.doc, terms, { nameDe: 'X', aliases: [7] as never }));
    expect(listTerms(workshop.doc)).toMatchObject([{ aliases: [], salesConsent: null }]);
  });
});

describe('the words of a duel', () => {
  const answers: DuelAnswer[] = [
    'Ein Kontakt, der das Whitepaper geladen hat und aus unserer Branche kommt.',
    'Wer im Webinar war und danach wiederkommt.',
    'Firma passt, Linie ist alt, hat sich in 30 Tagen dreimal gemeldet.',
    'Lead mit 60 Punkten im Scoring.',
    'Jemand, der eine Frage zur Maschine stellt, egal wo.',
    'Passende Branche, vollständiges Formular, Zeitplan genannt.',
    'Einer, der wirklich kaufen will und ein Budget hat.',
    'Firma, Linie und Zeitplan bekannt, sonst rufe ich nicht an.',
    'Hat gesagt, wann er investiert.',
    'Kein Student, kein Wettbewerber, echte Telefonnummer.',
    'Der Werkleiter selbst, nicht der Praktikant.',
    'Branche stimmt, Budget in diesem oder nächstem Jahr.',
  ].map((text, at) => ({ side: at < 6 ? 'marketing' : 'sales', text }));
  const own = ['MQL', 'Marketing Qualified Lead'];

  it('are those of the twelve answers of the design', () => {
    const words = duelWords(answers, own);
    expect(words.common.map(({ word, count }) => `${word} ${count}`)).toEqual([
      'Branche 3',
      'Firma 2',
      'Linie 2',
      'Zeitplan 2',
    ]);
    expect(words.oneSided.map(({ word, side }) => `${word} ${side}`)).toEqual(['Budget sales']);
    expect(words.overlap).toBeCloseTo(4 / 38, 10);
    expect(duelWords(answers.toReversed(), own)).toEqual(words);
  });

  it('tell no teams apart while one has fewer than three answers', () => {
    const few = duelWords(answers.slice(0, 8), own);
    expect(few).toMatchObject({ isApart: false, oneSided: [] });
    expect(few.common.map(({ word }) => word)).toEqual(['Branche', 'Firma', 'Linie', 'Zeitplan']);
    expect(duelWords([], own)).toEqual({ isApart: false, common: [], oneSided: [], overlap: null });
  });

  it('stand in the text where they were', () => {
    const pieces = piecesOf('Firma, Linien und 2 Leads!', wordsOf(own));
    expect(pieces.map(({ text }) => text).join('')).toBe('Firma, Linien und 2 Leads!');
    expect(pieces.flatMap(({ stem }) => stem ?? [])).toEqual(['firma', 'lini', 'lead']);
  });
});

describe('the chain of a new workshop', () => {
  const chainOfNew = (sections: readonly Section[] | null) => {
    const doc = new Y.Doc();
    seedWorkshop(doc, workshopSeed.parse({ title: 'Maschinen' }), sections);
    return { doc, keys: chainOf(listTerms(doc)).map(({ key }) => key) };
  };

  it('is there where the team works on terms, and counts as no content', () => {
    const { doc, keys } = chainOfNew(['terms', 'agreements']);
    expect(keys).toEqual(['lead', 'mql', 'sal', 'sql', 'opportunity']);
    expect(hasTermContent(doc)).toBe(false);
  });

  it('is not where it does not', () => {
    expect(chainOfNew(null).keys).toEqual([]);
    expect(chainOfNew(['journey']).keys).toEqual([]);
  });
});
