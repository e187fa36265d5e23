// 2,000 seeds of updates that no command would write, each on a workshop of its own; a million by
// `npm run fuzz -- --updates 1000000`.
import { expect, it } from 'vitest';
import { problemsAfter } from './hostileWorkshop.ts';

const seeds = Number(process.env['HANDSCHLAG_UPDATES'] ?? 2000);

it(
  'whatever Yjs takes, the workshop is read, edited, exported, opened again and restored',
  async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= seeds && failed.length < 10; seed += 1) {
      const problems = await problemsAfter(seed, seed % 20 === 0);
      if (problems.length > 0) failed.push(`seed ${seed}: ${problems.slice(0, 3).join('; ')}`);
    }
    expect(failed).toEqual([]);
  },
  Math.max(600_000, seeds * 100),
);
