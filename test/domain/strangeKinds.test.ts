// A field in which a thing of another kind is stored: a shared text where a value belongs, a value where a text belongs,
// a shared type where plain parts belong. What is written into it next is read again, and a version comes back whole.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { collections } from '../../src/domain/document/collections.ts';
import { copyWorkshop } from '../../src/domain/document/copy.ts';
import { restoreVersion } from '../../src/domain/document/restore.ts';
import { orderedStages, stages, updateStage } from '../../src/domain/journey/stages.ts';
import { buildPlan } from '../../src/domain/plan/plan.ts';
import { listQuestions, questions } from '../../src/domain/questions/questions.ts';
import { insertRecord, readRecord, recordsOf, textOf } from '../../src/domain/record/collection.ts';
import { isText } from '../../src/domain/record/field.ts';
import { throwingText } from './hostileUpdates.ts';
import { done } from './peers.ts';
import { sample } from './sample.ts';

const kept = new Set(['participants', 'signOffs', 'signedPlans', 'questions', 'envelopes']);
/** Another kind than the field has. */
const otherKind = (stored: unknown) => (isText(stored) ? 'words' : new Y.Text('words'));

it('a field of another kind is replaced by what is written, also by a restored version', () => {
  const { doc } = sample();
  const version = new Y.Doc();
  Y.applyUpdate(version, Y.encodeStateAsUpdate(doc));
  const recordsOfAll = collections.flatMap((of) => [...recordsOf(doc, of)].map(([id, record]) => ({ of, id, record })));
  doc.transact(() => {
    for (const { of, record } of recordsOfAll) {
      if (kept.has(of.name)) continue;
      for (const field of Object.keys(of.fields))
        if (field !== 'schemaVersion') record.set(field, otherKind(record.get(field)));
    }
  });
  restoreVersion(doc, version);
  for (const { of, id, record } of recordsOfAll)
    expect(readRecord(of, id, record), `${of.name} ${id}`).toEqual(readRecord(of, id, recordsOf(version, of).get(id)!));
  expect(buildPlan(doc).digest).toBe(buildPlan(version).digest);
});

it('a text that was replaced by a value is one that people write in again', () => {
  const workshop = sample();
  const [stage] = orderedStages(workshop.doc);
  const record = recordsOf(workshop.doc, stages).get(stage!.id)!;
  record.set('customerActions', 5);
  done(workshop, updateStage, { id: stage!.id, values: { customerActions: '' } });
  expect(textOf(workshop.doc, stages, stage!.id, 'customerActions')).toBeDefined();
});

it.each([
  ['a shared type', () => new Y.Map([['kind', new Y.Map()]])],
  ['a text that throws', throwingText],
  ['a number that JSON does not have', () => ({ weight: Number.NaN })],
  ['a number without an end', () => ({ dots: [1n] })],
  ['bytes', () => ({ candidates: new Uint8Array(3) })],
])('the result and the settings of a question are nothing where %s is stored', (_, make) => {
  const { doc } = sample();
  insertRecord(doc, questions, { kind: 'vote', text: 'Was zuerst?' }, { id: 'question' });
  const version = new Y.Doc();
  Y.applyUpdate(version, Y.encodeStateAsUpdate(doc));
  const record = recordsOf(doc, questions).get('question')!;
  for (const field of ['settings', 'result']) record.set(field, make());
  expect(listQuestions(doc)).toEqual(listQuestions(version));
  copyWorkshop(doc, new Y.Doc());
  restoreVersion(doc, version);
  expect(buildPlan(doc).digest).toBe(buildPlan(version).digest);
});
