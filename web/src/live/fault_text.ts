// SPDX-License-Identifier: Apache-2.0
/** What happened to the connection or the pictures, in one sentence for somebody who lies on the mat. */
import { t } from '../language/translate';
import type { Standstill } from '../camera/picture_watch';
import type { Closed } from './after_close';

/** `ask`: the browser wants a tap first. */
export type MotionFault = 'ask' | 'denied' | 'missing' | 'insecure';
export type CameraFault = 'denied' | 'missing' | 'unplugged' | 'taken' | 'insecure' | 'no_sample';

/** To be put behind a sentence. */
const waits = (count: number) => (count > 0 ? ' ' + t('Paused at {count}.', { count }) : '');

export function linkText(closed: Closed, reason: string, count: number): string {
  switch (closed) {
    case 'lost':
      return t('Connection lost.') + waits(count);
    case 'busy':
      return t('The coach is busy with other sessions. Trying again every 5 seconds.') + waits(count);
    case 'refused':
      return (
        t('The coach stopped: {reason} Trying again.', { reason: reason || t('it gave no reason.') }) + waits(count)
      );
    case 'replaced':
      return t('This session continues in another window.') + waits(count);
    case 'over':
      return t('This session has ended.');
  }
}

/** To who watches what another device leads. */
export const awayText = (count: number) => t('Waiting for the device that leads this session.') + waits(count);
export const silentText = (count: number) => t('The device that leads this session sends nothing.') + waits(count);

export function standstillText(standstill: Standstill, count: number, isFelt = false): string {
  switch (standstill) {
    case 'stopped':
      if (isFelt)
        return (
          t("The phone's motion sensor stopped.") + waits(count) + ' ' + t('Wake the phone and come back to this page.')
        );
      return t("The camera's picture stopped.") + waits(count) + ' ' + t('Asking the camera again.');
    case 'frozen':
      return t('The camera shows the same picture all the time: is it covered or switched off?') + waits(count);
    case 'unanswered':
      return t("The coach isn't answering.") + waits(count) + ' ' + t('Trying again.');
  }
}

export function cameraText(fault: CameraFault, count: number): string {
  switch (fault) {
    case 'denied':
      return t("The camera is blocked. Allow it next to the page's address.") + waits(count);
    case 'missing':
      return t('No camera found. Plug one in, and it starts by itself.') + waits(count);
    case 'unplugged':
      return t('The camera stopped. Plug it in again, and it starts by itself.') + waits(count);
    case 'taken':
      return t("The camera can't be opened: another program may be using it. Trying again.") + waits(count);
    case 'insecure':
      return t(
        'Browsers allow the camera only on pages from this computer or over https. Open the address that the program printed.',
      );
    case 'no_sample':
      return t("The sample clip can't be loaded. Is ./clamshell still running? Trying again.");
  }
}

/** Nothing for `ask`: the page itself asks. */
export function motionText(fault: MotionFault, count: number): string {
  switch (fault) {
    case 'ask':
      return '';
    case 'denied':
      return (
        t("The motion sensor is blocked. Allow it in the browser's settings for this page, then try again.") +
        waits(count)
      );
    case 'missing':
      return t('This device gives no motion readings. Open this session on your phone.') + waits(count);
    case 'insecure':
      return t(
        'Browsers allow the motion sensor only on pages from this device or over https. Open the https address that the program printed.',
      );
  }
}
