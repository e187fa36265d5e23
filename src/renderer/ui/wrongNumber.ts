// A form is not taken while one of its numbers does not go: the field that says so gets the focus instead.

/** Is there such a number in the dialog that `pressed` stands in? It gets the focus then. */
export function goToWrongNumber(pressed: Element): boolean {
  const dialog = pressed.closest('[role="dialog"], [role="alertdialog"]');
  const input = dialog?.querySelector<HTMLInputElement>('[data-wrong-number] input') ?? null;
  input?.focus();
  return input !== null;
}
