// What arguments of the app mean: paths, addresses of files as Linux gives them, links, and everything else.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readArguments } from '../../src/main/openings.ts';

const file = join(import.meta.dirname, 'Messe 2026.csv');

it('takes a file by its path and by its address', () => {
  expect(readArguments([file], '/')).toEqual([{ file }]);
  expect(readArguments([pathToFileURL(file).href], '/')).toEqual([{ file }]);
  expect(readArguments(['Messe 2026.csv'], import.meta.dirname)).toEqual([{ file }]);
});

it('passes over switches, other files, and addresses that lead to another computer or nowhere', () => {
  const others = [
    '--data=/x.csv',
    'file://server/share/x.csv',
    'file:///x%2Fy.csv',
    'file:///x.exe',
    'https://x/y.csv#',
  ];
  expect(readArguments(others, '/')).toEqual([]);
});
