// What the workbook says beside the sections: open points and who takes part.
import { kindOfGap } from '../../domain/plan/gaps.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { sheetOf, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

export function openPointSheet({ plan, t, language }: WorkbookSource): WorkbookSheet | null {
  return sheetOf(t('workbook.sheet.openPoints'), plan.gaps, [
    { title: t('workbook.column.area'), kind: 'text', of: ({ kind }) => t(`gaps.group.${kindOfGap(kind).part}`) },
    {
      title: t('workbook.column.text'),
      kind: 'text',
      of: (gap) => gapSentence(t, language, gap, (text) => text || t('words.untitled')),
    },
  ]);
}

export function peopleSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  return sheetOf(t('workbook.sheet.people'), plan.participants, [
    { title: t('workbook.column.name'), kind: 'text', of: ({ name }) => name },
    { title: t('workbook.column.team'), kind: 'text', of: ({ team }) => t(`words.team.${team}`) },
    { title: t('workbook.column.function'), kind: 'text', of: ({ function: role }) => role },
  ]);
}
