// Draws the app's icons in all sizes from resources/icons/handschlag.svg with an installed Chromium, and packs them for
// Windows and macOS. Usage: HANDSCHLAG_BROWSER=/path/to/chromium node src/setup/icons.mjs. What it writes is committed;
// nothing runs this by itself.
//
// .ico: header (0, 1, count), 16 bytes per picture (width, height, 0, 0, planes, bits, length, offset), then the
// pictures as PNG. .icns: "icns" and total length, then per picture a type of four letters, its length with these eight
// bytes, and the PNG.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const icons = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'icons');
const browser = process.env.HANDSCHLAG_BROWSER ?? '/usr/bin/chromium';
const mark = readFileSync(join(icons, 'handschlag.svg'), 'utf8');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];

const folder = mkdtempSync(join(tmpdir(), 'handschlag-icons-'));
try {
  const pictures = new Map(sizes.map((size) => [size, draw(size)]));
  mkdirSync(join(icons, 'sizes'), { recursive: true });
  for (const [size, png] of pictures) writeFileSync(join(icons, 'sizes', `${size}x${size}.png`), png);
  writeFileSync(join(icons, 'icon.ico'), ico(icoSizes.map((size) => [size, pictures.get(size)])));
  writeFileSync(join(icons, 'icon.icns'), icns(icnsTypes.map(([type, size]) => [type, pictures.get(size)])));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Paper with the mark on it, as a printed card; where there is little room, the mark alone. */
function draw(size) {
  const isSmall = size < 48;
  const page = join(folder, `${size}.html`);
  const picture = join(folder, `${size}.png`);
  const card = isSmall ? '' : 'background: #fff; border-radius: 22%; box-shadow: inset 0 0 0 max(1px, 0.6vw) #e3e2de;';
  writeFileSync(
    page,
    `<!doctype html><style>html,body{margin:0;height:100%;overflow:hidden}body{display:grid;place-items:center}
    div{display:grid;place-items:center;width:${isSmall ? 100 : 84}vw;height:${isSmall ? 100 : 84}vw;${card}}svg{width:${isSmall ? 100 : 72}%}</style><div>${mark}</div>`,
  );
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    '--headless=new',
    ...root,
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--default-background-color=00000000',
  ];
  const { status } = spawnSync(
    browser,
    [...args, `--window-size=${size},${size}`, `--screenshot=${picture}`, pathToFileURL(page).href],
    { stdio: 'ignore' },
  );
  if (status !== 0) throw new Error(`${browser} has not drawn the icon of ${size} pixels`);
  return readFileSync(picture);
}

function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [at, [size, png]] of pictures.entries()) {
    const entry = 6 + 16 * at;
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(([, png]) => png)]);
}

function icns(pictures) {
  const blocks = pictures.map(([type, png]) => block(type, png));
  return block('icns', Buffer.concat(blocks));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
