// File names that every system takes, whatever a workshop is called.
import { expect, it } from 'vitest';
import { fileNameOf } from '../../src/engine/exchange/fileName.ts';

it.each([
  ['A/B: "Plan" <1>?', 'A-B- -Plan- -1'],
  ['CON', 'Handschlag'],
  ['nul.txt', 'Handschlag'],
  ['COM¹', 'Handschlag'],
  ['lpt³.tar.gz', 'Handschlag'],
  ['CONIN$', 'Handschlag'],
  ['nul .txt', 'Handschlag'],
  ['null.txt', 'null.txt'],
  ['Plan \u202Efdp.exe', 'Plan fdp.exe'],
  ['\u200B\u200F', 'Handschlag'],
  ['...', 'Handschlag'],
  ['Müller & Söhne', 'Müller & Söhne'],
  ['a\u0085b\u0000c', 'a-b-c'],
  [`${'x'.repeat(79)}👨‍👩‍👧`, 'x'.repeat(79)],
  ['\uD83D', 'Handschlag'],
])('%j', (title, name) => {
  expect(fileNameOf(title, 'pdf')).toBe(`${name}.pdf`);
});
