// A small script of its own that runs while the browser still compiles the rest of the app: reads the document that boot.js has asked for,
// so that it is there when the session opens (firstDocument.ts).
import * as Y from 'yjs';

const boot = window.handschlagBoot;
void boot?.document.then((first) => {
  // The session may have been faster, and has then read it.
  if (!first || window.handschlagBoot !== boot) return;
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, new Uint8Array(first.update));
    boot.doc = doc;
  } catch {
    // The session reads it again, and says what is wrong.
  }
});
