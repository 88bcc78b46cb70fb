// SPDX-License-Identifier: Apache-2.0
/** The program's JSON API: docs/live.md. Every function throws ApiError. */
import type { Answers, Exercise, Plan, Session, Source } from './protocol';

/** Its message is a sentence for the person; status 0: no answer came. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

async function call<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(
      path,
      body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw new ApiError('The coach does not answer. Is ./clamshell still running?', 0);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new ApiError(answer?.message ?? `The coach answered with an error (${response.status}).`, response.status);
  }
  return answer as T;
}

export const getExercise = () => call<Exercise>('/api/exercise');
export const getPlan = () => call<Plan>('/api/plan');
export const getSessions = (limit: number) => call<Session[]>(`/api/sessions?limit=${limit}`);
export const getUnfinished = () => call<Session | null>('/api/sessions/unfinished');
export const getSession = (id: string) => call<Session>(`/api/sessions/${id}`);
export const createSession = (source: Source) => call<Session>('/api/sessions', { source });
export const endSession = (id: string) => call<Session>(`/api/sessions/${id}/end`, {});
export const answer = (id: string, answers: Answers) => call<Session>(`/api/sessions/${id}/answers`, answers);
