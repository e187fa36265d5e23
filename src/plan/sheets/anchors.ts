// Where links inside the plan lead: each record has one place at which it stands in full, and that place is on a page.
import { kindOfGap, type Gap } from '../../domain/plan/gaps.ts';
import type { Sheet } from './sheets.ts';

/** The id of a record's element. Ids of records are random letters; anything else in one becomes "_". */
export function anchorOf(recordId: string): string {
  return `plan-${recordId.replace(/[^A-Za-z0-9_:-]/g, '_')}`;
}

/** The id of the heading of a part of the plan. */
export function sectionAnchor(kind: string): string {
  return `plan-section-${kind}`;
}

/**
 * Where an open point leads: to the record that lacks something, else to the part of the plan that it is about. A role
 * stands in a table of many, and a term without a definition in a line of several: neither has a place of its own.
 */
export function anchorsOfGap({ kind, recordId }: Gap): readonly [string, ...string[]] {
  const part = sectionAnchor(kindOfGap(kind).section);
  return recordId === '' ? [part] : [anchorOf(recordId), part];
}

/** The page, from 1, on which each anchor stands. */
export function anchorPages(sheets: readonly Sheet[]): ReadonlyMap<string, number> {
  return new Map(sheets.flatMap((sheet, index) => anchorsOn(sheet).map((anchor) => [anchor, index + 1] as const)));
}

function anchorsOn(sheet: Sheet): string[] {
  if (sheet.kind === 'details') {
    return sheet.parts.flatMap(({ section, isContinued, blocks }) => [
      ...(isContinued ? [] : [anchorOf(section.key)]),
      ...blocks.flatMap((block) => {
        if (block.table === 'facts' || block.part > 0) return [];
        return [anchorOf(block.table === 'entries' ? block.touchpoint.id : block.point.id)];
      }),
    ]);
  }
  if (!('runs' in sheet)) return [];
  const blocks = sheet.runs.flatMap(({ blocks: all }) => all);
  return [
    ...(sheet.isContinued || sheet.kind === 'signatures' ? [] : [sectionAnchor(sheet.kind)]),
    ...blocks.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchorOf(anchor)])),
  ];
}
