// The browser's own question before the page is left or loaded anew, while that would lose something.
//
// Besides changes that are stored nowhere it is the page itself that can be lost: a guest's page came from the host,
// and while the host is away the browser has nothing to load but its error page. A service worker could keep the page,
// but there is none without https.

export interface Leaving {
  /** The page goes elsewhere on purpose: nothing is asked any more. */
  allow(): void;
  close(): void;
}

/** @param isLosing whether something would be lost if the page went now */
export function askBeforeLeaving(isLosing: () => boolean): Leaving {
  let isAllowed = false;
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (!isAllowed && isLosing()) event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  return {
    allow() {
      isAllowed = true;
    },
    close: () => window.removeEventListener('beforeunload', onBeforeUnload),
  };
}
