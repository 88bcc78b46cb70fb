// SPDX-License-Identifier: Apache-2.0
/**
 * A phone under the band of somebody who does clamshells: what it feels is dispatched in the page as `devicemotion`
 * events, in real time. The thigh turns about a level line from hip to ankle; its screen faces up while the knees are
 * together, its top edge points to the hip.
 */
import type { Page } from 'playwright-core';

export interface Movement {
  /** The top one. */
  leg: 'left' | 'right';
  repetitions: number;
  opening_deg?: number;
  /** Closed and still before the first repetition. */
  still_s?: number;
}

interface Felt {
  force: { x: number; y: number; z: number };
  rate: { alpha: number; beta: number; gamma: number };
}
interface Dispatcher {
  dispatchReadings(seconds: number, feel: (t_s: number) => Felt): Promise<void>;
}

/** 60 readings a second, each with the time that it was felt at; those of a moment in which the page was busy come late. */
function dispatcher(): void {
  const step_ms = 1000 / 60;
  (globalThis as never as Dispatcher).dispatchReadings = (seconds, feel) => {
    const begun_ms = performance.now();
    let next_ms = begun_ms;
    return new Promise((over) => {
      const every = setInterval(() => {
        for (; next_ms <= performance.now(); next_ms += step_ms) {
          const { force, rate } = feel((next_ms - begun_ms) / 1000);
          const event = new DeviceMotionEvent('devicemotion', {
            accelerationIncludingGravity: force,
            rotationRate: rate,
            interval: step_ms,
          });
          Object.defineProperty(event, 'timeStamp', { value: next_ms });
          dispatchEvent(event);
        }
        if (next_ms - begun_ms < 1000 * seconds) return;
        clearInterval(every);
        over();
      }, step_ms);
    });
  };
}

/** Until the last repetition is over. */
export async function moves(page: Page, movement: Movement): Promise<void> {
  await page.evaluate(dispatcher);
  await page.evaluate(async ({ leg, repetitions, opening_deg = 45, still_s = 2.5 }) => {
    const [lift_s, hold_s, lower_s, rest_s] = [1.2, 1, 1.3, 0.8];
    const repetition_s = lift_s + hold_s + lower_s + rest_s;
    const whole_s = still_s + repetitions * repetition_s;
    const gravity = 9.80665;
    /** Of minimum jerk. */
    const way = (share: number) => share ** 3 * (10 - 15 * share + 6 * share ** 2);
    const openness = (t_s: number) => {
      const within_s = t_s < still_s || t_s > whole_s ? 0 : (t_s - still_s) % repetition_s;
      if (within_s < lift_s) return way(within_s / lift_s);
      if (within_s < lift_s + hold_s) return 1;
      return way(Math.max(0, lift_s + hold_s + lower_s - within_s) / lower_s);
    };
    const angle = (t_s: number) => ((opening_deg * Math.PI) / 180) * openness(t_s);
    // The axis in the phone's own x and y: most of it along the thigh, towards the hip of the left leg.
    const side = leg === 'left' ? 1 : -1;
    const tilt = (50 * Math.PI) / 180;
    const axis = [-Math.sin(tilt), side * Math.cos(tilt)] as const;
    const lever_m = 0.09;
    const lever_elevation = (25 * Math.PI) / 180;
    const step_s = 0.005;
    const feel = (t_s: number) => {
      const [before, now, after] = [angle(t_s - step_s), angle(t_s), angle(t_s + step_s)];
      const rate = (after - before) / (2 * step_s);
      const change = (after - 2 * now + before) / step_s ** 2;
      // Across the axis, in the world: `out` horizontally, `up`; the lever turns with the thigh.
      const lever = lever_elevation + now;
      const out = lever_m * (-change * Math.sin(lever) - rate ** 2 * Math.cos(lever));
      const up = gravity + lever_m * (change * Math.cos(lever) - rate ** 2 * Math.sin(lever));
      // In the phone: z is its screen, `across` is in its plane, at right angles to the axis.
      const z = Math.cos(now) * up - Math.sin(now) * out;
      const across = Math.sin(now) * up + Math.cos(now) * out;
      return {
        force: { x: -across * axis[1], y: across * axis[0], z },
        rate: { alpha: (rate * axis[0] * 180) / Math.PI, beta: (rate * axis[1] * 180) / Math.PI, gamma: 0 },
      };
    };
    return (globalThis as never as Dispatcher).dispatchReadings(whole_s, feel);
  }, movement);
}

/** A phone that is carried about, upright. */
export async function isCarried(page: Page, seconds: number): Promise<void> {
  await page.evaluate(dispatcher);
  await page.evaluate(
    (seconds) =>
      (globalThis as never as Dispatcher).dispatchReadings(seconds, (t_s) => ({
        force: { x: Math.sin(3 * t_s), y: 9.6, z: 1.5 },
        rate: { alpha: 0, beta: 0, gamma: 6 * Math.cos(3 * t_s) },
      })),
    seconds,
  );
}
