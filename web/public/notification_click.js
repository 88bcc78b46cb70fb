// SPDX-License-Identifier: Apache-2.0
// Of both editions' service workers: a reminder leads to the page.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const show = async () => {
    const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    await (open ? open.focus() : self.clients.openWindow('./'));
  };
  event.waitUntil(show());
});
