// Lines of text that lie over each other, as a page has laid them out.
import type { Page } from 'playwright-core';

/** What each such pair of lines says. A line's box is a little taller than its letters, as `slack` says in parts of it. */
export function linesOver(page: Page, within = 'body', slack = 0.2): Promise<string[]> {
  return page.evaluate(
    ([selector, part]) => {
      const root = document.querySelector(selector);
      if (!root) return [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const lines: { words: string; left: number; right: number; top: number; bottom: number; slack: number }[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const words = text.nodeValue?.trim() ?? '';
        if (words === '' || !text.parentElement?.checkVisibility()) continue;
        if (text.parentElement.closest('.visually-hidden, svg, [aria-hidden], title')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, right, top, bottom } of range.getClientRects())
          lines.push({ words, left, right, top, bottom, slack: (bottom - top) * part });
      }
      return lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter(
            (other) =>
              one.left + 1 < other.right &&
              other.left + 1 < one.right &&
              one.top + Math.max(one.slack, other.slack) < other.bottom &&
              other.top + Math.max(one.slack, other.slack) < one.bottom,
          )
          .map((other) => `${one.words} | ${other.words}`),
      );
    },
    [within, slack] as const,
  );
}
