// The project's files as a map from path to text, and what one of them imports. The rules work on such maps, real or
// made up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree } from 'vite';

/** Texts by path from the top level, with slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

export interface Import {
  /** As written, without a query: `./journey.ts`, `node:fs`, `react`. */
  readonly specifier: string;
  /** The file meant, by path from the top level; null for a package. */
  readonly file: string | null;
  readonly isTypeOnly: boolean;
}

const scripts = /\.(ts|tsx|mjs|js)$/;
export const isScript = (path: string) => scripts.test(path);

/** All files below the folders, read as text. */
export function readSourceFiles(root: string, folders: readonly string[]): SourceFiles {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, '')),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/**
 * Everything that a script refers to: imports, re-exports, `import()` of values and types, `require`, `new URL('…',
 * import.meta.url)`.
 */
export function importsOf(path: string, text: string): readonly Import[] {
  const key = `${path}\0${text}`;
  const known = parsed.get(key) ?? readImports(path, text);
  parsed.set(key, known);
  return known;
}

/** Several rules ask for the imports of every file; each file is parsed once. */
const parsed = new Map<string, readonly Import[]>();

function readImports(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const found: { source: string; isTypeOnly: boolean }[] = [];
  visit(program, (node) => {
    const source = sourceOf(node);
    if (source !== null) found.push({ source, isTypeOnly: isTypeOnly(node) });
  });
  return found.map(({ source, isTypeOnly }) => {
    const specifier = source.replace(/\?.*$/, '');
    return { specifier, file: specifier.startsWith('.') ? resolve(path, specifier) : null, isTypeOnly };
  });
}

/** Calls `see` with every node of a syntax tree, parents first. */
export function visit(node: unknown, see: (node: SyntaxNode) => void) {
  if (Array.isArray(node)) for (const each of node) visit(each, see);
  else if (isNode(node)) {
    see(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, see);
  }
}

export type SyntaxNode = ESTree.Node;

export function parseScript(path: string, text: string): ESTree.Program {
  return parseSync(path, text).program;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function sourceOf(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return node.source.value;
    case 'ExportNamedDeclaration':
      return node.source?.value ?? null;
    case 'TSImportType':
      return node.source.value;
    case 'ImportExpression':
      return literal(node.source) ?? '(computed)';
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require' ? literal(node.arguments[0]) : null;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL' && isImportMeta(node.arguments[1])
        ? literal(node.arguments[0])
        : null;
    default:
      return null;
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.type === 'ImportDeclaration') {
    const { specifiers } = node;
    return (
      node.importKind === 'type' ||
      (specifiers.length > 0 &&
        specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type'))
    );
  }
  if (node.type === 'ExportAllDeclaration') return node.exportKind === 'type';
  if (node.type === 'ExportNamedDeclaration') {
    return (
      node.exportKind === 'type' ||
      (node.specifiers.length > 0 && node.specifiers.every((each) => each.exportKind === 'type'))
    );
  }
  return false;
}

function literal(node: SyntaxNode | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function isImportMeta(node: SyntaxNode | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty';
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
