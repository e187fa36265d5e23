// Whether every text of the catalogues is used, and every text that is used exists.
import { isScript, parseScript, visit, type SourceFiles, type SyntaxNode } from './sourceFiles.ts';

export interface KeyUse {
  /** Keys that stand in the sources as a whole. */
  readonly keys: ReadonlySet<string>;
  /** Keys put together from parts, `refusal.${code}`: what they can be. */
  readonly patterns: readonly RegExp[];
  /** First arguments of t(…), with the file they stand in. */
  readonly asked: readonly { readonly path: string; readonly key: string | RegExp }[];
}

/** Dotted keys of a catalogue, or of several. Plural forms are one key: `count_one` and `count_other` are `count`. */
export function keysOf(catalogue: object, path = ''): string[] {
  const keys = Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null
      ? keysOf(value, key)
      : [key.replace(/_(zero|one|two|few|many|other)$/, '')];
  });
  return [...new Set(keys)];
}

/**
 * Everything in the sources that can be a key; `areas` are the first words of keys. The catalogues themselves do not
 * count.
 */
export function keysUsed(files: SourceFiles, areas: readonly string[]): KeyUse {
  const keys = new Set<string>();
  const patterns: RegExp[] = [];
  const asked: { path: string; key: string | RegExp }[] = [];
  const isKey = (text: string) => areas.some((area) => text.startsWith(`${area}.`));
  for (const [path, text] of files) {
    if (!path.startsWith('src/') || !isScript(path) || /^src\/i18n\/[a-z]+\//.test(path)) continue;
    visit(parseScript(path, text), (node) => {
      const key = keyIn(node);
      if (key !== null && isKey(key.start)) {
        if (typeof key.key === 'string') keys.add(key.key);
        else patterns.push(key.key);
      }
      if (node.type !== 'CallExpression' || !isTranslate(node.callee)) return;
      for (const question of questions(node.arguments[0])) asked.push({ path, key: question });
    });
  }
  return { keys, patterns, asked };
}

/** A group of texts may be asked for as a whole: then all of it is used. */
export function unusedKeys(all: readonly string[], { keys, patterns }: KeyUse): string[] {
  const isInGroup = (key: string) => key.split('.').some((_, at, parts) => keys.has(parts.slice(0, at).join('.')));
  return all.filter((key) => !keys.has(key) && !isInGroup(key) && !patterns.some((pattern) => pattern.test(key)));
}

export function missingKeys(all: readonly string[], { asked }: KeyUse): string[] {
  const isThere = (key: string) => all.includes(key) || all.some((known) => known.startsWith(`${key}.`));
  return asked
    .filter(({ key }) => (typeof key === 'string' ? !isThere(key) : !all.some((known) => key.test(known))))
    .map(({ path, key }) => `${path}: no text for ${typeof key === 'string' ? key : key.source}`);
}

/** A text or a template, as a key; `start` is what it begins with. */
function keyIn(node: SyntaxNode): { key: string | RegExp; start: string } | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? { key: node.value, start: node.value } : null;
  if (node.type !== 'TemplateLiteral') return null;
  const parts = node.quasis.map((part) => part.value.cooked ?? '');
  const start = parts[0] ?? '';
  if (parts.length === 1) return { key: start, start };
  return {
    key: new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^.]+')}$`),
    start,
  };
}

function isTranslate(callee: SyntaxNode): boolean {
  return callee.type === 'Identifier'
    ? callee.name === 't' || callee.name === 'translate'
    : callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 't';
}

function questions(node: SyntaxNode | undefined): (string | RegExp)[] {
  if (node === undefined) return [];
  if (node.type === 'ConditionalExpression') return [...questions(node.consequent), ...questions(node.alternate)];
  const key = keyIn(node);
  return key === null ? [] : [key.key];
}

/** Places outside the texts' own folder that ask a window's translator for another language, of which it has no texts. */
export function otherLanguages(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith('src/') && isScript(path) && !path.startsWith('src/i18n/') && /\bgetFixedT\b|\blng:/.test(text)
      ? [`${path}: translatorFor() knows all languages`]
      : [],
  );
}
