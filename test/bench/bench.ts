// The figures of the board and of the plan as `npm run bench` prints them: real engine, real cards, Chromium at
// 1920x1080, medians of several runs. Options: --runs 5, --seconds 20 (of each room), --only PART, --built FOLDER (a
// build elsewhere than in out/), --base FOLDER (an older build, whose goals the sections are compared with), --edits 1000000 (behind the old workshop). The parts `memory` (of the host in a full
// room, with --minutes 10; 240 for the whole figure), `deaths` (of the relay, with --times 20), `sections`,
// `libraries` and `pauses` run only when they are named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { measureActivities, type ActivityFigures } from './activityFigures.ts';
import { measureBoard, measureOpening, type BoardFigures } from './boardFigures.ts';
import { startBenchEngine } from './benchEngine.ts';
import { measureDeaths } from './deathFigures.ts';
import { measurePauses } from './exportFigures.ts';
import { measureLate } from './lateFigures.ts';
import { measureMesh } from './meshFigures.ts';
import { measureOpenings, type OpeningFigures } from './openingFigures.ts';
import { editOften, libraryOf, measureLibraries, measureOld, type OldFigures } from './oldFigures.ts';
import { fillAsInLife } from './realLife.ts';
import { measureRoom } from './roomFigures.ts';
import { measureGoals, measureSections, places, type SectionFigures } from './sectionFigures.ts';
import { burdens, measureSmoothness } from './smoothFigures.ts';
import { measureStart, type StartFigures } from './startFigures.ts';
import { measureSync } from './syncFigures.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '10' },
    times: { type: 'string', default: '20' },
    edits: { type: 'string', default: '1000000' },
    base: { type: 'string', default: '' },
    built: { type: 'string', default: fileURLToPath(new URL('../../out', import.meta.url)) },
  },
});
const runs = Number(values.runs);
const parts = [
  'board',
  'opening',
  'large',
  'activities',
  'sections',
  'old',
  'libraries',
  'sync',
  'mesh',
  'room',
  'late',
  'plan',
  'pauses',
  'smooth',
  'start',
  'memory',
  'deaths',
];
if (!Number.isInteger(runs) || runs < 1 || !['', ...parts].includes(values.only)) {
  console.error(
    `Usage: npm run bench -- [--runs N] [--only ${parts.join('|')}] [--seconds N] [--minutes N] [--times N] [--edits N]`,
  );
  process.exit(2);
}
const isWanted = (part: string) => values.only === '' || values.only === part;
const engine = await startBenchEngine(values.built);
try {
  if (isWanted('board')) {
    const { bytes } = JSON.parse(readFileSync(join(values.built, 'renderer', 'first-script.json'), 'utf8')) as {
      bytes: number;
    };
    print('the first script', { 'size, kB': String(Math.round(bytes / 1000)) });
    for (const cards of [1000, 3000]) {
      const figures: BoardFigures[] = [];
      // A new board for each run, which drags cards away from where the next one would look for them.
      for (let run = 0; run < runs; run += 1)
        figures.push(await measureBoard(engine.urlOf(engine.importCards(cards)), { throttle: 4, built: values.built }));
      print(`${cards} touchpoints, processor slowed 4 times`, summary(figures));
    }
  }
  if (isWanted('opening')) {
    for (const cards of [1000, 3000]) {
      const id = engine.importCards(cards);
      const figures: OpeningFigures[] = [];
      for (let run = 0; run < runs; run += 1)
        figures.push(await measureOpenings(engine.urlOf(id), { throttle: 4, built: values.built }));
      for (const visit of ['first', 'later'] as const) {
        const of = figures.map((each) => each[visit]);
        print(`${cards} touchpoints, ${visit} visit of a browser, processor slowed 4 times   (targets 1.5 and 2)`, {
          'the floor, ms': row(of.map(({ floor }) => floor)),
          'open: ms / ratio to the floor': ratioRow(of.map(({ open, floor }) => [open, floor])),
        });
      }
    }
  }
  if (isWanted('large')) {
    const id = engine.importCards(5000);
    const opened: number[] = [];
    for (let run = 0; run < runs; run += 1) opened.push(await measureOpening(engine.urlOf(id)));
    print('5,000 touchpoints, not slowed', { 'open, ms': row(opened) });
  }
  if (isWanted('activities')) {
    const id = engine.importCards(300);
    engine.importActivities(id, 300);
    const figures: ActivityFigures[] = [];
    for (let run = 0; run < runs; run += 1) figures.push(await measureActivities(engine.urlOf(id), { throttle: 4 }));
    print('300 activities over two years, to the board with 300 touchpoints, processor slowed 4 times', {
      'scroll, 95th percentile of frames, ms': row(figures.map(({ scroll }) => scroll.frame)),
      'drag, 95th percentile of frames, ms': row(figures.map(({ drag }) => drag.frame)),
      'scroll, longest frame, ms': row(figures.map(({ scroll }) => scroll.longest)),
      'drag, longest frame, ms': row(figures.map(({ drag }) => drag.longest)),
      'scroll to pan, ratio': row(figures.map(({ scroll, board }) => ratio(scroll.frame, board.pan.frame))),
      'drag to drag, ratio': row(figures.map(({ drag, board }) => ratio(drag.frame, board.drag.frame))),
    });
  }
  if (values.only === 'sections') {
    const id = engine.importCards(300);
    await engine.change(id, fillAsInLife);
    const figures: SectionFigures[] = [];
    const base = values.base === '' ? null : await filledEngine(values.base);
    const goals: SectionFigures['goals'][] = [];
    for (let run = 0; run < runs; run += 1) {
      figures.push(await measureSections(engine.urlOf(id), 4, run));
      goals.push(base ? await measureGoals(base.url, 4) : figures[run]!.goals);
    }
    await base?.engine.close();
    for (const place of places) {
      const toGoals = (pick: 'opened' | 'openedAgain' | 'key') =>
        ratioRow(figures.map((run, at) => [run[place][pick], goals[at]![pick]]));
      const compared = `${place}, as large as in life, to goals${base ? ' of the older build' : ''}`;
      print(`${compared}, processor slowed 4 times   (target 1.33)`, {
        'the first time: ms / ratio': toGoals('opened'),
        'again: ms / ratio': toGoals('openedAgain'),
        ...(figures[0]![place].key === null ? {} : { 'key, 95th percentile: ms / ratio': toGoals('key') }),
      });
    }
    print('these goals', {
      'the first time / again / key, ms': [
        goals.map(({ opened }) => Math.round(opened)),
        goals.map(({ openedAgain }) => Math.round(openedAgain)),
        goals.map(({ key }) => Math.round(key ?? Number.NaN)),
      ]
        .map(row)
        .join(' / '),
    });
  }
  if (isWanted('old')) {
    for (const isScattered of values.only === 'old' ? [false, true] : [false]) {
      const id = engine.importCards(300);
      await editOften(engine, id, Number(values.edits), isScattered);
      const urls = { old: engine.urlOf(id), copy: engine.urlOf(await engine.copyOf(id)) };
      const figures: OldFigures[] = [];
      for (let run = 0; run < runs; run += 1) figures.push(await measureOld(urls, 4));
      const edits = `${values.edits} edits${isScattered ? ', each at another place,' : ''}`;
      print(`a workshop with ${edits} behind it, to its copy, processor slowed 4 times   (target 1.5)`, {
        'open: ms / ratio': ratioRow(figures.map(({ old, copy }) => [old, copy])),
      });
    }
  }
  if (values.only === 'libraries') {
    const small = await libraryOf(values.built, 10);
    const large = await libraryOf(values.built, 1000);
    const figures: [number, number][] = [];
    for (let run = 0; run < runs; run += 1) {
      const [few, many] = await measureLibraries([small.libraryUrl, large.libraryUrl], 4);
      figures.push([many!, few!]);
    }
    await Promise.all([small.close(), large.close()]);
    print('a library of 1,000 workshops, to one of 10, processor slowed 4 times   (target 1.5)', {
      'until its first workshop is there: ms / ratio': ratioRow(figures),
    });
  }
  if (isWanted('sync')) {
    const id = engine.importCards(1000);
    const { typed, moved } = await measureSync(engine.urlOf(id), 20 * runs);
    print('edit until the other browser has it, over the relay, 1,000 touchpoints, not slowed (tldraw: 55)', {
      'letter, median / 95th percentile, ms': `${percentile(typed, 0.5)} / ${percentile(typed, 0.95)}`,
      'moved card, median / 95th percentile, ms': `${percentile(moved, 0.5)} / ${percentile(moved, 0.95)}`,
    });
  }
  if (isWanted('mesh')) {
    const { withHost, mesh } = await measureMesh(20 * runs);
    print(
      'letter between two laptops in the room of a third, the sample workshop, median / 95th percentile, ms (tldraw: 55)',
      {
        'with the host': `${percentile(withHost, 0.5)} / ${percentile(withHost, 0.95)}`,
        'after it was killed, over the data channel': `${percentile(mesh, 0.5)} / ${percentile(mesh, 0.95)}`,
      },
    );
  }
  if (isWanted('room')) {
    for (const [people, target] of [
      [12, 150],
      [25, 200],
      [50, 300],
    ] as const) {
      const id = engine.importCards(1000);
      const { seen, joined, memory, busy } = await measureRoom(
        await engine.openRoom(id),
        engine.process,
        people,
        Number(values.seconds),
      );
      print(`${people} in a room, 1,000 touchpoints, each 1 edit and 10 cursor moves a second`, {
        'edit until another has it, median / 95th percentile, ms': `${percentile(seen, 0.5).toFixed(1)} / ${percentile(seen, 0.95).toFixed(1)}   (target 95 % in ${target})`,
        'edits seen': String(seen.length),
        'of a processor: the host / all these people': `${busy.host.toFixed(2)} / ${busy.people.toFixed(2)}`,
        'joining within 5 s until all is here, longest, ms': Math.max(...joined).toFixed(0),
        'memory of the host before / with all / after, MB': memory.join(' / '),
      });
    }
  }
  if (isWanted('room')) {
    for (const [people, target] of [
      [50, 300],
      [100, 600],
    ] as const) {
      const room = await engine.openRoom(engine.importCards(1000));
      const { seen, busy } = await measureRoom(room, engine.process, people, Number(values.seconds), { isFull: true });
      print(`${people} in a room with a question open and a block running, each 1 edit and 10 cursor moves a second`, {
        'edit until another has it, median / 95th percentile, ms': `${percentile(seen, 0.5).toFixed(1)} / ${percentile(seen, 0.95).toFixed(1)}   (target 95 % in ${target})`,
        'edits seen': String(seen.length),
        'of a processor: the host / all these people': `${busy.host.toFixed(2)} / ${busy.people.toFixed(2)}`,
      });
    }
  }
  if (isWanted('late')) {
    const id = engine.importCards(1000);
    const invite = await engine.openRoom(id);
    for (const throttle of [1, 4]) {
      const { sinceSync, opened, cards } = await measureLate(invite, { people: 12, runs, throttle });
      print(
        `a browser joins by the link, 1,000 touchpoints, 12 people editing, ${throttle === 1 ? 'not slowed' : `slowed ${throttle} times`}`,
        {
          'first sync until drawn, ms': `${row(sinceSync)}   (target 1,000)`,
          'link until drawn, ms': row(opened),
          'cards on the board, fewest': String(Math.min(...cards)),
        },
      );
    }
  }
  if (values.only === 'memory') {
    const minutes = Number(values.minutes);
    const inspected = await startBenchEngine(values.built, true);
    const room = await inspected.openRoom(inspected.importCards(1000));
    const { memory, overTime } = await measureRoom(room, inspected.process, 50, minutes * 60, {
      isFull: true,
      // Nobody answers one question 960 times in four hours; at most so often, and what each time leaves is in rooms.md.
      answersEach: 300,
      readMemory: async () => {
        const collected = await inspected.collectedHeap();
        // A run that is cut off after hours leaves what it has measured.
        console.error(`${collected} MB`);
        return collected;
      },
    });
    await inspected.close();
    print(`50 in a room with a question open and a block running for ${minutes} minutes`, {
      'memory of the host before / with all / after, MB': memory.join(' / '),
      'objects after a forced collection, once a minute, MB': overTime.join(', '),
      'slope of these, MB an hour': `${slopeAnHour(overTime).toFixed(2)}   (target 1)`,
    });
  }
  if (values.only === 'deaths') {
    const { equal, made, lost, double } = await measureDeaths(12, Number(values.times));
    print(`12 people editing, the relay killed and started again ${equal.length} times`, {
      'back until all have the same, median / longest, ms': `${percentile(equal, 0.5).toFixed(0)} / ${Math.max(...equal).toFixed(0)}   (target 5,000)`,
      'cards made / lost / there twice': `${made} / ${lost} / ${double}`,
    });
  }
  if (isWanted('plan')) {
    const id = engine.importCards(300);
    // The first one starts the browser that prints; the others find it there.
    const first = engine.exportPdf(id);
    const exported = Array.from({ length: runs }, () => engine.exportPdf(id));
    const filled = engine.importCards(300);
    await engine.change(filled, fillAsInLife);
    const whole = Array.from({ length: runs }, () => engine.exportPdf(filled));
    print('plan as PDF by the command line, 300 touchpoints, not slowed', {
      'export, ms': row(exported),
      'the first, which starts the browser, ms': String(first),
      'with all sections, as large as in life: ms / ratio': `${ratioRow(whole.map((ms, at) => [ms, exported[at]!]))}   (target 1.5)`,
    });
  }
  if (values.only === 'pauses') {
    const id = engine.importCards(1000);
    await engine.print(id);
    const { printing, calm } = await measurePauses(engine, id);
    const both = (all: readonly number[]) =>
      `${percentile(all, 0.5).toFixed(1)} / ${percentile(all, 0.95).toFixed(1)} / ${Math.max(...all).toFixed(1)}`;
    print('an edit until the other one has it, 1,000 touchpoints: median / 95th percentile / longest, ms', {
      'while the plan is printed': `${both(printing)}   (${printing.length} edits; target 50)`,
      'while nothing else happens': both(calm),
    });
  }
  if (isWanted('start')) {
    const figures: StartFigures[] = [];
    for (let run = 0; run < runs; run += 1) figures.push(await measureStart());
    print('npm start after set-up, in a new data folder, not slowed', {
      'until the library is there, ms': row(figures.map(({ library }) => library)),
      'until the board of the sample is there, ms': `${row(figures.map(({ board }) => board))}   (target 3,000)`,
    });
  }
  if (isWanted('smooth')) {
    const figures = await measureSmoothness(values.built, runs);
    const rows = burdens.map((burden) => {
      const { keys, frames, times } = figures[burden];
      const both = (all: readonly number[]) =>
        `${percentile(all, 0.5).toFixed(1)} / ${percentile(all, 0.95).toFixed(1)}`;
      return [
        `${burden}${times > 0 ? ` (${times} times)` : ''}: key / frame, ms`,
        `${both(keys)}   ${both(frames)}   longest ${Math.max(...frames).toFixed(0)}`,
      ];
    });
    print(
      'typing in the desktop app on the stand-in, 1,000 touchpoints: median / 95th percentile',
      Object.fromEntries(rows) as Record<string, string>,
    );
  }
} finally {
  await engine.close();
}

