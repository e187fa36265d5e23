// The buying-center roles that a touchpoint addresses, in one cell: "Initiator | User (Operators)". The title stands in
// brackets where several roles of a kind are addressed.
import { roleKinds, type RoleKind } from '../domain/customer/buyingRoles.ts';
import type { PlanBuyingRole } from '../domain/customer/customerPart.ts';
import { inAllLanguages } from '../i18n/inAllLanguages.ts';
import type { Translate } from '../i18n/translator.ts';
import { oneLine } from './cellText.ts';
import { wordKey } from './words.ts';

export interface RoleInCell {
  readonly role: RoleKind;
  readonly title: string;
}

const kinds: ReadonlyMap<string, RoleKind> = new Map(
  roleKinds.flatMap((kind) =>
    [kind, ...inAllLanguages(({ words }) => words.buyingRole[kind])].map((word) => [wordKey(word), kind] as const),
  ),
);

/** By touchpoint, the cell that names its roles: by kind, then by title, so that reading and writing gives the same. */
export function roleCells(roles: readonly PlanBuyingRole[], t: Translate): ReadonlyMap<string, string> {
  const cells = new Map<string, Set<string>>();
  const addressed = roles.filter(({ touchpointIds }) => touchpointIds.length > 0);
  const nameOf = ({ role, title }: PlanBuyingRole) => {
    const word = t(`words.buyingRole.${role}`);
    const shown = oneLine(title).replaceAll('|', '/').trim();
    return shown === '' || addressed.filter((one) => one.role === role).length < 2 ? word : `${word} (${shown})`;
  };
  const sorted = [...addressed].sort(
    (left, right) =>
      roleKinds.indexOf(left.role) - roleKinds.indexOf(right.role) ||
      (left.title < right.title ? -1 : left.title > right.title ? 1 : 0),
  );
  for (const role of sorted)
    for (const id of role.touchpointIds) cells.set(id, (cells.get(id) ?? new Set<string>()).add(nameOf(role)));
  return new Map([...cells].map(([id, names]) => [id, [...names].join(' | ')]));
}

/** The roles that a cell names, each once, and the words in it that name none. */
export function rolesInCell(cell: string): { readonly roles: readonly RoleInCell[]; readonly unknown: string[] } {
  const roles = new Map<string, RoleInCell>();
  const unknown: string[] = [];
  for (const part of cell.split(cell.includes('(') ? /[|;\n]/ : /[|;,\n]/).map(oneLine)) {
    if (part.trim() === '') continue;
    const role = kinds.get(wordKey(part));
    const [open, close] = [part.indexOf('('), part.lastIndexOf(')')];
    const title = open >= 0 && close > open ? part.slice(open + 1, close).trim() : '';
    if (role) roles.set(`${role} ${title}`, { role, title });
    else unknown.push(part);
  }
  return { roles: [...roles.values()], unknown };
}
