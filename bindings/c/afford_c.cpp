// The C door: check, convert, call, catch. It works out nothing itself.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "afford.h"
#include "afford/base/require.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/report/answer.hpp"
#include "parameters/embedded.hpp"

#define AFFORD_TEXT_OF(number) #number
#define AFFORD_TEXT(number) AFFORD_TEXT_OF(number)

static_assert(std::string_view(AFFORD_VERSION) ==
                  AFFORD_TEXT(AFFORD_VERSION_MAJOR) "." AFFORD_TEXT(
                      AFFORD_VERSION_MINOR) "." AFFORD_TEXT(AFFORD_VERSION_PATCH),
              "afford.h and CMakeLists.txt name different versions");
static_assert(AFFORD_ABI_VERSION == AFFORD_VERSION_MAJOR, "the soname is the major version");

// Texts only, so that the errors that may need no memory are constants.
struct afford_error {  // NOLINT(readability-identifier-naming): C's spelling
  afford_status status;
  const char* message;
  const char* json;
};

namespace {

using namespace afford;

// An error on the heap, with the texts that its base points into.
struct OwnedError : afford_error {
  OwnedError(afford_status number, std::string message_text, std::string json_text)
      : afford_error{number, nullptr, nullptr}, owned_message(std::move(message_text)),
        owned_json(std::move(json_text)) {
    message = owned_message.c_str();
    json = owned_json.c_str();
  }

  std::string owned_message;
  std::string owned_json;
};

constexpr afford_error no_error{AFFORD_OK, "", "{\"errors\": []}\n"};

constexpr afford_error wrong_argument{
    AFFORD_ERROR_ARGUMENT, "A pointer argument is NULL that must not be.\n",
    R"({"errors": [{"code": "argument", "path": "", "given": "", )"
    R"("text": "A pointer argument is NULL that must not be."}]})"
    "\n"};

constexpr afford_error no_memory{AFFORD_ERROR_NO_MEMORY, "There is not enough memory.\n",
                                 R"({"errors": [{"code": "no_memory", "path": "", "given": "", )"
                                 R"("text": "There is not enough memory."}]})"
                                 "\n"};

bool is_constant(const afford_error* error) {
  return error == &wrong_argument || error == &no_memory;
}

struct NamedStatus {
  afford_status status;
  const char* name;
};

// Those that are no ErrorCode.
constexpr NamedStatus own_statuses[] = {
    {AFFORD_OK, "ok"},
    {AFFORD_ERROR_ARGUMENT, "argument"},
    {AFFORD_ERROR_NO_MEMORY, "no_memory"},
    {AFFORD_ERROR_INTERNAL, "internal"},
};

/// The caller only reads a constant and hands it back to `afford_error_free`, which knows it.
afford_status fail_with(const afford_error& constant, afford_error** error) {
  if (error != nullptr) *error = const_cast<afford_error*>(&constant);
  return constant.status;
}

afford_status fail_with(const Errors& findings, afford_error** error) {
  AFFORD_REQUIRE(!findings.empty());
  const auto status = static_cast<afford_status>(findings.front().code);
  if (error != nullptr) {
    *error = new OwnedError(status, describe_errors(findings, Format::text, Language::english),
                            describe_errors(findings, Format::json, Language::english));
  }
  return status;
}

afford_status fail_with_bug(const char* what, afford_error** error) noexcept {
  if (error == nullptr) return AFFORD_ERROR_INTERNAL;
  try {
    const std::string text =
        "This is a bug of the library, not a fault in the request: " + std::string(what) + ".";
    JsonWriter json;
    json.open_object().open_array("errors").open_object();
    json.field("code", "internal").field("path", "").field("given", "").field("text", text);
    json.close_object().close_array().close_object();
    *error = new OwnedError(AFFORD_ERROR_INTERNAL, text + "\n", json.take());
    return AFFORD_ERROR_INTERNAL;
  } catch (...) {
    return fail_with(no_memory, error);
  }
}

/// The body of every call that may throw.
template <class Body>
afford_status guarded(afford_error** error, Body body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return fail_with(no_memory, error);
  } catch (const std::exception& fault) {
    return fail_with_bug(fault.what(), error);
  } catch (...) {
    return fail_with_bug("unknown exception", error);
  }
}

std::vector<ParameterFile> parameter_files() {
  std::vector<ParameterFile> files;
  for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
  return files;
}

/// A copy that the caller may keep, ended by a NUL.
char* caller_owned(const std::string& text) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text.c_str(), text.size() + 1);
  return copy;
}

}  // namespace

uint32_t afford_version_number(void) noexcept {
  return AFFORD_VERSION_MAJOR * 10000 + AFFORD_VERSION_MINOR * 100 + AFFORD_VERSION_PATCH;
}

const char* afford_version_string(void) noexcept { return AFFORD_VERSION; }

uint32_t afford_abi_version(void) noexcept { return AFFORD_ABI_VERSION; }

// NOLINTNEXTLINE(readability-function-size): a length beside each text, as C has it
afford_status afford_assess_json(const char* request, size_t request_length, char** result,
                                 size_t* result_length, afford_error** error) noexcept {
  if (request == nullptr || result == nullptr || result_length == nullptr) {
    return fail_with(wrong_argument, error);
  }
  return guarded(error, [&]() -> afford_status {
    const auto answer =
        answer_assess({request, request_length}, parameter_files(), {.format = Format::json});
    if (!answer) return fail_with(answer.error(), error);
    *result = caller_owned(*answer);
    *result_length = answer->size();
    return AFFORD_OK;
  });
}

afford_status afford_error_code(const afford_error* error) noexcept {
  return error == nullptr ? AFFORD_OK : error->status;
}

const char* afford_error_name(const afford_error* error) noexcept {
  return afford_status_name(afford_error_code(error));
}

const char* afford_error_message(const afford_error* error) noexcept {
  return error == nullptr ? no_error.message : error->message;
}

const char* afford_error_json(const afford_error* error) noexcept {
  return error == nullptr ? no_error.json : error->json;
}

void afford_error_free(afford_error* error) noexcept {
  if (!is_constant(error)) delete static_cast<OwnedError*>(error);
}

void afford_free(void* text) noexcept { std::free(text); }

const char* afford_status_name(afford_status status) noexcept {
  const auto own = std::ranges::find(own_statuses, status, &NamedStatus::status);
  if (own != std::end(own_statuses)) return own->name;
  const auto code = static_cast<ErrorCode>(status);
  if (std::ranges::find(all_error_codes(), code) == all_error_codes().end()) return "unknown";
  return error_name(code).data();  // a literal, so a NUL follows it
}
