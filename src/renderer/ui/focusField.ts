// Focus for the field that a link means: fields that can be meant are, or stand in, an element with
// `data-field`.

const focusable =
  'textarea, input:not([type=hidden], [hidden], :disabled), [role=spinbutton], [tabindex="0"], button:not(:disabled)';

/** Focuses the field with this name inside `root` and brings it into view; false when it is not there. */
export function focusField(
  root: Element | null | undefined,
  field: string,
  block: ScrollLogicalPosition = 'center',
): boolean {
  const place = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  // Of a group of radio buttons the chosen one takes the focus.
  const target = place?.matches(focusable)
    ? place
    : (place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>(focusable) ?? null);
  target?.focus({ preventScroll: true });
  // The person who comes to change a value types the new one at once.
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
  place?.scrollIntoView({ block });
  return target !== null;
}
