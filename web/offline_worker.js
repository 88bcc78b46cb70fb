// SPDX-License-Identifier: Apache-2.0
// Of the page that the program serves: where the program does not answer, the page says so instead of the browser. Keeps
// nothing else, so that page and program are always of one version (src/transport/offline_page.ts).
self.addEventListener('fetch', (event) => {
  const { mode, url } = event.request;
  if (mode !== 'navigate' || new URL(url).pathname !== '/') return;
  event.respondWith(
    fetch(event.request).catch(
      async () => (await caches.match('/offline', { cacheName: 'offline' })) ?? Response.error(),
    ),
  );
});
