// SPDX-License-Identifier: Apache-2.0
#include "http/page_files.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/read_file.h"
#include "base/user_error.h"
#include "http/byte_range.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kTypes{
    {{".css", "text/css; charset=utf-8"},
     {".html", "text/html; charset=utf-8"},
     {".ico", "image/x-icon"},
     {".jpg", "image/jpeg"},
     {".js", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".mp3", "audio/mpeg"},
     {".mp4", "video/mp4"},
     {".ogg", "audio/ogg"},
     {".png", "image/png"},
     {".svg", "image/svg+xml"},
     {".txt", "text/plain; charset=utf-8"},
     {".webm", "video/webm"},
     {".webmanifest", "application/manifest+json"},
     {".webp", "image/webp"},
     {".woff2", "font/woff2"}}};

std::string_view type_of(const fs::path& file) {
  for (const auto& [extension, type] : kTypes)
    if (file.extension() == extension) return type;
  return "application/octet-stream";
}

/// The build names what lies in assets/ by its content.
std::string_view cache_of(std::string_view path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::string read_or_refuse(const fs::path& file) {
  auto content = read_file(file);
  if (!content) throw UserError(fmt::format("\"{}\" can't be read.", file.string()));
  return *std::move(content);
}

}  // namespace

PageFiles::PageFiles(const fs::path& page, const fs::path& sample) {
  if (!fs::exists(page / "index.html"))
    throw UserError(fmt::format("The page is not built: there is no \"{}\". The launcher ./clamshell builds it.",
                                (page / "index.html").string()));
  for (const auto& entry : fs::recursive_directory_iterator(page)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = fmt::format("/{}", entry.path().lexically_relative(page).generic_string());
    files_[path] = {read_or_refuse(entry.path()), type_of(entry.path()), cache_of(path)};
  }
  files_["/"] = files_.at("/index.html");
  files_["/sample.mp4"] = {read_or_refuse(sample), type_of(sample), cache_of("/sample.mp4")};
}

Response PageFiles::answer(const Request& request) const {
  const auto found = files_.find(path_of(request));
  if (found == files_.end())
    return refuse(Status::not_found, "not_found", "There is nothing at this address; the page is at /.");
  if (!is_get(request)) return refuse_method("GET, HEAD");

  const File& file = found->second;
  const auto [kind, range] = parse_range(request.headers.find("Range").value_or(""), file.content.size());
  if (kind == RangeKind::unsatisfiable) {
    Response response = refuse(Status::range_not_satisfiable, "no_such_range", "The file is shorter.");
    response.headers.set("Content-Range", fmt::format("bytes */{}", file.content.size()));
    return response;
  }
  const bool part = kind == RangeKind::part;
  Response response = respond(part ? Status::partial_content : Status::ok, file.type,
                              part ? file.content.substr(range.first, range.last - range.first + 1) : file.content);
  if (part)
    response.headers.set("Content-Range", fmt::format("bytes {}-{}/{}", range.first, range.last, file.content.size()));
  response.headers.set("Accept-Ranges", "bytes");
  response.headers.set("Cache-Control", file.cache);
  return response;
}

}  // namespace clamshell
