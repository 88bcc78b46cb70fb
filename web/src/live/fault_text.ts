// SPDX-License-Identifier: Apache-2.0
/** What happened to the connection or the pictures, in one sentence for somebody who lies on the mat. */
import type { Closed } from './after_close';

export type CameraFault = 'denied' | 'missing' | 'unplugged' | 'taken' | 'insecure' | 'no_sample';

const waits = (count: number) => (count > 0 ? `Paused at rep ${count}.` : 'Nothing is lost.');

export function linkText(closed: Closed, reason: string, count: number): string {
  switch (closed) {
    case 'lost':
      return `Connection lost. ${waits(count)}`;
    case 'busy':
      return `The coach is busy with other sessions. Trying again every 5 seconds. ${waits(count)}`;
    case 'refused':
      return `The coach stopped: ${reason || 'it gave no reason'} Trying again. ${waits(count)}`;
    case 'replaced':
      return `This session goes on in another window. ${waits(count)}`;
    case 'over':
      return 'This session has ended.';
  }
}

export function cameraText(fault: CameraFault, count: number): string {
  switch (fault) {
    case 'denied':
      return `The camera is not allowed. Allow it beside the page's address. ${waits(count)}`;
    case 'missing':
      return `No camera is found. Plug one in; it is used at once. ${waits(count)}`;
    case 'unplugged':
      return `The camera stopped. Plug it in again; it is used at once. ${waits(count)}`;
    case 'taken':
      return `The camera can't be opened: another program may be using it. Trying again. ${waits(count)}`;
    case 'insecure':
      return 'A browser gives the camera only to a page on this computer or over https. Open the address that the program printed.';
    case 'no_sample':
      return "The sample clip can't be loaded. Is ./clamshell still running? Trying again.";
  }
}
