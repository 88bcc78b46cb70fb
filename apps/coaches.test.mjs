#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// coaches.test.mjs PROGRAM ROOT: two coaches on one PostgreSQL behind HAProxy, as deploy/haproxy.cfg has it.
//
// Who signs in at one is signed in at both. No coach is given more live sessions than it has room for. A session whose coach
// is drained goes on at the other one with its count. Who watches a session finds the coach that leads it, and takes no place.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocket } from "ws";
import {
  folder,
  freePort,
  start,
  startPostgres,
  stopAll,
  until,
} from "./servers_for_tests.mjs";

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // the certificate is this test's own
process.removeAllListeners("warning");
const [program, root] = process.argv.slice(2);
const [port, ...ports] = [await freePort(), await freePort(), await freePort()];
const origin = `https://127.0.0.1:${port}`;

async function startCoach(listen, database) {
  const configuration = join(folder, `${listen}.toml`);
  writeFileSync(join(folder, "db"), `${database}\n`);
  writeFileSync(
    configuration,
    `[coach]\nport = ${listen}\norigin = "${origin}"\ncapacity = 1\ndrain = 20\nno-browser = true\nlog = true\ndb = "@${folder}/db"\n`,
  );
  const coach = start(program, ["--config", configuration, "coach"]);
  coach.url = `http://127.0.0.1:${listen}`;
  await until(`the coach does not answer: ${coach.said}`, () =>
    fetch(`${coach.url}/api/health`).then(
      (health) => health.ok,
      () => false,
    ),
  );
  return coach;
}

async function startBalancer() {
  const certificate = join(folder, "certificate.pem"),
    key = join(folder, "key.pem");
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "1",
      "-subj",
      "/CN=127.0.0.1",
      "-keyout",
      key,
      "-out",
      certificate,
    ],
    { stdio: "ignore" },
  );
  writeFileSync(
    certificate,
    readFileSync(certificate, "utf8") + readFileSync(key, "utf8"),
  );
  const environment = {
    CLAMSHELL_BIND: `127.0.0.1:${port}`,
    CLAMSHELL_CERTIFICATE: certificate,
    CLAMSHELL_HOST: `127.0.0.1:${port}`,
    CLAMSHELL_CAPACITY: "1",
    CLAMSHELL_COACH_1: `127.0.0.1:${ports[0]}`,
    CLAMSHELL_COACH_2: `127.0.0.1:${ports[1]}`,
  };
  const balancer = start(
    "haproxy",
    ["-db", "-f", join(root, "deploy/haproxy.cfg")],
    { env: { ...process.env, ...environment } },
  );
  await until(`HAProxy does not answer: ${balancer.said}`, () =>
    fetch(`${origin}/api/health`).then(
      (health) => health.ok,
      () => false,
    ),
  );
}

