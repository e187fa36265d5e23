// A part of the screen whose script comes when it is first wanted. As React.lazy, but drawn the moment it is there:
// once React has shown what stands in for something lazy, it waits 300 milliseconds before it shows the thing itself,
// even when that came at once.
import { useLayoutEffect, useState, type ComponentType, type FunctionComponent } from 'react';
import { MissingPart } from './MissingPart.tsx';

/** A component, and the function that fetches its script ahead of being drawn. */
export type Later<Props> = FunctionComponent<Props> & { readonly load: () => Promise<unknown> };

/** Draws nothing until the script has come; where it cannot be had, says so and offers to try again. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): Later<Props> {
  let known: ComponentType<Props> | null = null;
  function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => known);
    const [tries, setTries] = useState(1);
    const [isMissing, setIsMissing] = useState(false);
    useLayoutEffect(() => {
      if (Part) return undefined;
      let isWanted = true;
      load().then(
        ({ default: loaded }) => {
          known = loaded;
          if (isWanted) setPart(() => loaded);
        },
        () => {
          if (isWanted) setIsMissing(true);
        },
      );
      return () => {
        isWanted = false;
      };
    }, [Part, tries]);
    if (Part) return <Part {...props} />;
    if (!isMissing) return null;
    const again = () => {
      setIsMissing(false);
      setTries(tries + 1);
    };
    return <MissingPart onAgain={again} />;
  }
  return Object.assign(Later, { load });
}
