// SPDX-License-Identifier: Apache-2.0
/** The page that the address's hash names; what is unknown is Today. */
export type Route = { page: 'today' } | { page: 'guide' } | { page: 'session'; id: string };

export function routeOf(hash: string): Route {
  if (hash === '#/guide') return { page: 'guide' };
  const id = /^#\/session\/([0-9a-zA-Z_-]+)$/.exec(hash)?.[1];
  return id ? { page: 'session', id } : { page: 'today' };
}

export const hashOfSession = (id: string) => `#/session/${id}`;
