// Updates that no command would write into the records of every section; twenty-five seeds here, and so many more by
// `npm run fuzz -- --updates 100000` (one in forty of them, since the workshop is a full one).
import { expect, it } from 'vitest';
import { problemsInSections, readers } from './everySection.ts';

const seeds = Math.ceil(Number(process.env['HANDSCHLAG_UPDATES'] ?? 1000) / 40);

it(
  'whatever stands in any record of any section, all of it is read, written to files and restored',
  async () => {
    expect(readers.length).toBeGreaterThan(80);
    const failed: string[] = [];
    for (let seed = 1; seed <= seeds && failed.length < 10; seed += 1) {
      const problems = await problemsInSections(seed, seed % 10 === 0);
      if (problems.length > 0) failed.push(`seed ${seed}: ${problems.slice(0, 3).join('; ')}`);
    }
    expect(failed).toEqual([]);
  },
  Math.max(600_000, seeds * 5000),
);
