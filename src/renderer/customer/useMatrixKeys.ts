// The keys of the matrix: arrows walk between cells, Space changes what the role does there, letters do the rest.
import type { KeyboardEvent, RefObject } from 'react';
import { parts, setPart } from '../../domain/customer/buyingRoles.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { useCustomerView, type CellPlace, type CustomerView } from './customerRecords.ts';

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function useMatrixKeys(
  element: RefObject<HTMLElement | null>,
  onStrip: (wish: 'first' | 'choose') => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const view = useCustomerView();
  const session = useSession();
  const navigation = useNavigation();
  const place = useWorkshopPlace();
  const ways = waysIn(view, element);
  const { rows, stages } = view.matrix;

  const onCell = (event: KeyboardEvent, cell: CellPlace): boolean => {
    const row = rows.find(({ role }) => role.id === cell.roleId);
    const here = row?.cells.find(({ stageId }) => stageId === cell.stageId);
    if (!row || !here) return false;
    const isModified = event.ctrlKey || event.metaKey;
    const arrow = arrows[event.key];
    if (arrow) ways.walk(cell, ...arrow);
    else if (event.key === 'Home') ways.goTo(isModified ? 0 : ways.rowOf(cell), 0);
    else if (event.key === 'End') ways.goTo(isModified ? rows.length - 1 : ways.rowOf(cell), stages.length - 1);
    else if (event.key === 'Enter') {
      const [first] = here.touchpoints;
      if (isModified && first)
        navigation.go({ page: 'workshop', id: place.id, section: 'journey', target: { record: first.id } });
      else onStrip('first');
    } else if (event.key === ' ') {
      view.select(cell);
      const part = parts[(parts.indexOf(here.part) + 1) % parts.length]!;
      if (!view.isReadOnly) session.run(setPart, { ...cell, part });
    } else return !isModified && !event.altKey && onLetter(event.key, cell);
    return true;
  };
  const onLetter = (key: string, cell: CellPlace): boolean => {
    if (view.isReadOnly) return false;
    if (key === 't' || key === 'T') view.addTouchpoint(cell);
    else if (key === 'a' || key === 'A') onStrip('choose');
    else if (key === 'n' || key === 'N') view.addRole();
    else if (key === 'F2') view.openRole(cell.roleId, 'title');
    else if (key === 'Delete') ways.remove(cell.roleId, (row) => ways.goTo(row, ways.columnOf(cell)));
    else return false;
    return true;
  };
  const onHead = ({ key }: KeyboardEvent, roleId: string): boolean => {
    const row = ways.rowOf({ roleId });
    if (key === 'ArrowRight') ways.goTo(row, 0);
    else if (key === 'ArrowDown') ways.goToHead(row + 1);
    else if (key === 'ArrowUp') ways.goToHead(row - 1);
    else if (view.isReadOnly) return false;
    else if (key === 'F2') view.openRole(roleId, 'title');
    else if (key === 'Delete') ways.remove(roleId, ways.goToHead);
    else return false;
    return true;
  };

  return (event) => {
    if (!(event.target instanceof Element)) return;
    const cell = placeOf(event.target);
    if (cell) {
      if (onCell(event, cell)) event.preventDefault();
      return;
    }
    const head = event.target.closest<HTMLElement>('[data-role-head]')?.dataset['roleHead'];
    if (head !== undefined && onHead(event, head)) event.preventDefault();
  };
}

function placeOf(target: Element): CellPlace | null {
  const cell = target.closest<HTMLElement>('[role="gridcell"][data-role-id]');
  const { roleId, stageId } = cell?.dataset ?? {};
  return roleId !== undefined && stageId !== undefined ? { roleId, stageId } : null;
}

/** How the focus moves in the matrix; rows and columns beyond its ends mean the last ones. */
function waysIn(view: CustomerView, element: RefObject<HTMLElement | null>) {
  const { rows, stages } = view.matrix;
  const nearest = <T>(list: readonly T[], at: number) => list[Math.min(list.length - 1, Math.max(0, at))];
  const rowOf = ({ roleId }: Pick<CellPlace, 'roleId'>) => rows.findIndex(({ role }) => role.id === roleId);
  const columnOf = ({ stageId }: Pick<CellPlace, 'stageId'>) => stages.findIndex(({ id }) => id === stageId);
  const goTo = (row: number, column: number) => {
    const [roleId, stageId] = [nearest(rows, row)?.role.id, nearest(stages, column)?.id];
    if (roleId !== undefined && stageId !== undefined) view.select({ roleId, stageId }, true);
  };
  const goToHead = (row: number) => {
    const roleId = nearest(rows, row)?.role.id ?? '';
    element.current?.querySelector<HTMLElement>(`[data-role-head="${CSS.escape(roleId)}"]`)?.focus();
  };
  return {
    rowOf,
    columnOf,
    goTo,
    goToHead,
    walk(from: CellPlace, across: number, down: number) {
      const row = rowOf(from) + down;
      const column = columnOf(from) + across;
      // Before the first stage stands the role itself.
      if (column < 0) goToHead(row);
      else goTo(row, column);
    },
    /** The focus goes to the next role, else to the one before, for what had it is gone. */
    remove(roleId: string, focusOn: (row: number) => void) {
      const at = rowOf({ roleId });
      if (view.removeRole(roleId)) focusOn(at + 1 < rows.length ? at + 1 : at - 1);
    },
  };
}
