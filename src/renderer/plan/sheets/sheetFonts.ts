// The typefaces of the printed plan inside the app, from the very bytes that the print embeds: so preview and PDF break
// the same lines.
import { useEffect, useState } from 'react';
import { fontsFor, type PlanFont } from '../../../plan/style/fonts.ts';

/** Asks for the second file of each cut as well: what somebody types next may need it. */
const anyLetter = '\u0100';

/** True once everything that a sheet needs is there. */
export function useSheetFonts(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void loadFonts(document.fonts).finally(() => isCurrent && setReady(true));
    return () => {
      isCurrent = false;
    };
  }, []);
  return isReady;
}

async function loadFonts(known: FontFaceSet) {
  const missing = fontsFor(anyLetter).filter((font) => ![...known].some((face) => isSame(face, font)));
  const faces = missing.map(({ family, style, weight, url, range }) => {
    const face = new FontFace(family, bytesOf(url), {
      style,
      weight: String(weight),
      unicodeRange: range,
      display: 'block',
    });
    known.add(face);
    return face.load();
  });
  await Promise.allSettled(faces);
  await known.ready;
}

/** Browsers write the same range in their own way, but with as many parts. */
function isSame(face: FontFace, { family, style, weight, range }: PlanFont): boolean {
  const parts = (text: string) => text.split(',').length;
  return (
    face.family.replaceAll(/["']/g, '') === family &&
    face.style === style &&
    face.weight === String(weight) &&
    parts(face.unicodeRange) === parts(range)
  );
}

/** A font from bytes is no request: the content security policy of the page allows none to data: addresses. */
function bytesOf(dataUrl: string): ArrayBuffer {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}
