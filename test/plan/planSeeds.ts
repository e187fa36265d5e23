// Plans to test with: the sample journey as a room would fill it in, and journeys of any number of stages and cards
// with tokens to find.
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { execute, type Workshop } from '../../src/domain/record/command.ts';
import { listGaps } from '../../src/domain/plan/gaps.ts';
import { findParticipant } from '../../src/domain/people/participants.ts';
import { buildPlan, type Plan } from '../../src/domain/plan/plan.ts';
import { seedWorkshop, workshopSeed, type WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import type { Signature } from '../../src/domain/signatures/signOffs.ts';
import { sign } from '../../src/domain/plan/signoff.ts';
import { owners } from '../../src/domain/journey/touchpoints.ts';
import type { Language } from '../../src/domain/record/workshop.ts';

/** `change` runs on the seeded workshop before its plan is read. */
export function planOf(seed: WorkshopSeedInput, change: (workshop: Workshop) => void = () => undefined): Plan {
  const doc = new Y.Doc();
  change(seedWorkshop(doc, workshopSeed.parse(seed)));
  return buildPlan(doc);
}

/** Somebody among the participants signs what the plan says now, with whatever is open. */
export function signAs(workshop: Workshop, name: string, signature: Signature = { kind: 'typed', name }) {
  const { id } = findParticipant(workshop.doc, name)!;
  const confirmedGaps = listGaps(workshop.doc).length;
  const signed = execute(workshop, id, sign, { participantId: id, signature, confirmedGaps });
  if (!signed.ok) throw new Error(signed.code);
}

/** The sample workshop that the app ships, the plan a newcomer sees first. */
export function sampleSeed(language: Language): WorkshopSeedInput {
  return JSON.parse(
    readFileSync(new URL(`../../resources/templates/sample.${language}.json`, import.meta.url), 'utf8'),
  ) as WorkshopSeedInput;
}

const fillers = [
  'Messestand',
  'Gesamtanlageneffektivität besprechen',
  'Rückruf nach dem Herunterladen des Leitfadens',
  'Newsletter',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'Jahresgespräch mit Geschäftsführung und Einkauf über die Rahmenvereinbarung',
  'Webinar',
];

/**
 * Cards whose first and last word are theirs alone (a0042 … z0042), stages with a token (P04); the same for the same
 * numbers.
 */
export function tokenSeed(
  stages: number,
  cards: number,
  { isTight = false }: { isTight?: boolean } = {},
): WorkshopSeedInput {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return {
    title: `Prüfung ${stages} × ${cards}`,
    customer: 'Prüfkunde',
    date: '2026-11-24',
    participants: [
      { name: 'Anna Weber', team: 'marketing' },
      { name: 'Jörg Öztürk', team: 'sales' },
    ],
    stages: Array.from({ length: stages }, (_, stage) => ({
      title: `P${digits(stage + 1, 2)} Anforderungsklärung`,
      duration: (stage * 7) % 30,
      emotion: (stage % 5) - 2,
      customerActions: `Handelt ${stage}`,
      questions: 'Was nun?',
      painPoints: stage % 3 === 0 ? [{ text: `Schmerz ${stage}`, dots: stage }] : [],
      touchpoints: Array.from({ length: cards }, (__, card) => card)
        // Tight: most cards in one cell of the second stage, the hardest case for lanes that go on.
        .filter((card) =>
          isTight ? (card % 5 === 0 ? card % stages : Math.min(1, stages - 1)) === stage : card % stages === stage,
        )
        .map((card) => ({
          title: `a${digits(card, 4)} ${fillers[card % fillers.length]!} z${digits(card, 4)}`,
          owner: isTight && card % 5 !== 0 ? 'marketing' : owners[Math.floor(card / stages) % 4]!,
          description: card % 4 === 0 ? `b${digits(card, 4)} Beschreibung mit Einzelheiten zur Zusammenarbeit.` : '',
          channel: 'phone',
          lead: card % 2 === 0 ? 'Anna Weber' : 'Jörg Öztürk',
          weight: (card % 3) + 1,
        })),
    })),
  };
}
