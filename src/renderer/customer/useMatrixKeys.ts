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
  const walk = (from: CellPlace, across: number, down: number) => {
    const row = rows.findIndex(({ role }) => role.id === from.roleId) + down;
    const column = stages.findIndex(({ id }) => id === from.stageId) + across;
    const roleId = rows[Math.min(rows.length - 1, Math.max(0, row))]?.role.id;
    // Before the first stage stands the role itself.
    if (column < 0) {
      element.current?.querySelector<HTMLElement>(`[data-role-head="${CSS.escape(from.roleId)}"]`)?.focus();
      return;
    }
    const stageId = stages[Math.min(stages.length - 1, column)]?.id;
    if (roleId !== undefined && stageId !== undefined) view.select({ roleId, stageId }, true);
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
        walk(cell, -stages.length + 1, 0);
        return true;
      case 'End':
        walk(cell, stages.length, 0);
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
    else if (key === 'Delete') view.removeRole(cell.roleId);
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
    if (head === undefined || view.isReadOnly) return;
    const [first] = stages;
    if (event.key === 'ArrowRight' && first) view.select({ roleId: head, stageId: first.id }, true);
    else if (event.key === 'F2') view.openRole(head, 'title');
    else if (event.key === 'Delete') view.removeRole(head);
    else return;
    event.preventDefault();
  };
}
