// A part of the screen whose script comes when it is first wanted. As React.lazy, but drawn the moment it is there:
// once React has shown what stands in for something lazy, it waits 300 milliseconds before it shows the thing itself,
// even when that came at once.
import { useLayoutEffect, useState, type ComponentType } from 'react';

/** A component, and the function that fetches its script ahead of being drawn. */
export type Later<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> };

/** Draws nothing until the script has come. Throws while drawing, for the error boundary, when it cannot be had. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): Later<Props> {
  let known: ComponentType<Props> | null = null;
  function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => known);
    useLayoutEffect(() => {
      if (Part) return undefined;
      let isWanted = true;
      load().then(
        ({ default: loaded }) => {
          known = loaded;
          if (isWanted) setPart(() => loaded);
        },
        (error: unknown) => {
          if (!isWanted) return;
          setPart(() => {
            throw error;
          });
        },
      );
      return () => {
        isWanted = false;
      };
    }, [Part]);
    return Part && <Part {...props} />;
  }
  return Object.assign(Later, { load });
}
