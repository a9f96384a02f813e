// A chart as an SVG element inside a page of HTML. Lines differ in dash, mark and letter, bars in
// hatching, never in colour; all is drawn in the colour of the page's text. The same chart gives
// the same bytes.
#pragma once

#include <string>

#include "afford/report/chart.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// `id` is a word that no other chart of the page has: names inside it begin with it.
std::string draw_svg(const Drawing& drawing, const std::string& id, Language language);

}  // namespace afford
