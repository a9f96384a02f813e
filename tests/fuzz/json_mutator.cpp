// Changes a request as JSON, so that most inputs still read as one: bytes changed at random end at
// the first quote. Every third time the bytes are left to libFuzzer all the same.
#include <cctype>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "tests/fuzz/input.hpp"

extern "C" {
std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t size_max);
std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t size_max,
                                    unsigned seed);
std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size,
                                      const std::uint8_t* other, std::size_t other_size,
                                      std::uint8_t* out, std::size_t size_max, unsigned seed);
}

namespace {

using Json = nlohmann::ordered_json;
using Random = std::minstd_rand;

// A value and the name under which it stands, in a list that of the list.
struct Place {
  std::string name;
  Json* value;
};

void list_places(Json& value, const std::string& name, std::vector<Place>& places) {
  places.push_back({name, &value});
  if (!value.is_structured()) return;
  for (auto& [key, child] : value.items()) {
    list_places(child, value.is_object() ? key : name, places);
  }
}

std::vector<Place> places_of(Json& value) {
  std::vector<Place> places;
  list_places(value, {}, places);
  return places;
}

template <class List>
auto& any_of(List& list, Random& random) {
  return list[random() % list.size()];
}

// Another digit in an amount, a rate or a date; now and then one digit more.
void change_digit(std::string& text, Random& random) {
  if (text.empty()) return;
  const std::size_t at = random() % text.size();
  if (std::isdigit(static_cast<unsigned char>(text[at])) == 0) return;
  const char digit = static_cast<char>('0' + random() % 10);
  if (random() % 4 == 0) {
    text.insert(at, 1, digit);
  } else {
    text[at] = digit;
  }
}

void change_value(Json& value, Random& random) {
  if (value.is_string()) return change_digit(value.get_ref<std::string&>(), random);
  if (value.is_boolean()) value = !value.get<bool>();
  if (value.is_number_integer()) value = random() % (random() % 2 == 0 ? 4 : 400);
  if (!value.is_structured() || value.empty()) return;
  const auto child = std::next(value.begin(), static_cast<int>(random() % value.size()));
  if (value.is_array() && random() % 2 == 0) {
    value.push_back(Json(*child));
  } else {
    value.erase(child);
  }
}

// What stands under a name in `from` comes under the same name of `into`, or is added to an object
// or a list of the same name.
void take_over(Json& into, Json& from, Random& random) {
  auto taken = places_of(from);
  auto own = places_of(into);
  const Place& source = any_of(taken, random);
  std::vector<Place> alike;
  for (const Place& place : own) {
    if (place.name == source.name) alike.push_back(place);
  }
  if (alike.empty()) return;
  Json& target = *any_of(alike, random).value;
  if (target.is_object() && source.value->is_object() && !source.value->empty()) {
    const auto child =
        std::next(source.value->begin(), static_cast<int>(random() % source.value->size()));
    target[child.key()] = Json(child.value());
  } else if (target.is_array() && source.value->is_array() && !source.value->empty()) {
    target.push_back(Json(any_of(*source.value, random)));
  } else {
    target = Json(*source.value);
  }
}

// The texts of an input, one of them as JSON.
struct Input {
  std::string before;
  Json json;
  std::string after;
};

Input input_of(std::string_view text, Random& random) {
  const auto [first, second] = fuzz::parts_of(text);
  const bool has_two = first.size() < text.size();
  const std::string cut(has_two ? fuzz::cut : "");
  const auto read = [](std::string_view part) { return Json::parse(part, nullptr, false); };
  Input two{std::string(first) + cut, has_two ? read(second) : Json(Json::value_t::discarded), {}};
  const bool takes_second = random() % 2 == 0 && two.json.is_object();
  if (takes_second) return two;
  Input one{{}, read(first), cut + std::string(second)};
  return one.json.is_object() ? one : two;
}

// Nothing written, and 0, if it does not fit.
std::size_t write(const Input& input, std::uint8_t* out, std::size_t size_max) {
  constexpr auto replace = Json::error_handler_t::replace;
  const std::string text = input.before + input.json.dump(1, ' ', false, replace) + input.after;
  if (text.size() > size_max) return 0;
  std::memcpy(out, text.data(), text.size());
  return text.size();
}

}  // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t size_max,
                                    unsigned seed) {
  Random random(seed);
  if (random() % 3 == 0) return LLVMFuzzerMutate(data, size, size_max);
  Input input = input_of(fuzz::text_of(data, size), random);
  if (!input.json.is_object()) return LLVMFuzzerMutate(data, size, size_max);
  for (auto changes = random() % 3 + 1; changes > 0; --changes) {
    auto places = places_of(input.json);
    if (random() % 4 == 0) {
      Json copy = input.json;
      take_over(input.json, copy, random);
    } else {
      change_value(*any_of(places, random).value, random);
    }
  }
  const std::size_t written = write(input, data, size_max);
  return written > 0 ? written : LLVMFuzzerMutate(data, size, size_max);
}

std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size,
                                      const std::uint8_t* other, std::size_t other_size,
                                      std::uint8_t* out, std::size_t size_max, unsigned seed) {
  Random random(seed);
  Input into = input_of(fuzz::text_of(data, size), random);
  Input from = input_of(fuzz::text_of(other, other_size), random);
  if (!into.json.is_object() || !from.json.is_object()) return 0;
  for (auto changes = random() % 3 + 1; changes > 0; --changes) {
    take_over(into.json, from.json, random);
  }
  return write(into, out, size_max);
}
