// How a page that goes by mail looks: the design's colours and measures, with the fonts of whatever computer it is
// opened on.
import { darkPalette, palette } from '../../../plan/style/palette.ts';

/** `on` is the colour of words on a button filled with ink. */
function properties(colours: Readonly<Record<keyof typeof darkPalette, string>>): string {
  const { paper, canvas, text, second, line, control, marketing, sales, bad } = colours;
  return `--paper: ${paper}; --canvas: ${canvas}; --ink: ${text}; --ink-2: ${second}; --line: ${line};
  --ctl: ${control}; --m: ${marketing}; --s: ${sales}; --bad: ${bad}; --on: ${colours === darkPalette ? canvas : paper};`;
}

export const letterStyle = `
:root { color-scheme: light dark; ${properties(palette)} }
@media (prefers-color-scheme: dark) {
  :root { ${properties(darkPalette)} }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--canvas); color: var(--ink);
  font: 400 1rem/1.5 Inter, system-ui, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; min-height: 100vh; padding: 2.5rem 1.5rem 3rem; background: var(--paper); }
h1 { margin: 0 0 .75rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.02em; text-wrap: balance; }
h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 1rem; color: var(--ink-2); text-wrap: pretty; }
section:focus { outline: none; }
fieldset { margin: 0 0 1.75rem; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; margin-bottom: .6rem; font-weight: 650; overflow-wrap: anywhere; }
legend small { display: block; font-weight: 400; font-size: .875rem; color: var(--ink-2); }
.choices { display: flex; flex-wrap: wrap; gap: .5rem; }
.states { display: grid; gap: .5rem; }
label.choice { display: flex; gap: .6rem; align-items: center; padding: .55rem .9rem; border: 1px solid var(--ctl);
  border-radius: 8px; cursor: pointer; }
label.choice:has(:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); font-weight: 650; }
label.choice:focus-within { outline: 3px solid var(--ink); outline-offset: 2px; }
label.choice input { flex: none; margin: 0; accent-color: var(--ink); width: 1.1rem; height: 1.1rem; }
label.choice svg { flex: none; width: 4.2rem; height: 1.8rem; }
label.choice small { display: block; font-weight: 400; color: var(--ink-2); }
svg .m { fill: var(--m); } svg .s { fill: var(--s); } svg .l { fill: var(--ink); }
svg .mo { fill: none; stroke: var(--m); stroke-width: 2; } svg .so { fill: none; stroke: var(--s); stroke-width: 2; }
.word { display: block; font-weight: 650; margin-bottom: .4rem; }
input[type=text], textarea { width: 100%; padding: .6rem .75rem; border: 1px solid var(--ctl); border-radius: 8px;
  background: var(--paper); color: var(--ink); font: inherit; }
textarea { height: 7rem; font: .8rem/1.4 ui-monospace, monospace; word-break: break-all; }
textarea.words { font: inherit; word-break: normal; resize: vertical; }
fieldset > .word { margin-top: .9rem; }
:is(input[type=text], textarea, button, a):focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.hint { margin-top: .4rem; font-size: .875rem; }
.error { color: var(--bad); font-weight: 600; }
.steps { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0 1rem; }
button, a.button { padding: .7rem 1.2rem; border: 1px solid var(--ctl); border-radius: 8px; background: var(--paper);
  color: var(--ink); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
button.main, a.main { background: var(--ink); border-color: var(--ink); color: var(--on); }
@media (forced-colors: active) { label.choice:has(:checked) { border-width: 3px; } }
`;
