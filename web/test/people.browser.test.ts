// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { appCode, oneTimeCode, password } from './fake_people';
import { me } from './made_up';
import { aPerson, clients } from './made_up_people';
import { aPlan, twelveWeeks } from './made_up_programme';
import { becomes, choose, click, fill, gone, open, shows } from './pages';
import { today } from '../src/days';

const nora = clients[0]!;

test('who must sign in comes to the page they asked for, and leaves by the header', async () => {
  server.people.signIn = 'needed';
  server.people.me = aPerson({ name: 'Nora Lindqvist', role: 'person', sign_in: 'nora' });
  await open('#/plan');
  await fill('sign-in-name', 'nora');
  await fill('sign-in-password', 'wrong');
  await click('sign-in');
  await shows('fault', 'Name or password is wrong.');
  await fill('sign-in-password', password);
  await click('sign-in');
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
  await shows('profile-link', 'Nora Lindqvist');
  expect(await page.getByRole('link', { name: 'Clinic' }).count()).toBe(0);
  await click('sign-out');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('a clinician sets up a second factor, writes down the recovery codes, and is asked for a code from then on', async () => {
  server.people.signIn = 'done';
  server.people.me = aPerson({ name: 'Dr. Ines Kaya', role: 'clinician', sign_in: 'ines' });
  await open('#/profile');
  await shows('second-factor', 'Off.');
  await click('offer-factor');
  await page.getByRole('img', { name: 'The code to be scanned' }).waitFor();
  await shows('secret', 'GEZDGNBVGY3TQOJQ');
  await fill('factor-code', '000000');
  await click('turn-factor');
  await shows('fault', 'That code is wrong.');
  await fill('factor-code', appCode);
  await click('turn-factor');
  await shows('recovery-codes', '0000-1111-2222-3333');
  await click('codes-kept');
  await shows('second-factor', 'On: after the password a code of your app is asked for.');
  await shows('second-factor', '2 recovery codes are left.');
  await click('sign-out');
  await fill('sign-in-name', 'ines');
  await fill('sign-in-password', password);
  await click('sign-in');
  await fill('sign-in-code', appCode);
  await click('sign-in');
  await shows('profile-link', 'Dr. Ines Kaya');
});

test('who has forgotten the password chooses a new one by an admin’s code', async () => {
  server.people.signIn = 'needed';
  server.people.me = aPerson({ name: 'Nora Lindqvist', role: 'person', sign_in: 'nora' });
  await open('#/plan');
  await fill('sign-in-name', 'nora');
  await click('forgotten');
  await fill('one-time-code', '1f3a-99c0-7b21-e04d');
  await fill('new-password', password);
  await click('sign-in');
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
  expect(server.people.byCode).toEqual([{ sign_in: 'nora', code: '1f3a-99c0-7b21-e04d', password }]);
});

test('who comes back from the provider with an account of nobody’s gives the admin’s code once', async () => {
  server.people.signIn = 'needed';
  server.people.provider = 'St. Ann’s';
  server.people.me = aPerson({ name: 'Nora Lindqvist', role: 'person', sign_in: 'nora' });
  await open('#/plan');
  await page.getByRole('button', { name: 'Sign in with St. Ann’s' }).click();
  await shows('why-code', 'This account is nobody’s here yet.');
  await gone('sign-in-password');
  await fill('code-after-provider', '0000');
  await click('give-code');
  await shows('fault', 'That code is wrong.');
  await fill('code-after-provider', oneTimeCode);
  await click('give-code');
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await click('sign-out');
  await click('sign-in-at-provider');
  await shows('profile-link', 'Nora Lindqvist');
});

test('after the provider the code of the second factor is asked for, and the sign-in can be given up', async () => {
  server.people.signIn = 'needed';
  server.people.provider = 'St. Ann’s';
  server.people.isLinked = server.people.hasSecondFactor = true;
  await open();
  await click('sign-in-at-provider');
  await shows('why-code', 'Now the six digits.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await shows('sign-in-password');
  await click('sign-in-at-provider');
  await fill('code-after-provider', appCode);
  await click('give-code');
  await gone('give-code');
  expect(server.people.signIn).toBe('done');
});

test('what comes back without having been begun, or broken off, leaves a sentence and the form', async () => {
  server.people.signIn = 'needed';
  server.people.provider = 'St. Ann’s';
  await open('?code=abc&state=stolen');
  await shows('fault', 'This sign-in was begun in another browser.');
  await shows('sign-in-password');
  await open('?error=access_denied&state=s0');
  await shows('fault', 'The sign-in at St. Ann’s was broken off; try again.');
});

test('an admin sees whose account is linked, and unlinks it', async () => {
  server.people.signIn = 'done';
  server.people.provider = 'St. Ann’s';
  server.people.isLinked = true;
  server.people.me = aPerson({ sign_in: 'me' });
  await open(`#/clinic/${nora.id}/record`);
  await click('make-code');
  await shows('made-code', 'link their account at St. Ann’s');
  await page.getByRole('button', { name: 'Unlink the account at St. Ann’s' }).click();
  await gone('unlink');
  expect(server.people.isLinked).toBe(false);
});

test('an admin gives a one-time code, and turns off the factor of who lost the phone', async () => {
  server.people.signIn = 'done';
  server.people.me = aPerson({ sign_in: 'me' });
  server.people.hasSecondFactor = true;
  await open(`#/clinic/${nora.id}/record`);
  await click('make-code');
  await shows('made-code', '1f3a-99c0-7b21-e04d');
  await click('factor-off');
  await gone('factor-off');
  expect(server.people.hasSecondFactor).toBe(false);
});

test('a sign-in that has run out leads to the sign-in and back', async () => {
  server.people.signIn = 'done';
  await open('#/history');
  await shows('nothing-yet');
  server.people.signIn = 'needed';
  await page.getByRole('link', { name: 'Plan' }).click();
  await fill('sign-in-name', 'me');
  await fill('sign-in-password', password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
});

test('a profile is kept whole, lengths in metres, empty fields as unknown', async () => {
  await open('#/profile');
  await fill('thigh_girth_m', '52.5');
  await fill('height_m', '');
  await choose('sex', 'female');
  await page.getByTestId('own-green').check();
  await click('keep-profile');
  await shows('profile-kept', 'Saved.');
  const { profile } = server.people.me;
  expect(server.people.changed).toEqual([
    {
      what: 'profile',
      body: { ...profile, height_m: null, thigh_girth_m: 0.525, sex: 'female', bands: ['yellow', 'red', 'green'] },
    },
  ]);
});

test('a first password needs no old one, the next one does', async () => {
  await open('#/profile');
  await fill('password-sign-in', 'me');
  await fill('new-password', 'ten letters');
  await click('set-password');
  await shows('password-told', 'Saved.');
  await fill('old-password', 'ten letters');
  await fill('new-password', 'other letters');
  await click('set-password');
  await becomes(
    () => server.people.changed.map(({ body }) => (body as { old_password: string | null }).old_password),
    [null, 'ten letters'],
  );
});

test('everything is deleted only after the name is typed', async () => {
  await open('#/profile');
  await click('delete-everything');
  expect(await page.getByTestId('confirm-delete').isDisabled()).toBe(true);
  await fill('type-name', 'Me');
  await click('confirm-delete');
  await shows('notice', /deleted/);
  expect(server.people.deleted).toEqual([me]);
});

test('who saw a record is told', async () => {
  await open('#/profile');
  await shows('audit', 'Dr. Ines Kaya saw the history');
  await shows('audit', 'From the command line exported csv');
});

test('the clinic lists who needs a look first, and finds by name', async () => {
  server.people.signIn = 'done';
  await open('#/clinic');
  await shows('client', 'Pain of 7 in the last session');
  const names = () => page.getByTestId('client').getByRole('link').allTextContents();
  expect((await names())[0]).toMatch(/^Bartholomäus/);
  await choose('order', 'days_done');
  await expect.poll(async () => (await names())[0]).toBe('Aylin Demir');
  await fill('find', 'lind');
  await expect.poll(names).toEqual(['Nora Lindqvist']);
});

test('a large clinic is shown page by page, and a search begins with the first page', async () => {
  server.people.signIn = 'done';
  const numbered = (i: number) => ({
    ...nora,
    id: `${i}`.padStart(32, '0'),
    name: `Person ${`${i}`.padStart(3, '0')}`,
  });
  server.people.clients = Array.from({ length: 120 }, (_, i) => numbered(i));
  await open('#/clinic');
  await choose('order', 'name');
  await shows('shown', '1 to 50');
  const first = () => page.getByTestId('client').getByRole('link').first().textContent();
  await click('later');
  await expect.poll(first).toBe('Person 050');
  await click('later');
  await expect.poll(first).toBe('Person 100');
  await shows('shown', '101 to 120');
  expect(await page.getByTestId('later').isDisabled()).toBe(true);
  await fill('find', 'Person 00');
  await expect.poll(first).toBe('Person 000');
  await gone('shown');
});

test('a clinician comes to the list, in which staff who never exercised are no patients', async () => {
  server.people.signIn = 'needed';
  server.people.me = aPerson({ name: 'Ines Kaya', role: 'clinician', sign_in: 'ines' });
  server.people.clients = [...clients, { ...nora, id: me, name: 'Ines Kaya', role: 'clinician', last_day: null }];
  await open();
  await fill('sign-in-name', 'ines');
  await fill('sign-in-password', password);
  await click('sign-in');
  await page.getByRole('heading', { name: 'Clinic' }).waitFor();
  await shows('staff', 'Ines Kaya (clinician)');
  expect(await page.getByTestId('client').count()).toBe(clients.length);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('heading', { name: 'Side-lying clamshell' }).waitFor();
});

test('a patient sees no way to add a person', async () => {
  server.people.signIn = 'done';
  server.people.me = aPerson({ name: 'Nora Lindqvist', role: 'person', sign_in: 'nora' });
  server.people.refuseToList = true;
  await open('#/clinic');
  await shows('fault', 'not yours');
  expect(await page.getByTestId('add-person').count()).toBe(0);
});

test('a red flag at home says what to do where there is no clinician', async () => {
  server.programme.plan = aPlan(today(), { advice: 'stop', sentence: 'Have a doctor look at it before you begin.' });
  await open();
  await shows('stop-advice', 'See a physiotherapist or a doctor');
  await page.getByRole('link', { name: 'your programme' }).click();
  await page.getByTestId('programme-cleared').waitFor();
});

test('a clinician changes a programme, with a reason', async () => {
  server.people.signIn = 'done';
  await open('#/clinic');
  await page.getByRole('link', { name: nora.name }).click();
  await page.getByRole('link', { name: 'Programme' }).click();
  await fill('programme-sets', '2');
  await choose('programme-band', 'none');
  await click('prescribe');
  expect(server.programme.prescribed).toEqual([]);
  await fill('programme-reason', 'Sore after the stairs.');
  await click('prescribe');
  await shows('new-plan', 'In force.');
  expect(server.programme.prescribed).toEqual([
    {
      reason: 'Sore after the stairs.',
      sets: 2,
      least: null,
      most: null,
      days_a_week: null,
      hold_s: null,
      lower_s: null,
      band: 'none',
      first_leg: null,
      goal: null,
      standing: null,
      paused: false,
      cleared: false,
    },
  ]);
  await shows('programme', 'Sore after the stairs.');
});

test('a clinician reads the history without deleting from it, and writes notes', async () => {
  server.people.signIn = 'done';
  server.programme.history = twelveWeeks(today());
  await open(`#/clinic/${nora.id}/history`);
  await shows('trends');
  expect(await page.getByLabel('Delete the session').count()).toBe(0);
  await page.getByRole('link', { name: 'Notes' }).click();
  await fill('note', 'Left hip drops on stairs.');
  await click('add-note');
  await shows('kept-note', 'Left hip drops on stairs.');
});

test('an admin adds a person and gives a role', async () => {
  server.people.signIn = 'done';
  await open('#/clinic');
  await click('add-person');
  await fill('add-name', 'Ola Nordmann');
  await fill('add-sign-in', 'ola');
  await fill('add-password', 'ten letters');
  server.people.clients = [...clients, { ...nora, id: 'f'.repeat(32), name: 'Ola Nordmann' }];
  await click('confirm-add');
  await page.getByRole('heading', { name: 'Ola Nordmann' }).waitFor();
  await shows('notice', 'Ola Nordmann can sign in now, as “ola”');
  await shows('notice', 'From now on everybody signs in here.');
  expect(server.people.added).toEqual([
    { name: 'Ola Nordmann', role: 'person', sign_in: 'ola', password: 'ten letters' },
  ]);
  await page.getByRole('link', { name: 'Record' }).click();
  await choose('role', 'clinician');
  await shows('role-told', 'Saved.');
  expect(server.people.changed).toEqual([{ what: 'role', body: { role: 'clinician' } }]);
});

test('somebody who is added without a password chooses it with a one-time code', async () => {
  server.people.signIn = 'done';
  await open('#/clinic');
  await click('add-person');
  await fill('add-name', 'Ola Nordmann');
  await fill('add-sign-in', 'ola');
  await click('confirm-add');
  await shows('made-code', oneTimeCode);
  expect(server.people.added).toEqual([{ name: 'Ola Nordmann', role: 'person', sign_in: 'ola', password: null }]);
  server.people.clients = [...clients, { ...nora, id: 'f'.repeat(32), name: 'Ola Nordmann' }];
  await click('to-added');
  await page.getByRole('heading', { name: 'Ola Nordmann' }).waitFor();
});

test('the only person is led to set a password before adding somebody', async () => {
  server.people.refuseToAdd = true;
  await open('#/clinic');
  await click('add-person');
  await fill('add-name', 'Ola Nordmann');
  await fill('add-sign-in', 'ola');
  await fill('add-password', 'ten letters');
  await click('confirm-add');
  await shows('add-fault', /password of your own/);
  await page.getByRole('link', { name: 'To your profile' }).click();
  await gone('add-fault');
  await shows('set-password');
});
