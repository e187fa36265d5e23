// Everything that is paginated, each thing once and as wide as it will be, so that a page can be asked for its heights.
import type { Plan } from '../domain/plan/plan.ts';
import { DetailTable, SectionHead } from './journey/Details.tsx';
import { MeasuredFlow } from './FlowSheet.tsx';
import { MapEntry, StageHead } from './journey/JourneySheet.tsx';
import { isEmpty } from './paginate.ts';
import { hasNamesOnCover } from './sheets/coverNames.ts';
import { blocksOf } from './sheets/flowPage.ts';
import { planPages } from './parts/planPages.ts';
import { detailSections, mapColumns, mapRows, type DetailBlock } from './sheets/planContent.ts';
import { DetailsTitle, PeopleTitle, PersonRow, PlanRoot } from './PlanDocument.tsx';
import type { PlanText } from './text/planText.ts';
import { SummaryResult } from './front/Summary.tsx';
import { MeasuredLists } from './front/SummaryLists.tsx';

export function MeasureDocument({ plan, ...text }: PlanText & { readonly plan: Plan }) {
  const people = new Map(plan.participants.map((participant) => [participant.id, participant]));
  const sections = detailSections(plan);
  const blocks = sections.flatMap((section) => section.blocks);
  return (
    <PlanRoot plan={plan} view="measure" text={text}>
      <div className="measureMap">
        {mapColumns(plan).map((column) => (
          <div key={column.key}>
            <StageHead column={column} />
            {mapRows.flatMap((row) =>
              column.cells[row].map((item) => <MapEntry key={item.key} item={item} row={row} people={people} />),
            )}
          </div>
        ))}
      </div>
      <div className="measureText">
        <DetailsTitle isContinued={false} />
        <DetailsTitle isContinued />
        {sections.flatMap((section) =>
          [false, true].map((isContinued) => (
            <SectionHead key={`${section.key}${isContinued}`} section={section} isContinued={isContinued} />
          )),
        )}
        {(['facts', 'entries', 'points'] as const).map((kind) => (
          <MeasuredTable key={kind} blocks={blocks.filter(({ table }) => table === kind)} plan={plan} people={people} />
        ))}
        <div data-sheet="summary">
          <SummaryResult plan={plan} />
          <MeasuredLists plan={plan} />
        </div>
        {planPages
          .filter((page) => (page.isAlways ? !isEmpty(plan) : blocksOf(page, plan).length > 0))
          .map((page) => (
            <MeasuredFlow key={page.kind} plan={plan} page={page} />
          ))}
        {!hasNamesOnCover(plan) && (
          <>
            <PeopleTitle isContinued={false} />
            {plan.participants.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </>
        )}
      </div>
    </PlanRoot>
  );
}

function MeasuredTable({
  blocks,
  plan,
  people,
}: {
  readonly blocks: readonly DetailBlock[];
  readonly plan: Plan;
  readonly people: ReadonlyMap<string, Plan['participants'][number]>;
}) {
  return blocks.length > 0 ? <DetailTable isMeasured blocks={blocks} plan={plan} people={people} /> : null;
}
