// Checks of command input are made at their first use, once, and are the same afterwards.
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { command } from '../../src/domain/record/command.ts';
import { addGoal } from '../../src/domain/partnership/goals.ts';

it('makes the check of a command when it is asked for, and once', () => {
  let made = 0;
  const counted = command(
    'count',
    () => {
      made += 1;
      return z.object({ count: z.number() });
    },
    () => ({ ok: true, value: undefined }),
  );
  expect(made).toBe(0);
  expect(counted.input.safeParse({ count: 1 }).success).toBe(true);
  expect(counted.input.safeParse({ count: '1' }).success).toBe(false);
  expect(made).toBe(1);
});

it('takes a check that is there already', () => {
  const input = z.object({});
  expect(command('none', input, () => ({ ok: true, value: undefined })).input).toBe(input);
  expect(addGoal.input).toBe(addGoal.input);
});
