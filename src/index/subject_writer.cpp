#include "index/subject_writer.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "model/urls.h"
#include "search/searchable.h"
#include "search/statement.h"
#include "text/dates.h"
#include "text/numbers.h"
#include "text/sentences.h"
#include "text/words.h"

namespace commonplace {
namespace {

// Of things with the same name, the one of the kind that comes first here is meant.
constexpr std::array<std::string_view, 9> subject_kinds{
    "theme", "district", "person", "organization", "program", "policy", "meeting", "case-study", "term"};

std::int64_t rank_of(std::string_view kind) {
  return std::ranges::find(subject_kinds, kind) - subject_kinds.begin();
}

std::string_view subject_kind(const Document& document) {
  return document.kind == "meeting-summary" ? "meeting" : document.kind;
}

std::string first_sentence(const std::string& text) {
  return text.empty() ? text : std::string(sentence_around(text, 0).of(text));
}

std::string description_of(const Body& body) {
  return body.passages.empty() ? std::string() : first_sentence(body.passages.front().body.text);
}

struct Spread {
  std::int64_t passages = 0;
  std::int64_t documents = 0;
};

Spread spread_of(const std::vector<MentionPlace>& places) {
  std::set<std::uint32_t> documents;
  for (const MentionPlace& place : places) documents.insert(place.document);
  return {static_cast<std::int64_t>(places.size()), static_cast<std::int64_t>(documents.size())};
}

class SubjectWriter {
 public:
  SubjectWriter(const Database& database, const Corpus& corpus, const Relations& relations)
      : corpus_(corpus),
        relations_(relations),
        subject_(database, "INSERT INTO subject VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
        name_(database, "INSERT OR IGNORE INTO subject_name VALUES(?1, ?2, ?3)"),
        kind_word_(database, "INSERT OR IGNORE INTO kind_word VALUES(?1, ?2)") {}

  void write_kind_words() {
    const bool has_strings = !corpus_.strings().messages.empty();
    const auto add = [this](std::string_view kind, std::string_view word) {
      const std::string folded = folded_words_joined(word);
      if (!folded.empty()) kind_word_.run(folded, kind);
    };
    const auto add_said = [&](std::string_view kind, std::string_view key) {
      if (has_strings) add(kind, corpus_.strings()(key));
    };
    for (const DocumentKind& kind : document_kinds()) {
      const std::string_view subject = kind.id == "meeting-summary" ? "meeting" : kind.id;
      for (const std::string_view word : {kind.label, kind.plural, kind.noun}) add(subject, word);
      for (const std::string_view form : {"", "plural", "noun"}) add_said(subject, kind_key(kind.id, form));
    }
    for (const EntityKind& kind : entity_kinds()) {
      for (const std::string_view word : {kind.label, kind.plural}) add(kind.id, word);
      for (const std::string_view form : {"", "plural"}) add_said(kind.id, kind_key(kind.id, form));
    }
    for (const std::string_view key : {"theme", "themes"}) add_said("theme", key);
    add_said("term", "glossary");
  }

  void write_themes(const Topics& topics) {
    for (std::size_t t = 0; t < corpus_.themes().size(); ++t) {
      const Theme& theme = corpus_.themes()[t];
      const ThemeRelations& found = topics.themes[t];
      begin("theme", theme.name, description_of(theme.body), url_of(theme),
            {static_cast<std::int64_t>(found.passages.size()),
             static_cast<std::int64_t>(found.documents.size())});
      name(theme.name);
      for (const std::string& other : theme.also) name(other);
    }
  }

  void write_entities() {
    for (std::uint32_t e = 0; e < corpus_.entities().size(); ++e) {
      if (!relations_.named[e]) continue;  // it has no page
      const Entity& entity = corpus_.entities()[e];
      const std::string told = description_of(entity.body);
      begin(entity.kind, entity.name.value, told.empty() ? entity.role : told, url_of(entity),
            entity.kind == "district" ? spread_about(e) : spread_of(relations_.entity_mentions[e]));
      name(entity.name.value);
      for (const Placed<std::string>& other : entity.also) name(other.value);
      for (const Term& term : corpus_.terms()) {
        if (!term.entity || term.entity->value != entity.id) continue;
        name(term.term.value);
        name(term.expansion);
      }
    }
  }

  void write_terms() {
    for (std::size_t t = 0; t < corpus_.terms().size(); ++t) {
      const Term& term = corpus_.terms()[t];
      const auto own = term.entity ? corpus_.find(term.entity->value) : std::nullopt;
      if (own && relations_.named[*own]) continue;  // it is the entity's name
      begin(
          "term",
          term.expansion.empty() ? term.term.value : fmt::format("{} ({})", term.expansion, term.term.value),
          first_sentence(term.meaning), url_of(term), spread_of(relations_.term_mentions[t]));
      name(term.term.value);
      name(term.expansion);
    }
  }

  void write_documents() {
    for (const Document& document : corpus_.documents()) {
      begin(subject_kind(document), title_of(document), first_sentence(document.summary), url_of(document),
            {static_cast<std::int64_t>(document.body.passages.size()), 0});
      name(document.title);
      name(document.short_title);
      name_by_date(document.dates);
      name_with_kind(document.place);
      if (document.number) name_by_number(*document.number);
      if (const auto host = document.host ? corpus_.find(document.host->value) : std::nullopt) {
        name_with_kind(corpus_.entities()[*host].name.value);
        for (const Placed<std::string>& other : corpus_.entities()[*host].also) name_with_kind(other.value);
      }
    }
  }

 private:
  void begin(std::string_view kind, const std::string& name, const std::string& sentence, const Url& url,
             Spread spread) {
    subject_.run(++row_, kind, rank_of(kind), name, sentence, url.value, spread.passages, spread.documents);
  }

  void add_name(std::string_view name, bool alone) {
    const std::string folded = folded_words_joined(searchable(name));
    if (!folded.empty()) name_.run(folded, row_, static_cast<std::int64_t>(alone));
  }
  void name(std::string_view name) { add_name(name, true); }
  // Meant only next to a word for its kind: 33 is the meeting in "meeting 33" alone.
  void name_with_kind(std::string_view name) { add_name(name, false); }

  void name_by_number(int number) {
    const std::string& language = corpus_.site().language;
    name_with_kind(std::to_string(number));
    name_with_kind(ordinal_number(number, language));
    name_with_kind(spelled_number(number, language));
    name_with_kind(spelled_ordinal(number, language));
  }

  // "June 2017" names what was then; with a word for its kind, so does "2017".
  void name_by_date(const Dates& dates) {
    for (const Date& day : {dates.start, dates.end}) {
      if (day.month > 0) name(fmt::format("{} {}", month_name(day.month, corpus_.site().language), day.year));
      name_with_kind(std::to_string(day.year));
    }
  }

  std::string title_of(const Document& document) const {
    if (!document.number || corpus_.strings().messages.empty()) return document.title;
    const std::string numbered = corpus_.strings()(kind_key(document.kind, "numbered"),
                                                   {{"number", std::to_string(*document.number)}});
    return document.title.starts_with(numbered) ? document.title : numbered + ": " + document.title;
  }

  Spread spread_about(std::uint32_t district) const {
    Spread spread;
    for (const DocumentRelations& document : relations_.documents) {
      const auto about = std::ranges::count_if(document.districts, [district](const auto& passage) {
        return std::ranges::binary_search(passage, district);
      });
      spread.passages += about;
      spread.documents += about > 0 ? 1 : 0;
    }
    return spread;
  }

  const Corpus& corpus_;
  const Relations& relations_;
  std::int64_t row_ = 0;
  Statement subject_, name_, kind_word_;
};

}  // namespace

void write_subjects(const Database& database, const Corpus& corpus, const Relations& relations,
                    const Topics& topics) {
  SubjectWriter writer(database, corpus, relations);
  writer.write_kind_words();
  writer.write_themes(topics);
  writer.write_entities();
  writer.write_terms();
  writer.write_documents();
}

}  // namespace commonplace
