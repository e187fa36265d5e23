// The export as a whole: the self-contained HTML, refusals, the life of the browser behind the shell, the repair of the
// tagging.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { owners } from '../../src/domain/journey/touchpoints.ts';
import { findChromium } from '../../src/engine/printing/chromiumFinder.ts';
import { openChromiumShell } from '../../src/engine/printing/chromiumShell.ts';
import { ExportCancelled, openExportJobs, type ExportJob } from '../../src/engine/printing/exportJobs.ts';
import { exportFile, listWorkshops } from '../../src/engine/fileCommands.ts';
import { wrapUnmarked } from '../../src/engine/printing/pdfTagging.ts';
import { exportPlan } from '../../src/engine/printing/planExport.ts';
import { planSteps } from '../../src/engine/printing/planSteps.ts';
import type { Shell } from '../../src/engine/printing/shell.ts';
import { translatorFor } from '../../src/i18n/translatorFor.ts';
import { hostileSeed } from './hostileTexts.ts';
import { resourcesDir } from '../helpers/testEngine.ts';
import { planOf, sampleSeed } from './planSeeds.ts';

let opened: Shell[] = [];
afterEach(async () => {
  await Promise.all(opened.map((shell) => shell.close()));
  opened = [];
});

function open(executable: string | null): Shell {
  const shell = openChromiumShell({ executable });
  opened.push(shell);
  return shell;
}

async function html(plan: ReturnType<typeof planOf>, language: 'de' | 'en' = 'de'): Promise<string> {
  const result = await exportPlan({ plan, format: 'html', language, shell: null, steps: planSteps });
  if (!result.ok) throw new Error(result.code);
  return new TextDecoder().decode(result.value);
}

describe('the HTML file', () => {
  test('holds every touchpoint with all its fields, needs nothing from elsewhere and runs nothing', async () => {
    const plan = planOf(sampleSeed('de'));
    const page = await html(plan);
    const text = page
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replace(/\s+/g, ' ');
    const t = translatorFor('de');
    for (const stage of plan.stages) {
      for (const said of [stage.title, stage.customerActions, stage.questions, stage.customerGoal])
        expect(text).toContain(said);
      for (const { text: point } of [...stage.painPoints, ...stage.opportunities]) expect(text).toContain(point);
      for (const touchpoint of owners.flatMap((owner) => stage.touchpoints[owner])) {
        expect(text).toContain(touchpoint.title.replace(/\s+/g, ' '));
        expect(text).toContain(touchpoint.description.replace(/\s+/g, ' '));
        const lead = plan.participants.find(({ id }) => id === touchpoint.leadId);
        const channel =
          touchpoint.channel === '' ? '' : `${t(`words.channel.${touchpoint.channel}` as 'words.channel.phone')} `;
        expect(text).toContain(
          `${t(`words.owner.${touchpoint.owner}`)} ${channel}${lead ? `${lead.name} ` : ''}${touchpoint.weight} ${t(`words.evidence.${touchpoint.evidence}`)}`,
        );
      }
    }
    expect(page).toMatch(/^<!doctype html><html lang="de">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<iframe|<link|@import|(src|href)="(?!#)(?!data:)|url\((?!data:|#)/);
  });

  test('what has no title says so: touchpoint and stage, in the drawings and in what they are called, too', async () => {
    const touchpoints = [{ title: '', description: 'Besuch', owner: 'sales' as const }];
    const page = await html(planOf({ title: 'x', stages: [{ title: '', duration: 10, emotion: 1, touchpoints }] }));
    const contact = /<g class="contact">[\s\S]*?<\/g>/.exec(page)?.[0];
    expect(contact).toContain('>Ohne Titel<');
    const labels = [...page.matchAll(/<svg[^>]*class="(?:curve|shareFigure)"[^>]*aria-label="([^"]*)"/g)].map(
      ([, label]) => label,
    );
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(label).toContain('Ohne Titel');
    expect(page).toContain('Besuch');
  });

  test('hostile texts stay text', async () => {
    const page = await html(planOf(hostileSeed()));
    expect(page).not.toMatch(/<script|<img|<b |\son\w+="/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });

  test('is in the language that was asked for, whatever the language of the workshop', async () => {
    const page = await html(planOf(sampleSeed('de')), 'en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Joint plan of marketing and sales');
  });
});

describe('the shell', { timeout: 60_000 }, () => {
  test('without a browser a PDF is refused and HTML still comes', async () => {
    const plan = planOf(sampleSeed('de'));
    const shell = open(null);
    expect(await exportPlan({ plan, format: 'pdf', language: 'de', shell, steps: planSteps })).toMatchObject({
      ok: false,
      code: 'noBrowser',
    });
    expect(await exportPlan({ plan, format: 'html', language: 'de', shell, steps: planSteps })).toMatchObject({
      ok: true,
    });
    expect(await exportPlan({ plan, format: 'pdf', language: 'de', shell: null, steps: planSteps })).toMatchObject({
      ok: false,
      code: 'noBrowser',
    });
  });

  test('a browser that does not start is a refusal with its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-no-browser-'));
    const executable = join(folder, 'chromium');
    writeFileSync(executable, '#!/bin/sh\nexit 1\n');
    chmodSync(executable, 0o755);
    const plan = planOf({ title: 'x' });
    const result = await exportPlan({ plan, format: 'pdf', language: 'de', shell: open(executable), steps: planSteps });
    rmSync(folder, { recursive: true });
    expect(result).toMatchObject({ ok: false, code: 'noBrowser', detail: expect.stringContaining(executable) });
  });

  test('a browser that dies is started again with the next call, and closing leaves no process and no folder behind', async () => {
    const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('handschlag-print-'));
    const before = new Set(profiles());
    const shell = open(findChromium());
    const page = '<!doctype html><div class="plan" data-measure="a" style="height:100px"></div>';
    expect((await shell.measure(page)).get('a')).toBe(100);
    const [profile] = profiles().filter((name) => !before.has(name));
    const processes = () =>
      execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(profile!));
    const [browser] = processes().filter((line) => !line.includes('--type='));
    process.kill(Number(browser!.trim().split(' ')[0]), 'SIGKILL');
    await shell.measure(page).catch(() => undefined);
    expect((await shell.measure(page)).get('a')).toBe(100);
    await shell.close();
    expect(processes()).toEqual([]);
    expect(existsSync(join(tmpdir(), profile!))).toBe(false);
  });

  test('several exports at once share the browser', async () => {
    const shell = open(findChromium());
    const plans = ['a', 'b', 'c'].map((title) => planOf({ title }));
    const results = await Promise.all(
      plans.map((plan) => exportPlan({ plan, format: 'pdf', language: 'de', shell, steps: planSteps })),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
  });
});

