// SPDX-License-Identifier: Apache-2.0
/** What the browser brings back from the sign-in provider: RFC 6749, sections 4.1.2 and 4.1.2.1. */
export interface BroughtBack {
  /** null: the person, or the provider, broke it off. */
  code: string | null;
  state: string;
}

const placeOfPage = 'sign-in-for';

/** Before leaving: which page was asked for. */
export function rememberPage(): void {
  sessionStorage.setItem(placeOfPage, location.hash);
}

/** Takes it out of the address, which is that of the page asked for again. */
function take(): BroughtBack | null {
  const query = new URLSearchParams(location.search);
  const state = query.get('state');
  if (state === null || !(query.has('code') || query.has('error'))) return null;
  history.replaceState(null, '', location.pathname + (sessionStorage.getItem(placeOfPage) ?? ''));
  sessionStorage.removeItem(placeOfPage);
  return { code: query.get('code'), state };
}

let broughtBack = take();

/** It is good once. */
export function useBroughtBack(): BroughtBack | null {
  const brought = broughtBack;
  broughtBack = null;
  return brought;
}
