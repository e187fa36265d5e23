// The icons on cards as a style sheet: an icon that is a background needs no element, no layout and no drawing of its own.
import { iconPaths } from '../../plan/iconPaths.ts';

/** Puts the icons into the document, in the ink of its theme; returns the function that takes them away. */
export function showCardIcons(): () => void {
  const sheet = new CSSStyleSheet();
  const draw = () => sheet.replaceSync(rules(getComputedStyle(document.documentElement).getPropertyValue('--ink-2').trim()));
  draw();
  document.adoptedStyleSheets.push(sheet);
  const observer = new MutationObserver(draw);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function rules(ink: string): string {
  return Object.entries(iconPaths)
    .map(([name, path]) => `[data-icon='${name}']{background-image:url("data:image/svg+xml,${encodeURIComponent(drawing(path, ink))}")}`)
    .join('\n');
}

function drawing(path: string, ink: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="1.75" ` +
    `stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`
  );
}
