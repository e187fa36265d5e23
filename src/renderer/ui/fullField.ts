// Says it when a field takes no more: browsers leave out what goes beyond the longest text without a word. Decided here for
// all fields, those of libraries included.

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Calls with the number of characters that a field takes, once each time that a text has no room in it, and again only
 * after the field took something or was left. Returns the function that ends it.
 */
export function watchFullFields(target: Window, onFull: (longest: number) => void): () => void {
  let said: TextElement | null = null;
  const onBefore = (event: InputEvent) => {
    const field = limited(event.target);
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (!field || text === '' || !event.inputType.startsWith('insert')) return;
    // What is being composed is cut once it is done.
    const isOver = !event.isComposing && lengthWith(field, text) > field.maxLength;
    if (isOver && said !== field) onFull(field.maxLength);
    said = isOver ? field : null;
  };
  const onComposed = (event: CompositionEvent) => {
    const field = limited(event.target);
    if (field && event.data !== '' && field.value.length >= field.maxLength) onFull(field.maxLength);
  };
  const onLeft = () => (said = null);
  target.addEventListener('beforeinput', onBefore, true);
  target.addEventListener('compositionend', onComposed, true);
  target.addEventListener('focusout', onLeft, true);
  return () => {
    target.removeEventListener('beforeinput', onBefore, true);
    target.removeEventListener('compositionend', onComposed, true);
    target.removeEventListener('focusout', onLeft, true);
  };
}

function limited(target: EventTarget | null): TextElement | null {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isText && target.maxLength >= 0 ? target : null;
}

/** Length of what the field would hold; the text takes the place of what is selected. */
function lengthWith({ value, selectionStart, selectionEnd }: TextElement, text: string): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + text.length;
}