describe('an export that is called off', { timeout: 60_000 }, () => {
  test.each(['measuring', 'printing'] as const)(
    'while %s is refused as cancelled, and the browser goes on serving others',
    async (step) => {
      const shell = open(findChromium());
      const controller = new AbortController();
      const steps: string[] = [];
      const job: ExportJob = {
        signal: controller.signal,
        report(progress) {
          steps.push(progress.step);
          // At once: the browser has just been asked to begin.
          if (progress.step === step) controller.abort(new ExportCancelled());
        },
      };
      const plan = planOf(sampleSeed('de'));
      expect(await exportPlan({ plan, format: 'pdf', language: 'de', shell, steps: planSteps, job })).toEqual({
        ok: false,
        code: 'cancelled',
        detail: '',
      });
      expect(steps.at(-1)).toBe(step);
      expect(await exportPlan({ plan, format: 'pdf', language: 'de', shell, steps: planSteps })).toMatchObject({
        ok: true,
      });
    },
  );

  test('is known by its name while it runs, and forgotten afterwards', async () => {
    const jobs = openExportJobs();
    expect([jobs.progress('one'), jobs.cancel('one')]).toEqual([null, false]);
    await jobs.run('one', async ({ signal, report }) => {
      report({ step: 'printing', sheets: 7 });
      expect(jobs.progress('one')).toEqual({ step: 'printing', sheets: 7 });
      // A second one of the same name can neither be followed nor called off, and does not disturb the first.
      await jobs.run('one', async () => undefined);
      expect(jobs.cancel('one')).toBe(true);
      expect(signal.reason).toBeInstanceOf(ExportCancelled);
    });
    expect([jobs.progress('one'), jobs.cancel('one')]).toEqual([null, false]);
  });

  test('on the command line leaves no file, whole or half', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-cancelled-'));
    const places = { dataDir: join(folder, 'data'), resourcesDir, onProblem: () => undefined };
    const listed = await listWorkshops(places);
    if (!listed.ok) throw new Error(listed.reason);
    const { id } = listed.value[0]!;
    const to = join(folder, 'plan.pdf');
    writeFileSync(to, 'the old one');
    const ended = await exportFile(places, id, to, { language: 'de' }, Promise.resolve());
    expect(ended).toMatchObject({ ok: false, reason: expect.stringContaining('cancelled') });
    expect(readdirSync(folder).sort()).toEqual(['data', 'plan.pdf']);
    expect(readFileSync(to, 'utf8')).toBe('the old one');
    rmSync(folder, { recursive: true });
  });
});

describe('the repair of the tagging', () => {
  test('paintings without a mark become artifacts; marked ones, clips and texts in strings stay', () => {
    expect(wrapUnmarked('q\n0 0 5 5 re\nf\nQ')).toBe('q\n/Artifact BMC\n0 0 5 5 re\nf\nEMC\n\nQ');
    for (const untouched of [
      '/P <</MCID 0 >>BDC\n0 0 5 5 re\nf\nEMC',
      '0 0 5 5 re\nW\nn',
      '/P <</MCID 1 >>BDC\nBT\n(f \\) S) Tj\nET\nEMC',
      '/F1 12 Tf',
    ]) {
      expect(wrapUnmarked(untouched)).toBe(untouched);
    }
    expect(wrapUnmarked('BT\n<0054> Tj\nET')).toContain('/Artifact BMC\n<0054> Tj\nEMC');
    expect(wrapUnmarked('0 0 m\n1 1 l\nS\n/X5 Do')).toBe(
      '/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\n\n/Artifact BMC\n/X5 Do\nEMC\n',
    );
  });
});
