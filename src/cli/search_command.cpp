#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/search_text.h"
#include "cli/terminal.h"
#include "cli/whole_number.h"
#include "index/open_index.h"
#include "search/answer.h"

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
  std::string sort = "best";
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

Json json_of_best(const BestMatch& best) {
  return {{"kind", best.kind}, {"name", best.name},         {"sentence", best.sentence},
          {"url", best.url},   {"passages", best.passages}, {"documents", best.documents}};
}

Json json_of_offers(const Answer& answer) {
  auto names = Json::array();
  for (const NamedPage& one : answer.names) names.push_back({{"name", one.name}, {"url", one.url}});
  return {{"completions", answer.completions}, {"names", names}};
}

// What `--json` and `--batch` print for a query, on one line.
std::string json_line(const Answer& answer, const SearchArguments& options) {
  Json json = options.complete ? json_of_offers(answer) : json_of_results(answer.results);
  if (options.facets) {
    json = {{"results", std::move(json)}, {"facets", json_of_facets(answer.facets)}};
    if (answer.best) json["best"] = json_of_best(*answer.best);
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void answer_each_line(const Index& index, const AnswerOptions& how, const SearchArguments& options) {
  for (std::string query; std::getline(std::cin, query);) {
    fmt::print("{}", json_line(answer_or_throw(index, query, how), options));
    std::fflush(stdout);  // the calling program may wait for this answer before its next query
  }
}

void show_offers(const std::string& query, const Answer& found) {
  if (found.completions.empty() && found.names.empty())
    fmt::print(stderr, "no completions for `{}`: type at least three letters of a word or name on the site\n",
               query);
  fmt::print("{}", readable_offers(found));
}

// An answer without passages is no result that a program could read.
void show_answer(const std::string& query, const Answer& found, const SearchArguments& options) {
  const bool is_empty = found.results.empty() && !found.best;
  fmt::print(is_empty ? stderr : stdout, "{}",
             readable_answer(query, found, options.as_typed, takes_colour(stdout)));
  if (options.facets && !is_empty) fmt::print("{}", readable_facets(found));
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
                          .as_typed = options.as_typed,
                          .by_date = options.sort == "date"};
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
    show_answer(query, found, options);
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
  app.add_option("--sort", options->sort, "`best` passage first, or newest `date` first")
      ->type_name("ORDER")
      ->default_str("best")
      ->check(CLI::IsMember({"best", "date"}).description(""));
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
           {"commonplace search --sort date coaching", "the newest first"},
           {"commonplace search --facets coaching", "also list filters"},
           {"commonplace search --complete 'district lead'", "complete the last word"},
           {"commonplace search --batch --site public < queries.txt", "many at once"}},
          prepare_search};
}

}  // namespace commonplace
