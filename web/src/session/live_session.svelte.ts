// SPDX-License-Identifier: Apache-2.0
/** What the page knows of a session that is under way: the coach's last state, and how the connection stands. */
import { getMe } from '../api/access';
import type { Closed } from '../live/after_close';
import { LiveConnection } from '../live/live_connection';
import type { Command, LiveState, Part } from '../protocol';
import { speaker } from '../voice/speaker.svelte';

export type Link = { is: 'connecting' } | { is: 'open' } | { is: Closed; reason: string };

/** The leader may have gone on with another coach behind the same balancer, where a new connection finds it. */
const lookElsewhere_ms = 5000;

export interface SessionEvents {
  opened(): void;
  /** The coach said something. */
  answered(): void;
  over(): void;
}

export class LiveSession {
  state = $state.raw<LiveState | null>(null);
  link = $state.raw<Link>({ is: 'connecting' });
  /** Whether there is a device that leads the session. */
  isLed = $state(true);
  readonly connection: LiveConnection;
  #lookingElsewhere: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, part: Part, events: SessionEvents) {
    this.connection = new LiveConnection(id, part, {
      opened: () => {
        events.opened();
        this.link = { is: 'open' };
      },
      closed: (how, reason) => {
        this.link = { is: how, reason };
        if (how === 'over') events.over();
        // Without a valid sign-in the line is refused, which looks like lost; asking leads to the sign-in.
        if (how === 'lost') getMe().catch(() => {});
      },
      state: (state) => {
        this.state = state;
        events.answered();
        speaker.show(state.said_elsewhere);
        speaker.say(state.say);
        if (state.stage === 'done') events.over();
      },
      leader: (isHere) => {
        events.answered();
        this.isLed = isHere;
        clearTimeout(this.#lookingElsewhere);
        if (!isHere) this.#lookingElsewhere = setTimeout(() => this.connection.open(), lookElsewhere_ms);
      },
    });
    this.connection.open();
  }

  get count(): number {
    return this.state?.count ?? 0;
  }

  /** A line of the page's own; where another screen speaks, it is shown only. */
  say(line: string): void {
    if (this.state?.voice === 'elsewhere') speaker.show([line]);
    else speaker.say([line]);
  }

  /** False: nobody is there to do it. */
  send(command: Command, repetitions?: number): boolean {
    return this.isLed && this.connection.send(command, repetitions);
  }

  close(): void {
    clearTimeout(this.#lookingElsewhere);
    this.connection.close();
  }
}
