// What is locked, or kept still by pens down, changes by no file either: the import is refused as a whole, says who can open
// it, and goes through once it is open.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { listActivities } from '../../src/domain/activities/activities.ts';
import { setLock, setPensDown } from '../../src/domain/facilitation/liveCommands.ts';
import { addAgreement } from '../../src/domain/partnership/agreements.ts';
import { listParticipants, updateParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop } from '../../src/domain/record/workshop.ts';
import { readActivityFile } from '../../src/engine/exchange/activityFile.ts';
import { importInto } from '../../src/engine/exchange/importedInto.ts';
import { takeLeads } from '../../src/engine/exchange/leadTargets.ts';
import type { LeadReading } from '../../src/tables/leads/leadReading.ts';
import { sampleWorkshop } from '../domain/activitiesSample.ts';
import { done } from '../domain/peers.ts';

function moderated() {
  const { doc } = sampleWorkshop();
  const workshop = openWorkshop(doc);
  const [leader] = listParticipants(doc);
  done(workshop, updateParticipant, { id: leader!.id, values: { isFacilitator: true } });
  return { workshop, doc, id: leader!.id, name: leader!.name };
}

it('activities do not come in while their section, or one that would change, is locked, or pens are down', async () => {
  const { workshop, doc, id, name } = moderated();
  const [known] = listActivities(doc);
  const table = `Maßnahme;Beginn;Aufwand Vertrieb (h)\n${known!.title};${known!.startsOn};7\nNeu;2027-03-01;1\n`;
  const take = () =>
    importInto({ readActivityFile }, 'w', doc, { bytes: new TextEncoder().encode(table), fileName: 'm.csv' });
  for (const scope of ['section:activities', `activities:${known!.id}`]) {
    done(workshop, setLock, { scope, isOn: true }, id);
    const before = Y.encodeStateVector(doc);
    expect(await take(), scope).toEqual({ ok: false, code: 'locked', detail: name });
    expect(Y.encodeStateVector(doc)).toEqual(before);
    done(workshop, setLock, { scope, isOn: false }, id);
  }
  done(workshop, setPensDown, { isDown: true }, id);
  expect(await take()).toEqual({ ok: false, code: 'pensDown', detail: '' });
  done(workshop, setPensDown, { isDown: false }, id);
  expect(await take()).toMatchObject({ ok: true, value: { added: 1, updated: 1 } });
});

it('figures of a CRM do not come in while agreements are locked', () => {
  const { workshop, doc, id, name } = moderated();
  const agreementId = done(workshop, addAgreement, { title: 'Rückruf' });
  const unknown = { mql: null, sal: null, rejections: null, rejectionsWithReason: null, opportunities: null } as const;
  const counted = { leads: 4, cases: 4, kept: 3, pending: 0, won: null, reached: null, minutes: 0, timed: 0 } as const;
  const month = { month: '2026-09', ...unknown, ...counted } as unknown as LeadReading['months'][number];
  const reading = { problem: null, months: [month] } as unknown as LeadReading;
  const take = () => takeLeads(doc, reading, { columns: {}, agreement: agreementId } as never, '2026-11-24');
  done(workshop, setLock, { scope: `agreements:${agreementId}`, isOn: true }, id);
  expect(take()).toEqual({ ok: false, code: 'locked', detail: name });
  done(workshop, setLock, { scope: `agreements:${agreementId}`, isOn: false }, id);
  expect(take()).toMatchObject({ ok: true });
});
