// The agenda in the plan, where the team wants it there: planned and real times of each block.
import type { JsonAgendaItem } from '../../domain/facilitation/agendaPart.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatNumber, formatTimeOfDay } from '../../i18n/format.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText } from '../text/planText.ts';
import { textHeight } from '../text/textHeight.ts';
import { planPage, planRun } from './planPage.ts';

interface BlockRow extends Flowing {
  readonly item: JsonAgendaItem;
}

const columns = ['number', 'block', 'planned', 'minutes', 'real', 'realMinutes'] as const;

function blocksOfAgenda({ agenda = [], progress }: Plan): BlockRow[] {
  if (progress.printsAgenda !== true) return [];
  return agenda.map((item) => ({ key: `block:${item.id}`, unit: `block:${item.id}`, run: 'agenda', item }));
}

export const agendaPage = planPage({
  kind: 'agenda',
  title: ({ t }) => ({ title: t('agenda.paper.title'), lead: t('agenda.paper.lead') }),
  runs: [
    planRun<BlockRow>({
      run: 'agenda',
      blocks: blocksOfAgenda,
      Row: BlockOnPaper,
      Heads: Heads,
      estimate: (_, { item }) => 6 + textHeight(item.title, 90, 10, 1.35),
    }),
  ],
});

function Heads() {
  const { t } = usePlanText();
  return columns.map((column) => (
    <th key={column} scope="col" data-column={column}>
      {t(`agenda.paper.column.${column}`)}
    </th>
  ));
}

function BlockOnPaper({ block: { key, item } }: { readonly block: BlockRow }) {
  const { t, language, soften } = usePlanText();
  const time = (at: number | null) => (at === null ? '–' : formatTimeOfDay(language, at));
  const { state, realMinutes } = item;
  return (
    <tr data-measure={key}>
      <td data-column="number">{formatNumber(language, item.number)}</td>
      <th scope="row" data-column="block" dir="auto">
        {soften(cleanLine(item.title) || t('words.untitled'))}
      </th>
      <td data-column="planned">{time(item.plannedStartAt)}</td>
      <td data-column="minutes">{formatNumber(language, item.plannedMinutes)}</td>
      <td data-column="real">{state === 'skipped' ? t('agenda.paper.skipped') : time(item.startedAt)}</td>
      <td data-column="realMinutes">{realMinutes === null ? '–' : formatNumber(language, realMinutes)}</td>
    </tr>
  );
}
