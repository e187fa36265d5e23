// The journal: whatever happens to disk, power and bytes, what was acknowledged comes back, and nothing changes
// silently.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createJournal, JournalUnreadable, openJournal, type Journal } from '../../src/engine/workshops/journal.ts';
import {
  encodeHead,
  encodeRecord,
  readJournalBytes,
  recordHeadLength,
} from '../../src/engine/workshops/journalFormat.ts';
import { diskFiles, type StorageFiles } from '../../src/engine/disk/storageFiles.ts';
import { failure, memoryFiles, type MemoryFiles } from '../helpers/memoryFiles.ts';
import { until } from '../helpers/testEngine.ts';

const path = '/data/journal';
const owner = 'workshop-1';
const headLength = encodeHead(owner).length;
const update = (number: number, length = 20 + ((number * 37) % 90)) =>
  new Uint8Array(length).map((_, index) => (number * 31 + index * 7) & 255);
const asText = (updates: readonly Uint8Array[]) => updates.map((one) => Buffer.from(one).toString('hex'));
const openIn = (files: StorageFiles, onState?: (code: string) => void) =>
  openJournal({ files, path, owner, retryEvery: 2, ...(onState ? { onState } : {}) });

let opened: Journal[] = [];
const keep = (journal: Journal) => {
  opened.push(journal);
  return journal;
};
afterEach(() => {
  for (const journal of opened) journal.close();
  opened = [];
});

/** A journal of `count` updates as bytes, with the positions where a record ends. */
function sample(count: number, length?: number): { bytes: Buffer; updates: Uint8Array[]; ends: number[] } {
  const updates = Array.from({ length: count }, (_, number) => update(number, length));
  const records = updates.map((one, number) => encodeRecord(number, one));
  const ends = records.map(
    (_, index) => headLength + records.slice(0, index + 1).reduce((sum, record) => sum + record.length, 0),
  );
  return { bytes: Buffer.concat([encodeHead(owner), ...records]), updates, ends };
}

describe('what was written comes back', () => {
  it('in sequence, over closing and opening, compaction included', () => {
    const files = memoryFiles();
    createJournal(files, path, owner, update(0));
    const first = openIn(files);
    first.append(update(1));
    first.append(update(2));
    first.close();
    const second = openIn(files);
    expect(asText(second.updates)).toEqual(asText([update(0), update(1), update(2)]));
    second.compact(update(100));
    second.append(update(3));
    second.close();
    const third = keep(openIn(files));
    expect(asText(third.updates)).toEqual(asText([update(100), update(3)]));
    expect(third.recovery).toBeNull();
    expect(files.paths()).toEqual([path]);
  });

  it('refuses to create a journal over another', () => {
    const files = memoryFiles();
    createJournal(files, path, owner, update(0));
    expect(() => createJournal(files, path, owner, update(1))).toThrow('exists already');
    expect(asText(keep(openIn(files)).updates)).toEqual(asText([update(0)]));
  });
});

