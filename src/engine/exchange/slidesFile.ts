// Slides as .pptx: every text a text, every card a shape, every table a table, all of it to be edited. Typefaces are those
// that each Office has, since a presentation carries none.
import PptxGenJS from 'pptxgenjs';
import type { Language } from '../../domain/record/languages.ts';
import { localeOf } from '../../i18n/formats.ts';
import {
  edge,
  heightOf,
  leadingOf,
  slideHeight,
  slideWidth,
  type Slide,
  type SlideItem,
  type SlidePlace,
  type SlideType,
} from '../../plan/slides/slide.ts';
import { palette } from '../../plan/style/palette.ts';

export interface SlidesFile {
  readonly title: string;
  readonly language: Language;
  readonly slides: readonly Slide[];
}

type Presentation = InstanceType<typeof PptxGenJS>;
type Written = ReturnType<Presentation['addSlide']>;
type TextOptions = NonNullable<Parameters<Written['addText']>[1]>;

/** On every computer, and nearest to the typeface of the plan. */
const font = 'Arial';
const [master, coverMaster] = ['PLAN', 'COVER'];

export async function writeSlides({ title, language, slides }: SlidesFile): Promise<Uint8Array> {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: 'WIDE', width: inches(slideWidth), height: inches(slideHeight) });
  presentation.layout = 'WIDE';
  presentation.title = title;
  presentation.company = 'Handschlag';
  presentation.author = 'Handschlag';
  presentation.theme = { headFontFace: font, bodyFontFace: font };
  defineMasters(presentation, title);
  const lang = localeOf(language);
  for (const slide of slides) {
    const written = presentation.addSlide({ masterName: slide.isCover ? coverMaster : master });
    if (!slide.isCover) {
      written.addText(slide.title, { placeholder: 'title', fontSize: titleSize(slide.title), lang });
      if (slide.lead !== '') written.addText(slide.lead, { placeholder: 'lead', lang });
    }
    for (const item of slide.items) add(written, item, lang);
  }
  return new Uint8Array((await presentation.write({ outputType: 'arraybuffer' })) as ArrayBuffer);
}

/** A long title in smaller type, so that it stays in its place. */
function titleSize(title: string): number {
  return [24, 18, 14].find((size) => heightOf(title, slideWidth - 2 * edge, size) <= 2 * leadingOf(14)) ?? 11;
}

function defineMasters(presentation: Presentation, title: string) {
  presentation.defineSlideMaster({ title: coverMaster, background: { color: hex(palette.paper) } });
  const wide = slideWidth - 2 * edge;
  presentation.defineSlideMaster({
    title: master,
    background: { color: hex(palette.paper) },
    margin: 0,
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...placeOf({ x: edge, y: 30, width: wide, height: 48 }),
            ...plain,
            fontFace: font,
            fontSize: 24,
            bold: true,
            color: hex(palette.text),
            valign: 'middle',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            name: 'lead',
            type: 'body',
            ...placeOf({ x: edge, y: 80, width: wide, height: 44 }),
            ...plain,
            fontFace: font,
            fontSize: 13,
            color: hex(palette.second),
            valign: 'top',
          },
          text: '',
        },
      },
      {
        text: {
          text: title.slice(0, 120),
          options: {
            ...placeOf({ x: edge, y: 682, width: wide - 100, height: 22 }),
            ...plain,
            fontFace: font,
            fontSize: 9,
            color: hex(palette.third),
          },
        },
      },
    ],
    slideNumber: {
      ...placeOf({ x: slideWidth - edge - 60, y: 682, width: 60, height: 22 }),
      fontFace: font,
      fontSize: 9,
      color: hex(palette.third),
      align: 'right',
    },
  });
}

/** Text stands where it is put, without margins and bullets. */
const plain = { margin: 0, bullet: false, align: 'left' } as const;

function add(slide: Written, item: SlideItem, lang: string) {
  if (item.kind === 'text') {
    const { text, valign = 'top' } = item;
    if (text !== '')
      slide.addText(text, { ...placeOf(item), ...typeOf(item), ...plain, ...alignOf(item), valign, lang });
    return;
  }
  if (item.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [item.from, item.to];
    slide.addShape('line', {
      ...placeOf({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }),
      line: { color: hex(item.color), width: item.width },
    });
    return;
  }
  if (item.kind === 'table') return addTable(slide, item, lang);
  const { shape, fill, stroke, isDashed, name, words } = item;
  const look = {
    ...placeOf(item),
    ...(fill === undefined ? {} : { fill: { color: hex(fill) } }),
    ...(stroke === undefined
      ? {}
      : { line: { color: hex(stroke), width: 0.75, ...(isDashed ? { dashType: 'dash' as const } : {}) } }),
    ...(shape === 'round' ? { rectRadius: 0.06 } : {}),
    ...(name === undefined || name === '' ? {} : { objectName: name.slice(0, 200) }),
  };
  const form = ({ rect: 'rect', round: 'roundRect', ellipse: 'ellipse' } as const)[shape];
  if (!words) return void slide.addShape(form, look);
  const inset = (words.inset * 72) / 96;
  slide.addText(words.text, {
    shape: form,
    ...look,
    ...typeOf(words.type),
    align: 'left',
    valign: 'middle',
    margin: [inset, inset, 2, 2],
    lang,
  });
}

function addTable(
  slide: Written,
  { x, y, head, widths, rows, size }: Extract<SlideItem, { kind: 'table' }>,
  lang: string,
) {
  const border = [
    { type: 'none' as const },
    { type: 'none' as const },
    { type: 'solid' as const, pt: 0.75, color: hex(palette.line) },
    { type: 'none' as const },
  ] as [object, object, object, object];
  const cell = { border, valign: 'top' as const, margin: [3, 4, 3, 2], fontFace: font, fontSize: size, lang };
  slide.addTable(
    [
      head.map((text) => ({ text, options: { ...cell, bold: true, color: hex(palette.second) } })),
      ...rows.map(({ cells }) =>
        cells.map(({ text, isBold = false }) => ({
          text,
          options: { ...cell, bold: isBold, color: hex(palette.text) },
        })),
      ),
    ] as Parameters<Written['addTable']>[0],
    {
      ...({ x: inches(x), y: inches(y), w: inches(widths.reduce((sum, width) => sum + width, 0)) } as const),
      colW: widths.map(inches),
      autoPage: false,
    },
  );
}

function typeOf({ size, color, isBold = false, isItalic = false }: SlideType): TextOptions {
  return { fontFace: font, fontSize: size, color: hex(color), bold: isBold, italic: isItalic };
}

function alignOf({ align = 'left' }: SlideType): TextOptions {
  return { align };
}

function placeOf({ x, y, width, height }: SlidePlace) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

function inches(pixels: number): number {
  return Math.round((pixels / 96) * 1000) / 1000;
}

function hex(color: string): string {
  return color.replace('#', '');
}
