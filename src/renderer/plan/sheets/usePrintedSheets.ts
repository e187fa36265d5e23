// Printing from the browser while the plan is on screen prints its sheets, in their own sizes, and nothing of the app.
import { useEffect } from 'react';
import { planCss } from '../../../plan/style/planCss.ts';
import { styleSheet } from './Isolated.tsx';
import { settledCopy } from './settledCopy.ts';

/** Sizes of the pages: browsers read them only from the document, not from an isolated place. */
const pageCss = planCss.slice(0, planCss.indexOf('.plan {'));
const aloneCss = /* css */ `
@media print {
  html, body { height: auto !important; background: #fff !important; }
  body > :not([data-printed-sheets]) { display: none !important; }
}
@media screen { [data-printed-sheets] { display: none; } }
`;

/** @param content holds the isolated place with the sheets */
export function usePrintedSheets(content: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const sheets = [styleSheet(pageCss), styleSheet(aloneCss)];
    let printed: HTMLElement | null = null;
    const show = () => {
      const shown = content.current?.firstElementChild?.shadowRoot?.querySelector<HTMLElement>('.plan');
      if (!shown || printed) return;
      printed = document.createElement('div');
      printed.dataset['printedSheets'] = '';
      const root = printed.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [styleSheet(':host { all: initial; display: block; }'), styleSheet(planCss)];
      root.append(settledCopy(shown));
      document.body.append(printed);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
    };
    const hide = () => {
      printed?.remove();
      printed = null;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
    };
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      hide();
    };
  }, [content]);
}