describe('a journal that is cut off', () => {
  it('opens with its longest valid prefix at every byte, and keeps the rest aside', () => {
    const { bytes, updates, ends } = sample(40);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const files = memoryFiles();
      files.put(path, bytes.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut).length;
      if (whole === 0) {
        expect(() => openIn(files)).toThrow(JournalUnreadable);
        expect(files.read(path).equals(bytes.subarray(0, cut)), `untouched at ${cut}`).toBe(true);
        continue;
      }
      const journal = openIn(files);
      expect(journal.updates.length, `cut at ${cut}`).toBe(whole);
      expect(asText(journal.updates)).toEqual(asText(updates.slice(0, whole)));
      const end = ends[whole - 1]!;
      if (cut === end) expect(journal.recovery).toBeNull();
      else {
        expect(journal.recovery?.found).toBe('cutOff');
        expect(files.read(journal.recovery!.keptAs).equals(bytes.subarray(end, cut))).toBe(true);
      }
      journal.append(update(999));
      journal.close();
      const again = openIn(files);
      expect(again.recovery).toBeNull();
      expect(asText(again.updates)).toEqual(asText([...updates.slice(0, whole), update(999)]));
      again.close();
    }
  });

  it('does the same on a real disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-test-'));
    try {
      const real = join(folder, 'journal');
      createJournal(diskFiles, real, owner, update(0));
      const before = openJournal({ files: diskFiles, path: real, owner });
      for (let number = 1; number <= 5; number += 1) before.append(update(number));
      const length = before.length;
      before.close();
      truncateSync(real, length - 3);
      const journal = openJournal({ files: diskFiles, path: real, owner });
      expect(asText(journal.updates)).toEqual(asText([0, 1, 2, 3, 4].map((number) => update(number))));
      const rest = readFileSync(journal.recovery!.keptAs);
      expect(rest.length).toBe(recordHeadLength + update(5).length - 3);
      journal.compact(update(50));
      journal.close();
      expect(readdirSync(folder).sort()).toEqual(['journal', journal.recovery!.keptAs.slice(folder.length + 1)].sort());
      expect(asText(readJournalBytes(readFileSync(real)).updates)).toEqual(asText([update(50)]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a journal with a flipped bit', () => {
  it('never reads as anything but a prefix, and says so, for every bit of 16 KiB', () => {
    const { bytes, updates } = sample(28, 600);
    expect(bytes.length).toBeGreaterThan(16_384);
    const texts = asText(updates);
    for (let bit = 0; bit < 16_384 * 8; bit += 1) {
      const at = bit >> 3;
      bytes[at]! ^= 1 << (bit & 7);
      const read = readJournalBytes(bytes);
      bytes[at]! ^= 1 << (bit & 7);
      if (read.end === 'complete') throw new Error(`bit ${bit} passes unnoticed`);
      // Records lie one after the other, so a prefix is known by its number of records and where it ends.
      const last = read.updates.length - 1;
      if (last >= 0 && Buffer.from(read.updates[last]!).toString('hex') !== texts[last])
        throw new Error(`bit ${bit} changes a record`);
      if (read.validLength > at) throw new Error(`bit ${bit} is taken for valid`);
    }
  });

  it('keeps everything from the damage on aside, untouched, and goes on', () => {
    const { bytes, updates, ends } = sample(10);
    const files = memoryFiles();
    bytes[ends[3]! + recordHeadLength + 2]! ^= 4;
    files.put(path, bytes);
    const journal = keep(openIn(files));
    expect(journal.recovery?.found).toBe('damaged');
    expect(asText(journal.updates)).toEqual(asText(updates.slice(0, 4)));
    expect(files.read(journal.recovery!.keptAs).equals(bytes.subarray(ends[3]!))).toBe(true);
  });

  it('notices a record that is missing or doubled', () => {
    const records = [0, 1, 2].map((number) => encodeRecord(number, update(number)));
    const [first, second, third] = records as [Buffer, Buffer, Buffer];
    expect(readJournalBytes(Buffer.concat([encodeHead(owner), first, third]))).toMatchObject({
      end: 'damaged',
      validLength: headLength + first.length,
    });
    expect(readJournalBytes(Buffer.concat([encodeHead(owner), first, second, second]))).toMatchObject({
      end: 'damaged',
    });
  });
});

it('leaves a journal of a newer version as it is', () => {
  const files = memoryFiles();
  const bytes = Buffer.concat([encodeHead(owner), encodeRecord(0, update(0))]);
  bytes.writeUInt16BE(3, 8);
  // The head's own checksum must fit, else it would be damage.
  bytes.writeUInt32BE(crc32(bytes.subarray(0, headLength - 4)), headLength - 4);
  files.put(path, bytes);
  expect(() => openIn(files)).toThrow(expect.objectContaining({ found: 'newerVersion' }) as Error);
  expect(files.read(path).equals(bytes)).toBe(true);
  expect(files.paths()).toEqual([path]);
});

describe('a disk that fails', () => {
  /**
   * Edits, compacts and edits again; gives what was acknowledged, which is what was on the disk when append returned.
   */
  function work(files: MemoryFiles, acknowledged: Uint8Array[], states: string[]): Journal {
    createJournal(files, path, owner, update(0));
    acknowledged.push(update(0));
    const journal = keep(openIn(files, (code) => states.push(code)));
    const all = [update(0)];
    const append = (number: number) => {
      journal.append(update(number));
      all.push(update(number));
      if (journal.failure === '') acknowledged.splice(0, acknowledged.length, ...all);
    };
    for (let number = 1; number <= 4; number += 1) append(number);
    try {
      // The state of a real document says what all updates say; here it is all of them, one after the other.
      journal.compact(Buffer.concat(all));
      if (journal.failure === '') acknowledged.splice(0, acknowledged.length, ...all);
    } catch {
      // The old file goes on.
    }
    for (let number = 5; number <= 8; number += 1) append(number);
    return journal;
  }
  const content = (updates: readonly Uint8Array[]) => Buffer.concat(updates).toString('hex');
  const everything = content([0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => update(number)));
  /** The first operation after the journal was created. */
  const afterCreation = 6;
  const total = (() => {
    const files = memoryFiles();
    work(files, [], []);
    return files.operations;
  })();

  for (const code of ['ENOSPC', 'EIO', 'EROFS']) {
    it(`has everything once it works again, whichever operation fails with ${code}`, async () => {
      expect(total).toBeGreaterThan(20);
      for (let failing = afterCreation; failing <= total; failing += 1) {
        for (const length of [1, 3, 20]) {
          const files = memoryFiles();
          files.onOperation = (number) => {
            if (number >= failing && number < failing + length) throw failure(code);
          };
          const states: string[] = [];
          const journal = work(files, [], states);
          await until(() => journal.flush(), 'written again');
          expect(journal.failure).toBe('');
          if (states.length > 0) expect([states[0], states.at(-1)]).toEqual([code, '']);
          journal.close();
          expect(content(openIn(files).updates), `operation ${failing}, ${length} times`).toBe(everything);
        }
      }
    });
  }

  it('loses nothing acknowledged when power fails at any operation', () => {
    for (let failing = afterCreation; failing <= total; failing += 1) {
      const files = memoryFiles();
      files.onOperation = (number) => {
        if (number >= failing) throw failure('EIO');
      };
      const acknowledged: Uint8Array[] = [];
      work(files, acknowledged, []);
      files.losePower();
      files.onOperation = () => undefined;
      const journal = openIn(files);
      expect(everything.startsWith(content(journal.updates)), `a prefix at ${failing}`).toBe(true);
      expect(content(journal.updates).startsWith(content(acknowledged)), `all acknowledged at ${failing}`).toBe(true);
      journal.close();
    }
  });

  it('tries again by itself and says when all is written', async () => {
    const files = memoryFiles();
    createJournal(files, path, owner, update(0));
    const states: string[] = [];
    const journal = keep(openIn(files, (code) => states.push(code)));
    files.onOperation = () => {
      throw failure('ENOSPC');
    };
    journal.append(update(1));
    journal.append(update(2));
    expect(states.slice(0, 2)).toEqual(['ENOSPC', 'ENOSPC']);
    expect(() => journal.compact(update(9))).toThrow();
    files.onOperation = () => undefined;
    await until(() => states.at(-1) === '', 'saved again');
    expect(journal.failure).toBe('');
    expect(asText(openIn(files).updates)).toEqual(asText([update(0), update(1), update(2)]));
  });
});
