#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// kubernetes.test.mjs PROGRAM ROOT: deploy/kubernetes as a cluster takes it. There is no cluster here.
//
// Every manifest is what the API's published types allow, no name misspelt. Coach and worker are then run as the kubelet runs
// them: by the manifest's arguments and environment, probed as it says, and ended by SIGTERM within its grace period.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import ts from "typescript";
import { parseAllDocuments } from "yaml";
import {
  after,
  folder,
  freePort,
  start,
  startNats,
  startPostgres,
  stopAll,
  until,
} from "./servers_for_tests.mjs";

const [program, root] = process.argv.slice(2);

const manifests = (file) =>
  parseAllDocuments(
    readFileSync(join(root, "deploy/kubernetes", file), "utf8"),
    { strict: true },
  ).map((document) => {
    assert.deepEqual(document.errors, []);
    return document.toJS();
  });

/** Excess members are errors to TypeScript, too. */
function problems(objects) {
  const name = join(root, "manifests.ts");
  const source = objects
    .map((object, i) => {
      const types = `${object.apiVersion.startsWith("keda.sh/") ? "@kubernetes-models/keda" : "kubernetes-models"}/${object.apiVersion}`;
      return `import type { I${object.kind} as Kind${i} } from "${types}";
              export const object${i}: Kind${i} = ${JSON.stringify(object)};`;
    })
    .join("\n");
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
      : getSourceFile(file, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
}

/** With a secret in a file of this test in place of the mounted one. */
function startContainer(template, args, addresses = {}) {
  const [container] = template.spec.containers;
  const secret = join(folder, "database");
  const env = Object.fromEntries(
    container.env.map(({ name, value }) => [
      name,
      value.replace("/run/secrets/clamshell/database", secret),
    ]),
  );
  assert.ok(Object.values(env).includes(`@${secret}`));
  return start(program, args, {
    env: { ...process.env, ...env, ...addresses },
  });
}

/** What a probe of the kubelet gets: the status, or nothing. */
const probe = ({ path, httpHeaders = [] }, port) =>
  new Promise((done) => {
    const headers = Object.fromEntries(
      httpHeaders.map(({ name, value }) => [name, value]),
    );
    get({ host: "127.0.0.1", port, path, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    }).on("error", () => done(undefined));
  });

async function ends(process_, template) {
  const ended = once(process_, "exit");
  process_.kill("SIGTERM");
  const patience = template.spec.terminationGracePeriodSeconds * 1e3;
  const code = await Promise.race([
    ended.then(([exit]) => exit),
    after(patience).then(() => "killed"),
  ]);
  assert.equal(code, 0, process_.said);
}

const manifest = (objects, kind) =>
  objects.find((object) => object.kind === kind);

function selects({ spec: { selector } }, { spec: { template } }) {
  const labels = selector.matchLabels ?? selector;
  for (const [name, value] of Object.entries(labels))
    assert.equal(template.metadata.labels[name], value);
}

try {
  const coaches = manifests("coach.yaml"),
    workers = manifests("worker.yaml");
  const all = [...coaches, ...workers];
  assert.deepEqual(problems(all), []);
  const misspelt = structuredClone(coaches[0]);
  misspelt.spec.template.spec.containers[0].readinesProbe = {};
  assert.equal(problems([misspelt]).length, 1);

  const coach = manifest(coaches, "Deployment"),
    worker = manifest(workers, "Deployment");
  for (const each of coaches) if (each.spec.selector) selects(each, coach);
  selects(worker, worker);
  assert.equal(
    manifest(workers, "ScaledObject").spec.scaleTargetRef.name,
    worker.metadata.name,
  );
  const [{ ports, readinessProbe }] = coach.spec.template.spec.containers;
  const [{ targetPort }] = manifest(coaches, "Service").spec.ports;
  assert.equal(targetPort, ports[0].name);
  assert.equal(readinessProbe.httpGet.port, ports[0].name);

  const database = await startPostgres();
  writeFileSync(join(folder, "database"), `${database}\n`);
  execFileSync(program, ["password", "--db", database], {
    input: "correct horse battery\n",
  });
  const port = await freePort();
  const { template } = coach.spec;
  const { args } = template.spec.containers[0];
  const drain = args.indexOf("--drain") + 1;
  assert.ok(template.spec.terminationGracePeriodSeconds > Number(args[drain]));
  const coaching = startContainer(template, [
    ...args.slice(0, drain),
    "2",
    ...args.slice(drain + 1),
    "--port",
    `${port}`,
  ]);
  const ready = () => probe(readinessProbe.httpGet, port);
  await until("the coach is not ready", async () => (await ready()) === 200);
  const httpHeaders = [{ name: "Host", value: "10.1.2.3" }]; // the kubelet's own, the address of the pod
  const unnamed = { ...readinessProbe.httpGet, httpHeaders };
  assert.notEqual(
    await probe(unnamed, port),
    200,
    "the probe's Host is of no use",
  );
  const ended = ends(coaching, template);
  await until("the coach is still ready", async () => (await ready()) === 503);
  await ended;

  const working = startContainer(
    worker.spec.template,
    worker.spec.template.spec.containers[0].args,
    {
      CLAMSHELL_QUEUE: await startNats(),
    },
  );
  await until("the worker does not begin", () =>
    working.said.includes("analyses films"),
  );
  await ends(working, worker.spec.template);
} finally {
  await stopAll();
}
process.exit();
