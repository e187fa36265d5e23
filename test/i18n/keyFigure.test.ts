// A stage's key figure is read with what it is in, on the screen, in the plan and in the spreadsheet.
import { expect, it } from 'vitest';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { keyFigureText } from '../../src/plan/text/keyFigure.ts';
import { stageSheet } from '../../src/tables/workbook/journeySheets.ts';
import { planOf, sampleSeed } from '../plan/planSeeds.ts';

it('a share is a percentage, anything else a number with its unit', () => {
  const read = (unit: string, value: number) => [keyFigureText('de', unit, value), keyFigureText('en', unit, value)];
  expect(read('%', 0.71)).toEqual(['71\u00a0%', '71%']);
  expect(read(' % ', 0.085)).toEqual(['8,5\u00a0%', '8.5%']);
  expect(read(' h ', 3.5)).toEqual(['3,5\u00a0h', '3.5\u00a0h']);
  expect(read('', 1410)).toEqual(['1.410', '1,410']);
});

it('the sample says its shares in percent, also in the spreadsheet, and names no unit where there is none', () => {
  const plan = planOf(sampleSeed('de'));
  const named = plan.stages.filter(({ keyFigureUnit }) => keyFigureUnit !== undefined);
  expect(named.map(({ keyFigure, keyFigureUnit }) => [keyFigure, keyFigureUnit])).toEqual([
    ['Erstkontakt binnen 4 h', '%'],
    ['Abschlussquote', '%'],
  ]);
  const { columns, rows } = stageSheet({ plan, language: 'de', t: translatorFor('de') })!;
  const at = columns.findIndex(({ title }) => title === 'Einheit der Kennzahl');
  expect(rows.map((row) => row.slice(at, at + 3))).toContainEqual(['%', 71, 90]);
  expect(rows.map((row) => row.slice(at, at + 3))).toContainEqual([null, 410, 500]);
});
