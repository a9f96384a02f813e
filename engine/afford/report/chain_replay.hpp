// A file of decision records, one a line, each naming the digest of the one before it: every record
// is decided again, every link is held. One line in at a time, so that a file may be larger than
// memory; what is kept are counts, and the lines that are not the same to the byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "afford/record/json_difference.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/answer_schedules.hpp"
#include "afford/report/document.hpp"
#include "afford/report/record_replay.hpp"

namespace afford {

class ChainReplay {
 public:
  /// The bytes of `by.files` outlive it.
  explicit ChainReplay(const ReplayBy& by) : by_(by) {}

  /// A line with its number in the file, in order; a blank one is read over.
  void add(std::string_view line, std::int64_t number);

  /// It holds if every record replays, or is erased and bears its own digest. Fails with every
  /// fault of a record or a link, at "--chain, line 3, /verdict", after a summary at "--chain".
  Result<CheckedText> result(Format format) const;

 private:
  struct Differing {
    std::int64_t line;
    JsonDifference place;
  };
  struct Undecided {
    std::int64_t line;
    Error reason;
  };
  /// What the next record must name.
  struct Digest {
    std::int64_t line = 0;
    std::string stated;
    std::string own;  ///< differs from it only in a record that is a fault by itself
  };

  void hold_link(const ReadRecord& record, std::int64_t number);
  void count(const RecordReplay& replay, std::int64_t number);
  void keep_undecided(const RecordReplay& replay, std::int64_t number);
  void keep(Error fault, std::int64_t number);
  std::int64_t only_as_written() const { return erased_ + differing_ + undecided_; }
  Errors faults() const;
  void add_differences(Document& page) const;
  std::string page() const;
  std::string json() const;

  ReplayBy by_;
  std::int64_t records_ = 0;
  std::int64_t replayed_ = 0;
  std::int64_t erased_ = 0;
  std::int64_t differing_ = 0;
  std::int64_t undecided_ = 0;
  std::int64_t broken_ = 0;
  std::int64_t faults_ = 0;
  std::string first_previous_{};
  Digest last_{};                         ///< of line 0 where nothing before can be read
  std::vector<Differing> differences_{};  ///< of a record the reason, and the first of substance
  std::vector<Undecided> reasons_{};
  Errors findings_{};
};

}  // namespace afford
