// What is wrong with the texts of a page as it stands: cut by the box they are in, leaving the window, covered by
// something they cannot be scrolled out from under, or lying over another text.
import type { Page } from 'playwright-core';

export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Shown {
      readonly element: Element;
      /** Where it stands now: one line of it. */
      readonly line: () => DOMRect;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')];
    // What lets the pointer through can be seen all the same, and found by it for the time being.
    const hittable = new CSSStyleSheet();
    hittable.replaceSync('* { pointer-events: auto !important }');
    document.adoptedStyleSheets.push(hittable);
    const root = dialogs.findLast((dialog) => dialog.checkVisibility()) ?? document.body;
    const found: string[] = [];
    const styleOf = new Map<Element, CSSStyleDeclaration>();
    const style = (element: Element) => {
      const known = styleOf.get(element) ?? getComputedStyle(element);
      styleOf.set(element, known);
      return known;
    };
    const named = (element: Element) => {
      const section = element.closest('[class]');
      return `${element.tagName.toLowerCase()}.${String(section?.getAttribute('class') ?? '').split(' ')[0]}`;
    };
    const around = (element: Element): Element[] =>
      element.parentElement === null ? [] : [element.parentElement, ...around(element.parentElement)];

    /** The part of a text that its boxes and the window leave of it; null when it has been scrolled or folded away. */
    const visiblePart = (element: Element, text: string, rect: DOMRect, line: () => DOMRect): Shown | null => {
      let { left, right, top, bottom } = rect;
      let isInScroller = false;
      for (const box of [element, ...around(element)]) {
        const { overflowX, overflowY, clipPath, textOverflow, position } = style(box);
        if (clipPath !== 'none') return null;
        if (overflowX === 'visible' && overflowY === 'visible') {
          if (position === 'fixed') break;
          continue;
        }
        if (box === document.body || box === document.documentElement) continue;
        const edge = box.getBoundingClientRect();
        const scrolls = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
        isInScroller ||= scrolls;
        const isShortened = textOverflow === 'ellipsis' || style(box).webkitLineClamp !== 'none';
        const hides = !scrolls && !isShortened && !isInScroller;
        if (hides && rect.width > 2 && edge.width > 2 && edge.height > 2) {
          // What wraps out of sight is meant to: it is there where there is room.
          const isOutOfSight = rect.top >= edge.bottom - 1 || rect.left >= edge.right - 1;
          const cutX = Math.max(edge.left - rect.left, rect.right - edge.right);
          const cutY = Math.max(edge.top - rect.top, rect.bottom - edge.bottom);
          if (isOutOfSight) return null;
          if (cutX > 1.5 || cutY > rect.height * 0.3) found.push(`cut by ${named(box)}: "${text}"`);
        }
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
        if (right - left < 3 || bottom - top < 3) return null;
        if (position === 'fixed') break;
      }
      if (!isInScroller && (rect.right > innerWidth + 1 || rect.left < -1))
        found.push(`leaves the window: "${text}" (${named(element)})`);
      return { element, text, line, left, right, top, bottom };
    };

    const texts: Shown[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = node.textContent!.trim().slice(0, 40);
      if (text === '' || element.closest('script, style, option, textarea, [inert], .visually-hidden')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (around(element).some((box) => style(box).visibility === 'hidden' || style(box).opacity === '0')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const [at, rect] of [...range.getClientRects()].entries()) {
        if (rect.width < 2 || rect.height < 2) continue;
        const shown = visiblePart(element, text, rect, () => range.getClientRects()[at] ?? rect);
        if (shown) texts.push(shown);
      }
    }

    for (const box of root.querySelectorAll<HTMLElement>('*')) {
      if (!box.checkVisibility()) continue;
      const { overflowX } = style(box);
      const isSideways = ['auto', 'scroll'].includes(overflowX) && box.scrollWidth > box.clientWidth + 1;
      if (isSideways && root !== document.body && !box.querySelector('table'))
        found.push(`a dialog has to be scrolled sideways (${named(box)})`);
      const isField = box.matches('input:not([type]), input[type=text], textarea, select');
      // As wide as its number is the figure of a sheet.
      if (
        isField &&
        root !== document.body &&
        box.clientWidth < 64 &&
        !box.closest('[data-field]') &&
        !box.closest('[role=group]')
      )
        found.push(`a field ${box.clientWidth} px wide (${box.getAttribute('aria-label') ?? named(box)})`);
    }

    /** What lies over a point of a text, if it cannot be seen through. */
    const coverAt = (element: Element, x: number, y: number): Element | null => {
      const hit = document.elementFromPoint(x, y);
      if (!hit || hit.contains(element) || element.contains(hit)) return null;
      const layers = [hit, ...around(hit)].filter((layer) => !layer.contains(element));
      const isOpaque = layers.some((layer) => {
        const { backgroundColor, backgroundImage } = style(layer);
        return !/rgba\(.*, 0\)|transparent/.test(backgroundColor) || backgroundImage !== 'none';
      });
      return isOpaque ? hit : null;
    };
    /** Of a line, its beginning, middle and end. */
    const parts = [0, 0.5, 1] as const;
    const pointOf = ({ left, right, top, bottom }: Pick<Shown, 'left' | 'right' | 'top' | 'bottom'>, part: number) =>
      [left + 2 + (right - left - 4) * part, (top + bottom) / 2] as const;
    const isCovered = (shown: Shown, part: number) => {
      const [x, y] = pointOf(shown, part);
      return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && coverAt(shown.element, x, y) !== null;
    };
    /** What opens beside a section lies over it in a small window, as a sheet that is closed again. */
    const isUnderSheet = ({ element, left, right, top, bottom }: Shown) => {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const sheet = hit?.closest('aside, [data-panel], [role=complementary]');
      return sheet != null && !sheet.contains(element) && !element.contains(sheet);
    };
    const uncovered = texts.filter((shown) => !isUnderSheet(shown));
    const open = uncovered.filter((shown) => !parts.some((part) => isCovered(shown, part)));
    for (const [at, one] of open.entries())
      for (const other of open.slice(at + 1)) {
        if (one.element === other.element) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        // A line is higher than what is drawn of its letters.
        const [tall, high] = [one.bottom - one.top, other.bottom - other.top];
        const bottom = Math.min(one.bottom - tall * 0.2, other.bottom - high * 0.2);
        const height = bottom - Math.max(one.top + tall * 0.2, other.top + high * 0.2);
        const least = Math.min(tall, high) * 0.6;
        if (width > 3 && height > least * 0.3)
          found.push(`"${one.text}" lies over "${other.text}" (${named(one.element)}, ${named(other.element)})`);
      }

    /** A line as it stands now, as wide as it is shown. */
    const lineOf = ({ line, left, right }: Shown) => {
      const now = line();
      return { left: now.left, right: Math.min(now.right, now.left + right - left), top: now.top, bottom: now.bottom };
    };
    const scrolled = new Map<Element, readonly [number, number]>();
    // What is covered now may come out from under it when it is scrolled to.
    for (const shown of uncovered.filter((one) => !open.includes(one)))
      for (const part of parts) {
        for (const box of around(shown.element)) {
          const [x, y] = pointOf(lineOf(shown), part);
          const { left, top, width, height } = box.getBoundingClientRect();
          const [before, above] = [box.scrollLeft, box.scrollTop];
          const { overflowX, overflowY } = style(box);
          if (overflowX !== 'visible') box.scrollLeft += x - left - width / 2;
          if (overflowY !== 'visible') box.scrollTop += y - top - height / 2;
          if (!scrolled.has(box)) scrolled.set(box, [before, above]);
          const hasMoved = box.scrollLeft !== before || box.scrollTop !== above;
          if (hasMoved && overflowX === 'hidden' && overflowY === 'hidden') {
            found.push(`${named(box)} can be scrolled, though nobody can scroll it back`);
            [box.scrollLeft, box.scrollTop] = [before, above];
          }
        }
        const [x, y] = pointOf(lineOf(shown), part);
        const cover = coverAt(shown.element, x, y);
        if (cover) found.push(`"${shown.text}" (${named(shown.element)}) is covered by ${named(cover)}`);
      }
    for (const [box, [left, top]] of scrolled) [box.scrollLeft, box.scrollTop] = [left, top];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) found.push(`the page is ${wide} px wide`);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hittable);
    return [...new Set(found)];
  });
}

/** The same of a page in windows from a projector to a phone and enlarged; it ends at 1280 x 720. */
export async function faultsInWindows(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [1920, 1080],
    [768, 1024],
    [640, 360],
    [390, 844],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.mouse.move(1, 1);
    const drawn = () =>
      page.evaluate(
        () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
      );
    await drawn();
    await drawn();
    found.push(...(await textFaults(page)).map((fault) => `${name}, ${width}: ${fault}`));
  }
  return found;
}
