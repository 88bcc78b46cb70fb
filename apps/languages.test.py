#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""languages.test.py PROGRAM: --help and what is said of wrong usage and broken files are in the language that is asked for."""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = ["de", "es", "fr"]
WIDEST = 100
DATA = tempfile.TemporaryDirectory()  # of a user without a record
# Words of the help that are the same in another language.
SAME = {"N", "S", "M", "KG", "CM", "ID", "URL", "NAME", "TAG", "CODE", "COLOR", "OPTIONS", "csv", "Options:", "OUT.mp4",
        ":value in {commas->1,semicolons->2} OR {1,2}"}  # CLI11's


def fail(what):
    sys.exit(f"languages.test: {what}")


def run(program, *words, folder=None, **environment):
    return subprocess.run([program, *words], cwd=folder, text=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=30,
                          env=os.environ | {"LC_ALL": "C.UTF-8", "XDG_DATA_HOME": DATA.name} | environment)


def help_of(program, *words):
    done = run(program, *words, "--help")
    if done.returncode != 0 or not done.stdout:
        fail(f"{words} --help ended with {done.returncode}: {done.stderr}")
    return done.stdout


def in_one_line(text):
    return " ".join(text.split())


def pieces(text):
    """What the English help says: headings, words for values, descriptions, and its paragraphs without their examples."""
    for paragraph in text.strip().split("\n\n"):
        is_list = re.match(r"^(Options|Positionals|Subcommands):$", paragraph.partition("\n")[0])
        if is_list:
            paragraph = re.sub(r"\n {30}(?! )", " " * 30, paragraph)  # an entry in one line
        for line in paragraph.split("\n"):
            if not is_list:
                yield "" if line.startswith("  ") else line
            elif line.startswith("  "):
                name, *description = re.split(r" {2,}", line.strip(), maxsplit=1)
                yield from re.split(r"(?=Needs:|Excludes:)", name.partition(" ")[2])
                yield from description
            else:
                yield line


def check_help(program):
    english = help_of(program)
    subcommands = re.findall(r"(?m)^  ([a-z]+) ", english.partition("Subcommands:")[2].partition("\n\n")[0])
    if not {"coach", "analyze", "worker", "evaluate"} <= set(subcommands):
        fail(f"the help names no more than {subcommands}")
    for subcommand in [[], *([each] for each in subcommands)]:
        english = help_of(program, *subcommand)
        said = {in_one_line(piece) for piece in pieces(english)} - {""}
        said = {piece for piece in said if re.search(r"[a-z]{3}|[A-Z]{2}", piece) and piece not in SAME and not re.match(r"[a-z0-9|]+$|-|(NAME: )?[a-z_, ]*_[a-z_, ]*[.,]$", piece)}
        for language in ["en", *LANGUAGES]:
            translated = help_of(program, *subcommand, "--lang", language)
            for piece in said if language != "en" else []:
                if re.search(rf"(?<![\w-]){re.escape(piece)}(?![\w-])", in_one_line(translated)):
                    fail(f'clamshell {" ".join(subcommand)} --help says "{piece}" in English, for {language}')
            for line in translated.splitlines():
                if len(line) > WIDEST and not re.match(r"  (clamshell|--)", line):
                    fail(f"a line of {subcommand} is wider than {WIDEST} characters in {language}:\n{line}")
            options = [re.findall(r"(?m)^  (?:-h,)?(--[a-z-]+)", text) for text in (english, translated)]
            if options[0] != options[1]:
                fail(f"{subcommand} has other options in {language}: {options}")


def check_environment(program):
    for language in LANGUAGES:
        if run(program, "coach", "--help", LC_ALL=f"{language}_{language.upper()}.UTF-8").stdout != help_of(program, "coach", "--lang", language):
            fail(f"the environment asks for another help than --lang {language}")


