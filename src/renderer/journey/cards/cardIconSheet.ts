// The icons on cards as a style sheet: an icon that is a background needs no element, no layout and no drawing of its
// own.
import { iconPaths } from '../../../plan/drawing/iconPaths.ts';

/** Puts the icons into the document, in the ink of its theme; returns the function that takes them away. */
export function showCardIcons(): () => void {
  const sheet = new CSSStyleSheet();
  const forced = matchMedia('(forced-colors: active)');
  // Colours that the system forces reach properties, not pictures: those are drawn in the forced colour of text.
  const ink = () => {
    const style = getComputedStyle(document.documentElement);
    return forced.matches ? style.color : style.getPropertyValue('--ink-2').trim();
  };
  const draw = () => sheet.replaceSync(rules(ink()));
  draw();
  document.adoptedStyleSheets.push(sheet);
  const observer = new MutationObserver(draw);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  forced.addEventListener('change', draw);
  return () => {
    observer.disconnect();
    forced.removeEventListener('change', draw);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Pixels of a drawing: as large as an icon is at most, at 200 % on a screen of two pixels each. */
const size = 60;
/** Pixels of the paths. */
const grid = 24;

function rules(ink: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '';
  context.scale(size / grid, size / grid);
  context.strokeStyle = ink;
  context.lineWidth = 1.75;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  return Object.entries(iconPaths)
    .map(([name, path]) => {
      context.clearRect(0, 0, grid, grid);
      context.stroke(new Path2D(path));
      return `[data-icon='${name}']{background-image:url("${canvas.toDataURL()}")}`;
    })
    .join('\n');
}
