#include "import/outline/heading_levels.h"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "import/outline/outline_evidence.h"

// Levels are looked for all at once: the outline that fits the whole document best wins. An outline is
// a row of sections, each of which holds an outline of what follows it. Its weight is the sum of what
// each heading says about its parent and about the heading beside it (outline_evidence.h), so the best
// outline of headings [p+1, end) below p is made of best outlines of shorter stretches:
//
//   best[p][end]  =  max over the last part s:  row[p][s] + below(p, s) + best[s][end]
//   row[p][s]     =  max over the part r before s:
//                      row[p][r] + below(p, r) + best[r][s] + beside(r, s)
//
// The same tables tell how sure each level is: what an outline weighs that has a heading elsewhere is the
// best of what lies within its stretch and the best of what lies around it.
//
// All that takes time as the cube of the number of headings; no section may hold more than `widest` of
// them, which bounds it for a book.

namespace commonplace {
namespace {

constexpr std::size_t root = OutlineEvidence::root;
constexpr std::size_t widest = 150;
constexpr std::size_t most_headings = 5000;  // of a book; what has more is none
constexpr double impossible = -1e9;
constexpr double only_part = -2.5;  // a section is not divided into one

class Outliner {
 public:
  explicit Outliner(const std::vector<HeadingSite>& headings)
      : count_(headings.size()),
        evidence_(headings),
        below_(count_ + 1),
        beside_(count_),
        best_(count_ + 1),
        row_(count_ + 1) {
    weigh(root);
    for (std::size_t p = 0; p < count_; ++p) weigh(p);
  }

  std::vector<OutlineLevel> levels() {
    for (std::size_t p = count_; p-- > 0;) fill(p);
    fill(root);
    std::vector<OutlineLevel> levels(count_);
    walk(root, count_, 2, levels);
    look_for_others(levels);
    return levels;
  }

 private:
  struct Choice {
    double weight = impossible;
    std::size_t by = SIZE_MAX;
  };

  // Places of the tables: `root` is one behind the last heading.
  std::size_t table(std::size_t p) const { return p == root ? count_ : p; }
  std::size_t first(std::size_t p) const { return p == root ? 0 : p + 1; }
  std::size_t last_end(std::size_t p) const { return p == root ? count_ : std::min(count_, p + 1 + widest); }

  // The evidence for each pair, which every outline with that pair asks for again.
  void weigh(std::size_t p) {
    for (std::size_t s = first(p); s < last_end(p); ++s) {
      below_[table(p)].push_back(evidence_.below(p, s));
      if (p != root) beside_[p].push_back(evidence_.beside(p, s));
    }
  }

  double below(std::size_t p, std::size_t s) const { return below_[table(p)][s - first(p)]; }
  double beside(std::size_t r, std::size_t s) const { return beside_[r][s - first(r)]; }

  // best_[p][end - first(p)], for ends up to last_end(p); an empty outline weighs nothing.
  double best(std::size_t p, std::size_t end) const {
    const std::size_t at = end - first(p);
    return at < best_[table(p)].size() ? best_[table(p)][at].weight : impossible;
  }

  void fill(std::size_t p) {
    const std::size_t begin = first(p), stop = last_end(p);
    std::vector<Choice>& best_of_p = best_[table(p)];
    std::vector<Choice>& row = row_[table(p)];
    best_of_p.assign(stop - begin + 1, {});
    best_of_p[0] = {0, SIZE_MAX};
    row.assign(stop - begin, {});
    if (begin >= stop) return;
    row[0] = {p == root ? 0 : evidence_.divided(p), SIZE_MAX};
    for (std::size_t s = begin + 1; s < stop; ++s) {
      Choice& choice = row[s - begin];
      for (std::size_t r = s > widest ? std::max(begin, s - widest) : begin; r < s; ++r) {
        const double weight = row[r - begin].weight + below(p, r) + best(r, s) + beside(r, s);
        if (weight > choice.weight) choice = {weight, r};
      }
    }
    for (std::size_t end = begin + 1; end <= stop; ++end) {
      Choice& choice = best_of_p[end - begin];
      for (std::size_t s = end > widest + 1 ? std::max(begin, end - widest - 1) : begin; s < end; ++s) {
        double weight = row[s - begin].weight + below(p, s) + best(s, end);
        if (s == begin && p != root) weight += only_part;
        if (weight > choice.weight) choice = {weight, s};
      }
    }
  }

