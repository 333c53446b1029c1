#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/snippet.h"
#include "cli/terminal.h"
#include "cli/whole_number.h"
#include "model/date.h"
#include "search/search.h"
#include "text/dates.h"

namespace commonplace {
namespace {

struct Options {
  std::vector<std::string> words;
  std::string site = "site";
  int limit = 10;
  bool json = false;
  bool batch = false;
};

std::string json_line(const std::vector<SearchResult>& results) {
  auto rows = nlohmann::ordered_json::array();
  for (const SearchResult& one : results) {
    rows.push_back({{"doc", one.document},
                    {"passage", one.passage},
                    {"url", one.url},
                    {"title", one.title},
                    {"heading_path", one.heading_path},
                    {"text", one.text},
                    {"score", one.score}});
  }
  return rows.dump() + "\n";
}

std::string readable_dates(const std::string& text) {
  const auto dates = parse_dates(text);
  if (!dates) return text;
  const auto day = [](const Date& date) { return CalendarDay{date.year, date.month, date.day}; };
  return readable_interval(day(dates->start), day(dates->end), "en");
}

// A result as a paragraph: whose, where in it, what it says, its address.
std::string readable(const SearchResult& result, bool colour) {
  constexpr std::size_t width = 88, shown = 320;
  const std::string_view bold = colour ? "\033[1m" : "", plain = colour ? "\033[0m" : "";
  const HitMarks marks = colour ? HitMarks{"\033[1;33m", "\033[0m"} : HitMarks{"*", "*"};
  std::string path;
  for (const std::string& heading : result.heading_path) path += (path.empty() ? "" : " › ") + heading;
  return fmt::format("{}{}{} ({})\n", bold, result.title, plain, readable_dates(result.date)) +
         wrapped(path, width, "  ") +
         wrapped(snippet(result.text, result.hits, shown, marks), width, "    ") + "  " + result.url + "\n";
}

void answer_each_line(Index& index, const SearchOptions& options) {
  for (std::string query; std::getline(std::cin, query);) {
    fmt::print("{}", json_line(search(index, query, options)));
    std::fflush(stdout);  // who asks may wait for the answer before asking again
  }
}

void answer(Index& index, const std::string& query, const SearchOptions& options) {
  const std::vector<SearchResult> results = search(index, query, options);
  std::string_view separator;
  for (const SearchResult& one : results) {
    fmt::print("{}{}", separator, readable(one, takes_colour(stdout)));
    separator = "\n";
  }
  if (results.empty()) fmt::print(stderr, "nothing found for `{}`\n", query);
}

int run(const Options& options) {
  const std::string query = fmt::format("{}", fmt::join(options.words, " "));
  if (options.batch != query.empty()) {
    throw Error(options.batch ? "`--batch` reads the queries from the standard input; leave the query away"
                              : "search for what? write `commonplace search QUERY`");
  }
  Index index = Index::open(std::filesystem::path(options.site) / "search/search.db");
  const SearchOptions how{.limit = options.limit, .hits = !options.json && !options.batch};
  if (options.batch) {
    answer_each_line(index, how);
  } else if (options.json) {
    fmt::print("{}", json_line(search(index, query, how)));
  } else {
    answer(index, query, how);
  }
  return all_went_well;
}

std::function<int()> prepare(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  app.add_option("QUERY", options->words)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--site", options->site, "the site that is searched")->type_name("DIR")->default_str("site");
  app.add_option("--limit", options->limit, "the most that is shown")
      ->type_name("N")
      ->default_str("10")
      ->check(whole_number_from(1));
  app.add_flag("--json", options->json,
               "a JSON array on one line: doc, passage, url, title, heading_path, text, score");
  app.add_flag("--batch", options->batch,
               "a query a line on the standard input, such an array a line for each");
  return [options] { return run(*options); };
}

}  // namespace

Command search_command() {
  return {"search",
          "finds passages of a site that was built",
          "QUERY",
          {{"commonplace search principal turnover", "all these words"},
           {"commonplace search '\"theory of action\" -coaching'", "this phrase, without that word"},
           {"commonplace search 'equity OR access year:2016'", "either word, in one year"},
           {"commonplace search --batch --site public < queries.txt", "many at once"}},
          prepare};
}

}  // namespace commonplace
