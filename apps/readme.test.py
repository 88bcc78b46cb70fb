#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme.test.py PROGRAM ROOT: README's example is what the program prints; only the last digit of a number may differ."""
import os
import re
import subprocess
import sys
from pathlib import Path

COMMAND = "    ./clamshell analyze examples/c00_short.mp4\n\n"
NUMBER = r"\d+(?:\.\d+)?"


def words(text):
    """Numbers apart from what stands about them; how wide the columns are does not matter."""
    return re.findall(rf"{NUMBER}|[^\s\d]+", text)


def is_same(told, printed):
    if not re.fullmatch(NUMBER, told) or not re.fullmatch(NUMBER, printed):
        return told == printed
    decimals = len(told.partition(".")[2])
    return decimals == len(printed.partition(".")[2]) and abs(float(told) - float(printed)) < 1.5 * 10**-decimals


def main(program, root):
    readme = (root / "README.md").read_text()
    example = re.match(r"((    .*)?\n)*", readme.partition(COMMAND)[2])[0]
    printed = subprocess.run([program, "analyze", "examples/c00_short.mp4"], cwd=root, check=True, text=True,
                             stdout=subprocess.PIPE, env=os.environ | {"LC_ALL": "C.UTF-8"}).stdout
    told, said = words(example), words(printed)
    if not told or len(told) != len(said) or not all(map(is_same, told, said)):
        sys.exit(f"README.md shows\n{example}\nwhere the program prints\n{printed}")


main(sys.argv[1], Path(sys.argv[2]))
