// SPDX-License-Identifier: Apache-2.0
/** Registers the service worker, and tells of a new version, which waits until it is asked for. */
import { edition } from './edition.svelte';

export function keepOffline(): void {
  const service = navigator.serviceWorker;
  if (!service) return; // not over plain HTTP but on this machine
  const wasKept = service.controller !== null;
  service.addEventListener('controllerchange', () => wasKept && location.reload());
  void service.register('./service_worker.js').then(
    (registration) => {
      const look = () => (edition.waiting = wasKept ? registration.waiting : null);
      look();
      registration.addEventListener('updatefound', () =>
        registration.installing?.addEventListener('statechange', look),
      );
    },
    () => undefined, // a browser that keeps no service workers: the page works, but not offline
  );
}
