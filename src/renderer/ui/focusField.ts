// Focus for the field that a link means: fields that can be meant stand in an element with `data-field`.

/** Focuses the field with this name inside `root` and brings it into view; false when it is not there. */
export function focusField(root: Element, field: string): boolean {
  const place = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  // Of a group of radio buttons the chosen one takes the focus.
  const target =
    place?.querySelector<HTMLElement>('input:checked') ??
    place?.querySelector<HTMLElement>('textarea, input:not([hidden]), [tabindex="0"], button');
  target?.focus({ preventScroll: true });
  // The person who comes to change a value types the new one at once.
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
  place?.scrollIntoView({ block: 'center' });
  return target != null;
}
