// A copy of the sheets for the printer: its soft hyphens are settled as those of the exported PDF are
// (engine/pageScripts.ts).

/**
 * Each soft hyphen at the end of a line of `shown` becomes a hyphen that is no text and a line break in the copy; all
 * others go.
 */
export function settledCopy(shown: HTMLElement): Node {
  const copy = shown.cloneNode(true);
  const copied = textsIn(copy);
  textsIn(shown).forEach((text, at) => {
    if (text.data.includes('\u00ad')) copied[at]!.replaceWith(settled(text.data, usedHyphens(text)));
  });
  return copy;
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function usedHyphens(text: Text): number[] {
  const range = document.createRange();
  const boxAt = (index: number) => {
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return [...range.getClientRects()].at(-1);
  };
  return [...text.data.matchAll(/\u00ad/g)].flatMap(({ index }) => {
    if (index === 0 || index === text.data.length - 1) return [];
    const [before, after] = [boxAt(index - 1), boxAt(index + 1)];
    return before && after && after.top > before.top + before.height / 2 ? [index] : [];
  });
}

function settled(text: string, used: readonly number[]): DocumentFragment {
  const parts = document.createDocumentFragment();
  let start = 0;
  for (const index of used) {
    const hyphen = document.createElement('span');
    hyphen.ariaHidden = 'true';
    hyphen.textContent = '-';
    parts.append(text.slice(start, index).replaceAll('\u00ad', ''), hyphen, document.createElement('br'));
    start = index + 1;
  }
  parts.append(text.slice(start).replaceAll('\u00ad', ''));
  return parts;
}
