#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/control_characters.h"
#include "base/error.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "cli/whole_number.h"
#include "index/open_index.h"
#include "model/date.h"
#include "search/answer.h"
#include "text/dates.h"

namespace commonplace {
namespace {

struct SearchArguments {
  std::vector<std::string> words;
  std::string site = "site";
  int limit = 10;
  bool json = false;
  bool batch = false;
  bool as_typed = false;
  bool facets = false;
  bool complete = false;
};

using Json = nlohmann::ordered_json;

Json json_of_results(const std::vector<SearchResult>& results) {
  auto rows = Json::array();
  for (const SearchResult& one : results) {
    rows.push_back({{"doc", one.document},
                    {"passage", one.passage},
                    {"url", one.url},
                    {"title", one.title},
                    {"date", one.date},
                    {"host", one.host},
                    {"heading_path", one.heading_path},
                    {"text", one.text},
                    {"score", one.score},
                    {"approximate", one.approximate},
                    {"missing", one.missing},
                    {"more", one.more}});
  }
  return rows;
}

Json json_of_facets(const std::vector<Facet>& facets) {
  auto rows = Json::array();
  for (const Facet& facet : facets) {
    auto choices = Json::array();
    for (const Choice& one : facet.choices)
      choices.push_back({{"id", one.id}, {"label", one.label}, {"count", one.count}});
    rows.push_back({{"dimension", facet.dimension}, {"choices", choices}});
  }
  return rows;
}

Json json_of_offers(const Answer& answer) {
  auto names = Json::array();
  for (const NamedPage& one : answer.names) names.push_back({{"name", one.name}, {"url", one.url}});
  return {{"completions", answer.completions}, {"names", names}};
}

// What `--json` and `--batch` print for a query, on one line.
std::string json_line(const Answer& answer, const SearchArguments& options) {
  Json json = options.complete ? json_of_offers(answer) : json_of_results(answer.results);
  if (options.facets) json = {{"results", std::move(json)}, {"facets", json_of_facets(answer.facets)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string readable_dates(const std::string& text) {
  const auto dates = parse_dates(text);
  if (!dates) return text;
  const auto day = [](const Date& date) { return CalendarDay{date.year, date.month, date.day}; };
  return readable_interval(day(dates->start), day(dates->end), "en");
}

// What a document says must not tell the terminal what to do.
std::string safe(std::string_view text) {
  return without_control_characters(text);
}

// A result as a paragraph: document, headings, excerpt, address. Grouped passages name their document
// once.
std::string readable(const SearchResult& result, bool names_document, bool colour) {
  constexpr std::size_t width = 88;
  const std::string_view bold = colour ? "\033[1m" : "", plain = colour ? "\033[0m" : "";
  const std::string_view before_hit = colour ? "\033[1;33m" : "*", after_hit = colour ? "\033[0m" : "*";
  std::string path, excerpt, text;
  for (const ExcerptPart& part : result.excerpt)
    excerpt += part.hit ? fmt::format("{}{}{}", before_hit, safe(part.text), after_hit) : safe(part.text);
  for (const std::string& heading : result.heading_path) path += (path.empty() ? "" : " › ") + safe(heading);
  if (names_document)
    text = fmt::format("{}{}{} ({})\n", bold, safe(result.title), plain, safe(readable_dates(result.date)));
  text += wrapped(path, width, "  ") + wrapped(excerpt, width, "    ") + "  " + safe(result.url) + "\n";
  if (!result.missing.empty()) text += fmt::format("  without {}\n", fmt::join(result.missing, ", "));
  if (result.more > 0) text += fmt::format("  {} more in this document\n", result.more);
  return text;
}

// What was searched for besides what was typed, and how to turn that off.
std::string readable_notes(const std::string& query, const Answer& answer) {
  std::string notes;
  if (!answer.showing.empty())
    notes = fmt::format("no results for `{}`; showing results for `{}`\n", query, answer.showing);
  for (const AlsoSearched& also : answer.also)
    notes += fmt::format("also searched for {}: {}\n", also.typed, also.expansion);
  if (notes.empty()) return notes;
  return notes + "to search for exactly what you typed, use --as-typed\n\n";
}

std::string nothing_found(const std::string& query, const Answer& answer) {
  std::string text = fmt::format("no results for `{}`\n", query);
  for (const AlsoSearched& also : answer.also)
    text += fmt::format("also searched for {}: {}\n", also.typed, also.expansion);
  if (!answer.near_words.empty())
    text += fmt::format("similar words: {}\n", fmt::join(answer.near_words, ", "));
  for (const NearTheme& theme : answer.near_themes)
    text += fmt::format("the theme {}: theme:{}\n", theme.name, theme.id);
  return text;
}

void answer_each_line(const Index& index, const AnswerOptions& how, const SearchArguments& options) {
  for (std::string query; std::getline(std::cin, query);) {
    fmt::print("{}", json_line(answer_or_throw(index, query, how), options));
    std::fflush(stdout);  // the calling program may wait for this answer before its next query
  }
}

void show_facets(const Answer& found) {
  std::string text;
  for (const Facet& facet : found.facets) {
    if (!facet.choices.empty()) text += fmt::format("\npassages by {}:\n", facet.dimension);
    for (const Choice& one : facet.choices) text += fmt::format("{:5}  {}\n", one.count, safe(one.label));
  }
  fmt::print("{}", text);
}

void show_offers(const std::string& query, const Answer& found) {
  if (found.completions.empty() && found.names.empty())
    fmt::print(stderr, "no completions for `{}`: type at least three letters of a word or name on the site\n",
               query);
  for (const std::string& completed : found.completions) fmt::print("{}\n", safe(completed));
  for (const NamedPage& page : found.names)
    fmt::print("the page of {}: {}\n", safe(page.name), safe(page.url));
}

void show_results(const std::string& query, const Answer& found) {
  if (found.results.empty()) {
    fmt::print(stderr, "{}", safe(nothing_found(query, found)));
    return;
  }
  std::string text = safe(readable_notes(query, found));
  const SearchResult* before = nullptr;
  for (const SearchResult& one : found.results) {
    if (before != nullptr) text += '\n';
    if (one.approximate && !one.missing.empty() && (before == nullptr || before->missing.empty()))
      text += "close matches:\n\n";
    text += readable(one, before == nullptr || before->document != one.document, takes_colour(stdout));
    before = &one;
  }
  fmt::print("{}", text);
}

int run(const SearchArguments& options) {
  const std::string query = fmt::format("{}", fmt::join(options.words, " "));
  if (options.batch != query.empty()) {
    throw Error(options.batch ? "`--batch` reads queries from standard input; omit the query"
                              : "search for what? write `commonplace search QUERY`");
  }
  const Index index = open_index(std::filesystem::path(options.site) / "search/search.db");
  const AnswerOptions how{.limit = options.limit,
                          .hits = !options.json && !options.batch,
                          .facets = options.facets,
                          .offers = options.complete,
                          .as_typed = options.as_typed};
  if (options.batch) {
    answer_each_line(index, how, options);
    return all_went_well;
  }
  const Answer found = answer_or_throw(index, query, how);
  if (options.json) {
    fmt::print("{}", json_line(found, options));
  } else if (options.complete) {
    show_offers(query, found);
  } else {
    show_results(query, found);
    if (options.facets && found.matches > 0) show_facets(found);
  }
  return all_went_well;
}

std::function<int()> prepare_search(CLI::App& app) {
  const auto options = std::make_shared<SearchArguments>();
  app.add_option("QUERY", options->words)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--site", options->site, "the site to search")->type_name("DIR")->default_str("site");
  app.add_option("--limit", options->limit, "how many results to show")
      ->type_name("N")
      ->default_str("10")
      ->check(whole_number_from(1));
  app.add_flag("--json", options->json,
               "print a JSON array on one line, best passage first; README.md lists its fields");
  app.add_flag("--batch", options->batch,
               "read one query per line from standard input; print one array per line");
  app.add_flag("--as-typed", options->as_typed, "no synonyms, no spelling corrections, no close matches");
  CLI::Option* const facets =
      app.add_flag("--facets", options->facets, "also list filters, with counts of passages");
  app.add_flag("--complete", options->complete,
               "instead of results, list completions of the last word and pages with that name")
      ->excludes(facets);
  return [options] { return run(*options); };
}

}  // namespace

Command search_command() {
  return {"search",
          "finds passages in a built site",
          "QUERY",
          {{"commonplace search principal turnover", "all these words"},
           {"commonplace search '\"theory of action\" -coaching'", "this phrase, without that word"},
           {"commonplace search 'equity OR access year:2016'", "either word, in one year"},
           {"commonplace search assessment theme:equity", "passages on a theme"},
           {"commonplace search -- -theme:equity coaching", "a query that starts with a minus sign"},
           {"commonplace search --facets coaching", "also list filters"},
           {"commonplace search --complete 'district lead'", "complete the last word"},
           {"commonplace search --batch --site public < queries.txt", "many at once"}},
          prepare_search};
}

}  // namespace commonplace
