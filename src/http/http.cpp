// SPDX-License-Identifier: Apache-2.0
#include "http/http.h"

#include <charconv>
#include <utility>

#include "wire/session_json.h"

namespace clamshell {
namespace {

std::string_view to_standard(boost::beast::string_view text) { return {text.data(), text.size()}; }
boost::beast::string_view to_beast(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Response respond(http::status status, std::string_view content_type, std::string body) {
  Response response(status, 11);
  response.set(http::field::content_type, to_beast(content_type));
  response.body() = std::move(body);
  return response;
}

Response respond(http::status status, const Json& json) {
  Response response = respond(status, "application/json", text_of(json));
  response.set(http::field::cache_control, "no-store");
  return response;
}

std::string error_text(std::string_view word, std::string_view sentence) {
  return text_of({{"error", word}, {"message", sentence}});
}

Response refuse(http::status status, std::string_view word, std::string_view sentence) {
  Response response = respond(status, "application/json", error_text(word, sentence));
  response.set(http::field::cache_control, "no-store");
  return response;
}

Response refuse_method(std::string_view allowed) {
  Response response =
      refuse(http::status::method_not_allowed, "wrong_method", "This address does not support the method.");
  response.set(http::field::allow, to_beast(allowed));
  return response;
}

std::string_view path_of(const Request& request) {
  const std::string_view target = to_standard(request.target());
  return target.substr(0, target.find('?'));
}

bool is_get(const Request& request) {
  return request.method() == http::verb::get || request.method() == http::verb::head;
}

std::optional<std::string_view> parameter(const Request& request, std::string_view name) {
  std::string_view rest = to_standard(request.target());
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

std::optional<std::string_view> header(const Request& request, http::field name) {
  const auto found = request.find(name);
  if (found == request.end()) return std::nullopt;
  return to_standard(found->value());
}

std::optional<std::string_view> header(const Request& request, std::string_view name) {
  const auto found = request.find(to_beast(name));
  if (found == request.end()) return std::nullopt;
  return to_standard(found->value());
}

}  // namespace clamshell
