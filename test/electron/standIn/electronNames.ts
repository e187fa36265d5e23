// The names that Electron has, read from its own declarations (electron.d.ts): members and events of each class, with
// the systems they are for. The stand-in lets nothing else be asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Systems as Node names them; null stands for all. */
type Systems = readonly string[] | null;

export interface ElectronNames {
  readonly members: ReadonlyMap<string, Systems>;
  readonly events: ReadonlyMap<string, Systems>;
}

const declarations = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'node_modules', 'electron', 'electron.d.ts'),
  'utf8',
);
const known = new Map<string, ElectronNames>();

/** Of a class or an interface, what it inherits included. Throws when electron.d.ts has none of this name. */
export function namesOf(type: string): ElectronNames {
  const found = known.get(type) ?? readNames(type);
  known.set(type, found);
  return found;
}

/** Roles that a menu item can have. */
export function menuRoles(): readonly string[] {
  const union = /interface MenuItemConstructorOptions \{[\s\S]*?\n {4}role\?: \(([^)]*)\)/.exec(declarations)?.[1];
  return [...(union ?? '').matchAll(/'(\w+)'/g)].map(([, role]) => role!);
}

/** Names that `import … from 'electron'` finds in the main process. */
export function moduleNames(): readonly string[] {
  const names = ['Main', 'Common'].flatMap((space) => {
    const start = declarations.indexOf(`namespace ${space} {`);
    const body = declarations.slice(start, declarations.indexOf('\n  }', start));
    return [...body.matchAll(/\n {4}(?:const|class) (\w+)/g)].map(([, name]) => name!);
  });
  return [...new Set(names)];
}

function readNames(type: string): ElectronNames {
  const head = new RegExp(`\\n {2}(?:class|interface) ${type}(?: extends ([\\w.]+))? \\{\\n`).exec(declarations);
  if (!head) throw new Error(`electron.d.ts declares no ${type}`);
  const start = head.index + head[0].length;
  const body = declarations.slice(start, declarations.indexOf('\n  }\n', start));
  const base = head[1];
  const inherited = base && !/EventEmitter$|^NodeJS\./.test(base) ? namesOf(base) : null;
  const members = new Map(inherited?.members);
  const events = new Map(inherited?.events);
  let systems: Systems = null;
  for (const line of body.split('\n')) {
    const named = /^ {5}\* @platform ([\w,]+)/.exec(line)?.[1];
    if (named !== undefined) systems = named.split(',');
    const event = /^ {4}on\(event: '([^']+)'/.exec(line)?.[1];
    const member = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (event !== undefined) events.set(event, systems);
    else if (member !== undefined) members.set(member, members.has(member) && systems !== null ? null : systems);
    if (member !== undefined) systems = null;
  }
  return { members, events };
}
