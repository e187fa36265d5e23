// Everything that is paginated, each thing once and as wide as it will be, so that a page can be asked for its heights.
import { Fragment, type ReactNode } from 'react';
import type { Plan } from '../domain/plan/plan.ts';
import { DetailTable, SectionHead } from './journey/Details.tsx';
import { measuredFlow, slices } from './FlowSheet.tsx';
import { MapEntry, StageHead, type People } from './journey/JourneySheet.tsx';
import { isEmpty } from './paginate.ts';
import { hasNamesOnCover } from './sheets/coverNames.ts';
import { blocksOf } from './sheets/flowPage.ts';
import { planPages } from './parts/planPages.ts';
import { detailSections, mapColumns, mapRows, type MapColumn } from './sheets/planContent.ts';
import { DetailsTitle, PeopleTitle, PersonRow, PlanRoot } from './PlanDocument.tsx';
import type { PlanText } from './text/planText.ts';
import { SummaryResult } from './front/Summary.tsx';
import { MeasuredLists } from './front/SummaryLists.tsx';

/** Something that is measured, apart from everything else: its size does not depend on what stands beside it. */
interface Piece {
  readonly node: ReactNode;
  /** How many things in it are measured, about. */
  readonly size: number;
}

export function MeasureDocument({ plan, ...text }: PlanText & { readonly plan: Plan }) {
  return <MeasurePart plan={plan} pieces={piecesOf(plan)} {...text} />;
}

export interface MeasurePartProps extends PlanText {
  readonly plan: Plan;
  readonly pieces: readonly Piece[];
}

/** Some of the pieces, so that a page that people work in can measure a long plan part by part. */
export function MeasurePart({ plan, pieces, ...text }: MeasurePartProps) {
  return (
    <PlanRoot plan={plan} view="measure" text={text}>
      {pieces.map(({ node }, at) => (
        <Fragment key={at}>{node}</Fragment>
      ))}
    </PlanRoot>
  );
}

/** The pieces in parts of at most `most` measured things each, as far as a piece is not larger itself. */
export function partsToMeasure(plan: Plan, most: number): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let room = 0;
  for (const piece of piecesOf(plan)) {
    if (parts.length === 0 || piece.size > room) {
      parts.push([]);
      room = most;
    }
    parts.at(-1)!.push(piece);
    room -= piece.size;
  }
  return parts;
}

function piecesOf(plan: Plan): Piece[] {
  const people = new Map(plan.participants.map((participant) => [participant.id, participant]));
  const sections = detailSections(plan);
  const blocks = sections.flatMap((section) => section.blocks);
  const text = (node: ReactNode, size: number): Piece => ({ node: <div className="measureText">{node}</div>, size });
  return [
    ...mapColumns(plan).map((column) => mapPiece(column, people)),
    text(
      <>
        <DetailsTitle isContinued={false} />
        <DetailsTitle isContinued />
        {sections.flatMap((section) =>
          [false, true].map((isContinued) => (
            <SectionHead key={`${section.key}${isContinued}`} section={section} isContinued={isContinued} />
          )),
        )}
      </>,
      2 * sections.length,
    ),
    ...(['facts', 'entries', 'points'] as const).flatMap((kind) =>
      slices(blocks.filter(({ table }) => table === kind)).map((slice) =>
        text(<DetailTable isMeasured blocks={slice} plan={plan} people={people} />, slice.length),
      ),
    ),
    text(
      <div data-sheet="summary">
        <SummaryResult plan={plan} />
        <MeasuredLists plan={plan} />
      </div>,
      10,
    ),
    ...planPages
      .filter((page) => (page.isAlways ? !isEmpty(plan) : blocksOf(page, plan).length > 0))
      .flatMap((page) => measuredFlow(plan, page))
      .map(({ node, size }) => text(node, size)),
    ...(hasNamesOnCover(plan) ? [] : [peoplePiece(plan)]).map(({ node, size }) => text(node, size)),
  ];
}

function mapPiece(column: MapColumn, people: People): Piece {
  const items = mapRows.flatMap((row) => column.cells[row].map((item) => ({ row, item })));
  const node = (
    <div className="measureMap">
      <StageHead column={column} />
      {items.map(({ row, item }) => (
        <MapEntry key={item.key} item={item} row={row} people={people} />
      ))}
    </div>
  );
  return { node, size: items.length };
}

function peoplePiece({ participants }: Plan): Piece {
  const node = (
    <>
      <PeopleTitle isContinued={false} />
      {participants.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </>
  );
  return { node, size: participants.length };
}
