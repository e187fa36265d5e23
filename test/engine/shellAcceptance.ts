// What every adapter of the Shell port has to do; each one's test calls this with a way to open it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Shell } from '../../src/engine/printing/shell.ts';

const page = (body: string, css = '') =>
  `<!doctype html><html lang="de"><head><title>Probe</title><style>${css}</style></head><body>${body}</body></html>`;

/** Registers the tests; `open` may take a while. */
export function acceptShell(open: () => Promise<Shell>) {
  let shell: Shell;
  beforeAll(async () => {
    shell = await open();
  });
  afterAll(() => shell.close());

  it('measures marked elements in print media', async () => {
    const html = page(
      '<div data-measure="a"></div><p>ohne</p><div data-measure="ä 2" style="height: 40.5px"></div>',
      '@media print { div { height: 90px } }',
    );
    expect(await shell.measure(html)).toEqual(
      new Map([
        ['a', 90],
        ['ä 2', 40.5],
      ]),
    );
    expect(await shell.measure(page(''))).toEqual(new Map());
  });

  it('runs no script of the page, in any form', async () => {
    const add = "document.body.insertAdjacentHTML('beforeend', '<i data-measure=ran></i>')";
    const hostile = page(
      `<div data-measure="a" style="height: 10px"></div><script>${add}</script><img src="data:,x" onerror="${add}"><svg onload="${add}"></svg>
       <iframe srcdoc="<script>parent.${add}</script>"></iframe><details open ontoggle="${add}">x</details><a href="javascript:${add}" id="link">x</a>`,
    );
    expect([...(await shell.measure(hostile)).keys()]).toEqual(['a']);
  });

  it('loads nothing', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const html = page(
        `<img src="${url}/image"><link rel="stylesheet" href="${url}/style"><iframe src="${url}/frame"></iframe><video src="${url}/video" autoplay></video>`,
        `@import url("${url}/import"); @font-face { font-family: Fremd; src: url("${url}/font") } body { font-family: Fremd; background: url("${url}/background") }`,
      );
      await shell.printToPdf(html);
      expect(requests).toBe(0);
    } finally {
      server.close();
    }
  });

  it('prints in the sizes of the style sheet, tagged and with an outline', async () => {
    const css = '@page { size: A4 } @page wide { size: A3 landscape } section { page: wide }';
    const pdf = await shell.printToPdf(page('<h1>Eins</h1><section><h2>Zwei</h2></section>', css));
    const about = inspect('pdfinfo', ['-l', '-1'], pdf);
    expect(about).toMatch(/Page\s+1 size:\s+59\d\S* x 84[12]/);
    expect(about).toMatch(/Page\s+2 size:\s+119\d\S* x 84[12]/);
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(inspect('pdftotext', ['-'], pdf, 'before')).toContain('Zwei');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Outlines');
  });

  it('settles soft hyphens, so that words are found whole', async () => {
    const pdf = await shell.printToPdf(
      page('<p style="width: 60px">Gesamt&shy;anlagen&shy;effektivität und&shy;</p>', '@page { size: A4 }'),
    );
    expect(inspect('pdftotext', ['-'], pdf, 'before')).not.toContain('\u00ad');
  });

  it('refuses to print what scrolls inside itself, for it would be missing on paper', async () => {
    const hidden = page(
      '<div class="plan"><div style="height: 20px; overflow: auto"><p>eins</p><p>zwei</p><p>drei</p></div></div>',
    );
    await expect(shell.printToPdf(hidden)).rejects.toThrow();
    expect((await shell.measure(page('<i data-measure="b" style="display: block; height: 7px"></i>'))).get('b')).toBe(
      7,
    );
  });

  it('stops what is called off, and goes on with the next', async () => {
    const called = new AbortController();
    const printing = shell.printToPdf(page('<p>Absatz</p>'.repeat(20_000), '@page { size: A4 }'), called.signal);
    setTimeout(() => called.abort());
    await expect(printing).rejects.toThrow();
    expect((await shell.measure(page('<i data-measure="c" style="display: block; height: 9px"></i>'))).get('c')).toBe(
      9,
    );
  });

  it('serves several calls at once, each with its own page', async () => {
    const heights = [11, 22, 33, 44];
    const measured = await Promise.all(
      heights.map((height) => shell.measure(page(`<div data-measure="x" style="height: ${height}px"></div>`))),
    );
    expect(measured.map((map) => map.get('x'))).toEqual(heights);
  });
}

/** Lets one of poppler's tools look at the file. */
function inspect(
  tool: 'pdfinfo' | 'pdftotext',
  args: readonly string[],
  pdf: Uint8Array,
  order: 'before' | 'after' = 'after',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-shell-'));
  try {
    const path = join(folder, 'probe.pdf');
    writeFileSync(path, pdf);
    return execFileSync(tool, order === 'before' ? [path, ...args] : [...args, path], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
