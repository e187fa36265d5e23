// Handovers, agreements and the figures that were counted for them, in the exported workbook.
import { ratesOf, type ServiceLevelFigures } from '../../domain/partnership/serviceLevelFigures.ts';
import { otherSide, sides } from '../../domain/people/participants.ts';
import type { PlanAgreement } from '../../domain/plan/signedPlan.ts';
import { owners } from '../../domain/journey/touchpoints.ts';
import { nameOf, sheetOf, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

export function handoverSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const places = new Map(
    plan.stages.flatMap(({ title: stage, touchpoints }) =>
      owners.flatMap((owner) => touchpoints[owner].map(({ id, title }) => [id, { stage, title }] as const)),
    ),
  );
  const agreements = new Map(plan.agreements.map(({ id, title }) => [id, title]));
  return sheetOf(t('workbook.sheet.handovers'), plan.handovers, [
    { title: t('words.stage'), kind: 'text', of: ({ fromId }) => places.get(fromId)?.stage ?? '' },
    { title: t('workbook.column.from'), kind: 'text', of: ({ fromId }) => places.get(fromId)?.title ?? '' },
    { title: t('workbook.column.to'), kind: 'text', of: ({ toId }) => places.get(toId)?.title ?? '' },
    { title: t('workbook.column.fromSide'), kind: 'text', of: ({ fromSide }) => t(`words.team.${fromSide}`) },
    { title: t('workbook.column.toSide'), kind: 'text', of: ({ fromSide }) => t(`words.team.${otherSide(fromSide)}`) },
    { title: t('workbook.column.state'), kind: 'text', of: ({ state }) => t(`workbook.handoverState.${state}`) },
    { title: t('words.agreement'), kind: 'text', of: ({ agreementId }) => agreements.get(agreementId ?? '') ?? '' },
  ]);
}

export function agreementSheet(source: WorkbookSource): WorkbookSheet | null {
  const { plan, t } = source;
  const inReview = new Set(plan.progress.inReview);
  const statusOf = ({ id, isEnded, agreedBy }: PlanAgreement) => {
    if (isEnded) return 'ended';
    if (inReview.has(id)) return 'inReview';
    const agreed = sides.filter((side) => agreedBy[side] !== null).length;
    return (['draft', 'agreedByOne', 'agreedByBoth'] as const)[agreed]!;
  };
  const word = (field: Parameters<typeof fieldTitle>[1]) => fieldTitle(source, field);
  return sheetOf(t('workbook.sheet.agreements'), plan.agreements, [
    { title: word('title'), kind: 'text', of: ({ title }) => title },
    { title: word('kind'), kind: 'text', of: ({ kind }) => t(`words.agreementKind.${kind}`) },
    { title: t('workbook.column.state'), kind: 'text', of: (one) => t(`words.agreementStatus.${statusOf(one)}`) },
    { title: word('fromSide'), kind: 'text', of: ({ fromSide }) => t(`words.team.${fromSide}`) },
    { title: word('promise'), kind: 'text', of: ({ promise }) => promise },
    { title: word('inReturn'), kind: 'text', of: ({ inReturn }) => inReturn },
    { title: word('trigger'), kind: 'text', of: ({ trigger }) => trigger },
    { title: t('workbook.column.timeLimit'), kind: 'number', of: ({ timeLimit }) => timeLimit },
    { title: word('minimumShare'), kind: 'percent', of: ({ minimumShare }) => minimumShare },
    { title: word('attempts'), kind: 'number', of: ({ attempts }) => attempts },
    { title: word('returnPath'), kind: 'text', of: ({ returnPath }) => returnPath },
    { title: word('measure'), kind: 'text', of: ({ measure }) => measure },
    { title: word('responsibleId'), kind: 'text', of: ({ responsibleId }) => nameOf(source, responsibleId) },
    { title: word('deputyId'), kind: 'text', of: ({ deputyId }) => nameOf(source, deputyId) },
    { title: word('reviewOn'), kind: 'day', of: ({ reviewOn }) => reviewOn },
    ...sides.map((side) => ({
      title: t('workbook.column.agreedBy', { team: t(`words.team.${side}`) }),
      kind: 'text' as const,
      of: ({ agreedBy }: PlanAgreement) => agreedBy[side]?.name ?? '',
    })),
  ]);
}

export function figuresSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const titles = new Map(plan.agreements.map(({ id, title }) => [id, title]));
  const count = (field: 'cases' | 'kept' | 'mql' | 'sal' | 'rejections' | 'rejectionsWithReason') => ({
    title: t(`agreements.figures.${field}`),
    kind: 'number' as const,
    of: (entry: ServiceLevelFigures) => entry[field],
  });
  const rate = (name: 'attainment' | 'acceptance' | 'reasonGiven') => ({
    title: t(`agreements.figures.${name}`),
    kind: 'percent' as const,
    of: (entry: ServiceLevelFigures) => ratesOf(entry)[name],
  });
  return sheetOf(t('workbook.sheet.figures'), plan.progress.figures, [
    { title: t('words.agreement'), kind: 'text', of: ({ agreementId }) => titles.get(agreementId) ?? '' },
    { title: t('workbook.column.until'), kind: 'day', of: ({ date }) => date },
    count('cases'),
    count('kept'),
    rate('attainment'),
    count('mql'),
    count('sal'),
    rate('acceptance'),
    count('rejections'),
    count('rejectionsWithReason'),
    rate('reasonGiven'),
  ]);
}

type Field = 'title' | 'kind' | 'fromSide' | 'promise' | 'inReturn' | 'trigger' | 'minimumShare' | 'attempts';
type LaterField = 'returnPath' | 'measure' | 'responsibleId' | 'deputyId' | 'reviewOn';

function fieldTitle({ t }: WorkbookSource, field: Field | LaterField): string {
  return t(`words.consentField.${field}`);
}
