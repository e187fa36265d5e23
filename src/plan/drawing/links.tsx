// Links inside the plan, and the page they lead to: on paper the number is all there is.
import { createContext, useContext, type ReactNode } from 'react';

/** The page of each anchor; null while everything is measured, when all numbers are taken to be wide. */
export const PlanPagesContext = createContext<ReadonlyMap<string, number> | null>(null);

export function PlanLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a className="planLink" href={`#${to}`}>
      {children}
    </a>
  );
}

/** A link where the plan has a place with this anchor; of what is not there at all, it has none. */
export function PlanLinkIfThere(link: { readonly to: string; readonly children: ReactNode }) {
  const pages = useContext(PlanPagesContext);
  return pages && !pages.has(link.to) ? link.children : <PlanLink {...link} />;
}

/** The first of these anchors that the plan has; the first of all while everything is measured. */
export function useAnchor(anchors: readonly [string, ...string[]]): string {
  const pages = useContext(PlanPagesContext);
  return anchors.find((anchor) => !pages || pages.has(anchor)) ?? anchors[0];
}

/** The number of the page on which an anchor stands; nothing where it stands nowhere. */
export function PageNumber({ of }: { readonly of: string }) {
  const pages = useContext(PlanPagesContext);
  return pages ? pages.get(of) : 888;
}
