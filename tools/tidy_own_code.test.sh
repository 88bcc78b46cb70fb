#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# clang-tidy finds the same with the plugin as without it, in a source of ours and in a header.
# Usage: tidy_own_code.test.sh CLANG-TIDY PLUGIN SETTINGS
set -euo pipefail
tidy=$1 plugin=$2 settings=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"

cat >"$folder/src/sum.h" <<'END'
#pragma once
#include <vector>
struct Sum {
  Sum(int begin) : value(begin) {}
  int value;
};
template <class Number>
bool is_empty(const std::vector<Number>& numbers) {
  return numbers.size() == 0;
}
END
cat >"$folder/src/sum.cpp" <<'END'
#include "sum.h"
#include <string>
int total(const std::vector<std::string> texts) {
  if (is_empty(texts)) return 0;
  Sum sum = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) sum.value += static_cast<int>(texts[i].size());
  return sum.value / (sum.value - sum.value);
}
END

findings() {  # [OPTION...]
  "$tidy" --quiet --config-file="$settings" "$@" "$folder/src/sum.cpp" -- -std=c++20 2>/dev/null | grep -E 'error:|warning:' | sort
}
without=$(findings || true)
with=$(findings --load="$plugin" || true)
diff <(echo "$without") <(echo "$with") || { echo "the plugin changes what clang-tidy finds" >&2 && exit 1; }
for check in google-explicit-constructor readability-container-size-empty performance-unnecessary-value-param \
  modernize-loop-convert clang-analyzer-core.DivideZero; do
  [[ $with == *"$check"* ]] || { echo "clang-tidy did not find $check" >&2 && exit 1; }
done
