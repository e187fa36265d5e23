// A sheet of goals, agreements, open points or signatures: its title, then runs of blocks, each under its own heading.
import { isolated } from '../i18n/isolate.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { AgreementPart } from './parts/Agreements.tsx';
import { agreementsLead, handoversLead } from './parts/agreementText.ts';
import { sectionAnchor } from './sheets/anchors.ts';
import { hasHeading, isTable } from './sheets/flowSheets.ts';
import { Lines } from './drawing/Lines.tsx';
import { GoalHeads, GoalRow } from './parts/Goals.tsx';
import { goalsHeadline, goalsLead } from './parts/goalText.ts';
import { HandoverHeads, HandoverRow } from './parts/Handovers.tsx';
import { GapHeads, GapRow } from './parts/OpenPoints.tsx';
import { gapSections, type Block, type Run } from './sheets/partnershipContent.ts';
import { usePlanText } from './text/planText.ts';
import type { BlockRun, FlowKind, FlowSheet } from './sheets/sheets.ts';
import { fitted } from './text/textWidth.ts';
import { SignatureHeads, SignaturePage, SignatureRow } from './parts/Signatures.tsx';

export function FlowSheetContent({ plan, sheet }: { readonly plan: Plan; readonly sheet: FlowSheet }) {
  return (
    <>
      <FlowTitle
        plan={plan}
        kind={sheet.kind}
        isContinued={sheet.isContinued}
        goesOn={cutBefore(sheet)}
        isAlone={sheet.runs.length === 0}
      />
      {sheet.runs.map((run) => (
        <RunPart key={run.run} plan={plan} part={run} />
      ))}
    </>
  );
}

/** The title of the agreement that began on the sheet before. */
function cutBefore({ runs }: FlowSheet): string {
  const first = runs[0]?.blocks[0];
  return first && 'agreement' in first && first.block !== 'card' ? first.agreement.title : '';
}

/** What stands above everything else on a sheet; on the first one of signatures, all that both sign. */
export function FlowTitle({
  plan,
  kind,
  isContinued,
  goesOn = '',
  isAlone = false,
}: {
  readonly plan: Plan;
  readonly kind: FlowKind;
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
  if (kind === 'signatures') {
    return (
      <div className="sheetTitle" data-alone={isAlone ? '' : undefined} data-measure={key}>
        <SignaturePage plan={plan} />
      </div>
    );
  }
  const [title, lead] = {
    goals: () => [goalsHeadline(text, plan), goalsLead(text, plan)],
    agreements: () => [
      plan.agreements.length === 0 ? t('plan.noAgreement') : t('plan.agreementsTitle'),
      agreementsLead(text, plan),
    ],
    openPoints: () => [t('plan.openPointsTitle', { count: plan.gaps.length }), t('plan.openPointsLead')],
  }[kind]();
  return (
    <div className="sheetTitle" id={sectionAnchor(kind)} data-measure={key}>
      <h1 className="statement">
        <Lines text={title!} />
      </h1>
      <p className="explanation">{lead}</p>
    </div>
  );
}

function RunPart({ plan, part: { run, isContinued, blocks } }: { readonly plan: Plan; readonly part: BlockRun }) {
  return (
    <div className="run" data-continued={isContinued ? '' : undefined}>
      {hasHeading(run) && <RunHead plan={plan} run={run} isContinued={isContinued} />}
      {isTable(run) ? (
        <RunTable plan={plan} run={run} blocks={blocks} isContinued={isContinued} />
      ) : (
        blocks.map((block) => <BlockPart key={block.key} plan={plan} block={block} />)
      )}
    </div>
  );
}

export function RunHead({
  plan,
  run,
  isContinued,
}: {
  readonly plan: Plan;
  readonly run: Run;
  readonly isContinued: boolean;
}) {
  const text = usePlanText();
  const { t } = text;
  const title = t(run === 'handovers' ? 'plan.handoversTitle' : 'plan.signaturesFurther');
  return (
    <div className="runHead" data-measure={`run${isContinued ? 'Continued' : ''}:${run}`}>
      {isContinued ? (
        <p className="continuedTitle">{`${title}, ${t('plan.continued')}`}</p>
      ) : (
        <h2 className="sectionTitle">{title}</h2>
      )}
      {run === 'handovers' && !isContinued && <p className="sectionMeta">{handoversLead(text, plan)}</p>}
    </div>
  );
}

/** One table; also rendered alone, with all rows of a run, to be measured. */
export function RunTable({
  plan,
  run,
  blocks,
  isContinued = false,
  isMeasured = false,
}: {
  readonly plan: Plan;
  readonly run: Run;
  readonly isContinued?: boolean;
  readonly blocks: readonly Block[];
  readonly isMeasured?: boolean;
}) {
  const section = gapSections.find((candidate) => run === `gaps:${candidate}`);
  return (
    <table className="details" data-table={run.replace(/:.*/, '')}>
      <thead data-measure={isMeasured ? `tableHead:${run}` : undefined}>
        <tr>
          {run === 'goals' && <GoalHeads />}
          {run === 'handovers' && <HandoverHeads />}
          {run === 'signatures' && <SignatureHeads />}
          {section && <GapHeads section={section} isContinued={isContinued} />}
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
          <BlockPart key={block.key} plan={plan} block={block} />
        ))}
      </tbody>
    </table>
  );
}

function BlockPart({ plan, block }: { readonly plan: Plan; readonly block: Block }) {
  switch (block.block) {
    case 'goal':
      return <GoalRow plan={plan} block={block} />;
    case 'handover':
      return <HandoverRow plan={plan} block={block} />;
    case 'gap':
      return <GapRow block={block} />;
    case 'signature':
      return <SignatureRow plan={plan} block={block} />;
    default:
      return <AgreementPart plan={plan} block={block} />;
  }
}

/** Everything that flows, each thing once, so that a page can be asked for its heights. */
export function MeasuredFlow({
  plan,
  kind,
  blocks,
}: {
  readonly plan: Plan;
  readonly kind: FlowKind;
  readonly blocks: readonly Block[];
}) {
  return (
    <>
      <FlowTitle plan={plan} kind={kind} isContinued={false} />
      <FlowTitle plan={plan} kind={kind} isContinued />
      {[...Map.groupBy(blocks, ({ run }) => run)].map(([run, all]) => (
        <div key={run}>
          {hasHeading(run) && <RunHead plan={plan} run={run} isContinued={false} />}
          {hasHeading(run) && <RunHead plan={plan} run={run} isContinued />}
          {isTable(run) ? (
            <RunTable plan={plan} run={run} blocks={all} isMeasured />
          ) : (
            all.map((block) => <BlockPart key={block.key} plan={plan} block={block} />)
          )}
        </div>
      ))}
    </>
  );
}
