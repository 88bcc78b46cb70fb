// SPDX-License-Identifier: Apache-2.0
/** What the page knows of its own coach: whether it is ready, where it keeps the record, what stands in its way. */
import { t } from '../language/translate';
import type { Model } from './coach_module';

/** `elsewhere`: another window has the record. `unfit`: this browser can't run the coach. */
export type Readiness = 'loading' | 'ready' | 'elsewhere' | 'unfit';

/** What keeps the coach from beginning. */
export type Obstacle = 'not_loaded' | 'record_in_use';
/** As the module says it to the person; or to be said by the page. */
export type Fault = Obstacle | { said: string };

export function faultText(fault: Fault): string {
  if (typeof fault === 'object') return fault.said;
  return {
    not_loaded: t('A part of the coach can’t be loaded: check your network and reload the page.'),
    record_in_use: t('Your record is in use elsewhere in this browser: close its other windows.'),
  }[fault];
}

export interface WorkerState {
  readiness: Readiness;
  /** Whether the record outlasts the page. */
  isKept: boolean;
  model: Model;
  fault: Fault | null;
}

const choice = 'clamshell-model';
const measured = 'clamshell-pace';
const backUp = 'clamshell-backup';

class Edition {
  state = $state.raw<WorkerState>({ readiness: 'loading', isKept: true, model: 'full', fault: null });
  said = $state('');
  lastBackUp = $state(localStorage.getItem(backUp));
  /** A new version waits until all windows are closed, or one asks for it. */
  waiting = $state.raw<ServiceWorker | null>(null);

  is(state: WorkerState): void {
    this.state = state;
  }

  say(sentence: string): void {
    this.said = sentence;
  }

  /** What the person wants; null: what the device manages. */
  get choice(): Model | null {
    const chosen = localStorage.getItem(choice);
    return chosen === 'lite' || chosen === 'full' ? chosen : null;
  }

  /** Null: the exact one, as long as it is not found too slow here. */
  get model(): Model | null {
    return this.choice ?? (localStorage.getItem(measured) ? 'lite' : null);
  }

  choose(model: Model | null): void {
    localStorage.removeItem(measured);
    if (model) localStorage.setItem(choice, model);
    else localStorage.removeItem(choice);
    location.reload();
  }

  isSlow(hz: number): void {
    localStorage.setItem(measured, 'lite');
    this.say(
      t(
        'This device looks only {hz} times a second with the exact network, so the quick one takes over, with wider error bars. In Profile you can choose.',
        { hz: Math.round(hz) },
      ),
    );
  }

  wasBackedUp(): void {
    this.lastBackUp = new Date().toISOString();
    localStorage.setItem(backUp, this.lastBackUp);
  }
}

export const edition = new Edition();
