// Roles, the buying center and terms as tables: which roles a touchpoint addresses comes back from the journey's table,
// and the names of real customers are in no exported file.
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addProofCustomer, listTargetCustomers } from '../../src/domain/customer/targetCustomers.ts';
import { buyingRoles, listRoles, partsIn } from '../../src/domain/customer/buyingRoles.ts';
import { seedWorkshop, workshopSeed } from '../../src/domain/document/seed.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { recordsOf } from '../../src/domain/record/collection.ts';
import type { Language, Workshop } from '../../src/domain/record/workshop.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { renderMeasureHtml, renderPlanHtml } from '../../src/plan/renderPlanHtml.tsx';
import { writeCustomer } from '../../src/tables/customerTable.ts';
import { readTable } from '../../src/tables/readTable.ts';
import { writeTerms } from '../../src/tables/termTable.ts';
import { workbookSheets } from '../../src/tables/workbook/sheets.ts';
import { writeTable } from '../../src/tables/writeTable.ts';
import { done } from '../domain/peers.ts';
import { sample } from '../domain/sample.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const lines = (bytes: Uint8Array) => text(bytes).slice(1).trimEnd().split('\r\n');

function imported(bytes: Uint8Array): { readonly workshop: Workshop; readonly notes: readonly string[] } {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const { journey, language, notes } = read.value;
  const workshop = seedWorkshop(new Y.Doc(), workshopSeed.parse({ title: 'Journey', language, ...journey }));
  return { workshop, notes: notes.map(({ code, row, value }) => `${code} ${row} ${value}`) };
}

describe.each(['de', 'en'] as const)('the column of roles (%s)', (language: Language) => {
  const plan = buildPlan(sample(language).doc);
  const written = writeTable(plan, language);

  it('comes back with the journey, to the byte', () => {
    const { workshop, notes } = imported(written);
    expect(notes).toEqual([]);
    expect(text(writeTable(buildPlan(workshop.doc), language))).toBe(text(written));
    expect(listRoles(workshop.doc).map(({ role }) => role)).toEqual([
      'initiator',
      'user',
      'influencer',
      'decider',
      'buyer',
    ]);
    // Whoever is addressed somewhere has a say there.
    expect([...partsIn(workshop.doc).values()].every((part) => part === 'takesPart')).toBe(true);
  });

  it('names several of a kind by their titles', () => {
    const head = text(written).slice(1).split('\r\n')[0]!;
    const separator = language === 'de' ? ';' : ',';
    const user = translatorFor(language)('words.buyingRole.user');
    const at = head.split(separator).indexOf(language === 'de' ? 'Rollen' : 'roles');
    expect(at).toBe(9);
    const cells = ['Anfrage', 'Demo', 'marketing', '', '', '', '2', '', '', `"${user} (A) | ${user} (B)"`];
    const { workshop } = imported(
      new TextEncoder().encode(`${head.split(separator).slice(0, 10).join(separator)}\r\n${cells.join(separator)}`),
    );
    expect(listRoles(workshop.doc).map(({ role, title }) => [role, title])).toEqual([
      ['user', 'A'],
      ['user', 'B'],
    ]);
    expect(text(writeTable(buildPlan(workshop.doc), language))).toContain(`${user} (A) | ${user} (B)`);
  });
});

it('roles that nobody knows are named, and no column of roles is written without any', () => {
  const { workshop, notes } = imported(
    new TextEncoder().encode(
      'Phase;Touchpoint;Verantwortlich;Rollen\nAuswahl;Demo;Vertrieb;Einkäufer, Chef vom Dienst\n',
    ),
  );
  expect(notes).toEqual(['unknownRole 2 Chef vom Dienst']);
  expect(listRoles(workshop.doc).map(({ role }) => role)).toEqual(['buyer']);
  const without = imported(
    new TextEncoder().encode('Phase;Touchpoint;Verantwortlich\nAuswahl;Demo;Vertrieb\n'),
  ).workshop;
  expect(recordsOf(without.doc, buyingRoles).size).toBe(0);
  expect(lines(writeTable(buildPlan(without.doc), 'de'))[0]).not.toContain('Rollen');
});

it('the table of the buying center has a row for each part, and its white spots', () => {
  const [head, ...rows] = lines(writeCustomer(buildPlan(sample('de').doc), 'de'));
  expect(head).toBe('Rolle;Wer;Phase;Mitwirkung;Touchpoints Marketing;gemeinsam;Vertrieb;noch offen;weißer Fleck');
  // 28 parts, and the decider who is talked to in vain.
  expect(rows).toHaveLength(29);
  expect(rows.filter((row) => row.endsWith(';ja'))).toHaveLength(7);
});

it('the table of terms says what each means, who has agreed and where it is used', () => {
  const rows = lines(writeTerms(buildPlan(sample('en').doc), 'en'));
  expect(rows[0]).toBe('term,English,definition,decides,profile,behaviour,agreed by marketing,agreed by sales,used in');
  expect(rows.find((row) => row.startsWith('MQL,'))).toMatch(/,yes,yes,"three goals, one agreement"$/);
});

describe.each(['de', 'en'] as const)('names of real customers (%s)', (language: Language) => {
  const workshop = sample(language);
  const [customer] = listTargetCustomers(workshop.doc);
  done(workshop, addProofCustomer, { customerId: customer!.id, name: 'Quetzal & Söhne', outcome: 'lost' });
  const plan: Plan = buildPlan(workshop.doc);
  const t = translatorFor(language);
  const planText = { language, t, soften: (words: string) => words };

  it('are in no exported file', () => {
    const files = {
      json: canonicalize(plan)!,
      journey: text(writeTable(plan, language)),
      customer: text(writeCustomer(plan, language)),
      terms: text(writeTerms(plan, language)),
      xlsx: JSON.stringify(workbookSheets({ plan, language, t })),
      pdf: renderMeasureHtml(plan, planText) + renderPlanHtml(plan, [], planText),
    };
    const named = Object.entries(files).filter(([, file]) => /Quetzal/.test(file));
    expect(named.map(([name]) => name)).toEqual([]);
    // The search would find them: a sign of the same customer is in the page.
    expect(files.pdf).toContain(customer!.name);
  });
});
