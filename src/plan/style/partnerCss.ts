// The style sheet of target customers, the buying center and the terms on paper: part of planCss.ts.
export const partnerCss = /* css */ `
.plan .customerPart, .plan .termPart { display: flow-root; }
.plan .customerPart .sectionTitle { padding: 3mm 0 2mm; }
.plan .customerName { border-bottom: .35mm solid var(--ink); }
.plan .profile { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0 4mm; padding: 2mm 0 4mm; font-size: 9pt; line-height: 1.45; }
.plan .profile section { min-width: 0; overflow-wrap: anywhere; }
.plan .profile h3 { margin: 0; padding-bottom: .8mm; font-weight: 400; font-size: 9pt; color: var(--ink-3); }
.plan .profile p { padding-bottom: .5mm; }
.plan .profile [data-kind='need'] p, .plan .customerLists [data-quoted] { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-style: italic; font-size: 10pt; line-height: 1.35; }
.plan .roleMatrix { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; }
.plan .roleMatrix thead :is(th, td) { height: 11mm; padding: 0 0 1mm; border-bottom: .35mm solid var(--ink); vertical-align: top; }
.plan .roleMatrix thead th { font-weight: 600; font-size: 8.5pt; line-height: 1.2; text-align: center; overflow: visible; }
.plan .roleMatrix thead th span { display: block; margin: 0 -30mm; white-space: nowrap; }
.plan .roleMatrix thead th[data-low] { padding-top: 5mm; }
.plan .roleMatrix[data-tall] thead :is(th, td) { height: 17.5mm; }
.plan .roleMatrix[data-tall] thead th[data-low] { padding-top: 8.4mm; }
.plan .customerPart[data-part='matrix'] + .customerPart[data-part='matrix'] { padding-top: 4mm; }
.plan .roleMatrix thead td { width: 32mm; }
.plan .roleMatrix .roleSum { width: 18mm; padding-left: 2mm; color: var(--ink-2); text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.plan .roleMatrix thead .roleSum { font-weight: 400; color: var(--ink-3); white-space: normal; }
.plan .roleMatrix tbody tr { height: 12mm; border-bottom: .2mm solid var(--line-2); }
.plan .roleMatrix tbody tr:last-child { border-bottom: .35mm solid var(--ink); }
.plan .roleMatrix tbody th { padding: 1.6mm 2mm 1.6mm 0; font-weight: 700; font-size: 10pt; line-height: 1.2; text-align: start; overflow-wrap: anywhere; vertical-align: middle; }
.plan .roleMatrix .roleTitle { font-weight: 400; font-size: 8.5pt; color: var(--ink-3); }
.plan .roleMatrix tbody td { position: relative; padding: 1.6mm 0; vertical-align: middle; }
.plan .roleMatrix td[data-purchase] { border-right: .3mm dashed var(--ink); }
.plan .roleCell { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: .6mm .5mm; min-height: 7.6mm; padding: .6mm; font-size: 8pt; }
.plan .roleCell .shape { width: 2.5mm; height: 2.5mm; margin: 0; }
.plan .roleCell .shape[data-owner='both'] { width: 4.1mm; }
.plan :is([data-part='takesPart'], [data-part='decides']):not([data-spot]) > .roleCell { background: var(--sunk); }
.plan td[data-begins]:not([data-spot]) > .roleCell { margin-left: .6mm; border-radius: 1.2mm 0 0 1.2mm; }
.plan td[data-ends]:not([data-spot]) > .roleCell { margin-right: .6mm; border-radius: 0 1.2mm 1.2mm 0; }
.plan td[data-begins][data-ends]:not([data-spot]) > .roleCell { border-radius: 1.2mm; }
.plan td[data-spot] > .roleCell { margin: 0 .4mm; border: .3mm dashed var(--ink); border-radius: 1.6mm; }
.plan .roleLegend { display: flex; flex-wrap: wrap; gap: 1mm 6mm; padding: 2mm 0 1mm; font-size: 8.5pt; color: var(--ink-2); }
.plan .legendBand, .plan .legendSpot { display: inline-block; width: 5mm; height: 2.6mm; border-radius: .8mm; background: var(--sunk); vertical-align: -.3mm; }
.plan .legendSpot { border: .25mm dashed var(--ink); background: none; }
.plan .legendPurchase { display: inline-block; height: 3mm; border-right: .3mm dashed var(--ink); vertical-align: -.5mm; }
.plan .stageNames { padding: 1mm 0 2mm; font-size: 9pt; line-height: 1.35; }
.plan .stageNames h3 { margin: 0; padding-bottom: .8mm; font-weight: 400; font-size: 9pt; color: var(--ink-3); }
.plan .stageNames dl { margin: 0; }
.plan .stageNames dl > div { display: grid; grid-template-columns: 7mm minmax(0, 1fr); padding-bottom: .6mm; }
.plan .stageNames dt { font-weight: 600; font-variant-numeric: tabular-nums; }
.plan .stageNames dd { margin: 0; overflow-wrap: anywhere; }
.plan .customerLists { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; }
.plan .customerLists section { min-width: 0; }
.plan .customerLists dl { margin: 0; }
.plan .customerLists dl > div { display: grid; grid-template-columns: 26mm minmax(0, 1fr); gap: 3mm; padding: 1.1mm 0; border-top: .2mm solid var(--line-2); font-size: 9pt; line-height: 1.35; }
.plan .customerLists dl > div[data-continued] { padding-top: 0; border-top: 0; }
.plan .customerLists dt { font-weight: 600; overflow-wrap: anywhere; }
.plan .customerLists dd { margin: 0; text-align: end; overflow-wrap: anywhere; }

.plan .termChain { display: flex; list-style: none; padding: 2mm 0 2mm; margin: 0; }
.plan .termChain li { flex: 1; min-width: 0; padding-right: 1mm; font-weight: 700; font-size: 10pt; line-height: 1.2; overflow-wrap: anywhere; }
.plan .termLine { display: flex; align-items: center; gap: 1.2mm; padding-bottom: 2mm; }
.plan .termLine > .shape { flex: none; width: 5.2mm; height: 5.2mm; margin: 0; }
.plan .termLine > .shape[data-owner='both'] { width: 8mm; }
.plan .termLine > .shape[data-owner='apart'] { width: 10mm; }
.plan .termLine > i:not(.shape) { flex: 1; height: 1.2mm; background: var(--m); }
.plan .termLine > i:not(.shape)[data-owner='sales'] { background: var(--s); }
.plan .termLine > i:not(.shape)[data-owner='both'] { background: var(--ink); }
.plan .termNote { padding: 2mm 0; font-size: 9pt; line-height: 1.45; color: var(--ink-2); overflow-wrap: anywhere; }
.plan .termRow { display: grid; grid-template-columns: 40mm minmax(0, 1fr) 32mm; gap: 0 5mm; padding: 1mm 0 4mm; }
.plan .termRow[data-first] { padding-top: 4mm; border-top: .2mm solid var(--line-2); }
.plan .termRow > div { min-width: 0; overflow-wrap: anywhere; }
.plan .termHead h2 { font-weight: 700; font-size: 14pt; line-height: 1.2; letter-spacing: -.02em; }
.plan .termNames { font-size: 8.5pt; line-height: 1.4; color: var(--ink-3); }
.plan .termDecides { padding-top: 1.6mm; font-weight: 600; font-size: 9pt; line-height: 1.35; }
.plan .termDecides[data-owner='marketing'] { color: var(--m-text); }
.plan .termDecides[data-owner='sales'] { color: var(--s-text); }
.plan .termDefinition { font-family: 'Source Serif 4', 'DejaVu Serif', serif; font-size: 12.5pt; line-height: 1.35; }
.plan .termText ul { display: grid; grid-template-columns: 1fr 1fr; gap: .8mm 4mm; list-style: none; padding: 2mm 0 0; margin: 0; font-size: 9pt; line-height: 1.35; }
.plan .termText li { min-width: 0; padding-left: 4mm; text-indent: -4mm; }
.plan .termText li::before { content: ''; display: inline-block; box-sizing: content-box; width: .9mm; height: 1.9mm; margin: 0 2mm .2mm .9mm; border: solid var(--ink); border-width: 0 .25mm .25mm 0; transform: rotate(40deg); text-indent: 0; }
.plan .termConsent { font-size: 9pt; line-height: 1.35; color: var(--ink-2); }
.plan .termConsent .shape { width: 9mm; height: 5.4mm; margin: 0 0 1mm; }
.plan .termConsent .shape[data-owner='apart'] { width: 11mm; }
.plan .termState { font-weight: 700; color: var(--ink); }
.plan .termUses { padding-top: 1mm; font-size: 8.5pt; color: var(--ink-3); }
`;
