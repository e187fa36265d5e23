// A headline on several lines.
import { Fragment } from 'react';

/** A space that is kept stands before each break: outline and screen reader join the lines. */
export function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={line}>
      {index > 0 && (
        <>
          {'\u00a0'}
          <br />
        </>
      )}
      {line}
    </Fragment>
  ));
}
