// A drawing as SVG that stands on its own: fonts embedded, no script, nothing loaded from anywhere.
import { fontFaces } from '../style/fonts.ts';
import { round, type Scene, type SceneItem } from './scene.ts';

/** Without a size of its own it fills the place that it is put into. */
export function sceneSvg({ width, height, title, items }: Scene, size: 'own' | 'fill' = 'own'): string {
  const body = items.map(drawn).join('');
  const own = size === 'own' ? ` width="${round(width)}" height="${round(height)}"` : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${own} viewBox="0 0 ${round(width)} ${round(height)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${fontFaces(body)}text{font-family:Inter,'Helvetica Neue',Arial,sans-serif}</style>`,
    `<rect width="${round(width)}" height="${round(height)}" fill="#fff"/>${body}</svg>`,
  ].join('');
}

function drawn(item: SceneItem): string {
  if (item.kind === 'box') {
    const { x, y, width, height, fill = 'none', stroke, isDashed, radius = 0 } = item;
    const line = stroke === undefined ? '' : ` stroke="${stroke}"${isDashed ? ' stroke-dasharray="4 3"' : ''}`;
    const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
    return `<rect ${place} rx="${radius}" fill="${fill}"${line}/>`;
  }
  if (item.kind === 'path') {
    const { d, stroke = 'none', fill = 'none', width = 1 } = item;
    return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;
  }
  const { x, y, text, size, fill, isBold, isItalic, anchor } = item;
  const style = [
    `font-size="${size}"`,
    `fill="${fill}"`,
    isBold ? 'font-weight="600"' : '',
    isItalic ? 'font-style="italic" font-family="\'Source Serif 4\',Georgia,serif"' : '',
    anchor === undefined || anchor === 'start' ? '' : `text-anchor="${anchor}"`,
  ];
  const attributes = style.filter(Boolean).join(' ');
  return `<text x="${round(x)}" y="${round(y)}" ${attributes} xml:space="preserve">${escaped(text)}</text>`;
}

/** What XML cannot hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
