// SPDX-License-Identifier: Apache-2.0
/** What the page knows of a session that is under way: the coach's last state, and how the connection stands. */
import { getMe } from '../api/access';
import type { PictureWatch } from '../camera/picture_watch';
import type { Closed } from '../live/after_close';
import { LiveConnection } from '../live/live_connection';
import type { Command, LiveState } from '../protocol';

export type Link = { is: 'connecting' } | { is: 'open' } | { is: Closed; reason: string };

export class LiveSession {
  state = $state.raw<LiveState | null>(null);
  link = $state.raw<Link>({ is: 'connecting' });
  readonly connection: LiveConnection;

  constructor(id: string, watch: PictureWatch, events: { said(lines: string[]): void; over(): void }) {
    this.connection = new LiveConnection(id, {
      opened: () => {
        watch.connected();
        this.link = { is: 'open' };
      },
      closed: (how, reason) => {
        this.link = { is: how, reason };
        if (how === 'over') events.over();
        // Without a valid sign-in the line is refused, which looks like lost; asking leads to the sign-in.
        if (how === 'lost') getMe().catch(() => {});
      },
      state: (state) => {
        watch.answered();
        this.state = state;
        events.said(state.say);
        if (state.stage === 'done') events.over();
      },
    });
    this.connection.open();
  }

  get count(): number {
    return this.state?.count ?? 0;
  }

  send(command: Command, repetitions?: number): boolean {
    return this.connection.send(command, repetitions);
  }

  close(): void {
    this.connection.close();
  }
}
