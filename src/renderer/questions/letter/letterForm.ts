// What the scripts of all pages that go by mail do, in any browser, without the app and without a network: show one step
// after the other, and give the line that is mailed back.
import { letterHash } from '../../../domain/questions/letters.ts';
import { letterDataId } from './letterHtml.ts';
import { stepIds } from './letterSteps.ts';

export function element<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** What the page was written with. */
export function letterData<D>(): D {
  return JSON.parse(element(letterDataId).textContent ?? '') as D;
}

/** Shows the step with this id, and none of the others. */
export function showStep(id: string) {
  const { form } = stepIds;
  for (const each of element(form).querySelectorAll<HTMLElement>(':scope > section')) each.hidden = each.id !== id;
  const shown = element(id);
  shown.tabIndex = -1;
  shown.focus();
  window.scrollTo(0, 0);
}

/**
 * Empties the form, and offers the line as a file and to be copied.
 * @param fileName with XXXXXXXX where the code of the answer stands
 * @param sealed what the code is made of
 */
export function giveLine(line: string, fileName: string, sealed: string) {
  element<HTMLFormElement>(stepIds.form).reset();
  element<HTMLTextAreaElement>(stepIds.line).value = line;
  const save = element<HTMLAnchorElement>(stepIds.save);
  save.href = URL.createObjectURL(new Blob([`${line}\r\n`], { type: 'text/plain' }));
  save.download = fileName.replace('XXXXXXXX', letterHash(sealed).slice(0, 8));
  element(stepIds.copy).addEventListener('click', () => void copyLine());
  showStep(stepIds.sealed);
}

async function copyLine() {
  const field = element<HTMLTextAreaElement>(stepIds.line);
  field.select();
  // Pages from a disk may have no clipboard of the newer kind.
  const isCopied = await navigator.clipboard.writeText(field.value).then(
    () => true,
    () => document.execCommand('copy'),
  );
  element(stepIds.copied).hidden = !isCopied;
}
