// The figures of the board and of the plan as `npm run bench` prints them: real engine, real cards, Chromium at
// 1920x1080, medians of several runs. Options: --runs 5, --seconds 20 (of each room), --only PART, --built FOLDER (a
// build elsewhere than in out/). The parts `memory` (of the host, with --minutes 10) and `deaths` (of the relay, with
// --times 20) run only when they are named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { measureActivities, type ActivityFigures } from './activityFigures.ts';
import { measureBoard, measureOpening, type BoardFigures } from './boardFigures.ts';
import { startBenchEngine } from './benchEngine.ts';
import { measureDeaths } from './deathFigures.ts';
import { measureLate } from './lateFigures.ts';
import { measureMesh } from './meshFigures.ts';
import { measureRoom } from './roomFigures.ts';
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
    built: { type: 'string', default: fileURLToPath(new URL('../../out', import.meta.url)) },
  },
});
const runs = Number(values.runs);
const parts = [
  'board',
  'large',
  'activities',
  'sync',
  'mesh',
  'room',
  'late',
  'plan',
  'smooth',
  'start',
  'memory',
  'deaths',
];
if (!Number.isInteger(runs) || runs < 1 || !['', ...parts].includes(values.only)) {
  console.error(
    `Usage: npm run bench -- [--runs N] [--only ${parts.join('|')}] [--seconds N] [--minutes N] [--times N]`,
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
      const id = engine.importCards(cards);
      const figures: BoardFigures[] = [];
      for (let run = 0; run < runs; run += 1)
        figures.push(await measureBoard(engine.urlOf(id), { throttle: 4, built: values.built }));
      print(`${cards} touchpoints, processor slowed 4 times`, summary(figures));
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
      const { seen, joined, memory } = await measureRoom(
        await engine.openRoom(id),
        engine.process,
        people,
        Number(values.seconds),
      );
      print(`${people} in a room, 1,000 touchpoints, each 1 edit and 10 cursor moves a second`, {
        'edit until another has it, median / 95th percentile, ms': `${percentile(seen, 0.5).toFixed(1)} / ${percentile(seen, 0.95).toFixed(1)}   (target 95 % in ${target})`,
        'edits seen': String(seen.length),
        'joining within 5 s until all is here, longest, ms': Math.max(...joined).toFixed(0),
        'memory of the host before / with all / after, MB': memory.join(' / '),
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
    const { memory, overTime } = await measureRoom(
      await engine.openRoom(engine.importCards(1000)),
      engine.process,
      12,
      minutes * 60,
    );
    print(`12 in a room for ${minutes} minutes, each 1 edit and 10 cursor moves a second`, {
      'memory of the host before / with all / after, MB': memory.join(' / '),
      'once a minute, MB': overTime.join(', '),
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
    print('plan as PDF by the command line, 300 touchpoints, not slowed', {
      'export, ms': row(exported),
      'the first, which starts the browser, ms': String(first),
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

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function print(title: string, figures: Record<string, string>) {
  console.log(`\n${title}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(44)} ${figure}`);
}
