// The keys of the matrix: arrows walk between cells, Space changes what the role does there, letters do the rest.
import type { KeyboardEvent, RefObject } from 'react';
import { parts, setPart } from '../../domain/customer/buyingRoles.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { useCustomerView, type CellPlace } from './customerRecords.ts';

export function useMatrixKeys(
  element: RefObject<HTMLElement | null>,
  onStrip: (wish: 'first' | 'choose') => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const view = useCustomerView();
  const session = useSession();
  const navigation = useNavigation();
  const place = useWorkshopPlace();
  const { rows, stages } = view.matrix;

  const placeOf = (target: Element): CellPlace | null => {
    const cell = target.closest<HTMLElement>('[role="gridcell"][data-role-id]');
    const { roleId, stageId } = cell?.dataset ?? {};
    return roleId !== undefined && stageId !== undefined ? { roleId, stageId } : null;
  };
  const rowOf = ({ roleId }: Pick<CellPlace, 'roleId'>) => rows.findIndex(({ role }) => role.id === roleId);
  const nearest = <T>(list: readonly T[], at: number) => list[Math.min(list.length - 1, Math.max(0, at))];
  const goTo = (row: number, column: number) => {
    const [roleId, stageId] = [nearest(rows, row)?.role.id, nearest(stages, column)?.id];
    if (roleId !== undefined && stageId !== undefined) view.select({ roleId, stageId }, true);
  };
  const goToHead = (row: number) => {
    const roleId = nearest(rows, row)?.role.id ?? '';
    element.current?.querySelector<HTMLElement>(`[data-role-head="${CSS.escape(roleId)}"]`)?.focus();
  };
  const walk = (from: CellPlace, across: number, down: number) => {
    const row = rowOf(from) + down;
    const column = stages.findIndex(({ id }) => id === from.stageId) + across;
    // Before the first stage stands the role itself.
    if (column < 0) goToHead(row);
    else goTo(row, column);
  };
  /** The focus goes to the next role, else to the one before, for what had it is gone. */
  const remove = (roleId: string, focusOn: (row: number) => void) => {
    const at = rowOf({ roleId });
    if (view.removeRole(roleId)) focusOn(at + 1 < rows.length ? at + 1 : at - 1);
  };

  const onCell = (event: KeyboardEvent, cell: CellPlace): boolean => {
    const row = rows.find(({ role }) => role.id === cell.roleId);
    const here = row?.cells.find(({ stageId }) => stageId === cell.stageId);
    if (!row || !here) return false;
    const isModified = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowRight':
        walk(cell, 1, 0);
        return true;
      case 'ArrowLeft':
        walk(cell, -1, 0);
        return true;
      case 'ArrowDown':
        walk(cell, 0, 1);
        return true;
      case 'ArrowUp':
        walk(cell, 0, -1);
        return true;
      case 'Home':
        goTo(isModified ? 0 : rowOf(cell), 0);
        return true;
      case 'End':
        goTo(isModified ? rows.length - 1 : rowOf(cell), stages.length - 1);
        return true;
      case 'Enter': {
        const [first] = here.touchpoints;
        if (isModified && first)
          navigation.go({ page: 'workshop', id: place.id, section: 'journey', target: { record: first.id } });
        else onStrip('first');
        return true;
      }
      case ' ':
        view.select(cell);
        if (!view.isReadOnly) {
          const part = parts[(parts.indexOf(here.part) + 1) % parts.length]!;
          session.run(setPart, { ...cell, part });
        }
        return true;
      default:
        return !isModified && !event.altKey && onLetter(event.key, cell);
    }
  };
  const onLetter = (key: string, cell: CellPlace): boolean => {
    if (view.isReadOnly) return false;
    if (key === 't' || key === 'T') view.addTouchpoint(cell);
    else if (key === 'a' || key === 'A') onStrip('choose');
    else if (key === 'n' || key === 'N') view.addRole();
    else if (key === 'F2') view.openRole(cell.roleId, 'title');
    else if (key === 'Delete')
      remove(cell.roleId, (row) =>
        goTo(
          row,
          stages.findIndex(({ id }) => id === cell.stageId),
        ),
      );
    else return false;
    return true;
  };

  const onHead = ({ key }: KeyboardEvent, roleId: string): boolean => {
    const row = rowOf({ roleId });
    if (key === 'ArrowRight') goTo(row, 0);
    else if (key === 'ArrowDown') goToHead(row + 1);
    else if (key === 'ArrowUp') goToHead(row - 1);
    else if (view.isReadOnly) return false;
    else if (key === 'F2') view.openRole(roleId, 'title');
    else if (key === 'Delete') remove(roleId, goToHead);
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
