// Promise and time in the plan: how both are computed, line by line, and what was agreed about the weeks without time.
import { weekNumber } from '../../domain/activities/calendar.ts';
import { capacityId } from '../../domain/activities/capacity.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { anchorOf } from '../sheets/anchors.ts';
import type { Flowing } from '../sheets/flowPage.ts';
import { usePlanText } from '../text/planText.ts';
import { textHeight } from '../text/textHeight.ts';
import { derivation, loadSentence, overloadLines, type DerivationLine } from './activitiesText.ts';
import { planPage, planRun } from './planPage.ts';

export const capacityPage = planPage({
  kind: 'capacity',
  title: (text) => ({ title: text.t('plan.promiseTitle'), lead: text.t('plan.promiseLead') }),
  summaryLine: loadSentence,
  runs: [
    planRun<Flowing>({
      run: 'promise',
      blocks: (plan) =>
        promiseLines(bare, plan).map(({ key }) => ({
          ...blockOf('promise', key),
          // What is missing for the computation is missing here.
          ...(key === 'promise:hours' ? { anchor: capacityId } : {}),
        })),
      Row: ({ plan, block }) => {
        const text = usePlanText();
        return <LineRow line={promiseLines(text, plan).find(({ key }) => key === block.key)} block={block} />;
      },
      Heads: () => <LineHeads columns={['figure', 'derivation', 'result']} />,
      estimate: (plan, { key }) => lineHeight(promiseLines(bare, plan), key),
      words: ({ t }) => t('plan.hoursPerWeek'),
    }),
    planRun<Flowing>({
      run: 'overload',
      blocks: (plan) =>
        overloadLines(bare, plan).map(({ key }) => ({ ...blockOf('overload', `overload:${key}`), anchor: key })),
      Row: ({ plan, block }) => {
        const text = usePlanText();
        return <LineRow line={overloadRows(text, plan).find(({ key }) => key === block.key)} block={block} />;
      },
      Heads: () => <LineHeads columns={['week', 'agreed', 'load']} />,
      heading: ({ t }) => ({ title: t('plan.overloadTitle'), lead: '' }),
      estimate: (plan, { key }) => lineHeight(overloadRows(bare, plan), key),
      words: ({ t }, { key }) => t('activities.week', { week: weekNumber(key.slice('overload:'.length)) }),
    }),
  ],
});

/** The same lines in every language: only their words differ. */
const bare = { t: ((key: string) => key) as unknown as Parameters<typeof derivation>[0]['t'], language: 'en' } as const;

type Text = Parameters<typeof derivation>[0];

function promiseLines(text: Text, plan: Plan): DerivationLine[] {
  return derivation(text, plan).map((line) => ({ ...line, key: `promise:${line.key}` }));
}

function overloadRows(text: Text, plan: Plan): DerivationLine[] {
  return overloadLines(text, plan).map((line) => ({ ...line, key: `overload:${line.key}` }));
}

function blockOf(run: string, key: string): Flowing {
  return { key, unit: key, run };
}

function lineHeight(lines: readonly DerivationLine[], wanted: string): number {
  const { name, from } = lines.find(({ key }) => key === wanted)!;
  // Words that the bare texts have only the names of take two lines at most.
  return 10 + Math.max(textHeight(name, 42, 8.5, 1.4), textHeight(from, 90, 8.5, 1.4));
}

function LineHeads({
  columns,
}: {
  readonly columns: readonly ('figure' | 'derivation' | 'result' | 'week' | 'agreed' | 'load')[];
}) {
  const { t } = usePlanText();
  return columns.map((column, at) => (
    <th key={column} scope="col" data-column={(['name', 'from', 'value'] as const)[at]}>
      {t(`plan.promiseColumn.${column}`)}
    </th>
  ));
}

function LineRow({
  line,
  block: { key, anchor },
}: {
  readonly line: DerivationLine | undefined;
  readonly block: Flowing;
}) {
  const { soften } = usePlanText();
  return (
    <tr id={anchor === undefined ? undefined : anchorOf(anchor)} data-measure={key}>
      <th scope="row" data-column="name" dir="auto">
        {soften(line?.name ?? '')}
      </th>
      <td data-column="from" dir="auto">
        {soften(line?.from ?? '')}
      </td>
      <td data-column="value">{line?.value ?? ''}</td>
    </tr>
  );
}
