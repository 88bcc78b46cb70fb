// SPDX-License-Identifier: Apache-2.0
// Of the page that the program serves: where the program does not answer, the page says so instead of the browser. Keeps
// nothing else, so that page and program are always of one version (src/transport/offline_page.ts).
importScripts('/notification_click.js');

self.addEventListener('fetch', (event) => {
  const { destination, mode, url } = event.request;
  if (mode !== 'navigate' || destination !== 'document' || new URL(url).pathname !== '/') return;
  // Not the request itself: passed on from here, one that comes from another site no longer says that it is a navigation.
  event.respondWith(
    fetch(url).catch(async () => (await caches.match('/offline', { cacheName: 'offline' })) ?? Response.error()),
  );
});