  void walk(std::size_t p, std::size_t end, int level, std::vector<OutlineLevel>& levels) const {
    if (end <= first(p)) return;
    std::size_t s = best_[table(p)][end - first(p)].by;
    while (s != SIZE_MAX) {
      levels[s].level = std::min(level, 6);
      walk(s, end, level + 1, levels);
      end = s;
      s = row_[table(p)][s - first(p)].by;
    }
  }

  // What the rest of the document weighs at best around each stretch of the tables, from the outside in:
  // with what is within, that is the best outline in which a heading has another parent.
  void look_for_others(std::vector<OutlineLevel>& levels) const {
    Outside outside;
    for (std::size_t p = 0; p <= count_; ++p) {
      outside.best.emplace_back(best_[p].size(), impossible);
      outside.row.emplace_back(row_[p].size(), impossible);
    }
    const double whole = best(root, count_);
    const auto see = [&](std::size_t p, std::size_t s, double weight) {
      const int level = p == root ? 2 : std::min(levels[p].level + 1, 6);
      OutlineLevel& found = levels[s];
      if (level != found.level && whole - weight < found.margin) {
        found.other = level;
        found.margin = whole - weight;
      }
    };
    outside.best[count_][count_] = 0;
    spread(root, outside, see);
    for (std::size_t p = 0; p < count_; ++p) spread(p, outside, see);
  }

  struct Outside {
    std::vector<std::vector<double>> best, row;
  };

  void spread(std::size_t p, Outside& outside, const auto& see) const {
    const std::size_t begin = first(p), stop = last_end(p);
    std::vector<double>& row_outside = outside.row[table(p)];
    const auto keep = [](double& there, double weight) { there = std::max(there, weight); };
    for (std::size_t end = begin + 1; end <= stop; ++end) {
      const double around = outside.best[table(p)][end - begin];
      if (around <= impossible / 2) continue;
      for (std::size_t s = end > widest + 1 ? std::max(begin, end - widest - 1) : begin; s < end; ++s) {
        const double before = row_[table(p)][s - begin].weight;
        const double own = around + below(p, s) + (s == begin && p != root ? only_part : 0);
        keep(row_outside[s - begin], own + best(s, end));
        keep(outside.best[s][end - first(s)], own + before);
        see(p, s, own + before + best(s, end));
      }
    }
    for (std::size_t s = stop; s-- > begin;) {
      const double around = row_outside[s - begin];
      if (around <= impossible / 2) continue;
      for (std::size_t r = s > widest ? std::max(begin, s - widest) : begin; r < s; ++r) {
        const double before = row_[table(p)][r - begin].weight;
        const double own = around + below(p, r) + beside(r, s);
        keep(row_outside[r - begin], own + best(r, s));
        keep(outside.best[r][s - first(r)], own + before);
        see(p, r, own + before + best(r, s));
      }
    }
  }

  std::size_t count_;
  OutlineEvidence evidence_;
  std::vector<std::vector<double>> below_, beside_;
  std::vector<std::vector<Choice>> best_;
  std::vector<std::vector<Choice>> row_;
};

// Every heading has its level from a style, a tag or a bookmark, and not all the same. A rough text (no
// sizes) has its marks from a converter that guessed them.
bool are_given(const std::vector<HeadingSite>& headings) {
  const auto style = [](const HeadingSite& heading) { return heading.looks.heading_style; };
  return std::ranges::all_of(headings,
                             [&](const HeadingSite& one) { return one.size > 0 && style(one) > 0; }) &&
         std::ranges::adjacent_find(headings, std::ranges::not_equal_to(), style) != headings.end();
}

}  // namespace

std::vector<OutlineLevel> heading_levels(const std::vector<HeadingSite>& headings) {
  if (headings.empty()) return {};
  const bool given = headings.size() > most_headings || are_given(headings);
  return given ? given_levels(headings) : Outliner(headings).levels();
}

std::vector<OutlineLevel> given_levels(const std::vector<HeadingSite>& headings) {
  std::vector<OutlineLevel> levels;
  std::vector<int> open;  // the given levels that a heading lies below
  for (const HeadingSite& heading : headings) {
    const int given = std::max(1, heading.looks.heading_style);
    while (!open.empty() && open.back() >= given) open.pop_back();
    open.push_back(given);
    levels.push_back({std::min(6, 1 + static_cast<int>(open.size())), 2, certain});
  }
  return levels;
}

}  // namespace commonplace
