// A real link to a place in the app: opens in this window, or as the browser does with a modifier key or the middle
// button.
import type { MouseEvent, ReactNode } from 'react';
import type { Place } from '../base/navigation.ts';
import { useNavigation } from '../base/NavigationContext.ts';

export interface PlaceLinkProps {
  readonly to: Place;
  readonly className: string;
  /** Name of a link that shows no words. */
  readonly label?: string;
  readonly isCurrent?: boolean;
  /** Id of the element that says more about where it leads. */
  readonly describedBy?: string | undefined;
  /** Terms in its words, which are explained while it has the focus (fields/TermWords.tsx). */
  readonly terms?: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
}

export function PlaceLink(props: PlaceLinkProps) {
  const { to, className, label, isCurrent = false, describedBy, terms, children } = props;
  const navigation = useNavigation();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!isCurrent) navigation.go(to);
  };
  return (
    <a
      {...terms}
      href={navigation.href(to)}
      className={className}
      onClick={follow}
      aria-label={label}
      title={label}
      aria-describedby={describedBy}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  );
}
