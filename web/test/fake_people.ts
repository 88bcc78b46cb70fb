// SPDX-License-Identifier: Apache-2.0
/** Who asks, and the people of a clinic, as docs/api.md has them. */
import type { Client, Me, Note, Person, Order, People } from '../src/people';
import { Refusal, type ApiPart, type ApiRequest } from './fake_api';
import { anAudit, aPerson, clients } from './made_up_people';

export const password = 'a long password';
/** What the app shows. */
export const appCode = '123456';
/** Of an admin. */
export const oneTimeCode = '1f3a-99c0-7b21-e04d';
const recoveryCodes = ['0000-1111-2222-3333', '4444-5555-6666-7777'];
const qrCode = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M4 4h1v1h-1z"/></svg>';

export class FakePeople implements ApiPart {
  signIn: Me['sign_in'] = 'not_needed';
  me: Person = aPerson();
  clients: Client[] = clients;
  notes: Note[] = [];
  refuseToAdd = false;
  refuseToList = false;
  added: object[] = [];
  /** What was posted about whom: "profile", "role", "name", "password". */
  changed: { what: string; body: object }[] = [];
  deleted: string[] = [];
  hasSecondFactor = false;
  provider: string | null = null;
  /** Whether the account that comes back from the provider is somebody's. */
  isLinked = false;
  /** New passwords by a one-time code. */
  byCode: object[] = [];

  answer({ method, path, query, body }: ApiRequest): unknown {
    if (path === '/api/sign-in') {
      if (body.password !== password) throw new Refusal(401, 'wrong_password', 'Name or password is wrong.');
      if (this.hasSecondFactor && body.code === undefined) throw new Refusal(401, 'code_needed', 'Now the six digits.');
      if (this.hasSecondFactor && body.code !== appCode) throw new Refusal(401, 'wrong_code', 'That code is wrong.');
      this.signIn = 'done';
    }
    if (path === '/api/sign-in/password') {
      this.byCode.push(body);
      return {};
    }
    if (path === '/api/sign-in/provider') return { address: '/?code=abc&state=s0' };
    if (path === '/api/sign-in/provider/answer') {
      if (body.state !== 's0') throw new Refusal(401, 'not_begun', 'This sign-in was begun in another browser.');
      if (!this.isLinked) throw new Refusal(401, 'not_linked', 'This account is nobody’s here yet.');
      if (this.hasSecondFactor) throw new Refusal(401, 'code_needed', 'Now the six digits.');
      this.signIn = 'done';
    }
    if (path === '/api/sign-in/provider/code') {
      if (body.code !== (this.isLinked ? appCode : oneTimeCode))
        throw new Refusal(401, 'wrong_code', 'That code is wrong.');
      this.isLinked = true;
      this.signIn = 'done';
    }
    if (path === '/api/sign-out') this.signIn = 'needed';
    if (path === '/api/me' || /^\/api\/sign-(in|out)/.test(path)) {
      return { sign_in: this.signIn, person: this.signIn === 'needed' ? null : this.me, provider: this.provider };
    }
    if (this.signIn === 'needed') throw new Refusal(401, 'not_signed_in', 'Sign in first.');
    if (path === '/api/people' && method === 'GET') {
      if (this.refuseToList) throw new Refusal(403, 'not_yours', 'This is not yours to see.');
      return aPage(this.clients, query);
    }
    if (path === '/api/people') {
      if (this.refuseToAdd) throw new Refusal(409, 'password_first', 'Set a password of your own first.');
      this.added.push(body);
      const person = aPerson({ id: 'f'.repeat(32), name: body.name as string, role: 'person' });
      const one_time_code = body.password === null ? { code: oneTimeCode, expires: '2026-07-02T10:00:00Z' } : null;
      return { ...person, one_time_code };
    }
    if (path === '/api/audit') return anAudit;
    const [, who, what] = /^\/api\/people\/(\w+)(?:\/([\w/-]+))?$/.exec(path) ?? [];
    return who ? this.#about(method, who, what, body) : undefined;
  }

  #about(method: string, who: string, what = '', body: Record<string, unknown>): unknown {
    const person = this.#person(who);
    switch (`${method} ${what}`) {
      case 'GET ':
        return person;
      case 'DELETE ':
        this.deleted.push(who);
        return {};
      case 'POST profile':
      case 'POST name':
      case 'POST role':
      case 'POST password':
        this.changed.push({ what, body });
        return what === 'profile' ? { ...person, profile: body } : { ...person, ...body };
      case 'GET notes':
        return this.notes;
      case 'POST notes':
        this.notes = [
          { time: '2026-01-31T18:00:00.000Z', author: this.me.id, author_name: this.me.name, text: String(body.text) },
          ...this.notes,
        ];
        return this.notes;
      case 'GET audit':
        return anAudit;
      case 'GET second-factor':
        return { is_on: this.hasSecondFactor, recovery_codes_left: this.hasSecondFactor ? recoveryCodes.length : 0 };
      case 'POST second-factor':
        return { secret: 'GEZDGNBVGY3TQOJQ', address: 'otpauth://totp/Clamshell:me', qr_code: qrCode };
      case 'POST second-factor/on':
        if (body.code !== appCode) throw new Refusal(401, 'wrong_code', 'That code is wrong.');
        this.hasSecondFactor = true;
        return { recovery_codes: recoveryCodes };
      case 'POST second-factor/off':
        this.hasSecondFactor = false;
        return { is_on: false, recovery_codes_left: 0 };
      case 'GET account':
        return { is_linked: this.isLinked };
      case 'POST account/unlink':
        this.isLinked = false;
        return { is_linked: false };
      case 'POST one-time-code':
        return { code: oneTimeCode, expires: '2026-02-01T18:00:00.000Z' };
    }
    return undefined;
  }

  #person(who: string): Person {
    if (who === 'me' || who === this.me.id) return this.me;
    const client = this.clients.find(({ id }) => id === who);
    if (!client) throw new Refusal(404, 'unknown_person', 'There is no such person.');
    return aPerson({ id: who, name: client.name, role: client.role, sign_in: 'somebody' });
  }
}

/** As the program's database searches, sorts and pages. */
function aPage(clients: Client[], query: URLSearchParams): People {
  const urgency = ({ advice, flags }: Client) => (advice === 'stop' ? 1000 : 0) + flags.length;
  const byName = (a: Client, b: Client) => a.name.localeCompare(b.name);
  const compare: Record<Order, (a: Client, b: Client) => number> = {
    name: byName,
    days_done: (a, b) => a.days_done - b.days_done || byName(a, b),
    flags: (a, b) => urgency(b) - urgency(a) || byName(a, b),
  };
  const isStaff = ({ role, last_day }: Client) => role !== 'person' && last_day === null;
  const found = clients
    .filter((each) => !isStaff(each) && each.name.toLowerCase().includes((query.get('letters') ?? '').toLowerCase()))
    .sort(compare[(query.get('order') ?? 'flags') as Order]);
  const offset = Number(query.get('offset'));
  return {
    people: found.slice(offset, offset + Number(query.get('limit'))),
    count: found.length,
    staff: clients.filter(isStaff),
  };
}