WRONG_USAGE = {
    "coach --port x": "--port kann nicht x sein.",
    "coach foo bar": "„foo“ ist hier nicht bekannt.",
    "--port 80": "„--port“ ist hier nicht bekannt.",
    "coach --capacity 0": "--capacity: 0 liegt nicht zwischen 1 und 1024.",
    "coach --openid-name x": "--openid-name braucht auch --openid-issuer.",
    "coach --config nowhere": "nowhere lässt sich nicht lesen. Gibt es diese Datei?",
    "coach --origin x": "--origin: Nenn eine Adresse wie https://clinic.example.",
    "coach --db @nowhere": "--db: Die Datei „nowhere“ lässt sich nicht lesen.",
    "analyze": "Es fehlt die Aufnahme.",
    "analyze a --json": "--json: Es fehlt 1 × FILE|-.",
    "analyze a --height 5": "--height 5: Schreib 1.72, 5ft7in oder 67in; Menschen von 1,2 m bis 2,2 m sind bekannt.",
    "analyze a --side up": "--side ist eines von auto, left, right, nicht „up“.",
    "jobs": "--queue fehlt.",
    "jobs --queue a --retry --forget": "--retry geht nicht zusammen mit --forget.",
    "worker --films-from x": "--films-from: Schreib eine Adresse, die mit „/“ endet, etwa https://HOST/",
    "export csv --excel=foo": "--excel: „foo“ ist keines von {commas->1,semicolons->2} OR {1,2}.",
    "--lang xx": "--lang: Sag en, de, es oder fr.",
}

# Where the words would be a library's.
WRONG_USAGE_IN_ENGLISH = {
    "coach --port x": "--port can't be \"x\".",
    "coach foo bar": "\"foo\" is not known here.",
    "coach --capacity 0": "--capacity: 0 is not between 1 and 1024.",
    "coach --config nowhere": "nowhere can't be read. Is it there?",
    "analyze": "Missing: recording.",
    "analyze a --json": "--json lacks its value (1 × FILE|-).",
    "jobs": "Missing: --queue.",
    "jobs --queue a --retry --forget": "--retry and --forget don't go together.",
}

FILES = {
    "axis.csv": "t_s,x_g,y_g\n0,0,0\n",
    "short.csv": "t_s,x_g,y_g,z_g\n0,0,0,1\n1,0\n",
    "none.csv": "a,b\n1,2\n",
    "manifest.csv": "file\n",
    "bad/truth.json": "{}",
    "clips/a.mp4": "no film",
    "clips/a.json": "{\"camera\": 3}",
}
BROKEN_FILES = {
    "analyze axis.csv": "„axis.csv“: Eine Achse fehlt: Die Spalten x, y und z gehören zusammen.",
    "analyze short.csv": "„short.csv“: Zeile 3 hat 2 von 4 Spalten.",
    "analyze none.csv": "„none.csv“ hat keine Tabelle mit Beschleunigungen: Die erste Zeile muss die Spalten und ihre Einheiten nennen, "
                        "etwa t_s,x_g,y_g,z_g oder Time (s),Acceleration x (m/s^2).",
    "analyze nowhere.csv": "Es gibt keine Datei „nowhere.csv“.",
    "submit manifest.csv --queue nats://127.0.0.1:1":
        "„manifest.csv“, Zeile 1: Die Spalte „file“ ist unbekannt: Nenn film, person, side, date, band oder label.",
    "evaluate bad": "Die Wahrheitsdatei „bad/truth.json“ nennt keine Aufnahme, deren Wiederholungen gezählt sind.",
}


def check_errors(program, folder):
    for name, text in FILES.items():
        Path(folder, name).parent.mkdir(exist_ok=True)
        Path(folder, name).write_text(text)
    for language, sentences in [("de_DE.UTF-8", WRONG_USAGE | BROKEN_FILES), ("C.UTF-8", WRONG_USAGE_IN_ENGLISH)]:
        for command, sentence in sentences.items():
            done = run(program, *command.split(), folder=folder, LC_ALL=language)
            if done.returncode not in (1, 2) or done.stderr.splitlines()[0] != f"clamshell: {sentence}":
                fail(f'"clamshell {command}" ended with {done.returncode} and said\n{done.stderr}instead of\nclamshell: {sentence}')
    # A name that reads like a library's sentence stays what it is.
    for language, sentence in [("de_DE.UTF-8", "Es gibt keine Datei „a requires b.csv“."),
                               ("C.UTF-8", "There is no file \"a requires b.csv\".")]:
        said = run(program, "analyze", "a requires b.csv", folder=folder, LC_ALL=language).stderr
        if said != f"clamshell: {sentence}\n":
            fail(f"of a file's name this is said: {said}")


def check_evaluation(program, folder):
    table = run(program, "evaluate", "clips", "--lang", "de", folder=folder).stdout
    if "In der Wahrheitsdatei „clips/a.json“: camera ist keine Gruppe von Feldern." not in table or "Genau gezählt: 0 von 0 Filmen." not in table:
        fail(f"evaluate prints\n{table}")


def main(program):
    check_help(program)
    check_environment(program)
    with tempfile.TemporaryDirectory() as folder:
        check_errors(program, folder)
        check_evaluation(program, folder)


main(str(Path(sys.argv[1]).resolve()))
