// SPDX-License-Identifier: Apache-2.0
/** Any web server that knows files and nothing else. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export class StaticServer {
  readonly http: Server;
  /** What was asked for that is not there. */
  readonly missing: string[] = [];

  /** What the page's workers do before all else. */
  workerBegins = '';
  /** What is there instead of a file. */
  instead: (path: string) => string | undefined = () => undefined;

  constructor(folder: string) {
    this.http = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url!, 'http://here').pathname));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const instead = this.instead(path);
      if (instead === undefined && (!existsSync(file) || !statSync(file).isFile())) {
        this.missing.push(path);
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.write(/(worker|helper)-[^/]*\.js$/.test(path) ? this.workerBegins : '');
      response.end(instead ?? readFileSync(file));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((ready) => this.http.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}/`;
  }

  async end(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((ended) => this.http.close(ended));
  }
}
