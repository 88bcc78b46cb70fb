#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme.test.py PROGRAM ROOT: every command in the documents runs, or stands in NOT_RUN with the reason why it can't be run here.

What the documents show of a command's output is what the program prints; only the last digit of a number may differ. The
fields that docs/result-format.md and docs/muscles.md list are those that the program writes.
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap
import tomllib
from pathlib import Path

DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "learned/README.md", "bench/build_times.md", "docs/*.md"]
FIRST_WORDS = {"./clamshell", "clamshell", "./test", "apt", "cmake", "ctest", "docker", "ffmpeg", "git", "make", "man", "node", "npm", "npx",
               "pip", "python3", "sudo", "systemctl"}
SUBCOMMANDS = ["coach", "analyze", "evaluate", "muscles", "plan", "history", "export", "import", "backup", "restore", "password", "submit", "worker", "jobs"]

# What the program is given instead of the documents' placeholders. Files are in a new folder, and so is the record.
FILM, SESSION = "examples/c00_short.mp4", "examples/c06_front_left_band_fast.mp4"
RUN = {  # in this order: some need what an earlier one left
    "./clamshell --help": "--help",
    "./clamshell coach --help": "coach --help",
    "./clamshell analyze --help": "analyze --help",
    "clamshell --version": "--version",
    "clamshell --lang de": "--lang de plan",
    "./clamshell analyze examples/c00_short.mp4": f"analyze {FILM}",
    "./clamshell analyze examples/mex/08_2.csv.gz": "analyze examples/mex/08_2.csv.gz",
    "./clamshell evaluate examples/mex": "evaluate examples/mex",
    "clamshell analyze VIDEO --json FILE": f"analyze {SESSION} --json set.json",
    "./clamshell analyze VIDEO --json set.json": f"analyze {SESSION} --json set.json",
    "clamshell analyze --json": f"analyze {FILM} --end 1 --json -",
    "./clamshell analyze VIDEO --save": f"analyze {FILM} --model lite --save",
    "./clamshell plan": "plan",
    "./clamshell history": "history",
    **{f"./clamshell export {format}": f"export {format} --out record.{format}"
       for format in ("csv", "json", "ical", "fhir", "fit", "trc", "mot", "report")},
    "./clamshell export csv --excel": "export csv --excel --out excel.csv",
    "./clamshell export study --format csv": "export study --format csv --out study.csv",
    "./clamshell import FILE": "import record.json",
    "./clamshell backup FILE": "backup copy.backup",
    "./clamshell restore FILE": "restore copy.backup --db other.db",
    "clamshell muscles": "muscles --json loads.json",
    "./clamshell muscles --band green": "muscles --band green",
    "./clamshell muscles --from set.json": "muscles --from set.json",
    "./clamshell muscles --compare": "muscles --compare",
    "clamshell muscles --compare": "muscles --compare",
    "clamshell muscles --band 35:12,45:28": "muscles --band 35:12,45:28",
    "clamshell muscles --band green --thigh-girth 45 --mass 62 --height 1.68 --sex female":
        "muscles --band green --thigh-girth 45 --mass 62 --height 1.68 --sex female",
    "clamshell muscles --mass 137lb --height 5ft6in --sex female": "muscles --mass 137lb --height 5ft6in --sex female",
    "clamshell muscles --from set.json --plot curves --json loads.json": "muscles --from set.json --plot curves --json set_loads.json",
    "clamshell muscles --mjcf leg.xml": "muscles --mjcf leg.xml",
    "clamshell muscles --band green --mjcf leg.xml": "muscles --band green --mjcf leg.xml",
    "clamshell muscles --exercise squat": "muscles --exercise squat",
    "tools/check_rooms": ["tools/check_rooms", "."],
    "cmake --list-presets": ["cmake", "--list-presets"],
}
BUILDS = "builds, which takes minutes and would disturb the build folder that this test runs from"
SERVES = "serves until it is stopped; web/test and bench/live.mjs start it and stop it"
BY_HAND = "a measurement by hand, of minutes to hours"
BOTH_SENSES = "needs a film and a sensor's recording of the same set, which the repository doesn't hold"
CLINIC = "needs a clinic's servers; apps/archive.test.py and apps/coaches.test.mjs start them"
NOT_RUN = {
    "node tools/film_a_set.mjs": "films the picture that the repository holds, on a quiet machine",
    "node tools/languages.mjs": "the test tools.every_sentence_is_translated runs it",
    "node tools/languages.mjs --renew": "writes the catalogues anew",
    "clamshell password --db @/etc/clamshell/database": CLINIC,
    "clamshell submit manifest.csv --queue nats://queue.clinic": CLINIC,
    "clamshell worker --queue nats://queue.clinic --db @/etc/clamshell/database": CLINIC,
    "clamshell jobs --queue nats://queue.clinic": CLINIC,
    "clamshell jobs": CLINIC,
    "clamshell analyze --threads 1": CLINIC,
    "simulate leg.xml": "is MuJoCo's viewer, which Debian doesn't have",
    "./clamshell export study --format parquet --out study.parquet": "needs DuckDB's library; apps/archive.test.py runs it",
    "clamshell export study --format csv --db @/etc/clamshell/database --out study.csv": CLINIC,
    "clamshell backup --db @/etc/clamshell/database /backup/clamshell-$(date +%F).db": CLINIC,
    "systemctl stop": CLINIC,
    "bench/archive": BY_HAND,
    "bench/clinic": BY_HAND,
    "./clamshell analyze VIDEO --motion FILE": BOTH_SENSES,
    "clamshell analyze VIDEO --motion FILE": BOTH_SENSES,
    "analyze --motion": BOTH_SENSES,
    "./clamshell": SERVES,
    "clamshell": SERVES,
    "./clamshell coach --listen 0.0.0.0": SERVES + ", apps/root.test.sh with --listen",
    "./clamshell coach --db postgresql://user@host/clamshell": "needs a server; the tests of src/store start one",
    "./clamshell password": "asks for a password; apps/programme.test.sh gives one",
    "./clamshell evaluate": "as with DIR",
    "./clamshell evaluate DIR": "half a minute; bench/accuracy.test.py and the tests of src/accuracy cover it",
    "clamshell evaluate": "as with DIR",
    "./test": "runs this test",
    "./test --all": "runs this test",
    "tools/release": "needs root and the network",
    "tools/build_browser_edition": BUILDS,
    "npm run test-edition": "./test --all runs it; needs a browser",
    "apt install ./build/package/clamshell_0.2.0_amd64.deb": "needs root; tools/check_package does it",
    "man clamshell": "needs the installed package; tools/check_package looks for the page",
    "systemctl --user enable --now clamshell": "needs the installed package and a user's systemd",
    "cmake --preset test && cmake --build --preset test && ctest --preset test": BUILDS,
    "cmake --preset release && cmake --build --preset release --target clamshell": BUILDS,
    "cmake --preset test && cmake --build --preset test --target dump_keypoints dump_samples": BUILDS,
    "ctest --preset check -R fuzz": BUILDS,
    "npm ci": "needs the network",
    "npm run build": BUILDS,
    "npm test": "./test runs it; needs a browser",
    "CLAMSHELL_RENEW_SCENARIOS=1 test_prescription": "changes files of the repository",
    "node bench/live.mjs": BY_HAND,
    "node bench/hostile.mjs": BY_HAND,
    "node bench/clips_as_camera.mjs DIR": BY_HAND,
    "node bench/edition.mjs": BY_HAND,
    "HELPED=yes node bench/edition.mjs": BY_HAND,
    "node bench/first_visit.mjs": BY_HAND,
    "bench/disturbances": BY_HAND,
    "bench/disturbances DIR": BY_HAND,
    "bench/accuracy": "half a minute; bench/accuracy.test.py tests how it compares",
    "bench/accuracy --keep": "changes a file of the repository",
    "bench/accuracy --disturbed --keep": "changes a file of the repository",
    "cmake --build --preset test --target bench_fit": BY_HAND,
    "build/release/bench/bench_fit": BY_HAND,
    "build/check/fuzz/fuzz_<reader> -max_total_time=600 -timeout=10 -rss_limit_mb=1024 /tmp/found fuzz/corpus/<reader>": BY_HAND,
    'build/release/tools/dump_keypoints node_modules/@mediapipe/pose "" CLIPS/CLIP.mp4 > SEEN/CLIP.csv': "needs clips that the repository doesn't hold",
    "python3 learned/train_joints.py SEEN CLIPS/*.mp4": "needs clips that the repository doesn't hold",
    "build/release/tools/dump_samples node_modules/@mediapipe/pose learned SAMPLES CLIPS/*.mp4": "needs clips that the repository doesn't hold",
    "python3 learned/train.py SAMPLES": "needs samples that the repository doesn't hold",
    "python3 learned/train.py --further SAMPLES": "needs samples that the repository doesn't hold",
    "python3 learned/train.py --deviations SAMPLES": "needs samples that the repository doesn't hold",
    "ffmpeg -i STILL.png -c:v libwebp -quality 80 STILL.webp": "needs stills that the repository doesn't hold",
}
# Options in the documents that are not the program's own.
OTHERS_OPTIONS = {"--renew", "--untranslated", "--all", "--disturbed", "--keep", "--unchecked", "--user", "--now", "--preset", "--build", "--target",
                  "--list-presets"}

