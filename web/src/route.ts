// SPDX-License-Identifier: Apache-2.0
import type { Part } from './protocol';

/** The page that the address's hash names; what is unknown is Today. */
export const clinicParts = ['plan', 'programme', 'history', 'messages', 'notes', 'record'] as const;
export type ClinicPart = (typeof clinicParts)[number];

/** What a device does in a session that another one leads. */
const beside = ['watch', 'sense'] as const;
const plainPages = ['today', 'plan', 'routine', 'history', 'messages', 'profile', 'clinic', 'guide'] as const;
/** What the questions before the first session lead to. */
const begun = ['camera', 'motion', 'none'] as const;
export type Begun = (typeof begun)[number];
export type Route =
  | { page: (typeof plainPages)[number] }
  | { page: 'screening'; then?: Begun }
  | { page: 'session'; id: string; part: Part }
  | { page: 'person'; id: string; part: ClinicPart };

export function routeOf(hash: string): Route {
  const [root, first = '', second, third] = hash.split('/');
  const isKnown = root === '#' && [first, second, third].every((word) => word === undefined || /^[\w-]*$/.test(word));
  if (!isKnown) return { page: 'today' };
  if (first === 'session' && second)
    return { page: 'session', id: second, part: beside.find((part) => part === third) ?? 'lead' };
  if (first === 'clinic' && second) {
    return { page: 'person', id: second, part: clinicParts.find((part) => part === third) ?? 'plan' };
  }
  if (first === 'screening' && third === undefined) {
    const then = begun.find((source) => source === second);
    return then ? { page: 'screening', then } : { page: 'screening' };
  }
  return { page: plainPages.find((page) => page === first && second === undefined) ?? 'today' };
}

export const hashOfScreening = (then: Begun) => `#/screening/${then}`;
export const hashOfSession = (id: string, part: Part = 'lead') =>
  part === 'lead' ? `#/session/${id}` : `#/session/${id}/${part}`;
export const hashOfPerson = (id: string, part: ClinicPart = 'plan') =>
  part === 'plan' ? `#/clinic/${id}` : `#/clinic/${id}/${part}`;
