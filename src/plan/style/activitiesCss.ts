// The style sheet of activities and capacity on paper: part of planCss.ts.
export const activitiesCss = /* css */ `
.plan .activitiesQuarter { padding: 3mm 0 3mm; }
.plan .activitiesFigure { display: block; width: 170mm; overflow: visible; }
.plan .figureRule { fill: none; stroke: var(--line); stroke-width: .2; }
.plan .figureMonth { font-size: 3px; font-weight: 700; fill: var(--ink); }
.plan .figureSmall { font-size: 2.5px; fill: var(--ink-3); }
.plan .figureLabel { font-size: 2.9px; font-weight: 700; fill: var(--ink); }
.plan .figureTitle { font-size: 2.5px; font-weight: 600; fill: var(--ink); }
.plan .figureLane { stroke: none; }
.plan .figureLane.marketing { fill: var(--m-tint); fill-opacity: .7; } .plan .figureLane.sales { fill: var(--s-tint); fill-opacity: .7; } .plan .figureLane.both { fill: none; }
.plan .figureBar { fill: #fff; stroke: var(--line-2); stroke-width: .2; }
.plan .mHatch { fill: none; stroke: var(--m); stroke-width: .25; }
.plan .mFill { fill: var(--m); } .plan .sFill { fill: var(--s); }
.plan .figureLeft { fill: #fff; stroke: var(--m); stroke-width: .25; }
.plan .figureNoTime { fill: #fff; stroke: #a8123e; stroke-width: .3; }
.plan .figureStripes { fill: none; stroke: #a8123e; stroke-width: .28; }
.plan .figureLoad { font-size: 2.5px; fill: var(--ink-2); } .plan .figureLoad.bad { font-weight: 700; fill: #a8123e; }
.plan .figureSlots { fill: none; stroke: var(--s); stroke-width: .55; }
.plan .figureBase { fill: none; stroke: var(--ink); stroke-width: .25; }
.plan [data-table='activities'] [data-column='days'] { width: 21mm; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='stage'] { width: 24mm; }
.plan [data-table='activities'] [data-column='responsible'] { width: 26mm; }
.plan [data-table='activities'] [data-column='leads'] { width: 12mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='effort'] { width: 16mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='informed'] { width: 24mm; padding-right: 0; }
.plan :is([data-table='promise'], [data-table='overload']) [data-column='name'] { width: 46mm; }
.plan :is([data-table='promise'], [data-table='overload']) [data-column='value'] { width: 28mm; padding-right: 0; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
`;
