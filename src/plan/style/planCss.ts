// The style sheet of the plan on paper, as text: the same for the printed page, the exported file and the preview.
// Everything is under .plan; screenFlowCss.ts turns the same sheets into flowing text on a screen.
import { activitiesCss } from './activitiesCss.ts';
import { everydayCss } from './everydayCss.ts';
import { hiddenCss } from './hiddenCss.ts';
import { palette } from './palette.ts';
import { partnerCss } from './partnerCss.ts';
import { partnershipCss } from './partnershipCss.ts';
import { relationshipCss } from './relationshipCss.ts';

export const planCss = /* css */ `
@page { size: A4; margin: 0; }
@page wide { size: 420mm 297mm; margin: 0; }
@page landscape { size: 297mm 210mm; margin: 0; }

.plan {
  --ink: ${palette.text}; --ink-2: ${palette.second}; --ink-3: ${palette.third};
  --line: ${palette.hairline}; --line-2: ${palette.line}; --ctl: ${palette.control}; --sunk: ${palette.sunk};
  --m: ${palette.marketing}; --m-text: ${palette.marketingText}; --m-line: ${palette.marketingLine};
  --m-tint: ${palette.marketingTint}; --m-tint-2: ${palette.marketingTint2};
  --s: ${palette.sales}; --s-text: ${palette.salesText}; --s-line: ${palette.salesLine};
  --s-tint: ${palette.salesTint}; --s-tint-2: ${palette.salesTint2};
  --bad: ${palette.bad}; --ok: ${palette.ok}; --warn: ${palette.warn}; --warn-tint: ${palette.warnTint};
  color: var(--ink); background: #fff;
  font: 400 9.5pt/1.4 Inter, 'DejaVu Sans', 'Noto Sans', sans-serif; font-feature-settings: 'cv11', 'ss03';
  /* Made-up bold or italic of a fallback font becomes a Type 3 font in the PDF. */
  font-synthesis: none; font-variant-emoji: text; text-rendering: geometricPrecision; overflow-wrap: anywhere; hyphens: manual;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.plan *, .plan *::before { box-sizing: border-box; }
.plan :is(h1, h2, p) { margin: 0; font-weight: inherit; font-size: inherit; }
.plan th { font-weight: inherit; text-align: start; }
.plan svg { display: block; }
.plan .m { fill: var(--m); } .plan .s { fill: var(--s); } .plan .lens { fill: var(--ink); }
.plan .mText { color: var(--m-text); fill: var(--m-text); } .plan .sText { color: var(--s-text); fill: var(--s-text); }
.plan .outline { fill: none; stroke: var(--ctl); stroke-width: 1.4; }
.plan .outlineThin { fill: none; stroke: var(--ctl); stroke-width: .3; }
/* Whole pixels: a box is printed from pixel to pixel, and would be no circle otherwise. */
.plan .shape { display: inline-block; width: 13px; height: 13px; vertical-align: -.5mm; margin-inline-end: .7mm; }
.plan .shape[data-owner='both'] { width: 5.2mm; }
.plan .shape[data-owner='marketing'] { border-radius: 50%; background: var(--m); }
.plan .shape[data-owner='sales'] { border-radius: 15%; background: var(--s); }
.plan .shape[data-owner='none'] { border: .3mm dashed var(--ctl); border-radius: .6mm; }
.plan .icon {
  display: inline-block; width: 3.3mm; height: 3.3mm; vertical-align: -.65mm; fill: none; stroke: var(--ink-2); stroke-width: 1.75;
  stroke-linecap: round; stroke-linejoin: round;
}
.plan .continued { font-weight: 400; color: var(--ink-3); }

/* Sheets: a little lower than the paper, or there would be a page too many. */
.plan .sheet { position: relative; background: #fff; break-inside: avoid; break-after: page; }
.plan .sheet:last-child { break-after: auto; }
.plan .a4 { width: 210mm; height: 296.6mm; padding: 20mm 20mm 0; }
.plan .a4.landscape { page: landscape; width: 297mm; height: 209.6mm; padding: 14mm 16mm 0; }
.plan .a3 { page: wide; width: 420mm; height: 296.6mm; padding: 13mm 12mm 0; }
.plan .footer {
  position: absolute; left: 20mm; right: 20mm; bottom: 9mm; display: grid; grid-template-columns: 30mm 1fr 30mm; gap: 3mm;
  align-items: end; text-align: center; font-size: 8pt; line-height: 1.3; color: var(--ink-3);
}
.plan .landscape .footer { left: 16mm; right: 16mm; }
.plan .a3 .footer { left: 12mm; right: 12mm; bottom: 6mm; }
.plan .footer span:first-child { text-align: start; }
.plan .footer span:last-child { text-align: end; font-variant-numeric: tabular-nums; }

/* Cover */
.plan [data-sheet='cover'] { display: flex; flex-direction: column; padding: 0 0 26mm; }
.plan .coverFigure { width: 100%; flex: none; }
.plan .coverText { flex: 1; padding: 24mm 20mm 6mm; }
.plan .coverKind { font-size: 13pt; color: var(--ink-2); }
.plan .coverTitle { font-weight: 700; letter-spacing: -.036em; line-height: 1.06; font-size: var(--title); margin: 4mm 0 5mm; }
.plan [data-scale='small'] .coverTitle { letter-spacing: -.028em; line-height: 1.12; }
.plan [data-scale='smallest'] .coverTitle { letter-spacing: -.02em; line-height: 1.2; }
.plan .coverDetail { font-size: 16pt; line-height: 1.42; color: var(--ink-2); }
.plan [data-scale='smallest'] .coverDetail { font-size: 12pt; }
.plan .coverPeople { flex: none; display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 6mm; margin: 0 20mm; padding-top: 4mm; border-top: .5mm solid var(--ink); }
.plan .teamName { font-size: 11.5pt; font-weight: 700; margin-bottom: 1mm; }
.plan .person { font-size: 10.5pt; line-height: 1.58; }
.plan .team[data-team='none'] { grid-column: 1 / -1; }
.plan .personRow { font-size: 10.5pt; line-height: 1.4; padding: 1.6mm 0; border-bottom: .2mm solid var(--line); }

/* Summary and titles */
.plan .statement { font-weight: 700; font-size: 28pt; line-height: 1.15; letter-spacing: -.03em; }
.plan .explanation { font-size: 12.5pt; line-height: 1.45; color: var(--ink-2); margin-top: 2mm; }
.plan .sheetTitle { display: flow-root; padding-bottom: 4mm; }
.plan .sheetTitle:empty { padding: 0; }
.plan [data-sheet='summary'] h2 { font-weight: 700; font-size: 13.5pt; letter-spacing: -.012em; margin: 0; padding: 4.1mm 0 1.6mm; }
.plan [data-sheet='summary'] .explanation { font-size: 11.5pt; }
.plan .figures { display: grid; grid-template-columns: 65mm 52mm 1fr; margin-top: 5mm; padding-top: 3.5mm; border-top: .35mm solid var(--ink); }
.plan .figureNumber { font-weight: 700; font-size: 27pt; line-height: 1.15; letter-spacing: -.03em; }
.plan .figureText { font-size: 9.5pt; color: var(--ink-2); padding-right: 4mm; margin-top: 1mm; }
.plan .figureLegend { font-size: 9pt; color: var(--ink-2); margin-bottom: 2mm; }
.plan .figureLegend .shape:not(:first-child) { margin-left: 4mm; }
.plan .figureScale { float: right; }
.plan .shareFigure { width: 170mm; max-width: 100%; overflow: visible; }
.plan .stepLabel { font-size: 2.65px; fill: var(--ink-2); }
.plan .stepValue { font-size: 2.82px; font-weight: 700; fill: var(--ink); }
.plan .stepLegend { font-size: 8pt; color: var(--ink-2); margin-top: 2mm; }
.plan .finding { font-size: 10pt; }
.plan .shareFigure + .finding, .plan .stepLegend + .finding { margin-top: 2.5mm; }
.plan .annotation { font-size: 8.5pt; color: var(--ink-3); margin-top: 1.5mm; }
.plan .openPoints { display: grid; grid-template-columns: 1fr 1fr; gap: 0 9mm; }
.plan .openPoints p { border-top: .25mm solid var(--line-2); padding: 1.05mm 0; font-size: 9pt; display: flex; justify-content: space-between; gap: 3mm; white-space: nowrap; }
.plan .openSection { color: var(--ink-3); }

/* Vectors */
.plan .curve { width: 100%; height: 100%; overflow: visible; }
.plan .curve .line { fill: none; stroke: var(--ink); stroke-width: .5; }
.plan :is(.edges, .guide) { fill: none; stroke: var(--line); stroke-width: .2; }
.plan .guide { stroke-dasharray: 1 1; }
.plan .middle { stroke: var(--ink); stroke-width: .3; }
.plan .mArea { fill: var(--m-tint-2); } .plan .sArea { fill: var(--s-tint-2); }
.plan .mHatching { fill: none; stroke: var(--m-line); stroke-width: .55; }
.plan .sDots { fill: none; stroke: var(--s-line); stroke-width: .7; stroke-linecap: round; }
.plan .value { font-size: 2.82px; font-weight: 600; }
.plan .value:not(.mText, .sText) { fill: var(--ink-2); }
.plan .crossover { stroke: var(--ink); stroke-width: .4; stroke-dasharray: 1 .8; }
.plan .flag { font-size: 2.65px; font-weight: 600; fill: #fff; }
.plan .contact text { font-size: 2.65px; fill: var(--ink-2); }
.plan .flagPole { fill: none; stroke: var(--ink-2); stroke-width: .3; }
.plan .face circle { fill: #fff; stroke: var(--ink); stroke-width: .4; }
.plan .face path { fill: none; stroke: var(--ink); stroke-width: .35; stroke-linecap: round; }
.plan .face .eyes { stroke-width: .6; }
.plan .face .mouth { fill: var(--ink); stroke-width: .2; stroke-linejoin: round; }
.plan .plate { fill: #fff; }

/* The map */
.plan .journeyHeading { height: 15mm; display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; }
.plan .journeyHeading :is(h1, h2) { font-weight: 700; font-size: 21pt; line-height: 1.2; letter-spacing: -.028em; }
.plan .journeyHeading p { font-size: 10pt; color: var(--ink-2); text-align: end; }
.plan .journeyKey { margin-left: 5mm; }
.plan .map { table-layout: fixed; border-collapse: separate; border-spacing: 0; }
.plan .map :is(th, td) { padding: 1.3mm 1.1mm 1.4mm; vertical-align: top; }
.plan .map td { border-left: .2mm solid var(--line); }
.plan .map thead :is(th, td) { border-left: 0; border-bottom: .4mm solid var(--ink); padding: 0 1.1mm 1.2mm; vertical-align: bottom; }
.plan .map .corner { font-size: 7.5pt; color: var(--ink-3); padding-left: 3mm; }
.plan .map tbody th { padding-left: 3mm; }
.plan .map tbody tr:not(:first-child) > * { border-top: .2mm solid var(--line-2); }
.plan .map tbody tr:is([data-row='questions'], [data-row='emotion']) > * { border-top-color: transparent; }
.plan .map tbody tr:is([data-row='marketing'], [data-row='both']) > * { border-top: .5mm solid var(--m); }
.plan .map tbody tr[data-row='sales'] > * { border-top: .5mm solid var(--s); }
.plan tr[data-row='marketing'] > *, .plan .overviewRow[data-row='marketing'] { background: var(--m-tint); }
.plan tr[data-row='sales'] > *, .plan .overviewRow[data-row='sales'] { background: var(--s-tint); }
.plan .map tbody tr[data-row='share'] > * { border-top: .35mm solid var(--ink); padding-top: 0; padding-bottom: 0; }
.plan .map tbody tr[data-row='share'] > th { padding-top: 1.3mm; }
.plan .map .curveCell { padding: 0; border-left: 0; }
.plan .stageHead { display: flow-root; width: var(--card); }
.plan .stageTitle { display: block; font-weight: 700; font-size: 11.5pt; line-height: 1.2; letter-spacing: -.02em; }
.plan .stageMeta { display: block; font-size: 7.5pt; line-height: 1.35; color: var(--ink-3); }
.plan .stagePurchase { font-weight: 600; color: var(--ink); white-space: nowrap; }
.plan .stagePurchase::before { content: ''; display: inline-block; width: 2mm; height: 2mm; margin-right: 1mm; border: .3mm solid var(--ink); border-radius: 50%; box-shadow: inset 0 0 0 .35mm #fff; background: var(--ink); vertical-align: -.1mm; }
.plan .rowLabel { font-weight: 600; font-size: 8pt; line-height: 1.3; }
.plan .rowLabel .continued { display: block; font-size: 7.5pt; }
.plan .laneLabel { display: block; line-height: 1.3; font-size: 10pt; }
.plan .laneName { font-weight: 700; }
.plan .laneLabel .continued { display: block; font-size: 8pt; }
.plan .laneLabel .shape { display: block; width: 15px; height: 15px; margin-bottom: .6mm; }
.plan .laneLabel .shape[data-owner='both'] { width: 6.1mm; }
.plan .laneLabel .shape[data-owner='none'] { display: inline-block; vertical-align: -.8mm; margin: 0 .6mm 0 0; }
.plan .laneLabel[data-owner='marketing'] .laneName { color: var(--m-text); }
.plan .laneLabel[data-owner='sales'] .laneName { color: var(--s-text); }
.plan .shareLegend { display: block; font-size: 7.5pt; font-weight: 600; line-height: 1.7; white-space: nowrap; }
.plan .shareLegend > span { display: block; }
.plan .shareLegend [data-owner='marketing'] { color: var(--m-text); }
.plan .shareLegend [data-owner='sales'] { color: var(--s-text); }
.plan .changeLegend { display: block; font-weight: 400; font-size: 7.5pt; line-height: 1.3; color: var(--ink-3); margin-top: .8mm; }
.plan .changeLegend svg { display: inline-block; width: 1mm; height: 3.4mm; vertical-align: -.8mm; margin-right: .8mm; }
.plan .subColumns { display: flex; gap: 2.2mm; }
.plan .subColumn { flex: none; width: var(--card); }
.plan .subColumn > * + * { margin-top: 1.3mm; }
.plan .mapText { font-size: 8pt; line-height: 1.35; color: var(--ink-2); white-space: pre-line; }
.plan .question { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-style: italic; color: var(--ink); }
.plan .mapText.question { font-size: 8.5pt; line-height: 1.3; }
.plan .mapPoint { position: relative; font-size: 8pt; line-height: 1.35; color: var(--ink-2); padding-inline-start: 3.4mm; white-space: pre-line; }
.plan .pointSign { display: inline-block; width: 0; height: 0; border: .95mm solid transparent; margin-inline-end: 1mm; }
.plan .mapPoint .pointSign { position: absolute; inset-inline-start: .3mm; top: 1.1mm; }
.plan .pointSign[data-row='painPoints'] { border-top: 1.6mm solid var(--bad); border-bottom: 0; }
.plan .pointSign[data-row='opportunities'] { border-bottom: 1.6mm solid var(--ok); border-top: 0; }
.plan .pointDots { display: inline-block; min-width: 4.6mm; padding: 0 1mm; border-radius: 2mm; background: var(--sunk); color: var(--ink); font-weight: 600; font-size: 7.5pt; line-height: 3.6mm; text-align: center; }

/* A card */
.plan .card { position: relative; display: flex; width: var(--card); background: #fff; border: .25mm solid var(--line-2); border-radius: .9mm; font-size: 8pt; line-height: 1.32; font-weight: 500; letter-spacing: -.004em; }
.plan .card[data-owner='none'] { border: .3mm dashed var(--ctl); }
.plan .cardBody { flex: 1; min-width: 0; display: flow-root; padding: 1.1mm 1.4mm 1.1mm 1.7mm; }
.plan .cardBody > .icon { margin-inline-end: 1mm; }
.plan .cardMeta { float: right; display: inline-flex; gap: 1mm; align-items: center; margin: -.2mm 0 -.2mm 1.2mm; }
.plan .cardBody:dir(rtl) .cardMeta { float: left; margin: -.2mm 1.2mm -.2mm 0; }
.plan .cardMeta .icon { vertical-align: 0; }
.plan .badge { display: inline-block; min-width: 4.5mm; height: 4.1mm; padding: 0 .5mm; text-align: center; font-size: 7pt; line-height: 4.1mm; font-weight: 600; letter-spacing: 0; background: var(--sunk); border-radius: 1mm; white-space: nowrap; overflow-wrap: normal; }
.plan .badge[data-team='marketing'] { background: var(--m-tint-2); color: var(--m-text); border-radius: 2.1mm; }
.plan .badge[data-team='sales'] { background: var(--s-tint-2); color: var(--s-text); border-radius: .6mm; }
.plan .flank { flex: none; width: 1.5mm; display: flex; flex-direction: column; gap: .25mm; }
.plan .flank i { flex: 1; background: var(--m-tint-2); }
.plan .flank i[data-filled] { background: var(--m); }
.plan .flank[data-team='sales'] i { background: var(--s-tint-2); }
.plan .flank[data-team='sales'] i[data-filled] { background: var(--s); }
.plan .flank:first-child i:first-child { border-start-start-radius: .6mm; }
.plan .flank:first-child i:last-child { border-end-start-radius: .6mm; }
.plan .flank:last-child i:first-child { border-start-end-radius: .6mm; }
.plan .flank:last-child i:last-child { border-end-end-radius: .6mm; }

/* Overview */
.plan .overviewRow { display: grid; grid-template-columns: 33mm 363mm; border-bottom: .2mm solid var(--line-2); }
.plan .overviewRow:first-child { border-bottom: .4mm solid var(--ink); }
.plan .overviewRow:is([data-row='marketing'], [data-row='both']) { border-top: .5mm solid var(--m); border-bottom: 0; }
.plan .overviewRow[data-row='sales'] { border-top: .5mm solid var(--s); }
.plan .overviewRow[data-row='share'] { border-bottom: 0; }
.plan .overviewLabel { padding: 1.3mm 1mm 0 3mm; }
.plan .overviewTitle { font-size: 3.5px; font-weight: 600; fill: var(--ink); }

/* Detailed list */
.plan .sectionHead { display: flow-root; padding: 5mm 0 2mm; }
.plan .sectionTitle { font-weight: 700; font-size: 14pt; line-height: 1.25; letter-spacing: -.015em; }
.plan .sectionMeta { font-size: 8.5pt; color: var(--ink-3); }
.plan .sectionHead[data-continued] { padding-top: 0; }
.plan .sectionHead[data-continued] .sectionTitle { font-size: 11pt; color: var(--ink-2); }
.plan .details { width: 170mm; table-layout: fixed; border-collapse: separate; border-spacing: 0; font-size: 8.5pt; line-height: 1.36; }
.plan .details thead th { font-size: 7.5pt; color: var(--ink-3); padding: 4mm 2mm .6mm 0; border-bottom: .3mm solid var(--ink); vertical-align: bottom; }
.plan .details tbody :is(th, td) { padding: 1.3mm 2mm 1.3mm 0; border-bottom: .2mm solid var(--line); vertical-align: top; white-space: pre-line; }
.plan .details tbody td.question { font-size: 9pt; }
.plan [data-table='facts'] [data-column='customer'], .plan [data-table='points'] [data-column='kind'] { width: 27mm; }
.plan [data-table='facts'] tbody th { font-weight: 600; }
.plan [data-table='entries'] [data-column='touchpoint'] { width: 58mm; }
.plan [data-table='entries'] [data-column='owner'] { width: 27mm; }
.plan [data-table='entries'] [data-column='channel'] { width: 27mm; }
.plan [data-table='entries'] [data-column='lead'] { width: 24mm; }
.plan [data-table='entries'] [data-column='weight'] { width: 13mm; }
.plan [data-table='points'] [data-column='linked'] { width: 45mm; }
.plan [data-table='points'] [data-column='dots'] { width: 14mm; }
.plan :is([data-column='weight'], [data-column='dots']) { font-variant-numeric: tabular-nums; }
.plan .entryTitle { font-weight: 600; }
.plan .description { color: var(--ink-2); }
.plan [data-table='facts'] { border-top: .3mm solid var(--ink); }
.plan .details .furtherPart { padding-top: 0; }
.plan .ownShare { display: block; color: var(--ink-3); font-size: 7.5pt; }
.plan .measureMap { width: var(--card); }
.plan .landscape .details { width: 265mm; }
.plan .measureText { width: 170mm; }
.plan .measureLandscape { width: 265mm; }
.plan .measureLandscape .details { width: 265mm; }
${partnershipCss}
${partnerCss}
${relationshipCss}
${activitiesCss}
${everydayCss}
${hiddenCss}`;
