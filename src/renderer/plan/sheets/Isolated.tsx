// A place with style sheets of its own: nothing of the app's reaches into it, nothing of the plan's reaches out.
import { useCallback, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export interface IsolatedProps {
  /** Style sheets as text. The content security policy allows no <style>, but sheets that a script makes. */
  readonly css: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

export function Isolated({ css, className, children }: IsolatedProps) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const attach = useCallback(
    (host: HTMLDivElement | null) => {
      if (!host) return;
      const next = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      next.adoptedStyleSheets = css.map(styleSheet);
      setRoot(next);
    },
    [css],
  );
  return (
    <div ref={attach} className={className}>
      {root && createPortal(children, root)}
    </div>
  );
}

export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
