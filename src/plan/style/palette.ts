// The colours of all that is no screen of the app: the plan on paper, pictures, slides, and the page of a pulse by mail.
// On screens they stand in renderer/ui/tokens.css, whose light theme has the same values (design.md 2).

export const palette = {
  paper: '#ffffff',
  canvas: '#f5f4f1',
  sunk: '#edece8',
  text: '#0f1216',
  second: '#494c51',
  third: '#61656b',
  hairline: '#e3e2de',
  line: '#cfceca',
  control: '#808389',
  marketing: '#2d78e3',
  marketingText: '#0954b3',
  marketingTint: '#f3f7fe',
  marketingTint2: '#e2eeff',
  marketingLine: '#a0c6ff',
  sales: '#d36901',
  salesText: '#9c4803',
  salesTint: '#fff6ee',
  salesTint2: '#feeada',
  salesLine: '#feba7e',
  ok: '#0b6b4f',
  warn: '#6b5200',
  warnTint: '#fff1bf',
  bad: '#a8123e',
} as const;

/** Bars of charts that words stand on. */
export const barFills = { marketing: '#d6e6fd', sales: '#fce3cc', both: palette.hairline } as const;

/** Where the page of a pulse is opened on a dark screen: values of the dark theme. */
export const darkPalette = {
  paper: '#1a1e24',
  canvas: '#0c0f13',
  text: '#f6f5f2',
  second: '#c8cacd',
  line: '#434952',
  control: '#7e848d',
  marketing: '#6ca4f6',
  sales: '#fa9749',
  bad: '#ff8fa8',
} as const;
