// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "language/translate.h"
#include "wire/session_json.h"

namespace clamshell {

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::delete_:
      return "DELETE";
    case Method::other:
      break;
  }
  return {};
}

namespace {

/// Of a header.
auto is_called(std::string_view name) {
  return [lower = lower_case(name)](const auto& header) { return lower_case(header.first) == lower; };
}

}  // namespace

void Headers::set(std::string_view name, std::string_view value) {
  std::erase_if(all_, is_called(name));
  add(name, value);
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  const auto found = std::ranges::find_if(all_, is_called(name));
  return found == all_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::count_if(all_, is_called(name)));
}

Response respond(Status status, std::string_view content_type, std::string body) {
  Response response{.status = status, .headers = {}, .body = std::move(body)};
  response.headers.set("Content-Type", content_type);
  return response;
}

Response respond(Status status, const Json& json) {
  Response response = respond(status, "application/json", text_of(json));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

std::string error_text(std::string_view word, std::string_view sentence) {
  return text_of({{"error", word}, {"message", sentence}});
}

Response refuse(Status status, std::string_view word, std::string_view sentence) {
  Response response = respond(status, "application/json", error_text(word, told(sentence)));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

Response refuse_method(std::string_view allowed) {
  Response response = refuse(Status::method_not_allowed, "wrong_method", "This address does not support the method.");
  response.headers.set("Allow", allowed);
  return response;
}

Response refuse_for_now(std::string_view sentence) {
  Response response = refuse(Status::service_unavailable, "busy", sentence);
  response.headers.set("Retry-After", "1");
  return response;
}

std::string_view path_of(const Request& request) {
  const std::string_view target = request.target;
  return target.substr(0, target.find('?'));
}

bool is_get(const Request& request) { return request.method == Method::get || request.method == Method::head; }

std::optional<std::string_view> parameter(const Request& request, std::string_view name) {
  std::string_view rest = request.target;
  rest.remove_prefix(path_of(request).size());
  while (!rest.empty()) {
    rest.remove_prefix(1);  // "?" or "&"
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(pair.size());
    const auto equals = pair.find('=');
    if (pair.substr(0, equals) == name) return equals == pair.npos ? "" : pair.substr(equals + 1);
  }
  return std::nullopt;
}

std::optional<std::string> decode_parameter(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '%') {
      text += value[i] == '+' ? ' ' : value[i];
      continue;
    }
    unsigned code{};
    const std::string_view digits = value.substr(i + 1, 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (error != std::errc{} || digits.size() != 2 || end != digits.data() + digits.size()) return std::nullopt;
    text += static_cast<char>(code);
    i += 2;
  }
  return text;
}

std::optional<std::string_view> find_cookie(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    std::string_view cookie = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
    cookie.remove_prefix(std::min(cookie.size(), cookie.find_first_not_of(' ')));
    const auto equals = cookie.find('=');
    if (equals != cookie.npos && cookie.substr(0, equals) == name) return cookie.substr(equals + 1);
  }
  return std::nullopt;
}

}  // namespace clamshell
