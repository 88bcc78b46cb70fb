// SPDX-License-Identifier: Apache-2.0
/** The real coach, and a real provider of OpenID Connect on another site: oidc-provider, certified by the OpenID Foundation. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
// @ts-expect-error: it has no types
import Provider from 'oidc-provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, visit } from './browser';
import { Program } from './program';

const secret = 'which & only ~ both know';
const password = 'correct horse battery';

let browser: Browser;
let page: Page;
let complaints: string[];
const program = new Program();
const provider: Server = createServer();
let issuer = '';

async function startProvider(): Promise<void> {
  provider.listen(0, 'localhost');
  await once(provider, 'listening');
  issuer = `http://localhost:${(provider.address() as AddressInfo).port}`;
  const told = new Provider(issuer, {
    clients: [{ client_id: 'clamshell', client_secret: secret, redirect_uris: [program.url] }],
    pkce: { required: () => true },
    cookies: { keys: ['of this test'] },
  });
  provider.on('request', told.callback());
}

/** What the admin does: adds Ann, and gives her a one-time code. */
async function invite(name: string): Promise<string> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Origin: new URL(program.url).origin,
  };
  async function post<T>(path: string, body: object): Promise<T> {
    const answer = await fetch(new URL(path, program.url), { method: 'POST', headers, body: JSON.stringify(body) });
    const cookie = answer.headers.get('set-cookie');
    if (cookie) headers.Cookie = cookie.split(';')[0]!;
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  }
  await post('/api/sign-in', { sign_in: 'me', password });
  const added = await post<{ one_time_code: { code: string } }>('/api/people', {
    name,
    role: 'person',
    sign_in: name,
    password: null,
  });
  return added.one_time_code.code;
}

/** On the provider's own pages. */
async function signInAtProvider(login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.getByRole('button').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

beforeAll(async () => {
  await program.start(); // for a port and a record
  await program.end();
  program.setPassword(password);
  await startProvider();
  writeFileSync(join(program.folder, 'secret'), `${secret}\n`);
  const configuration = join(program.folder, 'clamshell.toml');
  writeFileSync(
    configuration,
    `[coach]
origin = "${new URL(program.url).origin}"
openid-issuer = "${issuer}"
openid-client = "clamshell"
openid-secret = "@${join(program.folder, 'secret')}"
openid-name = "St. Ann’s"
drain = 0.1
`,
  );
  await program.start('--config', configuration);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await program.remove();
  provider.close();
});

beforeEach(async () => {
  ({ page, complaints } = await visit(browser));
});

test('an account is linked by the admin’s one-time code, and signs in from then on', async () => {
  const code = await invite('Ann');
  await page.goto(`${program.url}#/plan`);
  await page.getByRole('button', { name: 'Sign in with St. Ann’s' }).click();
  await signInAtProvider('ann@st-ann.example');
  await page.getByTestId('why-code').filter({ hasText: 'This account is nobody' }).waitFor();
  expect(new URL(page.url()).search, 'the code is out of the address').toBe('');
  await page.getByTestId('code-after-provider').fill('0000-0000-0000-0000');
  await page.getByTestId('give-code').click();
  await page.getByText('That code is wrong or has expired').waitFor();
  await page.getByTestId('code-after-provider').fill(code);
  await page.getByTestId('give-code').click();
  await page.getByTestId('profile-link').filter({ hasText: 'Ann' }).waitFor();
  expect(new URL(page.url()).hash, 'the page that was asked for').toBe('#/plan');

  await page.getByTestId('sign-out').click();
  await page.getByTestId('sign-in-at-provider').click();
  await page.getByTestId('profile-link').filter({ hasText: 'Ann' }).waitFor();
  expect(complaints).toEqual([]);
});

test('an answer that this browser did not ask for is refused', async () => {
  await page.goto(`${program.url}?code=stolen&state=guessed`);
  await page.getByText('This sign-in was begun in another browser').waitFor();
});

test('a sign-in that is broken off at the provider leads back with a sentence', async () => {
  await page.goto(program.url);
  await page.getByTestId('sign-in-at-provider').click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByText('The sign-in at St. Ann’s was broken off; try again.').waitFor();
});

test('a code that the provider did not give is not believed', async () => {
  await page.route('**/api/sign-in/provider/answer', (route) =>
    route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), code: 'made-up' }) }),
  );
  await page.goto(program.url);
  await page.getByTestId('sign-in-at-provider').click();
  await signInAtProvider('ann@st-ann.example');
  await page.getByText('The sign-in provider did not take the sign-in ("invalid_grant")').waitFor();
});
