// The typefaces of the plan as data: static cuts only, because Chromium turns variable ones into nameless Type 3 fonts.
import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import inter400Ext from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import inter500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import inter500Ext from '@fontsource/inter/files/inter-latin-ext-500-normal.woff2?inline';
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import inter600Ext from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import inter700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';
import inter700Ext from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?inline';
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline';
import serifItalicExt from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?inline';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import serif400Ext from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline';

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
/** Is there anything that only the second file of a cut has? Without it the page is 200 kB lighter. */
const needsExt =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02ff\u1d00-\u1dbf\u1e00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/;

const cuts = [
  { family: 'Inter', style: 'normal', weight: 400, latin: inter400, ext: inter400Ext },
  { family: 'Inter', style: 'normal', weight: 500, latin: inter500, ext: inter500Ext },
  { family: 'Inter', style: 'normal', weight: 600, latin: inter600, ext: inter600Ext },
  { family: 'Inter', style: 'normal', weight: 700, latin: inter700, ext: inter700Ext },
  { family: 'Source Serif 4', style: 'normal', weight: 400, latin: serif400, ext: serif400Ext },
  { family: 'Source Serif 4', style: 'italic', weight: 400, latin: serifItalic, ext: serifItalicExt },
];

export interface PlanFont {
  readonly family: string;
  readonly style: string;
  readonly weight: number;
  /** The file as a data address. */
  readonly url: string;
  /** Characters it is used for, as in unicode-range. */
  readonly range: string;
}

/** The fonts which this text needs. */
export function fontsFor(text: string): PlanFont[] {
  const withExt = needsExt.test(text);
  return cuts.flatMap(({ latin: url, ext, ...cut }) => [
    { ...cut, url, range: latin },
    ...(withExt ? [{ ...cut, url: ext, range: latinExt }] : []),
  ]);
}

/** The style sheet that embeds the fonts which this text needs. */
export function fontFaces(text: string): string {
  return fontsFor(text).map(face).join('');
}

function face({ family, style, weight, url, range }: PlanFont): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:block;src:url(${url}) format('woff2');unicode-range:${range}}`;
}
