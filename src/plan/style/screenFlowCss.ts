// The style sheet that lets the exported page flow on a screen, down to a phone. On paper it changes nothing.
export const screenFlowCss = /* css */ `
@media screen {
  html { background: #fff; }
  .plan[data-view='flow'] {
    --side: clamp(16px, 4vw, 56px);
    max-width: 1240px; margin: 0 auto; padding: 0 var(--side) 64px; font-size: 15px; line-height: 1.5; hyphens: auto;
    .sheet { width: auto; height: auto; padding: 40px 0 0; max-width: 860px; }
    .a3 { max-width: none; overflow-x: auto; }
    .a3 > * { width: 396mm; zoom: .76; }
    .landscape { max-width: none; overflow-x: auto; }
    .footer { display: none; }
    :is([data-sheet='details'], [data-sheet='people'])[data-continued] { padding-top: 0; }
    [data-sheet='people'][data-continued] .sheetTitle { display: none; }
    .detailPart[data-continued] :is(.sectionHead, thead) { display: none; }
    [data-sheet='cover'] { padding: 0 0 8px; }
    .coverFigure { height: clamp(120px, 26vw, 320px); width: 100%; }
    .coverText { padding: 40px 0 24px; }
    .coverTitle { font-size: clamp(28px, 6vw, 60px); }
    :is([data-scale='small'], [data-scale='smallest']) .coverTitle { font-size: clamp(22px, 3vw, 32px); }
    .coverPeople { margin: 0; }
    :is(.coverKind, .coverDetail, .explanation) { font-size: 17px; }
    :is(.person, .personRow, .teamName, .finding, .openPoints p, .figureText, .figureLegend) { font-size: 15px; }
    :is(.annotation, .stepLegend, .sectionMeta) { font-size: 13px; }
    .statement { font-size: clamp(26px, 5vw, 40px); }
    .sectionTitle { font-size: 22px; }
    .beside { gap: 24px 40px; }
    .shareFigure { width: 100%; }
    .figures { grid-template-columns: repeat(3, 1fr); }
    .details { width: 100%; font-size: 14px; }
    .details :is(thead th, .ownShare) { font-size: 12.5px; }
    .details tbody :is(th, td) { padding: 7px 10px 7px 0; }
    .details [data-column] { width: auto; }
    [data-table='entries'] [data-column='touchpoint'] { width: 36%; }
    [data-table='entries'] [data-column='owner'] { width: 17%; }
    [data-table='entries'] [data-column='weight'] { width: 9%; }
    [data-table='facts'] [data-column='customer'], [data-table='points'] [data-column='kind'] { width: 16%; }
    [data-table='points'] [data-column='text'] { width: 46%; }
    [data-flow][data-continued] {
      padding-top: 0;
      .sheetTitle { display: none; }
    }
    .run[data-continued] :is(.runHead, thead) { display: none; }
    .planLink { text-decoration: underline; text-decoration-color: var(--ctl); text-underline-offset: 3px; }
    .planLink:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
    [data-column='page'] { display: none !important; }
    :is(.goalOwner, .consent, .termValue, .termText, .signatureName) { font-size: 15px; }
    :is(.termLabel, .termMore, .goalMetric, .goalNote, .goalWayText, .goalWord, .handoverPlace, .warnBadge, .halfLabel, .digest, .digestSmall, .summaryFurther, .signatureGaps, .signatureTime) { font-size: 13px; }
    .goalTitle { font-size: 17px; }
    .goalActual { font-size: 24px; }
    .goalPart { font-size: 19px; }
    .promise { font-size: 19px; }
    [data-small] .promise { font-size: 16px; }
    [data-table='goals'] [data-column='goal'] { width: 36%; }
    [data-table='goals'] [data-column='today'] { width: 22%; }
    [data-table='goals'] [data-column='course'] { width: 24%; }
    .details [data-silo] th[data-column='goal'] { padding-left: 22px; }
    .sheetTitle[data-alone] { height: auto; }
    .foot { grid-template-columns: 30% 26% 20% 1fr; gap: 10px; }
    .foot:is(.path, .head) { grid-template-columns: 1fr; }
    .signatureFields { grid-template-columns: 40% 40%; padding-top: 48px; }
  }
}
@media screen and (max-width: 760px) {
  .plan[data-view='flow'] {
    .a3 { display: none; }
    :is(.figures, .openPoints, .coverPeople) { grid-template-columns: 1fr; gap: 14px; }
    .openPoints { gap: 0; }
    .figureScale { float: none; display: block; }
    .details, .details :is(tbody, tr) { display: block; }
    .details thead { display: none; }
    .details tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
    .details tbody :is(th, td) { display: inline; width: auto !important; border: 0; padding: 0 12px 0 0; }
    .details tbody :is([data-column='touchpoint'], [data-column='text'], [data-column='kind'], [data-column='customer']) { display: block; padding: 0 0 4px; }
    .details tbody td:empty { display: none; }
    .details td[data-label]:not(:empty)::before { content: attr(data-label) ': '; color: var(--ink-3); }
    .ownShare { display: inline; }
    :is([data-table='goals'], [data-table='handovers'], [data-table='signatures'], [data-table='brief']) tbody :is(th, td) { display: block; padding: 4px 0; }
    [data-table='brief'] :is([data-column='marketing'], [data-column='sales'], [data-column='today'], [data-column='target'], [data-column='dueOn']) { display: inline-block; padding-right: 14px; }
    [data-table='handovers'] tbody th { padding-left: 42px; }
    [data-table='handovers'] tbody td { padding-left: 42px; }
    [data-table='gaps'] { thead, thead tr { display: block; border: 0; } thead th { border: 0; } .sectionTitle { margin-top: 20px; } }
    .goalFigure { width: 240px; height: auto; }
    .goalBar { width: 160px; height: auto; }
    .halves { grid-template-columns: 1fr; }
    .half, .half[data-side='sales'] { padding: 16px; border: 1px solid var(--m); border-radius: 0; }
    .half[data-side='sales'] { border-color: var(--s); }
    .handshake, .signatureFields .handshake { position: static; grid-row: 1; margin: 12px auto; width: 118px; }
    .foot, .foot.head { grid-template-columns: 1fr; padding: 12px 16px; }
    .foot > div:empty { display: none; }
    .consents { grid-column: auto; }
    .signatureFields { grid-template-columns: 1fr; }
    .signatureParts { flex-wrap: wrap; }
    .sheetTitle[data-alone] .signatureRecap { grid-template-columns: 1fr; }
    .digestNote { padding: 0; }
    .openPoints p { white-space: normal; }
  }
}
`;
