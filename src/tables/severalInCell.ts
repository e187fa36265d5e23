// Cells that hold several: touchpoints, pain points or people, one a line, with bullets, or with a sign between them.
import { oneLine } from './cellText.ts';

const bullet = /^(?:[•‣◦▪●○■□*–—·-]|\d{1,2}[.)])\s+/;

export interface ReadTitles {
  readonly titles: readonly string[];
  /** One card is made of it, and yet it reads like a list. */
  readonly maybeSeveral: boolean;
}

/**
 * The touchpoints of a cell: one a line, except where a line goes on in small letters, as wrapped words do. `isList`
 * says that the column is one of lists: a plural heading, or a table with its stages across.
 */
export function titlesInCell(cell: string, isList: boolean): ReadTitles {
  const lines = linesIn(cell).flatMap((line) => inOneLine(line, isList));
  const [first = ''] = lines;
  if (lines.length < 2) {
    const title = oneLine(first.replace(/^[•‣◦▪]\s*/, ''));
    const parts = title.split(/[,;]\s|\s[|/·+•]\s/);
    const maybeSeveral = isList ? parts.length > 1 : parts.length > 2 && parts.every(isShort);
    return { titles: title === '' ? [] : [title], maybeSeveral };
  }
  const titles: string[] = [];
  const isBulleted = lines.some((line) => bullet.test(line));
  for (const line of lines) {
    const goesOn = isBulleted ? !bullet.test(line) : !isList && /^[\p{Ll}(&+/…]/u.test(line);
    if (goesOn && titles.length > 0) titles.push(`${titles.pop()!} ${oneLine(line)}`);
    else titles.push(oneLine(line.replace(bullet, '')));
  }
  return { titles: titles.filter((title) => title !== ''), maybeSeveral: false };
}

/** Of a turned table, in which a cell is all that there is for a stage: short words with commas are several as well. */
export function splitList(title: string): readonly string[] {
  const parts = title.split(/[,;]\s|\s[|·]\s/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '' && isShort(part)) ? parts : [title];
}

/** Pain points and the like: one a line; where lines have bullets, a line without one belongs to the one before. */
export function entriesInCell(cell: string): readonly string[] {
  const lines = linesIn(cell);
  if (!lines.some((line) => bullet.test(line))) return lines;
  return joined(lines, bullet);
}

const ownBullet = /^• /;

/** Writes entries so that `entriesInOwnCell` reads the same: bullets where an entry has several lines or one itself. */
export function cellOfEntries(entries: readonly string[]): string {
  if (!entries.some((entry) => entry.includes('\n') || entry.startsWith('•'))) return entries.join('\n');
  return entries.map((entry) => `• ${entry.replaceAll(/\n(?= {0,1000}•)/g, '\n ')}`).join('\n');
}

export function entriesInOwnCell(cell: string): readonly string[] {
  const lines = cell.split('\n');
  return ownBullet.test(cell)
    ? joined(lines, ownBullet).map((entry) => entry.replaceAll(/\n (?= {0,1000}•)/g, '\n'))
    : lines;
}

function joined(lines: readonly string[], mark: RegExp): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (mark.test(line) || entries.length === 0) entries.push(line.replace(mark, ''));
    else entries.push(`${entries.pop()!}\n${line}`);
  }
  return entries;
}

/** "Eva Lind; Tom Ek", "Eva & Tom": a comma alone parts only full names, since "Lind, Eva" is one person. */
export function peopleInCell(cell: string): readonly string[] {
  const parts = cell.split(/[;/&+|\n]|\s(?:und|and)\s/iu).flatMap((part) => {
    const names = part.split(',').map(oneLine);
    return names.length > 1 && names.every((name) => name.includes(' ')) ? names : [part];
  });
  return parts.map(oneLine).filter((name) => name !== '');
}

/** "• Umfrage • Dank", "1. Anruf 2. Mail" and, in a column of lists, "Anruf | Mail": several in one line. */
function inOneLine(line: string, isList: boolean): readonly string[] {
  const [, sign] = /^([•‣◦▪●■])\s/.exec(line) ?? [];
  if (sign !== undefined)
    return line.split(sign).flatMap((part) => (part.trim() === '' ? [] : [`${sign} ${part.trim()}`]));
  const numbers = line.split(/(?:^|\s)(?=\d{1,2}[.)]\s)/).filter((part) => part !== '');
  if (numbers.length > 1 && numbers.every((part, index) => Number.parseInt(part, 10) === index + 1)) return numbers;
  return isList && line.includes(' | ') ? line.split(' | ').filter((part) => part.trim() !== '') : [line];
}

function linesIn(cell: string): string[] {
  return cell
    .split(/\r\n?|\n|<br ?\/?>/i)
    .map((line) => line.trim())
    .filter((line) => oneLine(line) !== '');
}

function isShort(part: string): boolean {
  return part.length <= 30 && part.split(' ').length <= 3;
}
