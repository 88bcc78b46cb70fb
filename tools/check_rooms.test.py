# SPDX-License-Identifier: Apache-2.0
"""check_rooms is silent about a sound house and names each violation planted in it."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOUND = {
    "src/CMakeLists.txt": """# The rooms.
room(geometry                   LIBS Eigen3::Eigen)
room(video USES geometry
           LIBS FFmpeg)
room(pose  USES geometry video  LIBS XNNPACK)
""",
    "src/geometry/units.h": "#include <Eigen/Core>\n#include <cmath>\n",
    "src/video/frame.h": '#include "geometry/units.h"\n',
    "src/video/read.cpp": '#include "video/frame.h"\nextern "C" {\n#include <libavformat/avformat.h>\n}\n',
    "src/pose/find.cpp": '#include <Eigen/Core>\n#include <xnnpack.h>\n#include "geometry/units.h"\n#include "video/frame.h"\n',
    "ARCHITECTURE.md": "| Room | |\n|---|---|\n| `geometry/` | |\n| `video/` | |\n| `pose/` | |\n",
}


class CheckRooms(unittest.TestCase):
    def violations(self, planted):
        """The lines printed about the sound house with the planted files put in; the exit code agrees with them."""
        with tempfile.TemporaryDirectory() as root:
            for path, text in {**SOUND, **planted}.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            script = Path(__file__).with_name("check_rooms")
            result = subprocess.run([sys.executable, script, root], capture_output=True, text=True, check=False)
        self.assertEqual(result.stderr, "")
        lines = result.stdout.splitlines()
        self.assertEqual(result.returncode, bool(lines))
        return lines

    def assert_one(self, planted, *words):
        lines = self.violations(planted)
        self.assertEqual(len(lines), 1, lines)
        for word in words:
            self.assertIn(word, lines[0])

    def test_is_silent_about_a_sound_house(self):
        self.assertEqual(self.violations({}), [])

    def test_names_file_and_line_of_an_include_that_uses_does_not_grant(self):
        self.assert_one({"src/video/wrong.h": '\n#include "pose/find.h"\n'}, "src/video/wrong.h:2", "pose")

    def test_lets_only_tests_include_what_is_there_for_tests(self):
        rooms = SOUND["src/CMakeLists.txt"].replace("room(pose  USES geometry video", "room(pose  USES geometry TESTS video")
        find = SOUND["src/pose/find.cpp"].replace('#include "video/frame.h"\n', "")
        house = {"src/CMakeLists.txt": rooms, "src/pose/find.cpp": find}
        includes = '#include "video/frame.h"\n'
        self.assertEqual(self.violations({**house, "src/pose/find.test.cpp": includes}), [])
        planted = {**house, "src/pose/find.test.cpp": includes, "src/pose/wrong.cpp": includes}
        self.assert_one(planted, "src/pose/wrong.cpp:1", "video")

    def test_holds_tests_to_the_same_rules(self):
        self.assert_one({"src/video/read.test.cpp": '#include "pose/find.h"\n'}, "src/video/read.test.cpp:1")

    def test_names_both_places_of_a_type_that_is_defined_twice(self):
        size = "namespace clamshell {\n\nstruct Size {\n  int width;\n};\n\n}  // namespace clamshell\n"
        self.assert_one({"src/video/a.h": size, "src/pose/b.cpp": size}, "src/video/a.h:3", "src/pose/b.cpp:3", "Size")

    def test_names_both_places_of_a_constant_that_two_rooms_define(self):
        first = "namespace clamshell {\n\nconstexpr Metres kWidth{0.4};\n\n}  // namespace clamshell\n"
        second = "namespace clamshell {\n\ninline constexpr std::array<int, 2> kWidth = {1, 2};\n\n}  // namespace clamshell\n"
        self.assert_one({"src/video/a.h": first, "src/pose/b.h": second}, "src/video/a.h:3", "src/pose/b.h:3", "kWidth")

    def test_names_both_places_of_an_inline_function_that_two_rooms_define_and_lets_overloads_be(self):
        def house(signature):
            return f"namespace clamshell {{\n\n{signature} {{\n}}\n\n}}  // namespace clamshell\n"
        first, same = house("inline bool fits(const Size& a, int by)"), house("inline bool fits(const Size& size, int n)")
        other = house("inline bool fits(const Text& text, int by)")
        self.assert_one({"src/video/a.h": first, "src/pose/b.h": same}, "src/video/a.h:3", "src/pose/b.h:3", "fits")
        self.assertEqual(self.violations({"src/video/a.h": first, "src/pose/b.h": other}), [])

    def test_lets_one_name_stand_in_two_unnamed_namespaces_or_in_two_named_ones(self):
        unnamed = "namespace clamshell {\nnamespace {\nclass Table : Text {\n};\n}  // namespace\n}  // namespace clamshell\n"
        planted = {"src/video/a.cpp": unnamed, "src/pose/b.cpp": unnamed}
        for name in ("one", "two"):
            planted[f"src/video/{name}.h"] = f"namespace {name} {{\nenum class Kind {{ a }};\n}}  // namespace {name}\n"
        self.assertEqual(self.violations(planted), [])

    def test_lets_a_source_have_a_second_one_for_the_browser(self):
        twin = "namespace clamshell {\n\nstruct Reader {\n  int at;\n};\n\n}  // namespace clamshell\n"
        self.assertEqual(self.violations({"src/pose/read.cpp": twin, "src/pose/read.browser.cpp": twin}), [])

    def test_names_a_source_for_the_browser_that_stands_for_none(self):
        self.assert_one({"src/pose/read.browser.cpp": "// SPDX\n"}, "src/pose/read.browser.cpp", "read.cpp")

    def test_names_a_native_source_that_is_not_there(self):
        rooms = SOUND["src/CMakeLists.txt"].replace("LIBS XNNPACK", "LIBS XNNPACK NATIVE gone.cpp")
        self.assert_one({"src/CMakeLists.txt": rooms}, "room(pose)", "gone.cpp")

    def test_refuses_the_inclusion_of_what_is_compiled(self):
        self.assert_one({"src/pose/a.cpp": '#include "pose/find.cpp"\n'}, "src/pose/a.cpp:1", "find.cpp")

    def test_does_not_grant_by_inheritance(self):
        build = SOUND["src/CMakeLists.txt"] + "room(form USES pose)\n"
        house = SOUND["ARCHITECTURE.md"] + "| `form/` | |\n"
        judge = '#include "pose/find.h"\n#include "video/frame.h"\n'
        planted = {"src/CMakeLists.txt": build, "ARCHITECTURE.md": house, "src/form/judge.cpp": judge}
        self.assert_one(planted, "src/form/judge.cpp:2", "video")

    def test_keeps_a_library_to_the_room_that_names_it(self):
        self.assert_one({"src/pose/decode.cpp": "#include <libavcodec/avcodec.h>\n"}, "FFmpeg", "room(pose)")

    def test_keeps_threads_to_the_rooms_that_name_them(self):
        self.assert_one({"src/pose/wait.cpp": "#include <thread>\n"}, "Threads::Threads")

    def test_refuses_an_include_that_climbs_out_of_the_room(self):
        self.assert_one({"src/video/wrong.h": '#include "../pose/find.h"\n'}, "../pose/find.h")

    def test_keeps_a_generated_header_to_the_room_that_names_its_library(self):
        self.assert_one({"src/pose/layout.cpp": '#include "tflite_generated.h"\n'}, "tflite_layout in LIBS")

    def test_refuses_a_library_whose_headers_it_does_not_know(self):
        build = SOUND["src/CMakeLists.txt"].replace("FFmpeg", "FFmpeg Mystery")
        lines = self.violations({"src/CMakeLists.txt": build})
        self.assertTrue(any("headers of Mystery" in line for line in lines), lines)

    def test_names_a_grant_that_nobody_uses(self):
        finder = SOUND["src/pose/find.cpp"].replace('#include "video/frame.h"\n', "")
        self.assert_one({"src/pose/find.cpp": finder}, "room(pose)", "video")

    def test_refuses_rooms_that_use_each_other(self):
        build = SOUND["src/CMakeLists.txt"].replace("LIBS Eigen", "USES pose LIBS Eigen")
        units = SOUND["src/geometry/units.h"] + '#include "pose/find.h"\n'
        self.assert_one({"src/CMakeLists.txt": build, "src/geometry/units.h": units}, "room(geometry)", "pose")

    def test_names_a_folder_without_a_room(self):
        self.assert_one({"src/attic/junk.h": ""}, "src/attic")

    def test_names_a_table_that_draws_other_rooms(self):
        house = SOUND["ARCHITECTURE.md"].replace("| `video/` | |\n", "")
        self.assert_one({"ARCHITECTURE.md": house}, "ARCHITECTURE.md", "geometry pose")


if __name__ == "__main__":
    unittest.main()
