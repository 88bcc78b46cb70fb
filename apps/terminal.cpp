// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <langinfo.h>
#include <unistd.h>

#include <clocale>
#include <cstdlib>
#include <string_view>

namespace clamshell {

TableStyle style_of(std::FILE* terminal) {
  std::setlocale(LC_CTYPE, "");
  return {.utf8 = nl_langinfo(CODESET) == std::string_view{"UTF-8"},
          .colour = isatty(fileno(terminal)) && !std::getenv("NO_COLOR")};
}

}  // namespace clamshell
