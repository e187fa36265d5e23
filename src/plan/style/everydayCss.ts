// The style sheet of everyday life and the review on paper: part of planCss.ts.
export const everydayCss = /* css */ `
.plan .visit { display: grid; grid-template-columns: 20mm 61mm 1fr; gap: 3mm; padding: 2.2mm 0; border-bottom: .2mm solid var(--line-2); break-inside: avoid; }
.plan .visitDay { font-size: 9.5pt; line-height: 1.4; font-variant-numeric: tabular-nums; }
.plan .visitDay span { display: block; font-size: 8.5pt; color: var(--ink-2); }
.plan .visitPair { display: grid; grid-template-columns: 1fr 9mm 1fr; gap: 2mm; align-items: start; font-size: 9pt; line-height: 1.35; }
.plan .visitPair b { font-weight: 600; color: var(--m-text); text-align: end; overflow-wrap: anywhere; }
.plan .visitPair b[data-side='sales'] { color: var(--s-text); text-align: start; }
.plan .visitPair .shape { justify-self: center; margin-top: .4mm; }
.plan .visitNote { font-size: 8.5pt; line-height: 1.4; color: var(--ink-2); }
.plan .visit .promise { font-size: 11pt; }
.plan .mDashed { fill: none; stroke: var(--m); stroke-width: 1.1; stroke-dasharray: 2.4 1.8; }
.plan .sDashed { fill: none; stroke: var(--s); stroke-width: 1.1; stroke-dasharray: 2.4 1.8; }
.plan .openDashed { fill: none; stroke: var(--ctl); stroke-width: 1.1; stroke-dasharray: 2.4 1.8; }
.plan [data-table='review'] tbody :is(th, td) { padding-top: 1.9mm; padding-bottom: 1.9mm; white-space: normal; }
.plan [data-table='review'] tbody th { font-weight: 600; }
.plan [data-table='agenda'] :is([data-column='planned'], [data-column='real']) { width: 26mm; font-variant-numeric: tabular-nums; }
.plan [data-table='agenda'] :is([data-column='minutes'], [data-column='realMinutes']) { width: 20mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='agenda'] [data-column='number'] { width: 10mm; }
.plan [data-table='agenda'] [data-column='real'] { width: 34mm; padding-left: 8mm; }
.plan [data-table='review'] [data-column='verdict'] { width: 34mm; white-space: nowrap; }
.plan [data-table='review'] tbody [data-column='verdict'] { font-weight: 600; }
.plan [data-table='review'] [data-column='verdict'] .shape { width: 8mm; vertical-align: -.9mm; margin-right: 0; }
.plan [data-table='review'] :is([data-column='atSignature'], [data-column='last'], [data-column='target'], [data-column='decision']) { width: 15mm; text-align: end; font-variant-numeric: tabular-nums; }
.plan [data-table='review'] [data-column='atSignature'] { width: 27mm; }
.plan [data-table='review'] [data-column='decision'] { width: 20mm; padding-right: 0; }
.plan .felt { display: grid; grid-template-columns: 58mm 1fr; gap: 4mm; align-items: center; padding: 2mm 0; border-bottom: .2mm solid var(--line-2); break-inside: avoid; }
.plan .feltTitle { font-weight: 600; font-size: 9pt; line-height: 1.35; }
.plan .feltLine { display: block; width: 100%; height: 5mm; }
.plan .beside { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; padding-top: 5mm; break-inside: avoid; }
.plan .beside .sectionTitle { padding-bottom: 1.5mm; }
.plan .beside .felt { grid-template-columns: 1fr; gap: .6mm; padding: 1.4mm 0; }
.plan .beside > div:last-child .sectionTitle { border-bottom: .35mm solid var(--ink); }
.plan .beside .sectionMeta { padding-top: 1.6mm; }
.plan .feltScale { display: flex; justify-content: space-between; padding-bottom: 1mm; border-bottom: .35mm solid var(--ink); font-size: 8.5pt; color: var(--ink-2); }
.plan .rhythmLine { display: flex; justify-content: space-between; gap: 8mm; padding: 2mm 0; border-bottom: .2mm solid var(--line-2); font-size: 9.5pt; line-height: 1.4; }
.plan .rhythmLine span { color: var(--ink-2); }
.plan .rhythmLine b { font-weight: 600; text-align: end; overflow-wrap: anywhere; }
`;