NUMBER = r"\d+(?:\.\d+)?"


def fail(what):
    sys.exit(f"readme.test: {what}")


def words(text):
    """Numbers apart from what stands about them; how wide the columns are does not matter."""
    return re.findall(rf"{NUMBER}|[^\s\d]+", text)


def is_same(told, printed):
    if not re.fullmatch(NUMBER, told) or not re.fullmatch(NUMBER, printed):
        return told == printed
    decimals = len(told.partition(".")[2])
    return decimals == len(printed.partition(".")[2]) and abs(float(told) - float(printed)) < 1.5 * 10**-decimals


def are_same(told, printed):
    return len(words(told)) == len(words(printed)) and all(map(is_same, words(told), words(printed)))


def blocks_of(text):
    """Code blocks: lines indented by four between blank lines, not those that go on in a list."""
    return re.findall(r"(?:(?<=\n\n)|\A)((?: {4}.*\n(?:\n(?= {4}))?)+)", text + "\n")


class Checkout:
    def __init__(self, program, root):
        self.program, self.root = program, root
        self.texts = {str(path.relative_to(root)): path.read_text() for name in DOCUMENTS for path in sorted(root.glob(name))}

    def begins_a_command(self, text):
        word, _, rest = text.partition(" ")
        is_ours = re.fullmatch(r"(bench|tools)/\S+", word) and not Path(word).suffix
        exists = Path(self.root, word).is_file() or re.match(r"build/\w+/\w+/.", word)
        is_short = word in SUBCOMMANDS and re.match(r"-|[A-Z]|[./]", rest)
        sets_a_variable = re.match(r"[A-Z_]+=\S+ \w", text)
        return word in FIRST_WORDS or bool(sets_a_variable) or bool(exists and (is_ours or word.startswith("build/"))) or bool(is_short)

    def commands(self):
        """(document, command, output that is shown below it) for every command in a code block or in backquotes."""
        for name, text in self.texts.items():
            for block in blocks_of(text):
                yield from self.commands_of_block(name, block)
            prose = re.sub(r"(?m)^ {4}.*$", "", text)
            for span in re.findall(r"`([^`]+)`", prose):
                command = " ".join(span.split())
                if self.begins_a_command(command):
                    yield name, command, ""

    def commands_of_block(self, name, block):
        lines = textwrap.dedent(block).splitlines()
        if lines[0] == "[coach]":
            return self.check_settings(name, block)
        if not self.begins_a_command(lines[0]):
            if not re.match(r"[{\[]|\w+ += [{\[]|\w+ →", lines[0]):
                fail(f"{name} has a block that is neither a command nor JSON:\n{block}")
            return
        first, _, output = "\n".join(lines).partition("\n\n")
        commands = [re.split(r" {2,}", line)[0] for line in first.splitlines()]
        for command in commands[:-1]:
            yield name, command, ""
        yield name, commands[-1], output

    def check_settings(self, name, block):
        """Each line of the coach's part of a configuration file is one of its options."""
        options = subprocess.run([self.program, "coach", "--help"], capture_output=True, text=True).stdout
        for setting in tomllib.loads(textwrap.dedent(block))["coach"]:
            if f"--{setting} " not in options:
                fail(f"{name} has the setting {setting}, which the coach doesn't know")

    def run(self, arguments, folder):
        """What it prints on standard output."""
        command = arguments
        if isinstance(arguments, str):
            command = [self.program] + [str(self.root / word) if word.startswith("examples/") else word for word in shlex.split(arguments)]
        environment = os.environ | {"LC_ALL": "C.UTF-8", "XDG_DATA_HOME": str(folder / "data")}
        done = subprocess.run(command, cwd=self.root if isinstance(arguments, list) else folder, text=True, env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            fail(f"{command} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout


def alternatives(command):
    """"export csv|json" is two commands; "--db FILE|URL" stays one, because nobody types it."""
    found = re.search(r"(?<= )[a-z]+(\|[a-z]+)+", command)
    return [command.replace(found[0], choice) for choice in found[0].split("|")] if found else [command]


def check_commands(checkout, folder):
    """Runs each; gives what each printed."""
    shown, known = {}, RUN.keys() | NOT_RUN.keys()
    for name, command, output in checkout.commands():
        for choice in alternatives(command):
            if choice not in known:
                fail(f"{name} has `{choice}`, which this test neither runs (RUN) nor leaves out for a reason (NOT_RUN).")
            shown.setdefault(choice, []).append((name, output))
    for command in known - shown.keys():
        fail(f"`{command}` is in no document any more.")
    printed = {}
    for command, arguments in RUN.items():
        key = str(arguments)
        if key not in printed:
            printed[key] = checkout.run(arguments, folder)
        for name, output in shown.get(command, []):
            if output and not are_same(output, printed[key]):
                fail(f"{name} shows\n{output}\nwhere `{command}` prints\n{printed[key]}")
    return printed


def check_options(checkout, folder):
    """Options in backquotes exist."""
    helps = "".join(checkout.run(f"{subcommand} --help", folder) for subcommand in ["", *SUBCOMMANDS])
    for name, text in checkout.texts.items():
        for span in re.findall(r"`([^`\n]+)`", text):
            for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", span):
                if option not in OTHERS_OPTIONS and not re.search(rf"{option}(?![\w-])", helps):
                    fail(f"{name} has the option {option}, which no subcommand knows.")


def paths_in(value, path=""):
    """As in docs/result-format.md: video.fps, repetitions[].number, series.time_s[], findings[].criterion."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from paths_in(member, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        yield path + "[]"
        for member in value:
            if isinstance(member, dict):
                yield from paths_in(member, path + "[]")
    else:
        yield path


def check_result_format(checkout, folder):
    text = checkout.texts["docs/result-format.md"].partition("## Truth files")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    described = {path for row in rows for path in re.findall(r"`([^`]+)`", row)}
    optional = {path for row in rows if "(optional)" in row for path in re.findall(r"`([^`]+)`", row)}
    printed = {re.sub(r"^.*\.(findings|not_judged)\[\]\.", r"\1[].", path) for path in paths_in(json.loads((folder / "set.json").read_text()))}
    printed -= {"repetitions[]"}  # the list itself: its members are described
    if printed - described:
        fail(f"docs/result-format.md does not describe {sorted(printed - described)}.")
    if described - optional - printed:
        fail(f"docs/result-format.md describes {sorted(described - optional - printed)}, which the program does not print.")


def check_quoted_names(checkout, folder):
    """Names in a JSON file stand in quotes in its document."""
    for file, document in ("loads.json", "docs/muscles.md"), ("record.json", "docs/exports.md"):
        written = json.loads((folder / file).read_text())
        names = set(written)
        if file == "loads.json":
            names |= set(written["groups"]) | {name for muscle in written["muscles"] for name in muscle}
        missing = [name for name in sorted(names) if f'"{name}"' not in checkout.texts[document]]
        if missing:
            fail(f"{document} does not name {missing}, which are in the JSON.")


def check_muscles(checkout, printed):
    """The table of docs/muscles.md, and how much of published electromyography the simulation agrees with."""
    text = checkout.texts["docs/muscles.md"]
    table = re.findall(r"(?m)^\| (?:– its )?([A-Z\w][^|]*?) \| (\d+) % \| (\d+)–(\d+) % \| (\d+) % \|$", text)
    if len(table) != 7:
        fail(f"docs/muscles.md has a table of {len(table)} muscles, not 7.")
    names = {"Gluteus maximus, superior": "Gluteus maximus superior", "Gluteus maximus, lower two": "Gluteus maximus lower",
             "posterior third": "  Gluteus medius posterior"}
    for name, *told in table:
        line = re.search(rf"(?m)^{names.get(name, name)} +(\d+) % +(\d+)–(\d+) % +(\d+) %", printed["muscles --json loads.json"])
        is_at_rest = re.search(rf"(?s)At rest: [^.]*{name}", printed["muscles --json loads.json"])
        if not (line and all(map(is_same, told, line.groups()))) and not (is_at_rest and told[0] == "0"):
            fail(f"docs/muscles.md tells of {name} {told}, the program prints {line[0] if line else 'nothing'}.")
    agreement = re.search(r"agrees with (\d+ of \d+) statements", printed["muscles --compare"])[1]
    for document in "README.md", "docs/muscles.md":
        if not re.search(rf"agrees\s+with\s+{agreement}", checkout.texts[document]):
            fail(f"{document} does not say that the simulation agrees with {agreement} statements.")


def main(program, root):
    checkout = Checkout(program, root)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        printed = check_commands(checkout, folder)
        check_options(checkout, folder)
        check_result_format(checkout, folder)
        check_quoted_names(checkout, folder)
        check_muscles(checkout, printed)


main(sys.argv[1], Path(sys.argv[2]).resolve())
