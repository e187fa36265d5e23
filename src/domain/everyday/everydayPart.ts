// Everyday life of the partnership as a part of the workshop. Only the rhythm is signed: visits, what was learned and the
// pulse go on, and void no signature.
import { gap, part, placeGap, type Reading } from '../record/part.ts';
import { lessons, lessonsByVisit, titleOf, type LessonTarget } from './lessons.ts';
import { listPulses, pulseJson, type PulseJson } from './pulses.ts';
import { nameOfVisitor } from './visitors.ts';
import { readRhythm, rhythm, type Rhythm } from './rhythm.ts';
import { listVisits, stateOfVisit, visits, type Visit, type VisitState } from './visits.ts';

/** The key is absent as long as nobody has written a rhythm. */
export interface SignedEveryday {
  readonly rhythm?: Rhythm;
}

/** A visit with the names of both, and what it flowed into. */
export interface PlanVisit extends Omit<Visit, 'revision'> {
  readonly state: VisitState;
  readonly marketing: string;
  readonly sales: string;
  /** Title of what it is about; may be empty. */
  readonly about: string;
  readonly links: readonly { readonly targetKind: LessonTarget; readonly targetId: string; readonly title: string }[];
}

export interface EverydayJson {
  readonly progress: { readonly visits?: readonly PlanVisit[]; readonly pulses?: readonly PulseJson[] };
}

export const visitsIn = (reading: Reading): Visit[] => listVisits(reading.docOf('everyday'));

export const everydayPart = part({
  name: 'everyday',
  section: 'everyday',
  collections: [visits, lessons, rhythm],
  gapKinds: {
    visitMissing: { section: 'everyday', close: 'arrange', field: 'visits' },
    visitWithoutLesson: { section: 'everyday', close: 'add', field: 'learned' },
    nextReviewMissing: { section: 'everyday', close: 'arrange', field: 'nextReviewOn' },
  },
  gaps: (reading) => {
    const doc = reading.docOf('everyday');
    const all = reading.of(visitsIn).map((visit) => ({ visit, state: stateOfVisit(visit, reading.today) }));
    const isArranged = all.some(({ state }) => state === 'planned' || state === 'done');
    return [
      ...(isArranged ? [] : [placeGap('visitMissing' as const)]),
      ...all
        .filter(({ state }) => state === 'waiting')
        .map(({ visit }) => {
          const names = `${nameOfVisitor(doc, visit.marketingId)}, ${nameOfVisitor(doc, visit.salesId)}`;
          return gap('visitWithoutLesson' as const, { id: visit.id, title: names }, visit.day);
        }),
      ...((readRhythm(doc)?.nextReviewOn ?? '') === '' ? [placeGap('nextReviewMissing' as const)] : []),
    ];
  },
  hasContent: (reading) => reading.of(visitsIn).length > 0 || readRhythm(reading.docOf('everyday')) !== null,
  signed: (reading): SignedEveryday => {
    const found = readRhythm(reading.docOf('everyday'));
    return found ? { rhythm: found } : {};
  },
  json: (reading): EverydayJson => {
    const doc = reading.docOf('everyday');
    const links = lessonsByVisit(doc);
    const all = reading
      .of(visitsIn)
      .map(({ revision: _, ...visit }): PlanVisit => ({
        ...visit,
        state: stateOfVisit({ ...visit, revision: 0 }, reading.today),
        marketing: nameOfVisitor(doc, visit.marketingId),
        sales: nameOfVisitor(doc, visit.salesId),
        about: titleOf(doc, visit.aboutId),
        links: (links.get(visit.id) ?? []).map(({ targetKind, targetId }) => ({
          targetKind,
          targetId,
          title: titleOf(doc, targetId),
        })),
      }));
    const pulses = listPulses(doc).map(pulseJson);
    return { progress: { ...(all.length > 0 ? { visits: all } : {}), ...(pulses.length > 0 ? { pulses } : {}) } };
  },
  people: () => [],
  changeAreas: ['rhythm'],
  entries: ({ rhythm: values }) => (values ? [{ area: 'rhythm', id: 'rhythm', title: '', values: { ...values } }] : []),
  lists: () => [],
});
