// SPDX-License-Identifier: Apache-2.0
// Keeps one version of the whole page, so that it opens without a network; a new one waits until the old one is closed,
// or until somebody asks for it, and never are two of them mixed.
importScripts('./notification_click.js');

const version = 'clamshell-__VERSION__';
const files = ['__FILES__'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const removeOthers = async () => {
    for (const name of await caches.keys())
      if (name.startsWith('clamshell-') && name !== version) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(removeOthers());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'skip-waiting') self.skipWaiting();
});

/** What was not kept at first, such as the other network, is kept once it was asked for. */
async function answer(request) {
  const cache = await caches.open(version);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});
