// SPDX-License-Identifier: Apache-2.0
/** What stands in the page's place where the program does not answer, in the person's language: for offline_worker.js. */
import { language, t } from '../language/translate';
import style from './offline_page.css?inline';

export const silence = () => t('The coach does not answer. Is ./clamshell still running?');

/** Without a file of the page: none is there. */
function offlinePage(): string {
  const { documentElement: html, head, body } = document.implementation.createHTMLDocument('Clamshell');
  html.lang = language;
  const add = (to: Element, name: string, with_: object) =>
    to.appendChild(Object.assign(document.createElement(name), with_));
  add(head, 'meta', { name: 'viewport', content: 'width=device-width' });
  add(body, 'h1', { textContent: 'Clamshell' });
  add(body, 'p', { textContent: silence() });
  add(body, 'a', { href: '/', textContent: t('Try again') });
  // As text: the page's own policy allows no such element, even here.
  return `<!doctype html>${html.outerHTML.replace('</head>', `<style>${style}</style></head>`)}`;
}

export async function keepOfflinePage(): Promise<void> {
  if (!navigator.serviceWorker) return; // not over plain HTTP but on this machine
  const headers = { 'Content-Type': 'text/html;charset=utf-8' };
  await (await caches.open('offline')).put('/offline', new Response(offlinePage(), { headers }));
  await navigator.serviceWorker.register('/offline_worker.js');
}
