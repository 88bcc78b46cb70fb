// SPDX-License-Identifier: Apache-2.0
/** who: a person's id, or "me". */
import { utcOffset_min } from '../days';
import type { OneTimeCode } from './access';
import type { AuditEntry, NewPerson, Note, Order, People, Person, Profile, Role } from '../people';
import { get, post, remove } from './call';

/** letters: of the name; offset: people before the page. */
export const getPeople = (letters: string, order: Order, offset: number, limit: number) => {
  const asked = { letters, order, offset, limit, utc_offset_min: utcOffset_min() };
  return get<People>(
    `/api/people?${new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, `${value}`]))}`,
  );
};
export const addPerson = (person: NewPerson) =>
  post<Person & { one_time_code: OneTimeCode | null }>('/api/people', person);
export const getPerson = (who: string) => get<Person>(`/api/people/${who}`);
export const rename = (who: string, name: string) => post<Person>(`/api/people/${who}/name`, { name });
export const changeRole = (who: string, role: Role) => post<Person>(`/api/people/${who}/role`, { role });
export const changeProfile = (who: string, profile: Profile) => post<Person>(`/api/people/${who}/profile`, profile);
export const deletePerson = (who: string) => remove(`/api/people/${who}`);

export const getNotes = (who: string) => get<Note[]>(`/api/people/${who}/notes`);
export const addNote = (who: string, text: string) => post<Note[]>(`/api/people/${who}/notes`, { text });
export const getAudit = (who: string) => get<AuditEntry[]>(`/api/people/${who}/audit`);
export const getWholeAudit = () => get<AuditEntry[]>('/api/audit');
