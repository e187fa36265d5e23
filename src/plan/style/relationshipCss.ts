// The style sheet of the page about the relationship: part of planCss.ts.
export const relationshipCss = /* css */ `
.plan .rounds { display: flow-root; padding-top: 4mm; }
.plan .roundsTable { width: 100%; table-layout: fixed; border-collapse: collapse; }
.plan .roundsTable thead td { width: 58mm; }
.plan .roundsTable thead :is(th, td) { padding: 0 1mm 2.6mm; border-bottom: .35mm solid var(--ink); vertical-align: bottom; text-align: center; }
.plan .roundName { font-weight: 600; font-size: 10.5pt; line-height: 1.3; color: var(--ink-2); }
.plan [data-last] .roundName { font-weight: 700; color: var(--ink); }
.plan .roundDay { font-weight: 400; font-size: 8.5pt; line-height: 1.4; color: var(--ink-2); overflow-wrap: anywhere; }
.plan .roundsTable tbody th { position: relative; height: 13mm; padding: 0 2mm 0 16mm; text-align: start; vertical-align: middle; font-weight: 600; font-size: 10.5pt; line-height: 1.25; white-space: normal; border-bottom: .2mm solid var(--line); }
.plan .roundsTable tbody td { padding: 0; border-bottom: .2mm solid var(--line); vertical-align: middle; }
.plan .roundsTable tbody tr:last-child > * { border-bottom: .35mm solid var(--ink); }
.plan .stateShape { position: absolute; left: 0; top: 3.7mm; width: 13mm; height: 5.6mm; }
.plan .stateShape .mLine { fill: none; stroke: var(--m); stroke-width: 1.6; }
.plan .stateShape .sLine { fill: none; stroke: var(--s); stroke-width: 1.6; }
.plan .roundApart { display: grid; grid-template-columns: 1fr 1fr; height: 9mm; }
.plan .roundTogether { display: flex; justify-content: center; }
.plan .roundMarks { display: inline-flex; align-items: center; gap: .6mm; font-size: 8.5pt; }
.plan .roundApart .roundMarks[data-of='marketing'] { flex-direction: row-reverse; padding-right: .9mm; border-right: .2mm solid var(--line-2); }
.plan .roundApart .roundMarks[data-of='sales'] { padding-left: .9mm; }
.plan .roundMarks i { display: block; flex: none; box-sizing: border-box; border: .3mm solid var(--ink); }
.plan .roundMarks[data-of='marketing'] i { border-color: var(--m); border-radius: 50%; }
.plan .roundMarks[data-of='sales'] i { border-color: var(--s); border-radius: .3mm; }
.plan .roundMarks[data-of='all'] i { transform: rotate(45deg) scale(.75); border-radius: .2mm; }
.plan .roundMarks[data-filled] i { background: var(--ink); }
.plan .roundMarks[data-filled][data-of='marketing'] i { background: var(--m); }
.plan .roundMarks[data-filled][data-of='sales'] i { background: var(--s); }
.plan .roundNone { color: var(--ink-3); }
.plan .roundsTable tfoot th { padding: 1.5mm 0; text-align: start; font-weight: 400; font-size: 9.5pt; color: var(--ink-2); }
.plan .roundsTable tfoot td { padding: 1.5mm 0; text-align: center; font-size: 10pt; font-variant-numeric: tabular-nums; }
.plan .roundsTable tfoot td[data-last] { font-weight: 700; }
.plan .roundsLegend { display: flex; gap: 6mm; padding: 3mm 0 2mm; font-size: 8.5pt; color: var(--ink-2); }
.plan .roundsFilled { margin-left: auto; }
.plan .roundWords { display: grid; grid-template-columns: 18mm 1fr 1fr; gap: 3mm; align-items: baseline; padding: 1.6mm 0; border-bottom: .2mm solid var(--line); break-inside: avoid; }
.plan .roundWords .roundName { font-size: 9pt; font-weight: 400; }
.plan .roundWords[data-last] .roundName { font-weight: 700; }
.plan .roundWords [data-side='all'] { grid-column: 2 / -1; }
.plan .roundWord { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-style: italic; font-size: 11.5pt; line-height: 1.35; overflow-wrap: anywhere; }
.plan .roundsExplained { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; padding-top: 1mm; font-size: 9pt; line-height: 1.45; color: var(--ink-2); }
.plan .roundsExplained b { color: var(--ink); }
`;
