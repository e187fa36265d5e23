// Who is shut out, from when, for how long, and who never is.
import { expect, it } from 'vitest';
import { openAllowance } from '../../src/engine/access/allowance.ts';
import { openMisuse } from '../../src/engine/access/misuse.ts';

it('an address that does harm over and over is shut out for a while; what is rare, or from this computer, is not', () => {
  let time = 0;
  const misuse = openMisuse(() => time);
  const harm = (address: string, times: number) => {
    for (let count = 0; count < times; count += 1) misuse.note(address);
  };
  harm('10.0.0.7', 59);
  expect(misuse.isShutOut('10.0.0.7')).toBe(false);
  harm('10.0.0.7', 1);
  expect(misuse.isShutOut('10.0.0.7')).toBe(true);
  expect(misuse.isShutOut('10.0.0.8')).toBe(false);
  time = 10_001;
  expect(misuse.isShutOut('10.0.0.7')).toBe(false);
  for (let minute = 0; minute < 100; minute += 1) {
    harm('10.0.0.9', 10);
    time += 60_000;
  }
  expect(misuse.isShutOut('10.0.0.9')).toBe(false);
  harm('127.0.0.1', 1000);
  expect(misuse.isShutOut('127.0.0.1')).toBe(false);
});

it('an allowance is so much at once, and so much a second in the long run', () => {
  let time = 0;
  const allowance = openAllowance({ burst: 3, perSecond: 2 }, () => time);
  const taken = (tries: number) => Array.from({ length: tries }, () => allowance.take()).filter(Boolean).length;
  expect(taken(10)).toBe(3);
  time = 1000;
  expect(taken(10)).toBe(2);
  time = 3_600_000;
  expect(taken(10)).toBe(3);
});
