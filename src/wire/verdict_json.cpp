// SPDX-License-Identifier: Apache-2.0
#include "wire/verdict_json.h"

#include "exercise/catalogue.h"

namespace clamshell {

Json json_of(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& f : findings)
    list.push_back({{"criterion", word_of(f.criterion)},
                    {"measured", rounded(f.measured, 4)},
                    {"stddev", rounded(f.stddev, 4)},
                    {"unit", f.unit},
                    {"limit", rounded(f.limit, 4)},
                    {"probability", rounded(f.probability, 3)},
                    {"cue", f.cue}});
  return list;
}

Json json_of(const std::vector<NotJudged>& doubts) {
  Json list = Json::array();
  for (const NotJudged& doubt : doubts)
    list.push_back({{"criterion", word_of(doubt.criterion)}, {"reason", word_of(doubt.reason)}});
  return list;
}

}  // namespace clamshell
