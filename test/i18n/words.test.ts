// The words of the product: expressions that were corrected once do not come back in a new text.
import { expect, test } from 'vitest';
import { catalogue as english } from '../../src/i18n/en/catalogue.ts';
import { catalogue as german } from '../../src/i18n/de/catalogue.ts';

/** What must not be written, and what is written instead. */
const germanWords: readonly (readonly [RegExp, string])[] = [
  [/\b(ge)?sicher(n|t)\b/i, 'speichern'],
  [/\bStände\b|\bStand vom\b/, 'Version; a Stand is a place at a trade fair'],
  [/\(mehr\)/, 'no brackets in a sentence: nicht mehr'],
  [/\bpasst nicht\b/, 'gilt nicht mehr, stimmt nicht'],
  [/\bHolt auf\b/, 'Wird abgeglichen'],
  [/\bgedruckt …|\bvermessen\b/, 'Seiten werden erzeugt, umbrochen'],
  [/\bKarte anlegen\b|\b(Phase|Touchpoint|Schmerzpunkt|Chance|Ziel|Vereinbarung|Übergabe) hinzufügen\b/, 'anlegen'],
  [/\bMaschine\b/, 'Computer'],
  [/\bKaufzeit\b/, 'Zeit bis zum Kauf'],
  [/\bTag des Reviews\b/, 'Review-Termin'],
  [/\bin der Frist\b/, 'innerhalb der Frist'],
  [/\bnach (oben|unten|links|rechts) schieben\b/i, 'verschieben'],
  [/, dann noch einmal\b/, 'und versucht es noch einmal'],
  [/\bEscape\b|\bEingabe bricht\b/, 'Esc, Enter'],
  [/\bin Marketing\b|\baus Marketing\b|\bfür Vertrieb\b/, 'im Marketing, aus dem Marketing, für den Vertrieb'],
  [/!/, 'no exclamation marks'],
];

const englishWords: readonly (readonly [RegExp, string])[] = [
  [/\blead persons?\b/i, 'contact person'],
  [/\bowners? in (marketing|sales)\b/i, 'responsible; owner is for lanes only'],
  [/\bagreements? holds?\b|\bit holds\b/i, 'is in force, takes effect, applies'],
  [/\blacks\b(?! (who|what|when|how|the stages where|the time)\b)/, 'has no'],
  [/\b(does|do) not (fit\.|answer)/, 'is not valid, is not responding'],
  [/\(any more\)|\(s\)/, 'no longer'],
  [/\bon this machine\b/, 'on this computer'],
  [/\bhits?\b/i, 'match'],
  [/\b(look|looks|looked) at\b/, 'view'],
  [/\bKept (while|at|before)\b/, 'Saved'],
  [/\bCatching up\b/, 'Syncing'],
  [/\bis no (owner|weight|share)\b/, 'is not a'],
  [/\bPrinting\b.*page/, 'Creating the pages; nothing is printed'],
  [/!/, 'no exclamation marks'],
];

function textsOf(value: object, path = ''): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[path + key, inner] as const] : textsOf(inner as object, `${path}${key}.`),
  );
}

test.each([
  ['German', german, germanWords],
  ['English', english, englishWords],
] as const)('%s: no corrected word comes back', (_, catalogue, rules) => {
  const found = textsOf(catalogue).flatMap(([key, text]) =>
    rules.filter(([wrong]) => wrong.test(text)).map(([, better]) => `${key}: "${text}" -> ${better}`),
  );
  expect(found).toEqual([]);
});

test('menu, board and dialogs have one name for one thing', () => {
  for (const { app, desktop, journey, plan, signature } of [german, english]) {
    expect(desktop.menu.details).toBe(app.details.open);
    expect(desktop.menu.versions).toBe(app.versions.open);
    expect(desktop.menu.fitWidth).toBe(journey.details.fitWidth);
    expect(plan.signaturesTitle).toBe(signature.title);
  }
});
