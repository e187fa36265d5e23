// No await at the top level of anything that the main entry imports: Electron becomes ready only once the entry has
// been evaluated, so an await for that would wait for ever.
import { importsOf, isScript, parseScript, type SourceFiles } from './sourceFiles.ts';

/** Files that the entry reaches by imports of values, and that await while they are evaluated. */
export function topLevelAwaits(files: SourceFiles, entry: string): string[] {
  return reachedFrom(files, entry).flatMap((path) =>
    awaits(parseScript(path, files.get(path)!).body) ? [`${path} awaits at the top level, which ${entry} imports`] : [],
  );
}

function reachedFrom(files: SourceFiles, entry: string): string[] {
  const reached = new Set([entry]);
  for (const path of reached) {
    const text = files.get(path);
    if (text === undefined) {
      reached.delete(path);
      continue;
    }
    for (const { file, isTypeOnly } of importsOf(path, text))
      if (file !== null && !isTypeOnly && isScript(file)) reached.add(file);
  }
  return [...reached];
}

/** Whether any part of it awaits now, not when a function of it is called. */
function awaits(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(awaits);
  if (typeof node !== 'object' || node === null) return false;
  const { type } = node as { type?: string };
  if (type === 'AwaitExpression' || (type === 'ForOfStatement' && (node as { await?: boolean }).await)) return true;
  if (type !== undefined && /Function|^(MethodDefinition|PropertyDefinition)$/.test(type)) return false;
  return Object.values(node).some(awaits);
}
