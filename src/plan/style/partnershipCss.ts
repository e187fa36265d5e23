// The style sheet of goals, agreements, open points and signatures on paper: part of planCss.ts.
export const partnershipCss = /* css */ `
.plan .planLink { color: inherit; text-decoration: none; }
.plan .mOpen { fill: none; stroke: var(--m); stroke-width: .35; stroke-dasharray: 1.1 .9; }
.plan .sOpen { fill: none; stroke: var(--s); stroke-width: .35; stroke-dasharray: 1.1 .9; }
.plan :is(.mOpen, .sOpen).wide { stroke-width: 1.5; stroke-dasharray: none; }
.plan .shape[data-owner='apart'] { width: 6.8mm; }
.plan .summaryResult, .plan .summaryBlock { display: flow-root; }
.plan .pageLines { list-style: none; padding: 2mm 0 0; font-size: 9.5pt; line-height: 1.45; }
.plan .summaryFurther { font-size: 9pt; color: var(--ink-2); padding-top: 1.5mm; }
.plan .continuedTitle { font-weight: 700; font-size: 11pt; line-height: 1.25; color: var(--ink-2); }
.plan .runHead { display: flow-root; padding: 5mm 0 1mm; }
.plan .run:first-child .runHead, .plan .sheetTitle + .run .runHead { padding-top: 2mm; }
.plan .openState { color: var(--warn); font-weight: 600; }
.plan .stillOpen { color: var(--ink-3); }
.plan .termLabel, .plan .goalMetric, .plan .goalNote, .plan .handoverPlace { font-size: 8pt; line-height: 1.35; color: var(--ink-3); }

/* Goals in the summary */
.plan [data-table='brief'] { font-size: 8.5pt; }
.plan [data-table='brief'] thead th { padding-top: 0; }
.plan [data-table='brief'] tbody :is(th, td) { padding-top: .95mm; padding-bottom: .95mm; }
.plan [data-table='brief'] tbody th { font-weight: 600; }
.plan [data-table='brief'] :is([data-column='marketing'], [data-column='sales']) { width: 24mm; }
.plan [data-table='brief'] :is([data-column='today'], [data-column='target']) { width: 19mm; }
.plan [data-table='brief'] [data-column='dueOn'] { width: 21mm; padding-right: 0; }
.plan [data-table='brief'] :is([data-column='today'], [data-column='target'], [data-column='dueOn']) { text-align: end; font-variant-numeric: tabular-nums; }

/* Goals */
.plan [data-table='goals'] tbody :is(th, td) { padding: 3.4mm 3mm 3.4mm 0; white-space: normal; }
.plan [data-table='goals'] [data-column='today'] { width: 37mm; }
.plan [data-table='goals'] [data-column='course'] { width: 49mm; }
.plan [data-table='goals'] [data-column='attainment'] { width: 26mm; padding-right: 0; }
/* One side only: hatched at the edge, for words do not stand on a pattern. */
.plan [data-silo] th[data-column='goal'] { position: relative; padding-left: 6mm; }
.plan .siloHatch { position: absolute; left: 0; top: 1.4mm; width: 3.2mm; height: calc(100% - 2.8mm); fill: none; stroke: var(--ctl); stroke-width: .35; }
.plan .goalTitle { font-weight: 700; font-size: 11pt; line-height: 1.25; letter-spacing: -.01em; }
.plan .goalTitle[data-long] { font-size: 9pt; }
.plan .goalMetric { margin: .4mm 0 1.2mm; }
.plan .goalOwner { display: inline-block; margin-right: 3mm; font-size: 9pt; line-height: 1.45; }
.plan .goalNote { margin-top: .8mm; font-style: normal; }
.plan .warnBadge { display: inline-block; margin-top: .8mm; padding: .4mm 1.6mm .4mm 1mm; border-radius: .8mm; background: var(--warn-tint); color: var(--warn); font-weight: 600; font-size: 8pt; line-height: 1.5; }
.plan .warnBadge .shape { width: 2.8mm; height: 2.8mm; vertical-align: -.4mm; }
.plan .warnBadge .outline { stroke: var(--warn); }
.plan .goalActual { font-weight: 700; font-size: 17pt; line-height: 1.15; letter-spacing: -.025em; }
.plan .goalWayText { font-size: 8pt; line-height: 1.4; color: var(--ink-2); }
.plan .goalPart { font-weight: 700; font-size: 13pt; line-height: 1.3; letter-spacing: -.02em; }
.plan .goalWord { font-weight: 400; font-size: 8pt; letter-spacing: 0; color: var(--ink-2); }
.plan .goalBar { width: 26mm; max-width: 100%; height: 1.6mm; margin: 1mm 0 1.2mm; }
.plan .barTrack { fill: var(--sunk); } .plan .barFill { fill: var(--ink); }
.plan .goalFigure { width: 46mm; height: 16.4mm; max-width: 100%; }
.plan .goalBase { fill: none; stroke: var(--line-2); stroke-width: .25; }
.plan .goalWay { fill: none; stroke: var(--ctl); stroke-width: .3; stroke-dasharray: .9 .8; }
.plan .goalTarget { fill: none; stroke: var(--ink); stroke-width: .4; }
.plan .goalCourse { fill: none; stroke: var(--ink); stroke-width: .5; stroke-linejoin: round; }
.plan .goalPoint { fill: var(--ink); }
.plan .goalValue { font-size: 2.65px; fill: var(--ink-3); }
.plan .goalValue.strong { font-weight: 600; fill: var(--ink); }

/* Agreements */
.plan .agreementPart[data-last] { padding-bottom: 6mm; }
.plan .agreementPart[data-part='card'] .agreementFrame { display: grid; }
.plan .agreementPart[data-part='card'] .foot:not(.head) { grid-row: 2; }
.plan .foot.head { grid-template-columns: 1fr; border-top: .25mm solid var(--line-2); border-radius: 2.6mm 2.6mm 0 0; padding-bottom: 2mm; }
.plan .foot.head .termValue { font-size: 10.5pt; }
.plan .foot.head + .halves .half { border-radius: 0 !important; }
.plan .halves { position: relative; display: grid; grid-template-columns: 1fr 1fr; min-height: 27.5mm; }
.plan .halves[data-further] { min-height: 0; }
.plan .half { padding: 4mm 20mm 4mm 5mm; background: var(--m-tint); border: .3mm solid var(--m); border-right: 0; }
.plan .half[data-side='sales'] { padding: 4mm 5mm 4mm 20mm; background: var(--s-tint); border-color: var(--s); border-right: .3mm solid var(--s); border-left: 0; }
.plan [data-part='card'] .half[data-side='marketing'] { border-top-left-radius: 2.6mm; }
.plan [data-part='card'] .half[data-side='sales'] { border-top-right-radius: 2.6mm; }
.plan .halves[data-further] .half { padding-top: 2mm; border-top: 0; }
.plan .agreementPart[data-open] .half { border-bottom: 0; padding-bottom: 0; }
.plan .run > .agreementPart:not(:first-child) .halves[data-further] .halfLabel { display: none; }
.plan .halves[data-further] .half[data-side='marketing'] { padding-right: 5mm; }
.plan .halves[data-further] .half[data-side='sales'] { padding-left: 5mm; }
.plan .halfLabel { font-weight: 600; font-size: 9pt; line-height: 1.4; color: var(--m-text); margin-bottom: .8mm; }
.plan .half[data-side='sales'] .halfLabel { color: var(--s-text); }
.plan .promise { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-size: 12pt; line-height: 1.3; letter-spacing: -.004em; white-space: pre-line; }
.plan [data-small] .promise { font-size: 10pt; line-height: 1.35; }
.plan .handshake { position: absolute; left: 50%; top: 4mm; width: 31.3mm; margin-left: -15.65mm; }
.plan .lensNumber { font-weight: 700; font-size: 2.9px; fill: #fff; } .plan .lensUnit { font-weight: 600; font-size: 2.65px; fill: #fff; }
.plan .limitBelow { font-weight: 600; font-size: 2.9px; fill: var(--ink); }
.plan .foot { display: grid; grid-template-columns: 45mm 42mm 34mm 1fr; gap: 4mm; padding: 2.4mm 5mm 2.6mm; border: .25mm solid var(--line-2); border-top: 0; }
.plan .foot.path { grid-template-columns: 1fr; }
.plan .agreementPart:not([data-part='card']) .foot { border-top: 0; }
.plan .agreementPart:is([data-part='terms']:not([data-long]), [data-part='returnPath']) .foot { padding-top: 0; }
.plan .agreementPart:is([data-part='card'], [data-part='terms']) .foot { border-bottom: 0; }
.plan .agreementPart[data-part='returnPath']:not([data-last]) .foot { border-bottom: 0; }
.plan .agreementPart[data-last] .foot { border-bottom: .25mm solid var(--line-2); border-radius: 0 0 2.6mm 2.6mm; }
.plan .termValue { font-weight: 600; font-size: 9pt; line-height: 1.35; }
.plan .termMore { font-size: 8pt; line-height: 1.35; color: var(--ink-2); margin-top: .6mm; }
.plan .termText { font-size: 9pt; line-height: 1.4; white-space: pre-line; }
.plan .consents { grid-column: 3 / -1; }
.plan .consent { font-size: 9pt; line-height: 1.45; }

/* Handovers, open points */
.plan [data-table='handovers'] [data-column='from'] { width: 68mm; }
.plan [data-table='handovers'] [data-column='to'] { width: 56mm; }
.plan [data-table='handovers'] tbody th { position: relative; padding-left: 9mm; padding-right: 4mm; }
.plan [data-table='handovers'] tbody th .shape { position: absolute; left: 0; top: 1.6mm; }
.plan .handoverTitle { font-weight: 600; }
.plan [data-table='handovers'] tbody tr[data-state='dismissed'] .handoverTitle { font-weight: 400; color: var(--ink-3); }
.plan [data-table='gaps'] { font-size: 9.5pt; }
.plan [data-table='gaps'] thead th { padding-top: 5.5mm; padding-bottom: 1mm; }
.plan .sheetTitle + .run [data-table='gaps'] thead th { padding-top: 2mm; }
.plan [data-table='gaps'] thead .sectionTitle { color: var(--ink); }
.plan [data-table='gaps'] [data-column='page'] { width: 16mm; padding-right: 0; text-align: end; font-variant-numeric: tabular-nums; color: var(--ink-2); }

.plan [data-table='gaps'] [data-column='person'] { width: 38mm; color: var(--ink-2); }
.plan [data-table='gaps'] [data-column='due'] { width: 30mm; padding-right: 0; text-align: end; font-variant-numeric: tabular-nums; color: var(--ink-2); }

/* Signatures */
.plan [data-sheet='signatures'] .sheetTitle { padding-bottom: 2mm; }
.plan .signatureParts { display: flex; justify-content: space-between; gap: 6mm; margin-top: 7mm; padding: 4.5mm 0 4mm; border-top: .35mm solid var(--ink); border-bottom: .2mm solid var(--line-2); }
.plan .signatureGaps { font-size: 10pt; line-height: 1.45; color: var(--ink-2); margin-top: 4mm; }
.plan .signatureFields { position: relative; display: grid; grid-template-columns: 64mm 64mm; justify-content: space-between; padding: 12mm 0 0; }
/* What is signed, by name: only where nothing else has to find room on the page. */
.plan .signatureRecap { display: none; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 10mm; }
.plan .sheetTitle[data-alone] .signatureRecap { display: grid; }
.plan .recapTitle { font-size: 11.5pt; font-weight: 700; padding-bottom: 1.6mm; border-bottom: .35mm solid var(--ink); }
.plan .recapEntry { font-size: 10pt; line-height: 1.4; padding: 1.4mm 0; border-bottom: .2mm solid var(--line-2); }
/* Alone on its page it is signed at the foot, as every contract is. */
.plan .sheetTitle[data-alone] { display: flex; flex-direction: column; height: 250mm; }
.plan .sheetTitle[data-alone] .signatureFields { margin-top: auto; }
.plan .signatureFields .handshake { width: 31.3mm; top: auto; bottom: 12mm; }
.plan .signatureLine { height: 26mm; display: flex; align-items: flex-end; border-bottom: .35mm solid var(--ink); padding: 0 0 1mm 1mm; }
.plan .signatureName { font-size: 10pt; margin-top: 1.5mm; }
.plan .signatureName b { font-weight: 600; }
.plan .signatureTime { font-size: 9pt; color: var(--ink-2); }
.plan .penMark { overflow: visible; fill: none; stroke: var(--ink); stroke-width: 7; stroke-linecap: round; stroke-linejoin: round; }
.plan .typedMark { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-style: italic; line-height: 1.15; }
.plan .digest { font-size: 7.5pt; color: var(--ink-2); text-align: center; margin-top: 12mm; }
.plan .digestNote { text-align: center; padding: 0 12mm; }
.plan .digestSmall { font-size: 7.5pt; line-height: 1.4; color: var(--ink-3); }
.plan [data-table='signatures'] [data-column='signature'] { width: 36mm; }
.plan [data-table='signatures'] [data-column='who'] { width: 38mm; }
.plan [data-table='signatures'] [data-state='void'] :is(.penMark, .typedMark) { stroke: var(--ctl); color: var(--ctl); }
`;
