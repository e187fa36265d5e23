// Electronegativity over the sources and over what is built of them: `npm run security`. src/main/security.md answers
// what it finds.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
// It asks the network for translations and for Electron's releases. Where it cannot, one of its libraries throws when
// that is over already.
const patient =
  "process.on('uncaughtException', (error) => { if (!/onCancel|RequestError/.test(String(error))) { console.error(error); process.exit(1); } });";
const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(patient)}` };
for (const folder of ['src', 'out']) {
  console.log(`handschlag: Electronegativity over ${folder}/`);
  const args = ['--yes', '@doyensec/electronegativity@1.10.3', '-e', devDependencies.electron, '-i', folder];
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exitCode = 1;
}
