#include "index/relation_writer.h"

#include <map>
#include <string>
#include <vector>

#include "index/row_parts.h"
#include "model/urls.h"
#include "search/statement.h"

namespace commonplace {
namespace {

class RelationWriter {
 public:
  RelationWriter(const Database& database, const Layout& layout, const Corpus& corpus)
      : database_(database), layout_(layout), corpus_(corpus) {}

  void write_themes(const Topics& topics) {
    Statement insert(database_, "INSERT INTO passage_theme VALUES(?1, ?2, ?3)");
    for (std::size_t t = 0; t < topics.themes.size(); ++t) {
      const std::string& id = corpus_.themes()[t].id.value;
      std::map<std::int64_t, bool> rows;  // whether curated
      for (const ThemePassage& one : topics.themes[t].passages)
        rows.emplace(row_of(one.document, one.passage), one.curated);
      std::vector<std::int64_t> ascending;
      for (const auto& [row, curated] : rows) {
        insert.run(id, row, static_cast<std::int64_t>(curated));
        ascending.push_back(row);
      }
      write_facet("theme", id, ascending);
    }
  }

  void write_districts(const Relations& relations) {
    std::map<std::uint32_t, std::vector<std::int64_t>> rows;
    for (std::uint32_t d = 0; d < relations.documents.size(); ++d) {
      const auto& of_passages = relations.documents[d].districts;
      for (std::uint32_t p = 0; p < of_passages.size(); ++p)
        for (const std::uint32_t district : of_passages[p]) rows[district].push_back(row_of(d, p));
    }
    Statement insert(database_, "INSERT INTO passage_district VALUES(?1, ?2)");
    for (const auto& [district, own] : rows) {
      const std::string& id = corpus_.entities()[district].id.value;
      for (const std::int64_t row : own) insert.run(id, row);
      write_facet("district", id, own);
    }
  }

  void write_mentions(const Relations& relations) {
    Statement entity(database_, "INSERT INTO entity VALUES(?1, ?2, ?3, ?4)");
    Statement mention(database_, "INSERT INTO mention VALUES(?1, ?2)");
    for (std::size_t e = 0; e < corpus_.entities().size(); ++e) {
      if (!relations.named[e]) continue;  // it has no page, and nothing to join it to
      const Entity& one = corpus_.entities()[e];
      entity.run(one.id.value, one.kind, one.name.value, url_of(one).value);
      for (const MentionPlace& place : relations.entity_mentions[e])
        mention.run(one.id.value, row_of(place.document, place.passage));
    }
  }

  void write_quotes(const Topics& topics) {
    Statement insert(database_, "INSERT INTO quote VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    Statement theme(database_, "INSERT INTO quote_theme VALUES(?1, ?2)");
    for (std::uint32_t d = 0; d < corpus_.documents().size(); ++d) {
      for (const Quote& quote : corpus_.documents()[d].quotes) {
        const std::string url = quote.card.empty() ? std::string() : url_of(quote).value;
        insert.run(quote.id.value, row_of(d, quote.passage), quote.text, quote.card, quote.attribution, url);
        for (const std::uint32_t t : themes_of_quote(corpus_, topics, d, quote))
          theme.run(quote.id.value, corpus_.themes()[t].id.value);
      }
    }
  }

 private:
  std::int64_t row_of(std::uint32_t document, std::uint32_t passage) const {
    return layout_.rows_of(document).first + passage;
  }

  void write_facet(std::string_view dimension, const std::string& id, const std::vector<std::int64_t>& rows) {
    // Three to a page of the smallest size: a row that does not fit on one page would be read in two trips.
    constexpr std::size_t part_bytes = 1300;
    const std::vector<std::string> parts = parts_of_rows(rows, part_bytes);
    for (const std::string& part : parts) part_.run(Blob{part});
    const auto count = static_cast<std::int64_t>(parts.size());
    facet_.run(dimension, id, next_part_, count);
    next_part_ += count;
  }

  const Database& database_;
  const Layout& layout_;
  const Corpus& corpus_;
  std::int64_t next_part_ = 1;
  Statement part_{database_, "INSERT INTO facet_rows VALUES(?1)"};
  Statement facet_{database_,
                   "UPDATE facet SET first_part = ?3, parts = ?4 WHERE dimension = ?1 AND id = ?2"};
};

}  // namespace

void write_relations(const Database& database, const Layout& layout, const Corpus& corpus,
                     const Relations& relations, const Topics& topics) {
  RelationWriter writer(database, layout, corpus);
  writer.write_themes(topics);
  writer.write_districts(relations);
  writer.write_mentions(relations);
  writer.write_quotes(topics);
}

}  // namespace commonplace
