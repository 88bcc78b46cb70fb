// SPDX-License-Identifier: Apache-2.0
// Processes and servers for tests, in a folder of their own; stopAll ends them and removes it.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const folder = mkdtempSync(join(tmpdir(), "clamshell-servers-"));
chmodSync(folder, 0o755);
const running = [];
const text = (command, ...args) =>
  execFileSync(command, args, { encoding: "utf8" }).trim();
export const after = (ms) => new Promise((done) => setTimeout(done, ms));

export async function until(what, holds, seconds = 30) {
  for (
    const end = Date.now() + 1e3 * seconds;
    Date.now() < end;
    await after(50)
  ) {
    const value = await holds();
    if (value) return value;
  }
  assert.fail(what);
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** What it writes is in its member said. */
export function start(command, args, options = {}) {
  const process_ = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  process_.said = "";
  for (const stream of [process_.stdout, process_.stderr])
    stream.on("data", (data) => (process_.said += data));
  running.push(process_);
  return process_;
}

/** Gives its address. */
export async function startPostgres() {
  const home = join(folder, "postgres");
  mkdirSync(home);
  const user =
    process.getuid() === 0
      ? {
          uid: Number(text("id", "-u", "postgres")),
          gid: Number(text("id", "-g", "postgres")),
        }
      : {};
  if (user.uid) chownSync(home, user.uid, user.gid);
  const bin = text("pg_config", "--bindir");
  const data = join(home, "data");
  const made = [
    "--no-sync",
    "--encoding=UTF8",
    "--locale=C",
    "--username=clamshell",
    "--auth=trust",
    `--pgdata=${data}`,
  ];
  execFileSync(join(bin, "initdb"), made, {
    stdio: "ignore",
    cwd: "/",
    ...user,
  });
  start(
    join(bin, "postgres"),
    [
      "-D",
      data,
      "-c",
      "listen_addresses=",
      "-c",
      `unix_socket_directories=${home}`,
    ],
    { cwd: "/", ...user },
  );
  await until("PostgreSQL does not answer", () => {
    try {
      return execFileSync(join(bin, "pg_isready"), ["-q", "-h", home]) && true;
    } catch {
      return false;
    }
  });
  return `postgresql://clamshell@/postgres?host=${home}`;
}

/** Gives its address; JetStream is on. */
export async function startNats() {
  const port = await freePort();
  const listen = ["-a", "127.0.0.1", "-p", `${port}`];
  const server = start("nats-server", [
    "-js",
    "-sd",
    join(folder, "nats"),
    ...listen,
  ]);
  await until("NATS is not ready", () =>
    server.said.includes("Server is ready"),
  );
  return `nats://127.0.0.1:${port}`;
}

export async function stopAll() {
  for (const each of running.reverse()) each.kill("SIGQUIT");
  await after(200);
  for (const each of running) each.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
