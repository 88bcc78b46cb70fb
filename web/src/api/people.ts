// SPDX-License-Identifier: Apache-2.0
/** who: a person's id, or "me". */
import { utcOffset_min } from '../days';
import type { AuditEntry, Client, NewPerson, Note, Person, Profile, Role } from '../people';
import { get, post, remove } from './call';

export const getPeople = () => get<Client[]>(`/api/people?utc_offset_min=${utcOffset_min()}`);
export const addPerson = (person: NewPerson) => post<Person>('/api/people', person);
export const getPerson = (who: string) => get<Person>(`/api/people/${who}`);
export const rename = (who: string, name: string) => post<Person>(`/api/people/${who}/name`, { name });
export const changeRole = (who: string, role: Role) => post<Person>(`/api/people/${who}/role`, { role });
export const changeProfile = (who: string, profile: Profile) => post<Person>(`/api/people/${who}/profile`, profile);
export const deletePerson = (who: string) => remove(`/api/people/${who}`);

export const getNotes = (who: string) => get<Note[]>(`/api/people/${who}/notes`);
export const addNote = (who: string, text: string) => post<Note[]>(`/api/people/${who}/notes`, { text });
export const getAudit = (who: string) => get<AuditEntry[]>(`/api/people/${who}/audit`);
export const getWholeAudit = () => get<AuditEntry[]>('/api/audit');
