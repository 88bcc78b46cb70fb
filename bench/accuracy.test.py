# SPDX-License-Identifier: Apache-2.0
"""bench/accuracy is silent about the accuracy it has kept, and names each number that became better or worse."""
import copy
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ACCURACY = {
    "repetitions": {"true": 3, "found": 3, "paired": 3},
    "opening": {"mae_deg": 3.0, "peak_mae_deg": 5.0, "within_1_stddev": 0.7, "within_2_stddev": 0.95},
    "pelvis_roll": {"mae_deg": 2.0, "largest_mae_deg": 4.0, "within_1_stddev": 0.6, "within_2_stddev": 0.92},
    "criteria": {"all": {"f1": 0.9, "declined_share": 0.1}},
}


def evaluation(**changes):
    """What clamshell prints; changes: {"opening__mae_deg": 4} for the only clip and for all."""
    accuracy = copy.deepcopy(ACCURACY)
    for path, value in changes.items():
        *groups, last = path.split("__")
        group = accuracy
        for name in groups:
            group = group[name]
        group[last] = value
    return {"clips": [{"name": "c00", "accuracy": accuracy}], "all": accuracy}


class Accuracy(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "bench").mkdir()
        self.run_with(evaluation(), "--keep")

    def run_with(self, printed, *options):
        """Runs on a program that prints this; returns what is said and whether it failed."""
        (self.root / "printed.json").write_text(printed if isinstance(printed, str) else json.dumps(printed))
        program = self.root / "clamshell"
        program.write_text(f'#!/bin/sh\ncat "{self.root}/printed.json"\n')
        program.chmod(0o755)
        script = Path(__file__).with_name("accuracy")
        run = subprocess.run([sys.executable, script, *options, self.root], capture_output=True, text=True)
        return run.stdout + run.stderr, run.returncode != 0

    def assert_said(self, changes, *lines):
        said, failed = self.run_with(evaluation(**changes))
        for line in lines:
            self.assertIn(line, said)
        self.assertEqual(failed, "worse:" in said)

    def test_is_content_with_what_it_has_kept(self):
        self.assert_said({}, "As accurate as before.")

    def test_lets_small_changes_pass(self):
        self.assert_said({"opening__mae_deg": 3.29, "criteria__all__f1": 0.896}, "As accurate as before.")

    def test_names_an_error_that_grew(self):
        self.assert_said({"opening__peak_mae_deg": 5.4}, "worse:  c00: opening_peak_mae_deg 5.0 -> 5.4",
                         "worse:  all: opening_peak_mae_deg 5.0 -> 5.4")

    def test_names_an_error_that_shrank(self):
        self.assert_said({"pelvis_roll__mae_deg": 1.5}, "better: all: pelvis_roll_mae_deg 2.0 -> 1.5")

    def test_names_a_wrong_count(self):
        self.assert_said({"repetitions__found": 4}, "worse:  c00: repetitions_miscounted 0 -> 1")
        self.assert_said({"repetitions__paired": 2}, "worse:  c00: repetitions_miscounted 0 -> 1")

    def test_names_findings_that_became_worse(self):
        self.assert_said({"criteria__all__f1": 0.8}, "worse:  all: findings_f1 0.9 -> 0.8")
        self.assert_said({"criteria__all__declined_share": 0.2}, "worse:  all: declined_share 0.1 -> 0.2")

    def test_names_deviations_that_are_no_longer_honest(self):
        self.assert_said({"opening__within_1_stddev": 0.85}, "worse:  all: opening_within_1_stddev 0.7 -> 0.85")
        self.assert_said({"opening__within_1_stddev": 0.5}, "worse:  all: opening_within_1_stddev 0.7 -> 0.5")
        self.assert_said({"pelvis_roll__within_2_stddev": 0.8}, "worse:  all: pelvis_roll_within_2_stddev 0.92 -> 0.8")
        self.assert_said({"opening__within_1_stddev": 0.78}, "As accurate as before.")

    def test_names_what_is_no_longer_measured(self):
        self.assert_said({"opening__mae_deg": None}, "worse:  c00: opening_mae_deg 3.0 -> None")

    def test_names_a_clip_that_is_gone(self):
        said, failed = self.run_with({"clips": [], "all": ACCURACY})
        self.assertIn("c00: no longer measured", said)
        self.assertTrue(failed)

    def test_is_held_to_what_was_kept_last(self):
        self.run_with(evaluation(opening__mae_deg=9), "--keep")
        self.assert_said({"opening__mae_deg": 9}, "As accurate as before.")

    def print_disturbed(self, **changes):
        """What bench/disturbances is to print: the same changes for the only kind."""
        table = self.root / "bench" / "disturbances"
        table.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps({'drifting': evaluation(**changes)['all']})}\nEND\n")
        table.chmod(0o755)

    def test_judges_disturbed_copies_when_asked(self):
        self.print_disturbed()
        self.run_with(evaluation(), "--disturbed", "--keep")
        self.print_disturbed(opening__mae_deg=4)
        said, failed = self.run_with(evaluation(), "--disturbed")
        self.assertIn("worse:  disturbed: drifting: opening_mae_deg 3.0 -> 4", said)
        self.assertTrue(failed)
        self.assert_said({}, "As accurate as before.")

    def test_keeps_what_it_did_not_measure_of_disturbances(self):
        self.print_disturbed()
        self.run_with(evaluation(), "--disturbed", "--keep")
        self.run_with(evaluation(opening__mae_deg=9), "--keep")
        said, failed = self.run_with(evaluation(opening__mae_deg=9), "--disturbed")
        self.assertIn("As accurate as before.", said)
        self.assertFalse(failed)

    def test_fails_where_nothing_was_kept(self):
        (self.root / "bench" / "accuracy.json").unlink()
        said, failed = self.run_with(evaluation())
        self.assertNotIn("As accurate as before.", said)
        self.assertTrue(failed)

    def test_fails_if_the_program_does(self):
        said, failed = self.run_with("clamshell: no.")
        self.assertIn("gave no evaluation", said)
        self.assertTrue(failed)


if __name__ == "__main__":
    unittest.main()
