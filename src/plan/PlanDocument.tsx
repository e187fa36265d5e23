// The plan as a document: the sheets that `paginate` decided, one after the other, each with its footer. Pure, no DOM
// access.
import { memo, useMemo, type ReactNode } from 'react';
import type { Plan } from '../domain/plan/plan.ts';
import { formatNumber } from '../i18n/format.ts';
import { Cover, PersonLine } from './front/Cover.tsx';
import { DetailPart } from './journey/Details.tsx';
import { anchorPages } from './sheets/anchors.ts';
import { FlowSheetContent } from './FlowSheet.tsx';
import { pageOf } from './parts/planPages.ts';
import { cardWidth, JourneyTable, type People } from './journey/JourneySheet.tsx';
import { PlanPagesContext } from './drawing/links.tsx';
import { Overview, touchpointCount } from './journey/Overview.tsx';
import { dayOf, PlanTextContext, usePlanText, workshopTitle, type PlanText } from './text/planText.ts';
import type { JourneySheet, Sheet } from './sheets/sheets.ts';
import { TeamShape } from './drawing/shapes.tsx';
import { Summary } from './front/Summary.tsx';
import { fitted, textWidth } from './text/textWidth.ts';

/** Size of the footer's type in millimetres, as in the style sheet. */
const footerType = 2.82;

export interface PlanDocumentProps extends PlanText {
  readonly plan: Plan;
  readonly sheets: readonly Sheet[];
  /**
   * `flow`: on a screen the text flows and the sheets are for printing only. `pages`: the sheets as they are printed.
   */
  readonly view: 'flow' | 'pages';
  /** Which sheets have their content already, by their place; the others are empty paper. All when it is left out. */
  readonly isDrawn?: (index: number) => boolean;
}

export function PlanDocument({ plan, sheets, view, isDrawn = () => true, t, language, soften }: PlanDocumentProps) {
  // The same objects with each sheet that comes: else all that are there would be drawn again.
  const text = useMemo(() => ({ t, language, soften }), [t, language, soften]);
  const pages = useMemo(() => anchorPages(sheets), [sheets]);
  return (
    <PlanRoot plan={plan} view={view} text={text}>
      <PlanPagesContext value={pages}>
        {sheets.map((sheet, index) => (
          <SheetFrame
            key={index}
            plan={plan}
            sheet={sheet}
            page={index + 1}
            pages={sheets.length}
            isDrawn={isDrawn(index)}
          />
        ))}
      </PlanPagesContext>
    </PlanRoot>
  );
}

/** What the style sheet needs around everything that is drawn or measured. */
export function PlanRoot({
  plan,
  view,
  text,
  children,
}: {
  readonly plan: Plan;
  readonly view: 'flow' | 'pages' | 'measure';
  readonly text: PlanText;
  readonly children: ReactNode;
}) {
  return (
    <PlanTextContext value={text}>
      <div
        className="plan"
        data-view={view}
        lang={text.language}
        style={{ ['--card' as string]: `${cardWidth(plan)}mm` }}
      >
        {children}
      </div>
    </PlanTextContext>
  );
}

interface SheetFrameProps {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly page: number;
  readonly pages: number;
  readonly isDrawn: boolean;
}

/** Drawn once: what else comes on the table draws no sheet again that is there. */
const SheetFrame = memo(function SheetFrame({ plan, sheet, page, pages, isDrawn }: SheetFrameProps) {
  const text = usePlanText();
  const paper = paperOf(sheet);
  const title = footerTitle(text, plan, { a3: 240, 'a4 landscape': 190, a4: 104 }[paper]);
  return (
    <section
      className={`sheet ${paper}`}
      data-sheet={sheet.kind}
      data-flow={'runs' in sheet ? '' : undefined}
      data-continued={'isContinued' in sheet && sheet.isContinued ? '' : undefined}
    >
      {isDrawn && <SheetContent plan={plan} sheet={sheet} />}
      {isDrawn && sheet.kind !== 'cover' && (
        <div className="footer" aria-hidden="true">
          <span>{text.t(`plan.section.${sheet.kind}`)}</span>
          <span>{title}</span>
          <span>{text.t('plan.page', { page, pages })}</span>
        </div>
      )}
    </section>
  );
});

function paperOf(sheet: Sheet): 'a3' | 'a4' | 'a4 landscape' {
  if (sheet.kind === 'overview' || sheet.kind === 'journey') return 'a3';
  return 'runs' in sheet && pageOf(sheet.kind).isLandscape ? 'a4 landscape' : 'a4';
}

