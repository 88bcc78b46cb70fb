// SPDX-License-Identifier: Apache-2.0
#include "archive/fetch_film.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>

#include "video/bad_video.h"
#include "wire/bad_message.h"

namespace clamshell {
namespace {

constexpr std::uint64_t kMostBytes = 16ULL << 30;
constexpr long kSilent_s = 60, kConnect_s = 20;

/// "https://films.clinic/a/../secret" begins with "https://films.clinic/a/" and is not in there.
bool climbs(std::string address) {
  std::ranges::transform(address, address.begin(), [](unsigned char c) { return std::tolower(c); });
  return address.find("..") != std::string::npos || address.find("%2e") != std::string::npos;
}

/// Where the copy goes, if the address is one that films may come from.
std::filesystem::path room_for(const std::string& address, const std::vector<std::string>& sources) {
  const bool known =
      std::ranges::any_of(sources, [&](const std::string& source) { return address.starts_with(source); });
  if (!known || climbs(address))
    throw BadMessage(fmt::format(
        "\"{}\" is not where this worker may fetch films from: name its folder with --films-from.", address));
  return std::filesystem::temp_directory_path() / "clamshell_film";
}

struct Copy {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file;
  std::uint64_t bytes = 0;
};

std::size_t write(const char* bytes, std::size_t, std::size_t count, void* to) {
  Copy& copy = *static_cast<Copy*>(to);
  copy.bytes += count;
  return copy.bytes > kMostBytes ? 0 : std::fwrite(bytes, 1, count, copy.file.get());
}

}  // namespace

FetchedFilm::FetchedFilm(const std::string& address, const std::vector<std::string>& sources)
    : copy_(room_for(address, sources)) {
  Copy copy{{std::fopen(path().c_str(), "wb"), std::fclose}};
  const std::unique_ptr<CURL, void (*)(CURL*)> transfer(curl_easy_init(), curl_easy_cleanup);
  if (!copy.file || !transfer) throw BadVideo(fmt::format("There is no room for a copy of \"{}\".", address));
  std::array<char, CURL_ERROR_SIZE> reason{};
  curl_easy_setopt(transfer.get(), CURLOPT_URL, address.c_str());
  curl_easy_setopt(transfer.get(), CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(transfer.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(transfer.get(), CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(transfer.get(), CURLOPT_CONNECTTIMEOUT, kConnect_s);
  curl_easy_setopt(transfer.get(), CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(transfer.get(), CURLOPT_LOW_SPEED_TIME, kSilent_s);
  curl_easy_setopt(transfer.get(), CURLOPT_FILETIME, 1L);
  curl_easy_setopt(transfer.get(), CURLOPT_ERRORBUFFER, reason.data());
  curl_easy_setopt(transfer.get(), CURLOPT_WRITEFUNCTION, write);
  curl_easy_setopt(transfer.get(), CURLOPT_WRITEDATA, &copy);
  const CURLcode code = curl_easy_perform(transfer.get());
  long status = 0;
  curl_off_t modified = -1;
  curl_easy_getinfo(transfer.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(transfer.get(), CURLINFO_FILETIME_T, &modified);
  if (copy.bytes > kMostBytes) throw BadVideo(fmt::format("\"{}\" is larger than 16 GB: cut it.", address));
  if (code != CURLE_OK || status != 200)
    throw BadVideo(fmt::format("\"{}\" can't be fetched: {}.", address,
                               reason.front() != '\0' ? reason.data() : fmt::format("the answer was {}", status)));
  if (std::fclose(copy.file.release()) != 0)
    throw BadVideo(fmt::format("There is no room for a copy of \"{}\".", address));
  if (modified >= 0)
    std::filesystem::last_write_time(
        path(), std::chrono::file_clock::from_sys(std::chrono::sys_seconds{std::chrono::seconds{modified}}));
}

}  // namespace clamshell
