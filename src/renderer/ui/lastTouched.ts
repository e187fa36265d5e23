// Was this page last used by a finger? What explains itself beside a control is for pointers that hover and for keys: a
// phone's keyboard and a dialog that gives the focus back count as keys, and it would lie over what was just opened.

const mark = 'data-touched';

export function wasTouchedLast(): boolean {
  return document.documentElement.hasAttribute(mark);
}

/** Marks the page while a finger is what was used last. */
export function watchTouch(target: Window) {
  const root = target.document.documentElement;
  root.toggleAttribute(mark, target.matchMedia('(hover: none)').matches);
  for (const name of ['pointerdown', 'pointerover'] as const)
    target.addEventListener(
      name,
      ({ pointerType }) => {
        if (root.hasAttribute(mark) !== (pointerType === 'touch')) root.toggleAttribute(mark);
      },
      { capture: true, passive: true },
    );
}
