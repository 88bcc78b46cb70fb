// SPDX-License-Identifier: Apache-2.0
#include "export/read_record.h"

#include <sodium.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "wire/bad_message.h"

namespace clamshell {
namespace {

std::string from_base64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t size{};
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    throw BadMessage("The record in the bundle is damaged.");
  bytes.resize(size);
  return bytes;
}

/// The document of Bundle.entry that write_fhir() calls the record.
std::optional<std::string> document_in(const nlohmann::json& bundle) {
  using Pointer = nlohmann::json::json_pointer;
  const Pointer kTitle("/resource/content/0/attachment/title"), kData("/resource/content/0/attachment/data");
  for (const nlohmann::json& entry : bundle.value("entry", nlohmann::json::array()))
    if (entry.is_object() && entry.contains(kTitle) && entry[kTitle] == "clamshell-dossier.json" &&
        entry.contains(kData) && entry[kData].is_string())
      return from_base64(entry[kData].get<std::string>());
  return std::nullopt;
}

}  // namespace

ReadDossier read_record(std::string_view json_text) {
  const nlohmann::json file = nlohmann::json::parse(json_text, nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || file.value("resourceType", nlohmann::json()) != "Bundle") return read_dossier(json_text);
  const auto document = document_in(file);
  if (!document) throw BadMessage("This bundle has no record of Clamshell's in it.");
  return read_dossier(*document);
}

}  // namespace clamshell
