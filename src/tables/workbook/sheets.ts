// All sheets of the exported workbook, in their sequence; a new section is one entry here. The first one is the table
// that can be imported again.
import { activitySheet, leadKindSheet, leadTimeSheet, weekSheet } from './activitySheets.ts';
import { agreementSheet, figuresSheet, handoverSheet } from './agreementSheets.ts';
import { buyingCenterSheet, customerSheet, termSheet } from './customerSheets.ts';
import { checkInSheet, goalSheet } from './goalSheets.ts';
import { agendaSheet, pulseSheet, reviewSheet, roundSheet, visitSheet } from './livingSheets.ts';
import { openPointSheet, peopleSheet } from './otherSheets.ts';
import type { SheetMaker, WorkbookSheet, WorkbookSource } from './sheet.ts';
import { cardSheet, commentSheet, differenceSheet, topicSheet, voteSheet } from './workshopDaySheets.ts';
import { ideaSheet, stageSheet, touchpointSheet } from './journeySheets.ts';

const makers: readonly SheetMaker[] = [
  touchpointSheet,
  stageSheet,
  ideaSheet,
  customerSheet,
  buyingCenterSheet,
  termSheet,
  goalSheet,
  checkInSheet,
  handoverSheet,
  agreementSheet,
  figuresSheet,
  activitySheet,
  weekSheet,
  leadTimeSheet,
  leadKindSheet,
  visitSheet,
  roundSheet,
  pulseSheet,
  reviewSheet,
  agendaSheet,
  cardSheet,
  voteSheet,
  differenceSheet,
  topicSheet,
  commentSheet,
  openPointSheet,
  peopleSheet,
];

/** The sheets that have something to show; of an empty workshop the empty table of touchpoints. */
export function workbookSheets(source: WorkbookSource): WorkbookSheet[] {
  return makers.flatMap((make) => make(source) ?? []);
}
