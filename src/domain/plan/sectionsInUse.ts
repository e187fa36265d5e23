// Which sections a workshop uses: what the team has chosen; else those of every workshop and all that have content. What
// is out of use is not among the gaps, not in the plan, its digest and the exported files; only the document keeps it.
import * as Y from 'yjs';
import { openReading, type Reading } from '../record/part.ts';
import { defaultSections, isAlwaysInUse, sections, type Section } from '../record/sections.ts';
import { readDetails, writeSections } from '../record/workshop.ts';
import { parts } from './parts.ts';

/** In the sequence of the work. */
export function sectionsInUse(doc: Y.Doc): readonly Section[] {
  const isIn = usedIn(doc);
  return sections.filter(isIn);
}

/** Is this section in use? Reads no more of the workshop than it takes. */
export function isInUse(doc: Y.Doc, section: Section): boolean {
  return usedIn(doc)(section);
}

/** Is there anything in this section, in use or not? */
export function hasContent(doc: Y.Doc, section: Section): boolean {
  return contentIn(doc)(section);
}

function usedIn(doc: Y.Doc): (section: Section) => boolean {
  const chosen = readDetails(doc).sections;
  const has = contentIn(doc);
  const isChosen = chosen
    ? (section: Section) => chosen.includes(section)
    : (section: Section) => defaultSections.includes(section) || has(section);
  return (section) => isAlwaysInUse(section) || isChosen(section);
}

/** One look at all sections: what several of them go by is read once. */
function contentIn(doc: Y.Doc): (section: Section) => boolean {
  // No part's content depends on the day.
  const reading = openReading(doc, '');
  return (section) => parts.some((part) => part.section === section && part.hasContent(reading));
}

/** A look at the sections in use of a workshop, on the day `today` (YYYY-MM-DD). */
export function openInUse(doc: Y.Doc, today: string): Reading {
  // Worked out once somebody asks: who looks for comments in a workshop without any never does.
  let inUse: ReadonlySet<Section> | null = null;
  return openReading(doc, today, (section) => (inUse ??= new Set(sectionsInUse(doc))).has(section));
}

/** A look at nothing: what a part says of it is what it says while its section is out of use. */
export function emptyReading(today: string): Reading {
  return openReading(new Y.Doc(), today);
}

/** Takes sections into use that are not; for the one `write` of a command that opens something in them. */
export function takeIntoUse(doc: Y.Doc, wanted: readonly Section[]) {
  const inUse = sectionsInUse(doc);
  if (wanted.some((section) => !inUse.includes(section))) writeSections(doc, [...inUse, ...wanted]);
}
