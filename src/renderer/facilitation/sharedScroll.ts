// How far a section is scrolled, in a way that means the same in a window of another size: by the record at the upper
// edge. The board has a way of its own (journey/together/sharedView.ts). The parts of a section that scroll are marked
// with `data-scrolls`, two of one name where it depends on the window which of them scrolls; its records with the
// attributes that the registry of sections names (workshop/sections.ts).
import type { SharedScroll } from '../session/presence.ts';

/** @param records attributes with the ids of records */
export function scrollOf(element: HTMLElement, records: readonly string[]): SharedScroll {
  const part = element.dataset['scrolls'] ?? '';
  const { top } = element.getBoundingClientRect();
  const room = element.scrollHeight - element.clientHeight;
  if (element.scrollTop < 1) return { part, record: null, offset: 0 };
  for (const one of element.querySelectorAll<HTMLElement>(records.map((name) => `[${name}]`).join() || 'none')) {
    const box = one.getBoundingClientRect();
    const name = records.find((known) => one.hasAttribute(known));
    if (box.height > 0 && box.bottom > top + 1 && name)
      return { part, record: `${name}=${one.getAttribute(name)}`, offset: (top - box.top) / box.height };
  }
  return { part, record: null, offset: room > 0 ? element.scrollTop / room : 0 };
}

/** False when the part, or the record in it, is not there (yet). */
export function scrollTo({ part, record, offset }: SharedScroll, records: readonly string[]): boolean {
  const name = `[data-scrolls="${CSS.escape(part)}"]`;
  const parts = [...document.querySelectorAll<HTMLElement>(`[data-section] ${name}, [data-section]${name}`)];
  const element = parts.find(doesScroll) ?? parts[0];
  if (!element) return false;
  if (record === null) {
    element.scrollTo({ top: offset * (element.scrollHeight - element.clientHeight) });
    return true;
  }
  const [kind = '', id = ''] = record.split(/=(.*)/s);
  const target = records.includes(kind) ? element.querySelector<HTMLElement>(`[${kind}="${CSS.escape(id)}"]`) : null;
  if (!target) return false;
  const box = target.getBoundingClientRect();
  element.scrollTo({ top: element.scrollTop + box.top - element.getBoundingClientRect().top + offset * box.height });
  return true;
}

function doesScroll(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
