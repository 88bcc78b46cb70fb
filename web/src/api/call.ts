// SPDX-License-Identifier: Apache-2.0
/** One request to the program's JSON API: docs/live.md and docs/api.md. Throws ApiError. */
import { language, t } from '../language/translate';
import { transport } from '../transport/transport';
import { whoAsks } from '../who_asks.svelte';

/** Its message is a sentence for the person; status 0: no answer came. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** The stable word of the error; empty where there is none. */
    readonly word: string,
  ) {
    super(message);
  }
}

export const get = <T>(path: string) => call<T>(path, { method: 'GET' });

/** Is still done where the page is being left. */
export const remove = <T = object>(path: string) => call<T>(path, { method: 'DELETE', keepalive: true });

export const post = <T>(path: string, body: object) =>
  call<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function call<T>(path: string, request: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await transport.request(path, {
      ...request,
      headers: { ...request.headers, 'Accept-Language': language },
    });
  } catch {
    throw new ApiError(transport.silence(), 0, '');
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  if (answer?.error === 'not_signed_in') whoAsks.mustSignIn();
  throw new ApiError(
    answer?.message ?? t('The coach answered with an error ({status}).', { status: response.status }),
    response.status,
    answer?.error ?? '',
  );
}
