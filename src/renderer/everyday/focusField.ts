// Puts the focus where something is missing: into the field, or on the first button of its place.

export function focusField(element: HTMLElement | null, field: string) {
  requestAnimationFrame(() => {
    const place = element?.querySelector(`[data-everyday-field="${CSS.escape(field)}"]`);
    place?.querySelector<HTMLElement>('[role="spinbutton"], input, textarea, button')?.focus();
  });
}
