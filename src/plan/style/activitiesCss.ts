// The style sheet of activities and capacity on paper: part of planCss.ts.
export const activitiesCss = /* css */ `
.plan .activitiesQuarter { padding: 0; }
.plan .activitiesFigure { display: block; width: 265mm; overflow: visible; }
.plan .figureRule { fill: none; stroke: var(--line); stroke-width: .2; }
.plan .figureMonth { font-size: 3.6px; font-weight: 700; fill: var(--ink); }
.plan .figureSmall { font-size: 2.5px; fill: var(--ink-3); }
.plan .figureLabel { font-size: 3.1px; font-weight: 700; fill: var(--ink); }
.plan .figureLabel.marketing { fill: var(--m-text); } .plan .figureLabel.sales { fill: var(--s-text); }
.plan .figureTitle { font-size: 2.7px; font-weight: 600; fill: var(--ink); }
.plan .figureLane { stroke: none; }
.plan .figureLane.marketing { fill: var(--m-tint); } .plan .figureLane.sales { fill: var(--s-tint); } .plan .figureLane.both { fill: none; }
.plan .figureLaneRule { fill: none; stroke: var(--m); stroke-width: .5; }
.plan .figureLaneRule.sales { stroke: var(--s); } .plan .figureLaneRule.marketing { stroke: var(--ink); stroke-width: .35; }
.plan .figureBar { fill: #fff; stroke: var(--line-2); stroke-width: .2; }
.plan .figureTick { fill: none; stroke: var(--ink-2); stroke-width: .4; }
.plan .figureBadge.marketing { fill: var(--m-tint-2); } .plan .figureBadge.sales { fill: var(--s-tint-2); } .plan .figureBadge.none { fill: var(--sunk); }
.plan .figureLetters { font-size: 2.5px; font-weight: 600; }
.plan .figureLetters.marketing { fill: var(--m-text); } .plan .figureLetters.sales { fill: var(--s-text); } .plan .figureLetters.none { fill: var(--ink-2); }
.plan .mHatch { fill: none; stroke: var(--m); stroke-width: .25; }
.plan .sFillTint { fill: var(--s-tint); }
.plan .figureLeft { fill: #fff; stroke: var(--m); stroke-width: .25; }
.plan .figureNoTime { fill: #fff; stroke: var(--bad); stroke-width: .3; }
.plan .figureStripes { fill: none; stroke: var(--bad); stroke-width: .28; }
.plan .figureLoad { font-size: 2.8px; fill: var(--ink-2); } .plan .figureLoad.bad { font-weight: 700; fill: var(--bad); }
.plan .figureSlots { fill: none; stroke: var(--s); stroke-width: .55; }
.plan .figureBase { fill: none; stroke: var(--ink); stroke-width: .3; }
.plan .figureWorst { font-size: 2.9px; fill: var(--ink); } .plan .figureWorst.first { font-weight: 700; }
/* All titles begin at one edge, beside the narrow marks and beside the wide one. */
.plan [data-table='activities'] [data-column='activity'] .shape:not([data-owner='both']) { margin-inline-end: 2.46mm; }
.plan [data-table='activities'] [data-column='days'] { width: 42mm; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='stage'] { width: 38mm; }
.plan [data-table='activities'] [data-column='responsible'] { width: 34mm; }
.plan [data-table='activities'] [data-column='leads'] { width: 16mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='effort'] { width: 22mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='activities'] [data-column='informed'] { width: 34mm; padding-right: 0; padding-left: 6mm; }
.plan :is([data-table='promise'], [data-table='overload']) [data-column='name'] { width: 46mm; }
.plan :is([data-table='promise'], [data-table='overload']) [data-column='value'] { width: 28mm; padding-right: 0; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
`;
