// The style sheet of differences and votes on paper: part of planCss.ts.
export const hiddenCss = /* css */ `
.plan :is([data-table='differences'], [data-table='votes']) tbody :is(th, td) { padding-top: 2.2mm; padding-bottom: 2.2mm; white-space: normal; vertical-align: top; }
.plan :is([data-table='differences'], [data-table='votes']) tbody th { font-weight: 600; overflow-wrap: anywhere; }
.plan .hiddenNote { display: block; font-size: 8.5pt; font-weight: 400; line-height: 1.35; color: var(--ink-2); overflow-wrap: anywhere; }
.plan [data-table='differences'] :is([data-column='marketing'], [data-column='sales']) { width: 24mm; }
.plan [data-table='differences'] [data-column='finding'] { width: 40mm; }
.plan [data-table='differences'] [data-column='decision'] { width: 44mm; padding-right: 0; }
.plan [data-table='votes'] [data-column='rank'] { width: 12mm; }
.plan [data-table='votes'] tbody [data-column='rank'] { font-size: 11pt; font-weight: 650; }
.plan [data-table='votes'] :is([data-column='dots'], [data-column='marketing'], [data-column='sales']) { width: 22mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='votes'] [data-column='sales'] { padding-right: 0; }
`;
