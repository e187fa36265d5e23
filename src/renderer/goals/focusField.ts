// Putting the focus into a field of a goal, wherever it stands: in the list or in the panel.
import type { GoalField } from './goalEntries.ts';

const focusable = 'input:not([type=hidden]):not([disabled]), textarea, button:not([disabled]), [role=spinbutton]';

/** False when the field is not there. */
export function focusField(around: Element | null | undefined, field: GoalField): boolean {
  const place = around?.querySelector(`[data-goal-field="${field}"]`);
  const target = place?.querySelector<HTMLElement>(focusable);
  if (!place || !target) return false;
  place.scrollIntoView({ block: 'nearest' });
  target.focus({ preventScroll: true });
  if (target instanceof HTMLInputElement) target.select();
  return true;
}
