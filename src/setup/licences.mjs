// Notices of the libraries that the built app holds, as one text that the app shows: their licences ask for it. All
// that package-lock.json has for running the app counts, whether or not some of it was left out of the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rule = '-'.repeat(72);

/** Each library once a version, by name; what was not installed, as programs for other systems, holds nothing. */
export function noticesOf(root) {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) return '';
  const { packages = {} } = JSON.parse(readFileSync(lock, 'utf8'));
  const notices = Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
    .map(([path]) => join(root, path))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(noticeOf);
  const languages = join(root, 'src', 'renderer', 'public', 'dictionaries', 'licences.txt');
  const dictionaries = existsSync(languages) ? [`Dictionaries\n\n${readFileSync(languages, 'utf8').trim()}`] : [];
  return [...new Set(notices)]
    .sort((left, right) => (left.toLowerCase() < right.toLowerCase() ? -1 : 1))
    .concat(dictionaries)
    .join(`\n\n${rule}\n\n`);
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const head = `${name} ${version}${typeof license === 'string' ? ` (${license})` : ''}`;
  // A few name their licence and bring no text of it.
  return [head, ...(texts.length > 0 ? texts : by ? [`Copyright ${by}`] : [])].join('\n\n');
}
