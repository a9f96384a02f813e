#include "afford/json/errors_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {

std::string error_text(const Error& error, Language language) {
  return say(language, "error." + std::string(error_name(error.code)), error.arguments);
}

std::string undecided_text(const Error& error, Language language) {
  const std::string own = "record.undecided." + std::string(error_name(error.code));
  if (!has_sentence(language, own)) return error_text(error, language);
  return say(language, own, error.arguments);
}

std::string errors_json(const Errors& errors, Language language) {
  JsonWriter json;
  json.open_object().open_array("errors");
  for (const auto& error : errors) {
    json.open_object()
        .field("code", error_name(error.code))
        .field("path", error.path)
        .field("given", error.given)
        .field("text", error_text(error, language))
        .close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace afford
