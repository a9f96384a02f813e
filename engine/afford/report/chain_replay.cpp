#include "afford/report/chain_replay.hpp"

#include <algorithm>
#include <utility>

#include "afford/json/errors_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/record/record_difference.hpp"
#include "afford/report/errors_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

// A file that is no chain at all must not fill memory with what is wrong with it.
constexpr std::size_t lines_kept = 10'000;
constexpr std::size_t rows_shown = 20;

std::string place_of(std::int64_t line, const std::string& path) {
  const std::string place = "--chain, line " + std::to_string(line);
  return path.empty() ? place : place + ", " + path;
}

DifferenceKind kind_of(const JsonDifference& difference) {
  return difference_kind(difference.path);
}

}  // namespace

void ChainReplay::add(std::string_view line, std::int64_t number) {
  // Of a longer line only the start may be here, which says nothing if it is blank.
  if (line.size() <= record_bytes_max && is_blank(line)) return;
  ++records_;
  const auto record = read_record(line);
  if (!record) {
    ++broken_;
    last_ = {};
    for (auto error : record.error()) {
      if (error.code == ErrorCode::document_too_large) error.given.clear();  // the start's size
      keep(std::move(error), number);
    }
    return;
  }
  hold_link(*record, number);
  last_ = {number, record->stated_sha256, own_digest(*record)};
  const auto replay = replay_record(*record, by_);
  if (replay) return count(*replay, number);
  ++broken_;
  for (const auto& error : replay.error()) keep(error, number);
}

void ChainReplay::hold_link(const ReadRecord& record, std::int64_t number) {
  const std::string& previous = record.frame.previous;
  if (records_ == 1) first_previous_ = previous;
  // The first may name a record that is not in the file. After a line that cannot be read nobody
  // knows what should be named.
  if (last_.line == 0 || previous == last_.stated || previous == last_.own) return;
  keep({ErrorCode::record_invalid,
        "/previous_record_sha256",
        previous.empty() ? say(by_.language, "record.nothing") : previous,
        {say(by_.language, "record.link_broken", {last_.stated, std::to_string(last_.line)})}},
       number);
}

void ChainReplay::count(const RecordReplay& replay, std::int64_t number) {
  if (replay.is_erased) {
    ++erased_;
    return;
  }
  if (replay.replays()) {
    ++replayed_;
    return;
  }
  replay.undecided.empty() ? ++differing_ : ++undecided_;
  keep_undecided(replay, number);
  if (differences_.size() >= lines_kept) return;
  for (const auto kind : {DifferenceKind::cause, DifferenceKind::substance}) {
    const auto found = std::ranges::find(replay.differences, kind, kind_of);
    if (found != replay.differences.end()) differences_.push_back({number, *found});
  }
}

void ChainReplay::keep_undecided(const RecordReplay& replay, std::int64_t number) {
  for (const auto& reason : replay.undecided) {
    if (reasons_.size() >= lines_kept) return;
    reasons_.push_back({number, reason});
  }
}

void ChainReplay::keep(Error fault, std::int64_t number) {
  ++faults_;
  if (findings_.size() == lines_kept) return;
  fault.path = place_of(number, fault.path);
  findings_.push_back(std::move(fault));
}

Errors ChainReplay::faults() const {
  const bool are_all_kept = faults_ == static_cast<std::int64_t>(findings_.size());
  Errors all{{ErrorCode::record_invalid,
              "--chain",
              {},
              {say(by_.language, "record.chain_broken",
                   {std::to_string(records_), std::to_string(replayed_),
                    std::to_string(only_as_written()), std::to_string(broken_),
                    std::to_string(faults_), are_all_kept ? "" : std::to_string(lines_kept)})}}};
  all.insert(all.end(), findings_.begin(), findings_.end());
  return all;
}

Result<CheckedText> ChainReplay::result(Format format) const {
  if (records_ == 0) return failure({ErrorCode::list_is_empty, "--chain", {}, {}});
  if (faults_ > 0) return Failure(faults());
  return CheckedText{format == Format::json ? json() : page(), differing_ + undecided_ == 0};
}

void ChainReplay::add_differences(Document& page) const {
  const auto word = [&](std::string_view code) { return say(by_.language, code); };
  if (differing_ > 0) {
    page.add(Paragraph{say(by_.language, "record.chain_differs", {std::to_string(differing_)})});
  }
  if (undecided_ > 0) {
    page.add(Paragraph{say(by_.language, "record.chain_undecided", {std::to_string(undecided_)})});
  }
  Table table;
  table.columns = {{word("record.line")},
                   {word("record.place"), Align::left},
                   {word("record.record"), Align::left},
                   {word("record.now"), Align::left}};
  for (const auto& [line, place] : differences_) {
    if (table.rows.size() == rows_shown) break;
    table.rows.push_back(
        {{std::to_string(line), place.path, place.before.value_or(word("record.nothing")),
          place.after.value_or(word("record.nothing"))}});
  }
  page.add(std::move(table));
  Errors shown;
  for (const auto& [line, reason] : reasons_) {
    if (shown.size() == rows_shown) break;
    shown.push_back(reason);
    shown.back().path = place_of(line, reason.path);
  }
  add_undecided(shown, by_.language, page);
}

std::string ChainReplay::page() const {
  Document page;
  page.add(Paragraph{say(
      by_.language, "record.chain_counts",
      {std::to_string(records_), std::to_string(replayed_), std::to_string(only_as_written())})});
  if (erased_ > 0) {
    page.add(Paragraph{say(by_.language, "record.chain_erased", {std::to_string(erased_)})});
  }
  if (!differences_.empty()) add_differences(page);
  if (!first_previous_.empty()) {
    page.add(Paragraph{say(by_.language, "record.chain_first", {first_previous_})});
  }
  page.add(Paragraph{say(by_.language, "record.chain_last", {last_.stated})});
  return write_text(page);
}

std::string ChainReplay::json() const {
  JsonWriter json;
  json.open_object().boolean("verifies", true);
  // As of a single record: null where nothing could be decided again.
  const bool is_none_other = differing_ + undecided_ == 0;
  if (is_none_other && replayed_ == 0) {
    json.null("replays");
  } else {
    json.boolean("replays", is_none_other);
  }
  json.whole("records", records_)
      .whole("replayed", replayed_)
      .whole("erased", erased_)
      .whole("differing", differing_)
      .whole("undecided", undecided_)
      .field("first_previous_record_sha256", first_previous_)
      .field("last_record_sha256", last_.stated)
      .open_array("differences");
  for (const auto& [line, place] : differences_) {
    json.open_object().whole("line", line).field("path", place.path);
    place.before ? json.field("record", *place.before) : json.null("record");
    place.after ? json.field("now", *place.after) : json.null("now");
    json.close_object();
  }
  json.close_array().open_array("why_undecided");
  for (const auto& [line, reason] : reasons_) {
    json.open_object()
        .whole("line", line)
        .field("code", error_name(reason.code))
        .field("path", reason.path)
        .field("given", reason.given)
        .field("text", undecided_text(reason, by_.language))
        .close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace afford
