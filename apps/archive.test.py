#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""archive.test.py PROGRAM EXAMPLES [FILMS [WORKERS [calm]]]: an archive of films through real servers, whatever dies when.

NATS, PostgreSQL and the workers are killed with -9 in between, and one film ends whatever reads it. One film is fetched from an
address, and one address is not among those that the workers may fetch from. Every good film must have exactly one result, which is
that of `clamshell analyze`; the bad ones are set aside with their reasons; nothing waits for ever. Calm: nobody is killed, and
there is no bad film, to see how long the films take.
"""
import csv
import functools
import glob
import http.server
import json
import os
import pwd
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROGRAM, EXAMPLES = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
FILMS, WORKERS = (int(sys.argv[i]) if len(sys.argv) > i else default for i, default in ((3, 6), (4, 2)))
SHORT, LONG, LONGER = "c00_short.mp4", "c06_front_left_band_fast.mp4", "c08_portrait_phone_ok.mp4"
CALM = len(sys.argv) > 5
BAD = "ends_its_reader.mp4"
PATIENCE_S = 60 + 12 * FILMS


def check(holds, what):
    if not holds:
        sys.exit(f"archive.test: {what}")


def free_port():
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return bound.getsockname()[1]


class Postgres:
    def __init__(self, folder):
        self.folder, self.user = folder / "postgres", "postgres" if os.geteuid() == 0 else None
        self.folder.mkdir()
        if self.user:
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, -1)
        self.bin = Path(subprocess.check_output(["pg_config", "--bindir"], text=True).strip())
        self.data, self.url = self.folder / "data", f"postgresql://clamshell@/postgres?host={self.folder}"
        self.run(self.bin / "initdb", "--no-sync", "--encoding=UTF8", "--locale=C", "--username=clamshell", "--auth=trust",
                 f"--pgdata={self.data}").wait()
        self.start()

    def run(self, *command):
        return subprocess.Popen(command, user=self.user, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        self.server = self.run(self.bin / "postgres", "-D", self.data, "-c", "listen_addresses=", "-c",
                               f"unix_socket_directories={self.folder}")
        for _ in range(300):
            if subprocess.run([self.bin / "pg_isready", "-q", "-h", self.folder]).returncode == 0:
                return
            time.sleep(0.1)
        sys.exit("archive.test: PostgreSQL does not answer")

    def stop(self, how=signal.SIGQUIT):  # at once, as after a power failure
        self.server.send_signal(how)
        self.server.wait()

    def restart(self):
        self.stop()
        self.start()


class Nats:
    def __init__(self, folder):
        self.port, self.store = free_port(), folder / "nats"
        self.url = f"nats://127.0.0.1:{self.port}"
        self.start()

    def start(self):
        self.server = subprocess.Popen(["nats-server", "-js", "-a", "127.0.0.1", "-p", str(self.port), "-sd", self.store],
                                       stderr=subprocess.DEVNULL)
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        sys.exit("archive.test: NATS does not answer")

    def stop(self):
        self.server.kill()
        self.server.wait()

    def restart(self):
        self.stop()
        self.start()


def clamshell(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    check(done.returncode == 0, f"{arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def check_parquet(rows, folder, *database):
    """As DuckDB reads it, Parquet says what CSV does, and each column is of its kind. Without DuckDB, the program says where it is."""
    tools = EXAMPLES.parent / "tools/duckdb"
    libraries = glob.glob(f"{tools}/node_modules/@duckdb/node-bindings-*/libduckdb.so")
    check(libraries, "tests read Parquet with DuckDB: run npm ci --prefix tools/duckdb")
    command = [PROGRAM, "export", "study", "--format", "parquet", "--out", folder / "study.parquet", *database]
    if b"libduckdb" not in subprocess.check_output(["/sbin/ldconfig", "-p"]):
        without = subprocess.run(command, capture_output=True, text=True)
        check(without.returncode == 1 and "duckdb.org" in without.stderr, without.stderr)
    subprocess.run(command, check=True, env={**os.environ, "LD_LIBRARY_PATH": str(Path(libraries[0]).parent)})
    read = json.loads(subprocess.check_output(["node", tools / "read_parquet.mjs", folder / "study.parquet"], text=True))
    kinds = {"film": "VARCHAR", "day": "DATE", "repetition": "INTEGER", "opening_deg": "DOUBLE", "clean": "BOOLEAN"}
    check(kinds.items() <= read["types"].items(), read["types"])
    check(list(read["types"]) == list(rows[0]), f"{list(read['types'])} are not CSV's columns")

    def same(text, value):
        if value is None or isinstance(value, bool):
            return text == {None: "", True: "yes", False: "no"}[value]
        return text == value if isinstance(value, str) else float(text) == value

    check(len(read["rows"]) == len(rows), f"Parquet has {len(read['rows'])} rows, CSV {len(rows)}")
    for ours, theirs in zip(rows, read["rows"]):
        check(all(same(ours[name], theirs[name]) for name in ours), f"{theirs} is not {ours}")


def make_films(folder):
    """Of different lengths, by a frame and a half at least: no two are the same film. Each has time for a repetition."""
    lengths = [(clip, tenths) for tenths in range(62, 39, -1) for clip in (SHORT, LONG)]  # tenths of a second
    lengths += [(LONG, tenths) for tenths in range(63, 124)] + [(LONGER, tenths) for tenths in range(40, 136)]
    check(FILMS <= len(lengths), f"there are {len(lengths)} films at most")
    folder.mkdir()
    for index, (clip, tenths) in enumerate(lengths[:FILMS]):
        subprocess.run(["ffmpeg", "-v", "error", "-i", EXAMPLES / clip, "-c", "copy", "-t", str(tenths / 10), folder / f"{index:03}.mp4"],
                       check=True)
    if CALM:
        return
    shutil.copy(EXAMPLES / LONGER, folder / BAD)


class QuietServer(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietServer, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def repetitions_of(film):
    """As analyze has them: leg, opening, its deviation."""
    found = json.loads(clamshell("analyze", film, "--model", "lite", "--threads", "1", "--json", "-"))["repetitions"]
    return [(each["working_leg"], round(each["opening_deg"], 2)) for each in found]


def end_readers_of_the_bad_film(stop, count):
    """Whatever has it open is ended as by a fault in a decoder."""
    while not stop.is_set():
        for link in glob.glob("/proc/[0-9]*/fd/*"):
            try:
                if os.readlink(link).endswith(BAD):
                    os.kill(int(link.split("/")[2]), signal.SIGSEGV)
                    count.append(1)
            except OSError:
                pass  # it has ended in the meantime
        time.sleep(0.02)


class Workers:
    def __init__(self, queue, database, films_from, told):
        self.told = told
        self.command = [PROGRAM, "worker", "--queue", queue, "--jobs", "1", "--lost-after", "2", "--retry-after", "0.2",
                        "--films-from", films_from + "open/"]
        self.environment = {**os.environ, "CLAMSHELL_DB": database}
        self.running = []

    def begin(self, count):
        """They work once they say so: until then they need both servers, and the next of them to be killed would end them."""
        begun = [subprocess.Popen(self.command, env=self.environment, stdout=subprocess.PIPE, stderr=self.told, text=True)
                 for _ in range(count)]
        self.running += begun
        for worker in begun:
            check("analyses films" in worker.stdout.readline(), "a worker did not begin")

    def kill_one(self, chance):
        worker = self.running.pop(chance.randrange(WORKERS))
        worker.kill()
        worker.wait()
        self.begin(1)

    def stop(self):
        for worker in self.running:
            worker.terminate()
        for worker in self.running:
            check(worker.wait(timeout=20) == 0, f"a worker ended with {worker.returncode}")


def state_of(queue):
    told = clamshell("jobs", "--queue", queue)
    return {name: int(number) for name, number in re.findall(r"^(waiting|running|done|failed) +(\d+)", told, re.M)}, told


def main():
    folder = Path(tempfile.mkdtemp(prefix="clamshell_archive_"))
    folder.chmod(0o755)
    postgres = nats = workers = None
    told_by_workers = open(folder / "workers.txt", "w+")
    stop, ended = threading.Event(), []
    chance = random.Random(1)
    try:
        films = folder / "films"
        make_films(films)
        postgres, nats = Postgres(folder), Nats(folder)
        web = folder / "web"
        (web / "open").mkdir(parents=True)
        (films / "000.mp4").rename(web / "open" / "000.mp4")
        address = serve(web)
        junk = address + "open/junk.mp4"
        (web / "open" / "junk.mp4").write_text("no film")
        sources = [str(films), address + "open/000.mp4"] + ([] if CALM else [address + "open/../000.mp4", junk])
        told = clamshell("submit", *sources, "--queue", nats.url, "--model", "lite")
        submitted, bad = (FILMS, 0) if CALM else (FILMS + 3, 3)
        check(f"{submitted} of {submitted} films" in told, told)
        check(f"0 of {submitted} films" in clamshell("submit", *sources, "--queue", nats.url, "--model", "lite"),
              "a film was submitted twice")
        if not CALM:  # it takes half a core itself
            threading.Thread(target=end_readers_of_the_bad_film, args=(stop, ended), daemon=True).start()
        begun = time.monotonic()
        workers = Workers(nats.url, postgres.url, address, told_by_workers)
        workers.begin(WORKERS)
        upsets = [lambda: workers.kill_one(chance), nats.restart, lambda: workers.kill_one(chance), postgres.restart] + [
            lambda: workers.kill_one(chance)] * (FILMS // 10)
        if CALM:
            upsets = []
        state = {}
        while state.get("done", 0) < FILMS or state.get("failed", 0) < bad or state["waiting"] + state["running"] > 0:
            check(time.monotonic() - begun < PATIENCE_S, f"something waits for ever: {state}")
            time.sleep(1)  # asking takes a tenth of a second of processor time
            if upsets:
                upsets.pop(0)()
            state, told = state_of(nats.url)
        check((state["done"], state["failed"]) == (FILMS, bad), told)
        check(CALM or (BAD in told and "ended the process that read it" in told and "may fetch films from" in told), told)
        check(CALM or f"{junk} is not a video" in told, told)
        check(CALM or len(ended) >= 5, f"the bad film was set aside after {len(ended)} failures")
        took = time.monotonic() - begun
        workers.stop()

        rows = list(csv.DictReader(clamshell("export", "study", "--format", "csv", "--db", postgres.url).splitlines()))
        check_parquet(rows, Path(folder), "--db", postgres.url)
        results = {}
        for row in rows:
            results.setdefault(row["film"], []).append(row)
        check(len(results) == FILMS, f"{len(results)} films have a result, not {FILMS}")
        expected = sorted(repetitions_of(str(film)) for film in [web / "open" / "000.mp4", *films.glob("[0-9]*.mp4")])
        got = sorted([(row["working_leg"], float(row["opening_deg"])) for row in film if row["repetition"]] for film in results.values())
        check([len(film) for film in got] == [len(film) for film in expected], "other repetitions than analyze's were counted")
        for ours, theirs in zip(got, expected):
            for (leg, opening), (other_leg, other_opening) in zip(ours, theirs):
                check(leg == other_leg and abs(opening - other_opening) < 0.06, f"{ours} is not what analyze says: {theirs}")
        check(sum(len(film) for film in got) >= FILMS, "hardly a repetition was counted: the films are no good for this")

        check(f"{bad} films were forgotten" in clamshell("jobs", "--queue", nats.url, "--forget"), "what was set aside stayed")
        print(f"{FILMS} films, {WORKERS} workers: {took:.1f} s, {len(ended)} readers ended")
    except BaseException:
        told_by_workers.seek(0)
        sys.stderr.write(told_by_workers.read())
        raise
    finally:
        stop.set()
        for each in workers.running if workers else []:
            each.kill()
        if nats:
            nats.stop()
        if postgres:
            postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
