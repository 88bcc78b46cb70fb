// SPDX-License-Identifier: Apache-2.0
/** Outcomes, corrections, standing work, messages and shared pages of whomever, as docs/api.md has them. */
import type { Outcomes } from '../src/outcomes';
import type { Message, Shares } from '../src/people';
import type { ApiPart, ApiRequest } from './fake_api';
import { me } from './made_up';
import { noOutcomes } from './made_up_programme';

export class FakeContact implements ApiPart {
  outcomes: Outcomes = noOutcomes;
  messages: Message[] = [];
  shares: Shares = { path: null, shares: [] };
  /** What was posted: "function", "strength", "questionnaires". */
  kept: { what: string; body: object }[] = [];

  answer({ method, path, body }: ApiRequest): unknown {
    const what = /^\/api\/people\/\w+\/(.+)$/.exec(path)?.[1];
    switch (`${method} ${what}`) {
      case 'GET outcomes':
        return this.outcomes;
      case 'POST function':
      case 'POST strength':
      case 'POST questionnaires':
        this.kept.push({ what: what!, body });
        return this.outcomes;
      case 'GET messages':
        return this.messages;
      case 'POST messages':
        this.messages = [
          ...this.messages,
          { time: '2026-01-31T18:00:00.000Z', author: me, author_name: 'Me', text: String(body.text), seen: null },
        ];
        return this.messages;
      case 'GET shares':
        return { ...this.shares, path: null };
      case 'POST shares':
        return (this.shares = {
          path: '/shared/0f1e2d3c4b5a69788796a5b4c3d2e1f0',
          shares: [
            {
              note: String(body.note ?? ''),
              created: '2026-01-31T18:00:00.000Z',
              expires: '2026-02-14T18:00:00.000Z',
              withdrawn: null,
              is_open: true,
              openings: [],
            },
          ],
        });
      case 'POST shares/withdraw':
        return (this.shares = {
          path: null,
          shares: this.shares.shares.map((each) => ({
            ...each,
            is_open: false,
            withdrawn: '2026-02-01T08:00:00.000Z',
          })),
        });
    }
    return undefined;
  }
}
