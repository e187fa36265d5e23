// A sheet of a flowing page, such as goals or open points: its title, then runs of blocks, each under its own heading.
import type { ReactNode } from 'react';
import { isolated } from '../i18n/isolate.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { Lines } from './drawing/Lines.tsx';
import type { PlanPage, PlanRun } from './parts/planPage.ts';
import { pageOf } from './parts/planPages.ts';
import { sectionAnchor } from './sheets/anchors.ts';
import type { Flowing } from './sheets/flowPage.ts';
import type { BlockRun, FlowSheet } from './sheets/sheets.ts';
import { usePlanText } from './text/planText.ts';
import { fitted } from './text/textWidth.ts';

export function FlowSheetContent({ plan, sheet }: { readonly plan: Plan; readonly sheet: FlowSheet }) {
  const page = pageOf(sheet.kind);
  return (
    <>
      <FlowTitle
        plan={plan}
        page={page}
        isContinued={sheet.isContinued}
        goesOn={sheet.runs[0]?.blocks[0]?.goesOn ?? ''}
        isAlone={sheet.runs.length === 0}
      />
      {sheet.runs.map((part) => (
        <RunPart key={part.run} plan={plan} run={page.runs.find(({ run }) => run === part.run)!} part={part} />
      ))}
    </>
  );
}

/** What stands above everything else on a sheet; on the first one of signatures, all that both sign. */
function FlowTitle({
  plan,
  page: { kind, title },
  isContinued,
  goesOn = '',
  isAlone = false,
}: {
  readonly plan: Plan;
  readonly page: PlanPage;
  readonly isContinued: boolean;
  /** Title of what was cut on the sheet before and goes on here. */
  readonly goesOn?: string;
  /** Nothing follows on its sheet: then it may take more room than was measured. */
  readonly isAlone?: boolean;
}) {
  const text = usePlanText();
  const { t } = text;
  const key = `title${isContinued ? 'Continued' : ''}:${kind}`;
  if (isContinued) {
    return (
      <div className="sheetTitle" data-measure={key}>
        <p className="continuedTitle">
          {`${t(`plan.section.${kind}`)}, ${t('plan.continued')}`}
          {goesOn !== '' && `: ${isolated(fitted(goesOn, 110, 3.9, true))}`}
        </p>
      </div>
    );
  }
  if ('Title' in title) {
    return (
      <div className="sheetTitle" data-alone={isAlone ? '' : undefined} data-measure={key}>
        <title.Title plan={plan} />
      </div>
    );
  }
  const words = title(text, plan);
  return (
    <div className="sheetTitle" id={sectionAnchor(kind)} data-measure={key}>
      <h1 className="statement">
        <Lines text={words.title} />
      </h1>
      <p className="explanation">{words.lead}</p>
    </div>
  );
}

function RunPart({
  plan,
  run,
  part: { isContinued, blocks },
}: {
  readonly plan: Plan;
  readonly run: PlanRun;
  readonly part: BlockRun;
}) {
  return (
    <div className="run" data-continued={isContinued ? '' : undefined}>
      <RunHead plan={plan} run={run} isContinued={isContinued} />
      <RunBlocks plan={plan} run={run} blocks={blocks} isContinued={isContinued} />
    </div>
  );
}

function RunHead({
  plan,
  run: { run, heading },
  isContinued,
}: {
  readonly plan: Plan;
  readonly run: PlanRun;
  readonly isContinued: boolean;
}) {
  const text = usePlanText();
  if (!heading) return null;
  const { title, lead } = heading(text, plan);
  return (
    <div className="runHead" data-measure={`run${isContinued ? 'Continued' : ''}:${run}`}>
      {isContinued ? (
        <p className="continuedTitle">{`${title}, ${text.t('plan.continued')}`}</p>
      ) : (
        <h2 className="sectionTitle">{title}</h2>
      )}
      {lead !== '' && !isContinued && <p className="sectionMeta">{lead}</p>}
    </div>
  );
}

/** The blocks of a run, in a table where they are rows of one. */
function RunBlocks({
  plan,
  run: { run, Row, Heads },
  blocks,
  isContinued = false,
  isMeasured = false,
}: {
  readonly plan: Plan;
  readonly run: PlanRun;
  readonly blocks: readonly Flowing[];
  readonly isContinued?: boolean;
  readonly isMeasured?: boolean;
}) {
  const rows = blocks.map((block) => <Row key={block.key} plan={plan} block={block} />);
  if (!Heads) return rows;
  return (
    <table className="details" data-table={run.replace(/:.*/, '')}>
      <thead data-measure={isMeasured ? `tableHead:${run}` : undefined}>
        <tr>
          <Heads isContinued={isContinued} />
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
}

/** Rows of a table that are measured together: how high one is does not depend on the others. */
const rowsTogether = 60;

export function slices<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / rowsTogether) }, (_, at) =>
    all.slice(at * rowsTogether, (at + 1) * rowsTogether),
  );
}

/** Everything of a page, each thing once, so that it can be asked for its heights; and how many things that are. */
export function measuredFlow(plan: Plan, page: PlanPage): { readonly node: ReactNode; readonly size: number }[] {
  const wide = (node: ReactNode) => (page.isLandscape ? <div className="measureLandscape">{node}</div> : node);
  const titles = (
    <>
      <FlowTitle plan={plan} page={page} isContinued={false} />
      <FlowTitle plan={plan} page={page} isContinued />
    </>
  );
  const runs = page.runs.flatMap((run) => {
    const blocks = run.blocks(plan);
    return (run.Heads ? slices(blocks) : blocks.length > 0 ? [blocks] : []).map((some, at) => ({
      node: wide(
        <div>
          {at === 0 && <RunHead plan={plan} run={run} isContinued={false} />}
          {at === 0 && <RunHead plan={plan} run={run} isContinued />}
          <RunBlocks plan={plan} run={run} blocks={some} isMeasured />
        </div>,
      ),
      size: some.length,
    }));
  });
  return [{ node: wide(titles), size: 2 }, ...runs];
}