/** An engine of another build with a workshop as large as in life. */
async function filledEngine(built: string) {
  const engine = await startBenchEngine(built);
  const id = engine.importCards(300);
  await engine.change(id, fillAsInLife);
  return { engine, url: engine.urlOf(id) };
}

function summary(figures: readonly BoardFigures[]): Record<string, string> {
  const of = (pick: (figure: BoardFigures) => number) => row(figures.map(pick));
  return {
    'open, ms': of(({ open }) => open),
    'the floor, plain HTML, ms': of(({ floor }) => floor ?? Number.NaN),
    'open, ratio to the floor': of(({ open, floor }) => ratio(open, floor ?? Number.NaN)),
    'pan, 95th percentile of frames, ms': of(({ pan }) => pan.frame),
    'pan, longest frame, ms': of(({ pan }) => pan.longest),
    'pan, places in view without their card': of(({ pan }) => pan.empty),
    'drag, 95th percentile of frames, ms': of(({ drag }) => drag.frame),
    'drag, longest frame, ms': of(({ drag }) => drag.longest),
    'heap, MB': of(({ heap }) => heap),
    'cards mounted': of(({ mounted }) => mounted),
  };
}

function ratio(value: number, to: number): number {
  return Math.round((value / to) * 100) / 100;
}

/** Median, and every run behind it. */
function row(values: readonly number[]): string {
  return `${percentile(values, 0.5)}   (${values.join(', ')})`;
}

/** Median of the first ones, and of the ratios to the second ones, with every ratio behind it. */
function ratioRow(pairs: readonly (readonly [number | null, number | null])[]): string {
  const known = pairs.map(([value, to]) => [value ?? Number.NaN, to ?? Number.NaN] as const);
  const ratios = known.map(([value, to]) => ratio(value, to));
  const median = percentile(
    known.map(([value]) => Math.round(value)),
    0.5,
  );
  return `${median} / ${row(ratios)}`;
}

/** Of a line through values that are a minute apart, without the first two, in which everybody comes. */
function slopeAnHour(values: readonly number[]): number {
  const settled = values.slice(2);
  const middle = (settled.length - 1) / 2;
  const mean = settled.reduce((sum, value) => sum + value, 0) / settled.length;
  const over = settled.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return (over / settled.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)) * 60;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function print(title: string, figures: Record<string, string>) {
  console.log(`\n${title}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(44)} ${figure}`);
}
