// SPDX-License-Identifier: Apache-2.0
#include <initializer_list>
#include <string>

#include "exercise/exercise.h"
#include "language/translate.h"

namespace clamshell {

Exercise translated(Exercise exercise) {
  for (CameraPlace& place : exercise.camera_places) place.move = tr(place.move);
  for (auto* const criteria : {&exercise.set_up, &exercise.repetition})
    for (Criterion& c : *criteria)
      for (std::string* const text :
           {&c.name, &c.above, &c.below, &c.kept, &c.measured, &c.cue, &c.short_cue, &c.praise})
        *text = tr(*text);
  return exercise;
}

}  // namespace clamshell
