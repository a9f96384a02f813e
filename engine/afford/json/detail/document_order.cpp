#include "afford/json/detail/document_order.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace afford::detail {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

// Numbers every value of the document in the order written.
Places places_of(const JsonValue& document) {
  struct Visit {
    const JsonValue* value;
    std::string path;
  };
  Places places;
  std::vector<Visit> open;
  open.push_back({&document, {}});
  while (!open.empty()) {
    const Visit visit = std::move(open.back());
    open.pop_back();
    places.emplace(visit.path, places.size());
    const auto& members = visit.value->members;
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
      open.push_back({&member->value, json_path(visit.path, member->key)});
    }
    const auto& items = visit.value->items;
    for (std::size_t i = items.size(); i-- > 0;) {
      open.push_back({&items[i], json_path(visit.path, i)});
    }
  }
  return places;
}

std::size_t place_of(std::string path, const Places& places) {
  for (;;) {
    const auto found = places.find(path);
    if (found != places.end()) return found->second;
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return 0;
    path.resize(slash);
  }
}

template <class Entry>
void sort_entries(std::vector<Entry>& entries, const Places& places) {
  std::vector<std::pair<std::size_t, Entry>> placed;
  for (auto& entry : entries) {
    const std::size_t place = place_of(entry.path, places);
    placed.emplace_back(place, std::move(entry));
  }
  std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, Entry>::first);
  entries.clear();
  for (auto& [place, entry] : placed) entries.push_back(std::move(entry));
}

}  // namespace

void sort_by_place(const JsonValue& document, Reading& reading) {
  const Places places = places_of(document);
  sort_entries(reading.findings, places);
  sort_entries(reading.vouched, places);
}

}  // namespace afford::detail
