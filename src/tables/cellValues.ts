// Days and numbers as people write them into cells, in German and English. Undefined: not understood.
import { createStampReader } from '../domain/figures/stamps.ts';
import { namesNothing } from './words.ts';

const readStamp = createStampReader({ timeZone: 'UTC', isDayFirst: true });

/** A year before or after these is a slip: "0027" for 27. */
const [firstYear, lastYear] = ['1900', '2199'];

/**
 * YYYY-MM-DD, empty for an empty cell; reads 2027-01-31, 31.1.2027, 31.01.27 and 31/01/2027 (day first), "31. Januar
 * 2027", "Jan 31, 2027" and the count of days of a spreadsheet.
 */
export function dayOfCell(text: string): string | undefined {
  if (namesNothing(text)) return '';
  const cell = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell);
  if (iso) return validDay(iso[1]!, iso[2]!, iso[3]!);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})$/.exec(cell);
  if (!local) {
    const stamp = readStamp && readStamp(cell);
    const found = stamp ? new Date(stamp.wall).toISOString().slice(0, 10).split('-') : [];
    return found.length === 3 ? validDay(found[0]!, found[1]!, found[2]!) : undefined;
  }
  const year = local[3]!.length === 2 ? `20${local[3]}` : local[3]!;
  return validDay(year, local[2]!, local[1]!);
}

/** Reads 1200, 1.200 and 1.200,5 as well as 1,200 and 1,200.5. */
export function numberOfCell(text: string): number | undefined {
  const cell = text.trim().replaceAll(/[\s\u00A0\u202F]/g, '');
  if (!/^-?\d[\d.,]*$/.test(cell)) return undefined;
  const [comma, point] = [cell.lastIndexOf(','), cell.lastIndexOf('.')];
  const isGroupedAlone = /^-?\d{1,3}(?:[.,]\d{3})+$/.test(cell) && (comma < 0 || point < 0);
  const decimal = isGroupedAlone ? '' : comma > point ? ',' : '.';
  const plain = [...cell].map((sign) => (sign === ',' || sign === '.' ? (sign === decimal ? '.' : '') : sign)).join('');
  const number = Number(plain);
  return Number.isNaN(number) ? undefined : number;
}

function validDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (year < firstYear || year > lastYear) return undefined;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
