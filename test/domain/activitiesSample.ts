// The sample of the worked example: eleven activities of a maker of packaging machines around a trade fair, on 24
// November 2026, with the figures of the funnel and of sales.
import * as Y from 'yjs';
import { addActivity, type ActivityValues } from '../../src/domain/activities/activities.ts';
import { setWeek, updateCapacity } from '../../src/domain/activities/capacity.ts';
import { addLeadKind, updateFunnel } from '../../src/domain/activities/funnel.ts';
import { informSales } from '../../src/domain/activities/salesFirst.ts';
import { seedWorkshop, workshopSeed, type WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { openWorkshop, type Workshop } from '../../src/domain/record/workshop.ts';
import { done } from './peers.ts';

export const sampleToday = '2026-11-24';

const keyFigure = (title: string, keyFigureActual: number, keyFigureTarget: number) => ({
  title,
  keyFigure: 'Kennzahl',
  keyFigureActual,
  keyFigureTarget,
  touchpoints: [{ title: `Karte ${title}`, owner: 'marketing' as const }],
});

export const sampleSeed: WorkshopSeedInput = {
  title: 'Verpackungsmaschinen',
  participants: [
    { name: 'Anna Weber', team: 'marketing', isFacilitator: true },
    { name: 'Lena Groß', team: 'marketing' },
    { name: 'Jörg Öztürk', team: 'sales' },
    { name: 'Maria Schulz', team: 'sales' },
  ],
  stages: [
    keyFigure('Auslöser', 6, 10),
    keyFigure('Orientierung', 410, 500),
    keyFigure('Anforderungen', 0.71, 0.9),
    keyFigure('Auswahl', 11, 14),
    keyFigure('Abschluss', 0.25, 0.3),
    { title: 'Inbetriebnahme' },
    keyFigure('Betreuung', 7.8, 8.5),
    { title: 'Empfehlung' },
  ],
  agreements: [
    {
      title: 'Erstkontakt',
      promise: 'binnen 48 Stunden',
      inReturn: 'nur mit Telefonnummer',
      timeLimit: 48,
      responsible: 'Jörg Öztürk',
      agreedBy: ['Anna Weber', 'Jörg Öztürk'],
      agreedOn: '2026-11-20',
    },
  ],
};

export const sampleFunnel = {
  revenueTarget: 500_000,
  shareOfMarketing: 0.6,
  dealSize: 25_000,
  winRate: 0.25,
  sqlToOpportunity: 0.8,
  salToSql: 0.75,
  acceptanceRate: 0.8,
  leadToMql: 0.2,
};

export const sampleCapacity = {
  fte: 3,
  weeklyHours: 38.5,
  shareForLeads: 0.25,
  absence: 0.12,
  attempts: 6,
  minutesPerAttempt: 4,
  contactRate: 0.4,
  talkMinutes: 20,
  adminMinutes: 6,
  baseMqlPerWeek: 11,
};

type Row = ActivityValues & { readonly title: string; readonly informedOn?: string };

export const sampleActivities: readonly Row[] = [
  activity('Suchanzeigen', 'marketing', '2026-11-23', '2027-03-12', 192, 0.2, 'even', 0, '2026-11-10'),
  activity('Fachartikel', 'marketing', '2026-12-01', '2026-12-18', 24, 0.2, 'even', 0, '2026-11-16'),
  activity('Newsletter', 'marketing', '2026-12-08', '2026-12-08', 20, 0.3, 'atEnd', 0),
  activity('Webinar', 'marketing', '2027-01-14', '2027-01-14', 64, 0.25, 'atEnd', 1, '2026-11-20'),
  activity('Whitepaper', 'marketing', '2027-01-11', '2027-02-26', 105, 0.2, 'even', 0),
  activity('LinkedIn', 'marketing', '2027-01-18', '2027-02-26', 60, 0.1, 'even', 0, '2026-11-20'),
  activity('ProSweets', 'both', '2027-01-31', '2027-02-03', 180, 0.3, 'atEnd', 6, '2026-10-05'),
  activity('Referenzbesuch', 'both', '2026-12-10', '2026-12-10', null, null, '', 2, '2026-11-20'),
  activity('Offene Angebote', 'sales', '2026-11-30', '2026-12-16', null, null, '', 6),
  activity('Jahresgespräche', 'sales', '2027-01-11', '2027-01-29', null, null, '', 9),
  activity('Technikumstage', 'sales', '2027-02-23', '2027-02-25', 12, 0.5, 'atEnd', 3),
];

/** The workshop of the example; everybody is told on the day that the example names. */
export function sampleWorkshop(today = sampleToday): Workshop {
  const workshop = at(seedWorkshop(new Y.Doc(), workshopSeed.parse(sampleSeed)), today);
  done(workshop, updateFunnel, sampleFunnel);
  done(workshop, updateCapacity, sampleCapacity);
  for (const [week, factor] of [
    ['2026-W52', 0.6],
    ['2026-W53', 0],
    ['2027-W01', 0.6],
  ] as const)
    done(workshop, setWeek, { week, factor });
  for (const [name, count, closeRate] of [
    ['Rückruf erbeten', 15, 0.3],
    ['A-Kontakt der Messe', 25, 0.16],
    ['Webinar', 30, 0.08],
    ['Whitepaper', 30, 0.04],
  ] as const)
    done(workshop, addLeadKind, { name, count, closeRate });
  const facilitator = findParticipant(workshop.doc, 'Anna Weber')!.id;
  for (const { informedOn, ...values } of sampleActivities) {
    const id = done(workshop, addActivity, values);
    if (informedOn !== undefined) done(at(workshop, informedOn), informSales, { ids: [id] }, facilitator);
  }
  return workshop;
}

/** The same document with the clock of the host standing on noon of a day. */
export function at({ doc }: Workshop, today: string): Workshop {
  return openWorkshop(doc, { now: () => Date.parse(`${today}T12:00:00Z`) });
}

export function personId({ doc }: Workshop, name: string): string {
  return findParticipant(doc, name)!.id;
}

function activity(
  title: string,
  side: 'marketing' | 'both' | 'sales',
  startsOn: string,
  endsOn: string,
  expectedLeads: number | null,
  mqlRate: number | null,
  arrival: '' | 'even' | 'atEnd',
  effortSales: number,
  informedOn?: string,
): Row {
  const values = { title, side, startsOn, endsOn, expectedLeads, mqlRate, arrival, effortSales };
  return informedOn === undefined ? values : { ...values, informedOn };
}