let cookie = "";
async function ask(method, path, body) {
  const headers = {
    Origin: origin,
    Cookie: cookie,
    "Content-Type": "application/json",
  };
  const response = await fetch(`${origin}${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
  assert.ok(
    response.ok,
    `${method} ${path}: ${response.status} ${response.ok ? "" : await response.text()}`,
  );
  return response.json();
}

/** A page that leads a session by pace, and connects again when its coach sends it away. */
class Page {
  state = null;
  closed = [];
  async connect(session, part = "lead") {
    this.session = session;
    this.socket = new WebSocket(
      `${origin.replace("http", "ws")}/live?session=${session}${part === "lead" ? "" : `&${part}`}`,
      { origin, headers: { Cookie: cookie } },
    );
    const opened = await new Promise((done) => {
      this.socket.on("open", () => done(true));
      this.socket.on("error", () => done(false));
    });
    if (!opened) return false;
    this.socket.on("message", (data) => (this.state = JSON.parse(data)));
    this.socket.on("close", (code) => this.closed.push(code));
    if (part === "lead") this.timer = setInterval(() => this.tick(), 100);
    return true;
  }
  tick() {
    if (this.socket.readyState === WebSocket.OPEN)
      this.socket.send(
        JSON.stringify({
          command: "tick",
          time_us: Math.round(Date.now() * 1e3),
        }),
      );
  }
  end() {
    clearInterval(this.timer);
    this.socket?.close();
  }
}

const health = async (coach) => (await fetch(`${coach.url}/api/health`)).json();

try {
  const database = await startPostgres();
  const signIn = { sign_in: "me", password: "correct horse battery" };
  const unprotected = start(program, [
    "coach",
    "--port",
    `${ports[0]}`,
    "--no-browser",
    "--origin",
    origin,
    "--db",
    join(folder, "unprotected.db"),
  ]);
  const [code] = await once(unprotected, "exit");
  assert.equal(code, 1);
  assert.match(unprotected.said, /has a password yet/);
  execFileSync(program, ["password", "--db", database], {
    input: `${signIn.password}\n`,
    stdio: ["pipe", "ignore", "inherit"],
  });

  const coaches = [];
  for (const listen of ports) coaches.push(await startCoach(listen, database));
  await startBalancer();

  await ask("POST", "/api/sign-in", { ...signIn, sign_in: "Me" });
  for (const coach of coaches) {
    const headers = { Cookie: cookie, Host: `127.0.0.1:${port}` };
    const me = await (await fetch(`${coach.url}/api/me`, { headers })).json();
    assert.equal(
      me.sign_in,
      "done",
      "who signed in at one coach is signed in at both",
    );
  }
  assert.equal(
    (await fetch(`${origin}/metrics`)).status,
    404,
    "metrics are not for browsers",
  );
  assert.match(
    await (await fetch(`${coaches[0].url}/metrics`)).text(),
    /^clamshell_live_capacity 1$/m,
  );

  const begin = () =>
    ask("POST", "/api/sessions", {
      source: "none",
      sets: 3,
      least: 20,
      most: 20,
      hold_s: 0,
      lower_s: 0.5,
    });
  const [first, second] = [new Page(), new Page()];
  assert.ok(await first.connect((await begin()).id));
  assert.ok(await second.connect((await begin()).id));
  await until("both sessions are led", () => first.state && second.state);
  for (const coach of coaches)
    assert.equal(
      (await health(coach)).live_sessions,
      1,
      "a full coach was given another session",
    );
  const screens = [];
  for (const led of [first, second, first, second]) {
    const screen = new Page();
    assert.ok(
      await screen.connect(led.session, "watch"),
      "a screen was refused",
    );
    assert.ok((await ask("GET", `/api/sessions/${led.session}/led`)).led);
    screens.push(screen);
  }
  await until("a screen does not see the session that it watches", () =>
    screens.every(({ state }) => state?.stage),
  );
  for (const screen of screens) screen.end();
  second.end();
  await until(
    "a place is free again",
    async () =>
      (await health(coaches[0])).free + (await health(coaches[1])).free === 1,
  );

  await until("nothing was counted", () => first.state.count >= 2, 60);
  const { count } = first.state;
  const led = (await health(coaches[0])).live_sessions === 1 ? 0 : 1;
  const begun = Date.now();
  coaches[led].kill("SIGTERM");
  await until("the page was not sent away", () => first.closed.length);
  assert.equal(first.closed[0], 1001);
  first.end();
  first.state = null;
  await until("no coach takes the session over", () =>
    first.connect(first.session),
  );
  await until("the session does not go on", () => first.state);
  const took = Date.now() - begun;
  assert.ok(
    first.state.count >= count,
    `the count was ${count} and is ${first.state.count}`,
  );
  assert.equal((await health(coaches[1 - led])).live_sessions, 1);
  await ask("GET", "/api/me"); // through a balancer that asks one coach only, by now or at once
  first.end();
  await ask("POST", `/api/sessions/${first.session}/end`, {});

  const lines = coaches[led].said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  assert.ok(
    lines.some(
      ({ path, status, request }) =>
        path === "/api/health" && status === 200 && request,
    ),
    "a request is logged",
  );
  assert.ok(
    !coaches.some(({ said }) => said.includes(first.session)),
    "the log tells whose session it was",
  );
  console.log(
    `the session went on after ${took} ms with its count of ${count}`,
  );
} finally {
  await stopAll();
}
process.exit();
