// SPDX-License-Identifier: Apache-2.0
/**
 * Reminders by notification, while a page is open: it looks at the clock, and its service worker shows what is due. No page
 * can do so once it is closed: what browsers have for that comes from a server (Push), at a time of the browser's own
 * choice (periodic sync, Chromium alone), or was given up (notification triggers).
 */
import { getPlan } from '../api/programme';
import { today } from '../days';
import { language, t } from '../language/translate';
import type { Person } from '../people';
import { whoAsks } from '../who_asks.svelte';
import { hasCome, isDue, usualTime } from './reminder';

const look_ms = 20_000;
const who = 'remind';
const lastDay = 'reminded';

/** Null: this browser lets no page do it, or not this one. */
const permission = () => ('Notification' in globalThis && navigator.serviceWorker ? Notification.permission : null);

class Reminders {
  permission = $state(permission());
  /** Whom this device reminds: Person::id. */
  #who = $state(localStorage.getItem(who));
  #looked = new Date();

  isOn({ id }: Person): boolean {
    return this.permission === 'granted' && this.#who === id;
  }

  /** On a click: the browser asks the person, once. */
  async turnOn({ id }: Person): Promise<void> {
    this.permission = await Notification.requestPermission();
    if (this.permission !== 'granted') return;
    localStorage.setItem(who, id);
    this.#who = id;
  }

  turnOff(): void {
    localStorage.removeItem(who);
    this.#who = null;
  }

  /** For as long as the page is open. isTraining: nobody who trains need be told. */
  watch(isTraining: () => boolean): void {
    const again = () => setTimeout(() => void this.#look(isTraining()).then(again), look_ms);
    again();
  }

  async #look(isTraining: boolean): Promise<void> {
    const now = new Date();
    this.permission = permission();
    const { person } = whoAsks;
    if (person && this.isOn(person) && !isTraining && hasCome(person.profile.reminder ?? usualTime, this.#looked, now))
      if (!(await this.#remind(now))) return;
    this.#looked = now;
  }

  /** False: to be tried again, as nobody answers what is due. */
  async #remind(now: Date): Promise<boolean> {
    const plan = await getPlan('me').catch(() => null);
    if (plan && isDue(plan, today(now)))
      await navigator.locks.request('clamshell-reminder', () => this.#showOnce(today(now)));
    return plan !== null;
  }

  /** Of all windows of this browser only one. Says no more than anybody may read on a locked screen. */
  async #showOnce(day: string): Promise<void> {
    if (localStorage.getItem(lastDay) === day) return;
    localStorage.setItem(lastDay, day);
    const service = await navigator.serviceWorker.ready;
    await service.showNotification(t('Your clamshells are due'), {
      tag: lastDay,
      icon: 'icon_192.png',
      lang: language,
    });
  }
}

export const reminders = new Reminders();
