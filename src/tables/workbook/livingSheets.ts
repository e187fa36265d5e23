// What goes on living beside the plan, in the exported workbook: visits, rounds of the relationship, pulses, reviews, and
// the agenda of the day. Nothing of it tells who has answered what.
import { countStates, statesShown } from '../../domain/relationship/rounds.ts';
import { sides, type Team } from '../../domain/people/participants.ts';
import { sheetOf, type WorkbookSheet, type WorkbookSource } from './sheet.ts';

export function visitSheet({ plan, t, language }: WorkbookSource): WorkbookSheet | null {
  const head = (name: 'place' | 'about' | 'learned' | 'links') => headline(t(`exchange.visitHeads.${name}`), language);
  return sheetOf(t('workbook.sheet.visits'), plan.progress.visits ?? [], [
    { title: t('workbook.column.day'), kind: 'day', of: ({ day }) => day },
    { title: t('workbook.column.kind'), kind: 'text', of: ({ kind }) => t(`everyday.kind.${kind}`) },
    { title: t('words.team.marketing'), kind: 'text', of: ({ marketing }) => marketing },
    { title: t('words.team.sales'), kind: 'text', of: ({ sales }) => sales },
    { title: head('place'), kind: 'text', of: ({ place }) => place },
    { title: head('about'), kind: 'text', of: ({ about }) => about },
    { title: t('workbook.column.state'), kind: 'text', of: ({ state }) => t(`everyday.state.${state}`) },
    { title: head('learned'), kind: 'text', of: ({ learned }) => learned },
    { title: head('links'), kind: 'text', of: ({ links }) => links.map(({ title }) => title).join('\n') },
  ]);
}

/** How many of each team have given which state; teams apart only where both are large enough. */
export function roundSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  const rows = (plan.rounds ?? []).flatMap(({ round, day, title = '', answers }) => {
    const isApart = answers.some(({ side }) => side !== 'none');
    const teams: readonly Team[] = isApart ? [...sides, 'none'] : ['none'];
    return teams.flatMap((team) => {
      const ofTeam = answers.filter(({ side }) => side === team);
      const counts = countStates(ofTeam);
      const spoken = isApart ? t(`words.team.${team}`) : t('relationship.table.all');
      const states = ofTeam.length > 0 ? statesShown : [];
      return states.map((state) => ({ round, day, title, spoken, state, count: counts[state] }));
    });
  });
  return sheetOf(t('workbook.sheet.rounds'), rows, [
    {
      title: t('relationship.table.round'),
      kind: 'text',
      of: ({ round, title }) => [t(`relationship.round.${round}`), title].filter(Boolean).join(', '),
    },
    { title: t('workbook.column.day'), kind: 'day', of: ({ day }) => day },
    { title: t('workbook.column.team'), kind: 'text', of: ({ spoken }) => spoken },
    { title: t('relationship.table.state'), kind: 'text', of: ({ state }) => t(`questions.state.${state}`) },
    { title: t('relationship.table.count'), kind: 'number', of: ({ count }) => count },
  ]);
}

export function pulseSheet({ plan, t, language }: WorkbookSource): WorkbookSheet | null {
  const titles = new Map(plan.agreements.map(({ id, title }) => [id, title]));
  const rows = (plan.progress.pulses ?? []).flatMap(({ day, counted, agreements }) =>
    agreements.map((felt) => ({ day, counted, ...felt })),
  );
  return sheetOf(t('workbook.sheet.pulses'), rows, [
    { title: t('workbook.column.day'), kind: 'day', of: ({ day }) => day },
    { title: t('words.agreement'), kind: 'text', of: ({ agreementId }) => titles.get(agreementId) ?? '' },
    { title: t('workbook.column.answers'), kind: 'number', of: ({ counted }) => counted },
    { title: t('words.team.marketing'), kind: 'percent', of: ({ marketing }) => marketing },
    { title: t('words.team.sales'), kind: 'percent', of: ({ sales }) => sales },
    { title: headline(t('everyday.pulse.together'), language), kind: 'percent', of: ({ together }) => together },
    { title: headline(t('everyday.pulse.counted'), language), kind: 'percent', of: ({ figure }) => figure },
  ]);
}

export function reviewSheet({ plan, t, language }: WorkbookSource): WorkbookSheet | null {
  const rows = (plan.progress.reviews ?? []).flatMap(({ openedOn, closedOn, agreements }) =>
    agreements.map((agreement) => ({ openedOn, closedOn, ...agreement })),
  );
  const rate = (name: 'atSignature' | 'since' | 'last' | 'target') => ({
    title: headline(t(`exchange.reviewHeads.${name}`), language),
    kind: 'percent' as const,
    of: (row: (typeof rows)[number]) => row[name],
  });
  return sheetOf(t('workbook.sheet.review'), rows, [
    { title: t('workbook.column.openedOn'), kind: 'day', of: ({ openedOn }) => openedOn },
    { title: t('workbook.column.closedOn'), kind: 'day', of: ({ closedOn }) => closedOn },
    { title: t('words.agreement'), kind: 'text', of: ({ title }) => title },
    {
      title: headline(t('exchange.reviewHeads.verdict'), language),
      kind: 'text',
      of: ({ verdict }) => t(`review.verdict.${verdict}`),
    },
    rate('atSignature'),
    rate('since'),
    rate('last'),
    rate('target'),
    {
      title: headline(t('exchange.reviewHeads.decision'), language),
      kind: 'text',
      of: ({ decision }) => (decision === '' ? '' : t(`review.decided.${decision}`)),
    },
  ]);
}

/** The blocks with their times; what the facilitator says stays on the facilitator's laptop. */
export function agendaSheet({ plan, t }: WorkbookSource): WorkbookSheet | null {
  return sheetOf(t('workbook.sheet.agenda'), plan.agenda ?? [], [
    { title: t('workbook.column.number'), kind: 'number', of: ({ number }) => number },
    { title: t('agenda.block'), kind: 'text', of: ({ title }) => title },
    { title: t('agenda.column.method'), kind: 'text', of: ({ method }) => t(`agenda.method.${method}`) },
    { title: t('agenda.planned'), kind: 'number', of: ({ plannedMinutes }) => plannedMinutes },
    { title: t('workbook.column.minimum'), kind: 'number', of: ({ minimumMinutes }) => minimumMinutes },
    { title: t('workbook.column.startedAt'), kind: 'time', of: ({ startedAt }) => startedAt },
    { title: t('workbook.column.finishedAt'), kind: 'time', of: ({ finishedAt }) => finishedAt },
  ]);
}

function headline(word: string, language: WorkbookSource['language']): string {
  return word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);
}
