// SPDX-License-Identifier: Apache-2.0
/** What the parts of the made-up program's API have in common. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly word: string,
    message: string,
  ) {
    super(message);
  }
}

/** Gives undefined for what is not its own. */
export interface ApiPart {
  answer(request: ApiRequest): unknown;
}
