// Run inside a network namespace: an open room on an address that is no loopback, and a guest whose page is no secure
// context. Prints what the guest's browser has and shows, as one line of JSON. Usage: node insecureGuest.ts DATAFOLDER
// ADDRESS
import { chromium } from 'playwright-core';
import { pageBrowser } from '../helpers/pageBrowser.ts';
import { browserArguments } from '../helpers/browserArguments.ts';
import { runCommand, serveProcess } from '../helpers/servedProcess.ts';

const [folder = '', address = ''] = process.argv.slice(2);
await (await serveProcess(folder)).end('SIGTERM');
const [{ id }] = JSON.parse((await runCommand('list', '--data', folder)).out) as [{ id: string }];
const served = await serveProcess(folder, '--room', id, '--host', address);
const { invite } = JSON.parse(served.lines[0]!) as { invite: { edit: string } };
const browser = await chromium.launch({ executablePath: pageBrowser(), args: browserArguments() });
try {
  const problems: string[] = [];
  const enter = async (link: string, name: string) => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
    page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && problems.push(`${name}: ${message.text()}`));
    await page.goto(link.replace('#', `?lang=en&name=${name}&team=sales#`));
    await page.locator('[data-board][data-ready="true"]').waitFor();
    return page;
  };
  const guest = await enter(invite.edit, 'Gast');
  const owner = await enter(served.workshopUrl.replace('{id}', id), 'Anna');
  await guest.getByRole('heading', { level: 1 }).getByRole('button').click();
  await guest.getByRole('textbox', { name: 'Title of the workshop' }).fill('From the guest');
  await guest.keyboard.press('Enter');
  await owner.getByRole('heading', { level: 1 }).getByText('From the guest').waitFor();
  // A hidden question is asked, and answered without WebCrypto.
  await owner.keyboard.press('Alt+1');
  await owner.locator('[data-section=relationship]').waitFor();
  await owner.getByRole('button', { name: 'Ask the question' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Ask the question' }).click();
  await guest.getByRole('button', { name: 'Answer', exact: true }).click();
  await guest.getByRole('radio', { name: 'First date' }).check({ force: true });
  await guest.getByRole('button', { name: 'Seal the answer' }).click();
  await guest.getByText('Your answer is sealed.').waitFor();
  await owner.locator('[data-question][data-answered="1"]').waitFor({ state: 'attached' });
  const context = await guest.evaluate(() => ({
    isSecure: isSecureContext,
    hasSubtle: 'subtle' in crypto && crypto.subtle !== undefined,
  }));
  process.stdout.write(`${JSON.stringify({ ...context, origin: new URL(invite.edit).hostname, problems })}\n`);
} finally {
  await browser.close();
  await served.end('SIGTERM');
}
process.exit(0);
