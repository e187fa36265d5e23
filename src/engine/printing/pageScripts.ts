// What a shell runs in the isolated world of a page it prints, as source text: the page itself runs no script.

/** Resolves when the fonts that the page uses are there. */
const fontsReady = `async function fontsReady() { document.body.getBoundingClientRect(); await document.fonts.ready; }`;

/**
 * On a display that is scaled, letters and lines are rounded to its finer pixels: heights would be some per mille
 * smaller than on paper, which is laid out at scale 1, and other cards would fit on a sheet. So the page is laid out at
 * scale 1 on every display. Returns what measured pixels have to be multiplied by.
 */
const atScaleOne = `function atScaleOne() {
  document.documentElement.style.zoom = 1 / devicePixelRatio;
  return 1 / document.documentElement.currentCSSZoom;
}`;

/** Heights of all elements with data-measure: an array of [key, CSS pixels], to a sixty-fourth as Chromium counts. */
export const measureScript = `(async () => {
  ${fontsReady}
  ${atScaleOne}
  const unscaled = atScaleOne();
  await fontsReady();
  const height = (element) => Math.round(element.getBoundingClientRect().height * unscaled * 64) / 64;
  return Array.from(document.querySelectorAll('[data-measure]'), (element) => [element.dataset.measure, height(element)]);
})()`;

/**
 * Settles the soft hyphens after the layout: each one at the end of a line becomes a hyphen that is no text
 * (aria-hidden) and a line break, all others go. So nothing moves, and search and copying in the PDF find whole words.
 * Resolves to the number of elements that scroll inside themselves: such content would be missing on paper.
 */
export const settleScript = `(async () => {
  ${fontsReady}
  ${atScaleOne}
  atScaleOne();
  await fontsReady();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  const range = document.createRange();
  const boxOf = (node, index) => {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const boxes = range.getClientRects();
    return boxes[boxes.length - 1];
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data;
    if (!text.includes('\\u00ad')) continue;
    const used = [];
    range.selectNodeContents(node);
    const lines = Array.from(range.getClientRects(), ({ top }) => top);
    // Of most texts no line is broken at all, and asking for each hyphen takes long.
    const isBroken = lines.some((top) => top > lines[0] + 1);
    for (let index = text.indexOf('\\u00ad'); isBroken && index >= 0; index = text.indexOf('\\u00ad', index + 1)) {
      if (index === 0 || index === text.length - 1) continue;
      const before = boxOf(node, index - 1);
      const after = boxOf(node, index + 1);
      if (before && after && after.top > before.top + before.height / 2) used.push(index);
    }
    found.push([node, used]);
  }
  for (const [node, used] of found) {
    const parts = document.createDocumentFragment();
    let start = 0;
    const add = (end) => parts.append(node.data.slice(start, end).replaceAll('\\u00ad', ''));
    for (const index of used) {
      add(index);
      const hyphen = document.createElement('span');
      hyphen.setAttribute('aria-hidden', 'true');
      hyphen.textContent = '-';
      parts.append(hyphen, document.createElement('br'));
      start = index + 1;
    }
    add(node.data.length);
    node.replaceWith(parts);
  }
  const scrolling = Array.from(document.querySelectorAll('.plan *')).filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
  }).length;
  // Printing has a scale of its own.
  document.documentElement.style.zoom = '';
  return scrolling;
})()`;
