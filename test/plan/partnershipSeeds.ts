// Goals, agreements and handovers of any number and length to test the plan with, each with tokens of its own to find
// on paper.
import type { WorkshopSeedInput } from '../../src/domain/document/seed.ts';
import { tokenSeed } from './planSeeds.ts';

export interface PartnershipSize {
  readonly goals: number;
  readonly agreements: number;
  readonly handovers: number;
  /** Sentences per text; 1 is a usual one. */
  readonly sentences?: number;
  /** Titles of 300 characters. */
  readonly hasLongTitles?: boolean;
}

const digits = (value: number) => String(value).padStart(4, '0');
const filler = 'Wir rufen an, sobald die Anfrage geprüft und der Messekontakt vollständig erfasst ist.';

/** First and last word are the record's own: g0001 … h0001 of a goal, and so on. */
function tokens(first: string, last: string, index: number, words: string): string {
  return `${first}${digits(index)} ${words} ${last}${digits(index)}`;
}

/**
 * A token journey with a partnership beside it. Every third goal and agreement lacks something, so that there are open
 * points.
 */
export function partnershipSeed(
  stages: number,
  cards: number,
  { goals, agreements, handovers, sentences = 1, hasLongTitles = false }: PartnershipSize,
): WorkshopSeedInput {
  const seed = tokenSeed(stages, cards);
  const titles = seed.stages!.flatMap((stage) => stage.touchpoints!.map(({ title }) => title));
  const title = (words: string) => (hasLongTitles ? words.padEnd(284, ' Größenordnung und Übergabe') : words);
  const text = Array.from({ length: sentences }, () => filler).join(' ');
  return {
    ...seed,
    goals: Array.from({ length: goals }, (_, index) => ({
      title: tokens('g', 'h', index, title('Annahmequote steigern')),
      metric: 'SAL / MQL',
      measure: (['percent', 'count', 'money'] as const)[index % 3]!,
      unit: index % 3 === 2 ? 'EUR' : 'MQL',
      baseline: index % 4 === 0 ? null : 0.2 * (index + 1),
      target: index % 5 === 4 ? null : 0.9 * (index + 1),
      dueOn: index % 7 === 6 ? '' : '2027-06-30',
      marketingOwner: index % 3 === 2 ? '' : 'Anna Weber',
      salesOwner: index % 4 === 3 ? '' : 'Jörg Öztürk',
      checkIns: Array.from({ length: index % 9 }, (__, at) => ({
        date: `2026-0${at + 1}-15`,
        actual: 0.2 * (index + 1) + at * 0.05,
        note: at === 0 ? text.slice(0, 1900) : '',
      })),
    })),
    agreements: Array.from({ length: agreements }, (_, index) => ({
      kind: (['serviceLevel', 'rule', 'decision'] as const)[index % 3]!,
      title: tokens('v', 'x', index, title('Rückruf')).slice(0, 300),
      promise: tokens('u', 'w', index, text).slice(0, 2000),
      inReturn: tokens('i', 'j', index, text).slice(0, 2000),
      fromSide: index % 2 === 0 ? ('sales' as const) : ('marketing' as const),
      trigger: 'MQL angelegt',
      timeLimit: [4, null, 336, 0.25, 87_600][index % 5]!,
      minimumShare: index % 4 === 0 ? null : 0.9,
      attempts: index % 2 === 0 ? 6 : null,
      returnPath: index % 3 === 0 ? tokens('r', 'k', index, text).slice(0, 2000) : '',
      measure: 'Erstkontakt in der Frist',
      responsible: index % 6 === 5 ? '' : 'Jörg Öztürk',
      deputy: 'Anna Weber',
      reviewOn: index % 5 === 4 ? '' : '2027-01-15',
      phase: index % 8 === 7 ? ('ended' as const) : ('running' as const),
      agreedBy: index % 3 === 1 ? ['Anna Weber'] : index % 3 === 2 ? [] : ['Anna Weber', 'Jörg Öztürk'],
      agreedOn: '2026-11-24',
      figures:
        index % 2 === 0
          ? [{ date: '2026-11-20', cases: 80, kept: 57, mql: 80, sal: 53, rejections: 27, rejectionsWithReason: 23 }]
          : [],
    })),
    handovers: Array.from({ length: Math.min(handovers, titles.length - 1) }, (_, index) => ({
      from: titles[index]!,
      to: titles[index + 1]!,
      fromSide: index % 2 === 0 ? ('marketing' as const) : ('sales' as const),
      state: index % 5 === 4 ? ('dismissed' as const) : ('confirmed' as const),
      agreement: index % 2 === 0 ? tokens('v', 'x', index, title('Rückruf')).slice(0, 300) : '',
    })),
  };
}

/** First and last words of what `partnersSeed` writes, each of which has to stand on paper. */
export const partnerTokens = Array.from({ length: 12 }, (_, index) => digits(index)).flatMap((at) =>
  ['ra', 'rz', 'na', 'nz', 'ta', 'tz'].map((word) => word + at),
);
export const termTokens = ['da', 'dz', 'ca', 'cz'].map((word) => `${word}0000`);

/** Target customers, twelve roles and the chain of terms with texts as long as they may be. */
export function partnersSeed(stages: number): Pick<WorkshopSeedInput, 'targetCustomers' | 'buyingRoles' | 'terms'> {
  const long = (first: string, last: string, index: number, length: number) => {
    const words = filler
      .replaceAll(/[,.]/g, '')
      .repeat(20)
      .slice(0, length - 14);
    return tokens(first, last, index, words.slice(0, words.lastIndexOf(' ')));
  };
  return {
    targetCustomers: [
      {
        name: long('ka', 'kz', 0, 120),
        industry: long('ia', 'iz', 0, 200),
        size: long('sa', 'sz', 0, 200),
        region: long('oa', 'oz', 0, 200),
        traits: Array.from({ length: 12 }, (_, index) => ({
          kind: (['sign', 'need', 'disqualifier'] as const)[index % 3]!,
          text: long('ta', 'tz', index, 300),
        })),
      },
    ],
    buyingRoles: Array.from({ length: 12 }, (_, index) => ({
      role: (['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'] as const)[index % 6]!,
      title: long('ra', 'rz', index, 120),
      goals: long('na', 'nz', index, 1000),
      parts: Array.from({ length: stages }, (__, stage) => 'Dx.'[(index + stage) % 3]!).join(''),
    })),
    terms: (['lead', 'mql', 'sal', 'sql', 'opportunity'] as const).map((key, index) => ({
      key,
      nameDe: `${key.toUpperCase()} ${'Vertriebsgesellschaft'.repeat(3)}`.slice(0, 80),
      nameEn: 'x'.repeat(80),
      aliases: [`${'w'.repeat(78)}${index}`],
      definition: index === 0 ? long('da', 'dz', 0, 1000) : '',
      decides: index < 2 ? ('marketing' as const) : ('sales' as const),
      criteria: index === 0 ? [{ kind: 'profile', text: long('ca', 'cz', 0, 200) }] : [],
    })),
  };
}
