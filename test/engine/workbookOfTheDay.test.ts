// Sheets of what the people of a workshop wrote and decided on the day: cards, votes, differences of two maps, parked
// topics and comments, with points in time, days, counts and percentages as such.
import { read, utils, type WorkBook } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { consentToMerge, proposeMerge } from '../../src/domain/blindMap/mapCommands.ts';
import { mergeCards } from '../../src/domain/cards/cardCommands.ts';
import { addComment, resolveComment } from '../../src/domain/discussion/commentCommands.ts';
import { parkTopic, updateTopic } from '../../src/domain/discussion/parkedTopics.ts';
import { listPainPoints } from '../../src/domain/journey/painPoints.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { createFileSteps } from '../../src/engine/exchange/fileSteps.ts';
import { answerHidden, askHidden, hiddenRoom, revealHidden, type HiddenRoom } from '../domain/hiddenRoom.ts';
import { cardId, done } from '../domain/peers.ts';

const fileSteps = createFileSteps({ goesOn: async () => true });

/** Each side gives two cards; one of sales is merged into one of marketing. */
function collect(room: HiddenRoom) {
  const { workshop, ids } = room;
  const asked = askHidden(room, 'collection', {});
  const give = (person: number, side: 'marketing' | 'sales', texts: readonly string[]) =>
    answerHidden(
      workshop,
      asked.id,
      ids[person]!,
      { side, cards: texts.map((text, at) => ({ id: `${side}${at}`, text })) },
      { side, device: 'aaaaaa', count: texts.length },
    );
  give(0, 'marketing', ['=Preis', 'Termin']);
  give(3, 'sales', ['Preise', 'Technik']);
  expect(revealHidden(workshop, asked)).toBe(true);
  const { cards } = buildPlan(workshop.doc);
  const idOf = (text: string) => cards!.find((one) => one.text === text)!.id;
  done(workshop, mergeCards, { ids: [idOf('=Preis'), idOf('Preise')] });
}

/** Three voters of each side. */
function vote(room: HiddenRoom) {
  const { workshop, ids } = room;
  const candidates = listPainPoints(workshop.doc, 'painPoint').map(({ id }) => ({
    collection: 'painPoints' as const,
    id,
  }));
  const settings = { section: 'journey', candidates, budget: 3, mostPerCandidate: 3, places: 1 };
  const asked = askHidden(room, 'vote', settings);
  ids.forEach((id, at) => {
    const dots = at < 3 ? { [candidates[0]!.id]: 3 } : { [candidates[0]!.id]: 1, [candidates[1]!.id]: 2 };
    answerHidden(workshop, asked.id, id, { side: at < 3 ? 'marketing' : 'sales', dots }, { count: 3 });
  });
  expect(revealHidden(workshop, asked)).toBe(true);
}

/** Both sides see one touchpoint differently, and agree that it is shared. */
function map(room: HiddenRoom) {
  const { workshop, ids } = room;
  const asked = askHidden(room, 'doubleMap', { section: 'journey' });
  const cards = ['Anzeige', 'Newsletter', 'Messe', 'Vertrag'].map((title) => cardId(workshop, title));
  const say = (person: number, side: 'marketing' | 'sales', first: number) => {
    const values = Object.fromEntries(cards.map((id, at) => [id, { value: [first, 1, 0.5, 0][at]! }]));
    const answer = { side, values, additions: [] };
    answerHidden(workshop, asked.id, ids[person]!, answer, { side, device: 'aaaaaa', count: 4, isDone: true });
  };
  say(0, 'marketing', 1);
  say(3, 'sales', 0.25);
  expect(revealHidden(workshop, asked)).toBe(true);
  const place = { questionId: asked.id, touchpointId: cards[0]! };
  done(workshop, proposeMerge, { ...place, proposal: { owner: 'both', share: 0.6, leadId: null } }, ids[0]);
  for (const at of [0, 3]) done(workshop, consentToMerge, { ...place, participantId: ids[at]! }, ids[at]);
}

function discuss({ workshop, ids }: HiddenRoom) {
  const topic = done(workshop, parkTopic, { text: 'Provision' }, ids[3]);
  done(workshop, updateTopic, { id: topic, values: { responsibleId: ids[3]!, dueOn: '2027-02-01' } });
  const target = { collection: 'touchpoints', id: cardId(workshop, 'Messe') };
  const question = done(workshop, addComment, { target, text: 'Wer ruft an?', kind: 'question' }, ids[0]);
  done(workshop, addComment, { target, parentId: question, text: 'Ich' }, ids[3]);
  done(workshop, resolveComment, { id: question });
}

const rows = ({ Sheets }: WorkBook, name: string) => utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1 });
const cell = ({ Sheets }: WorkBook, name: string, at: string) => Sheets[name]![at] as { t: string; z?: string };

it('what was written and decided on the day is in the workbook, in both languages', async () => {
  const room = hiddenRoom();
  for (const make of [collect, vote, map, discuss]) make(room);
  const plan = buildPlan(room.workshop.doc, '2026-11-24');
  const book = async (language: 'de' | 'en') =>
    read(await fileSteps.workbook({ plan, language }), { cellDates: true, cellStyles: true, cellNF: true });
  const german = await book('de');
  const names = ['Karten', 'Abstimmungen', 'Unterschiede', 'Themenspeicher', 'Kommentare'];
  expect(german.SheetNames.filter((name) => names.includes(name))).toEqual(names);
  const asked = 'Woran merkt ihr das?';

  const cards = rows(german, 'Karten');
  expect(cards).toHaveLength(4);
  expect(cards).toContainEqual([asked, undefined, '=Preis', 'beide Seiten', 'Preise']);

  expect(rows(german, 'Abstimmungen').slice(1)).toEqual([
    [asked, 1, 'langsam', 'Schmerzpunkte', 'Auslöser', 12, 9, 3],
    [asked, 2, 'unklar', 'Schmerzpunkte', 'Auslöser', 6, 0, 6],
  ]);
  expect(cell(german, 'Abstimmungen', 'F2').t).toBe('n');

  const [, difference] = rows(german, 'Unterschiede');
  expect(difference!.slice(0, 4)).toEqual(['Anzeige', 'Auslöser', 1, 0.25]);
  expect(difference!.slice(5)).toEqual(['gemeinsam', 'Mia, Sue']);
  expect(cell(german, 'Unterschiede', 'D2')).toMatchObject({ t: 'n', z: '0%' });

  expect(rows(german, 'Themenspeicher')[1]!.slice(1, 5)).toEqual(['Sue', 'Provision', 'geplant', 'Sue']);
  expect(cell(german, 'Themenspeicher', 'A2')).toMatchObject({ t: 'd' });
  expect(cell(german, 'Themenspeicher', 'F2')).toMatchObject({ t: 'd', z: 'yyyy-mm-dd' });

  const comments = rows(german, 'Kommentare');
  expect(comments.slice(1).map((row) => row.slice(1, 5))).toEqual([
    ['Journey', 'Frage', 'Mia', 'Wer ruft an?'],
    ['Journey', 'Antwort', 'Sue', 'Ich'],
  ]);
  expect(cell(german, 'Kommentare', 'F2')).toMatchObject({ t: 'd' });

  const english = await book('en');
  expect(english.SheetNames).toEqual(
    expect.arrayContaining(['Cards', 'Votes', 'Differences', 'Parking lot', 'Comments']),
  );
  expect(JSON.stringify(english.SheetNames.map((name) => rows(english, name)))).not.toContain('{{');
});