/** The name of the document and its day; only a long title is cut, so that the day stays. Millimetres. */
function footerTitle(text: PlanText, plan: Plan, room: number): string {
  const day = dayOf(text, plan);
  const around = textWidth(`${text.t('plan.documentTitle', { title: '' })} · ${day}`, footerType);
  const title = fitted(workshopTitle(text, plan), room - around, footerType);
  return [text.t('plan.documentTitle', { title }), day].filter(Boolean).join(' · ');
}

function SheetContent({ plan, sheet }: { readonly plan: Plan; readonly sheet: Sheet }) {
  const { t } = usePlanText();
  const people: People = new Map(plan.participants.map((participant) => [participant.id, participant]));
  switch (sheet.kind) {
    case 'cover':
      return <Cover plan={plan} />;
    case 'summary':
      return <Summary plan={plan} sheet={sheet} />;
    case 'people':
      return (
        <>
          <PeopleTitle isContinued={sheet.isContinued} />
          {sheet.people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </>
      );
    case 'overview':
      return (
        <>
          <JourneyHeading plan={plan} title={t('plan.overviewTitle')} isFirst />
          <Overview plan={plan} />
        </>
      );
    case 'journey':
      return (
        <>
          <JourneyHeading plan={plan} {...journeyTitle(sheet)} />
          <JourneyTable plan={plan} sheet={sheet} people={people} />
        </>
      );
    case 'details':
      return (
        <>
          <DetailsTitle isContinued={sheet.isContinued} />
          {sheet.parts.map((part) => (
            <DetailPart key={part.section.key} plan={plan} people={people} {...part} />
          ))}
        </>
      );
    default:
      return <FlowSheetContent plan={plan} sheet={sheet} />;
  }

  function journeyTitle({ number, of, columns, isContinued }: JourneySheet) {
    if (of === 1) return { title: t('plan.journeyTitle'), isFirst: true };
    const numbers = columns.map(({ column }) => column.number).filter((found) => found > 0);
    const [from, to] = [numbers[0], numbers.at(-1)];
    const stages =
      from === undefined
        ? t('words.withoutStage')
        : from === to
          ? t('plan.stageNumber', { from })
          : t('plan.stageNumbers', { from, to });
    return {
      title: isContinued ? `${stages}, ${t('plan.continued')}` : stages,
      isFirst: false,
      part: t('plan.sheetOf', { number, of }),
    };
  }
}

function JourneyHeading({
  plan,
  title,
  isFirst,
  part,
}: {
  readonly plan: Plan;
  readonly title: string;
  readonly isFirst: boolean;
  readonly part?: string;
}) {
  const { t, language } = usePlanText();
  const days = plan.stages.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const meta = [
    t('words.stages', { count: plan.stages.length }),
    t('words.touchpoints', { count: touchpointCount(plan) }),
    ...(days > 0 && plan.stages.every(({ duration }) => duration !== null)
      ? [t('plan.days', { count: days, days: formatNumber(language, days, 1) })]
      : []),
  ].join(' · ');
  return (
    <div className="journeyHeading">
      {isFirst ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>
        <span>{part ?? meta}</span>
        <span className="journeyKey">{t('plan.barsAreWeight')}</span>
      </p>
    </div>
  );
}

export function PeopleTitle({ isContinued }: { readonly isContinued: boolean }) {
  const { t } = usePlanText();
  const title = isContinued ? `${t('plan.section.people')}, ${t('plan.continued')}` : t('plan.section.people');
  return (
    <div className="sheetTitle" data-measure="peopleTitle">
      {isContinued ? <p className="statement">{title}</p> : <h1 className="statement">{title}</h1>}
    </div>
  );
}

export function PersonRow({ person }: { readonly person: Plan['participants'][number] }) {
  return (
    <p className="personRow" data-measure={`person:${person.id}`}>
      <TeamShape team={person.team} /> <PersonLine person={person} />
    </p>
  );
}

export function DetailsTitle({ isContinued }: { readonly isContinued: boolean }) {
  const { t } = usePlanText();
  if (isContinued) return <div className="sheetTitle" data-measure="detailsTitleContinued" />;
  return (
    <div className="sheetTitle" data-measure="detailsTitle">
      <h1 className="statement">{t('plan.detailsTitle')}</h1>
      <p className="explanation">{t('plan.detailsLead')}</p>
    </div>
  );
}
