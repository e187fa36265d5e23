// Texts that break documents: markup, 300 characters without a space, right to left, emoji, control characters, soft
// hyphens.
import type { WorkshopSeedInput } from '../../src/domain/document/seed.ts';

/** A word typed with soft hyphens in it must be found as one word. */
export const hyphens = { typed: 'Auf\u00adtrags\u00adbe\u00adstä\u00adti\u00adgung', whole: 'Auftragsbestätigung' };

export function hostileSeed(): WorkshopSeedInput {
  return {
    title: '<script>alert(1)</script> & "Umlaute" äöüß'.padEnd(300, ' Wort'),
    customer: 'Kunde </style><img src=x onerror=alert(1)>'.padEnd(300, 'x'),
    date: '2026-11-24',
    participants: Array.from({ length: 60 }, (_, index) => ({
      name: `Teilnehmerin ${index} ${'n'.repeat(80)}`,
      team: index % 2 ? 'sales' : 'marketing',
      function: 'f'.repeat(120),
    })),
    stages: [
      {
        title: `T ${'W'.repeat(298)}`,
        customerActions: 'Ein Satz über das Handeln des Kunden. '.repeat(50),
        questions: 'W'.repeat(2000),
        keyFigure: 'k'.repeat(200),
        painPoints: [{ text: 'Schmerz '.repeat(120), dots: 99 }],
        touchpoints: [
          {
            title: `q0001 ${'W'.repeat(294)}`,
            owner: 'marketing',
            channel: 'c'.repeat(100),
            description: 'a\n'.repeat(2000),
          },
          {
            title: 'q0002 <b onmouseover=alert(1)>fett</b> {{count}} $t(words.stage)',
            owner: 'sales',
            description: '</td></table><script>alert(1)</script>',
          },
          { title: 'q0003 مرحبا بالعالم في المعرض التجاري', owner: 'both', description: 'שלום עולם' },
          {
            title: 'q0004 \u{1f91d} 展示会 ёж Ďáblické ódy žlutý',
            owner: 'none',
            description: '\u0000\u0007\u001b Steuerzeichen \ud800 allein',
          },
          { title: `q0005 ${hyphens.typed}`, owner: 'marketing', description: 'Lang. '.repeat(800) },
        ],
      },
      {
        title: '',
        touchpoints: [
          { title: 'q0006 Ä', owner: 'sales', share: 0.3, lead: 'l'.repeat(120), weight: 3, evidence: 'quote' },
        ],
      },
      ...Array.from({ length: 9 }, (_, index) => ({
        title: `Phase ${index} ${'lang '.repeat(40)}`,
        duration: index,
        touchpoints: index === 0 ? [{ title: 'q0007 z', owner: 'both' as const }] : [],
      })),
    ],
  };
}
