#include "afford/json/detail/whole_document.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

namespace afford::detail {
namespace {

// Where a path leads: the position in each object and list on the way. It ends early if the rest of
// the path is not there.
using Place = std::vector<std::size_t>;

class PlaceFinder {
 public:
  explicit PlaceFinder(const JsonValue& document) : document_(document) {}

  Place place_of(std::string_view path) {
    Place place;
    const JsonValue* value = &document_;
    while (path.starts_with('/')) {
      const auto end = std::min(path.find('/', 1), path.size());
      value = step(*value, path.substr(1, end - 1), place);
      if (value == nullptr) break;
      path.remove_prefix(end);
    }
    return place;
  }

 private:
  const JsonValue* step(const JsonValue& value, std::string_view name, Place& place) {
    if (value.kind == JsonKind::array) {
      std::size_t index = value.items.size();
      std::from_chars(name.data(), name.data() + name.size(), index);
      if (index >= value.items.size()) return nullptr;
      place.push_back(index);
      return &value.items[index];
    }
    const auto position = position_of(value, name);
    if (!position) return nullptr;
    place.push_back(*position);
    return &value.members[*position].value;
  }

  std::optional<std::size_t> position_of(const JsonValue& object, std::string_view name) {
    constexpr std::size_t few = 32;
    if (object.members.size() <= few && name.find('~') == std::string_view::npos) {
      const auto found = std::ranges::find(object.members, name, &JsonMember::key);
      if (found == object.members.end()) return std::nullopt;
      return static_cast<std::size_t>(found - object.members.begin());
    }
    const auto& positions = positions_of(object);
    const auto found = positions.find(std::string(name));
    if (found == positions.end()) return std::nullopt;
    return found->second;
  }

  // By the key as it stands in a path. Looked up once, because an object may have 100,000 keys that
  // are all findings.
  const std::unordered_map<std::string, std::size_t>& positions_of(const JsonValue& object) {
    auto [known, is_new] = positions_.try_emplace(&object);
    if (!is_new) return known->second;
    for (std::size_t i = 0; i < object.members.size(); ++i) {
      known->second.emplace(json_path({}, object.members[i].key).substr(1), i);
    }
    return known->second;
  }

  const JsonValue& document_;
  std::unordered_map<const JsonValue*, std::unordered_map<std::string, std::size_t>> positions_;
};

template <class Entry>
void sort_entries(std::vector<Entry>& entries, PlaceFinder& finder) {
  std::vector<std::pair<Place, Entry>> placed;
  for (auto& entry : entries) {
    Place place = finder.place_of(entry.path);
    placed.emplace_back(std::move(place), std::move(entry));
  }
  std::ranges::stable_sort(placed, {}, &std::pair<Place, Entry>::first);
  entries.clear();
  for (auto& [place, entry] : placed) entries.push_back(std::move(entry));
}

}  // namespace

void sort_by_place(const JsonValue& document, Reading& reading) {
  PlaceFinder finder(document);
  sort_entries(reading.findings, finder);
  sort_entries(reading.vouched, finder);
}

std::optional<ObjectReader> root_of(const JsonValue& document, Reading& reading,
                                    std::optional<VouchedBy> by) {
  if (document.kind == JsonKind::object) return ObjectReader(document, {}, reading, by);
  reading.findings.push_back({ErrorCode::wrong_type,
                              {},
                              document.text,
                              {"an object", std::string(json_kind_name(document.kind))}});
  return std::nullopt;
}

}  // namespace afford::detail
