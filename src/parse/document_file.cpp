#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "model/date.h"
#include "parse/body.h"
#include "parse/content_file.h"
#include "parse/definitions.h"
#include "parse/quote_settings.h"
#include "parse/quotes.h"
#include "parse/schema.h"
#include "parse/settle_quotes.h"

namespace commonplace {
namespace {

// A document while its front matter is read: some keys mean something only together with others.
struct Draft {
  Document document;
  const DocumentKind* kind = nullptr;  // of its folder
  QuoteSettings quotes;
};

template <class Member>
auto into_document(Member reader) {
  return [reader](const Field& field, Draft& draft) { reader(field, draft.document); };
}

void read_kind(const Field& field, Draft& draft) {
  std::vector<std::string> known;
  for (const DocumentKind& kind : document_kinds()) known.emplace_back(kind.id);
  const auto index = read_choice(field, known);
  if (!index || known[*index] == draft.kind->id) return;
  field.faults.error(field.value.spot,
                     fmt::format("this document has `kind: {}` but is in the folder `{}/`", known[*index],
                                 draft.kind->folder),
                     fmt::format("write `kind: {}`, or move the file to `{}/`", draft.kind->id,
                                 document_kinds()[*index].folder));
}

void read_number(const Field& field, Draft& draft) {
  draft.document.number_line = field.value.spot.line;
  if (draft.kind->numbered)
    draft.document.number = read_whole_number(field);
  else
    field.faults.error(field.value.spot, fmt::format("a `{}` has no number", draft.kind->id),
                       "remove the key `number`");
}

void read_dates(const Field& field, Draft& draft) {
  const std::string text = read_text(field);
  if (text.empty()) return;
  const auto dates = parse_dates(text);
  const std::string_view month = draft.kind->month_allowed ? ", `2019-10` for a month" : "";
  const bool exact = dates && (draft.kind->month_allowed || (dates->start.day > 0 && dates->end.day > 0));
  if (!exact || dates->start.month == 0) {
    field.faults.error(
        field.value.spot,
        fmt::format("`{}: {}` {}", field.key, text, dates ? "is not exact enough" : "is not a date"),
        fmt::format("write `2022-11-09` for a day, `2022-11-09/2022-11-10` for several{}", month));
  } else if (dates->end < dates->start) {
    field.faults.error(
        field.value.spot,
        fmt::format("the last day, {}, is before the first, {}", iso(dates->end), iso(dates->start)),
        fmt::format("write `{}: {}/{}`", field.key, iso(dates->end), iso(dates->start)));
  } else {
    draft.document.dates = *dates;
  }
}

void read_publish_on(const Field& field, Document& document) {
  document.publish_on = read_day(field);
}

void read_published(const Field& field, Document& document) {
  document.published = read_day(field);
}

void read_corrected(const Field& field, Document& document) {
  static const std::vector<Key<Correction>> keys = {
      {"date", Need::required,
       [](const Field& day, Correction& correction) {
         if (const auto date = read_day(day)) correction.date = *date;
       }},
      {"what", Need::required, text_into(&Correction::what)},
  };
  for (const Yaml& item : read_list(field)) {
    Correction correction;
    read_map(item, "a correction", keys, correction, field.faults);
    document.corrected.push_back(std::move(correction));
  }
  std::ranges::stable_sort(document.corrected, {}, &Correction::date);
}

Spot spot_of(const Yaml& map, std::string_view key) {
  for (const Yaml& one : map.keys)
    if (one.text == key) return one.spot;
  return map.spot;
}

// A document is corrected after it was published.
void check_corrections(const Yaml& front, const Document& document, Faults& faults) {
  if (!document.published) return;
  for (const Correction& one : document.corrected) {
    if (one.date.year == 0 || one.date >= *document.published) continue;
    faults.error(spot_of(front, "corrected"),
                 fmt::format("the correction of {} is older than `published: {}`", iso(one.date),
                             iso(*document.published)),
                 "write the day of the correction; changes made before the text was published need none");
  }
}

void read_authors(const Field& field, Document& document) {
  static const std::vector<Key<Author>> keys = {
      {"name", Need::required, text_into(&Author::name)},
      {"affiliation", Need::optional, text_into(&Author::affiliation)},
  };
  for (const Yaml& item : read_list(field))
    read_map(item, "an author", keys, document.authors.emplace_back(), field.faults);
}

void read_source(const Field& field, Document& document) {
  static const std::vector<Key<SourceWork>> keys = {
      {"title", Need::optional, text_into(&SourceWork::title)},
      {"publisher", Need::optional, text_into(&SourceWork::publisher)},
      {"url", Need::optional, web_address_into(&SourceWork::url)},
      {"file", Need::optional, placed_text_into(&SourceWork::file)},
  };
  read_map(field.value, "the source", keys, document.source_work, field.faults);
}

void read_aliases(const Field& field, Document& document) {
  for (const Yaml& item : read_list(field))
    document.aliases.push_back(read_old_address({field.key, item, field.faults}));
}

void read_form(const Field& field, Document& document) {
  if (const auto form = read_choice(field, {"full", "digest"}))
    document.form = *form == 0 ? Form::full : Form::digest;
}

void read_status(const Field& field, Document& document) {
  if (const auto status = read_choice(field, {"published", "draft", "withdrawn"}))
    document.status = static_cast<Status>(*status);
}

void read_withdrawn_on(const Field& field, Document& document) {
  document.withdrawn_on = read_day(field);
}

// Readers who come for a withdrawn text are told why it went.
void check_withdrawal(const ContentFile& file, const Document& document, Faults& faults) {
  const auto spot_of = [&](std::string_view key) {
    const auto& keys = file.front->keys;
    const auto found = std::ranges::find(keys, key, &Yaml::text);
    return found == keys.end() ? Spot{1, 1} : found->spot;
  };
  const bool withdrawn = document.status == Status::withdrawn;
  if (withdrawn && document.reason.empty())
    faults.error(spot_of("status"), "a withdrawn document must say why",
                 "write `reason: ...`, a sentence that readers will see; `withdrawn: 2024-05-17` says when");
  if (!withdrawn && !document.reason.empty())
    faults.error(spot_of("reason"), "`reason` says why a document is withdrawn, but this one is not",
                 "write `status: withdrawn`, or remove `reason`");
  if (!withdrawn && document.withdrawn_on)
    faults.error(spot_of("withdrawn"), "`withdrawn` says when a document was withdrawn, but this one is not",
                 "write `status: withdrawn`, or remove `withdrawn`");
}

void read_host(const Field& field, Document& document) {
  document.host = read_id<EntityId>(field);
}

bool is_draft(const Yaml& front) {
  for (std::size_t i = 0; i < front.keys.size(); ++i)
    if (front.keys[i].text == "status") return front.items[i].text == "draft";
  return false;
}

std::vector<Key<Draft>> document_keys(const DocumentKind& kind) {
  return {
      {"kind", Need::required, read_kind},
      {"number", kind.numbered ? Need::required : Need::optional, read_number},
      {"title", Need::required, into_document(text_into(&Document::title))},
      {"short_title", Need::optional, into_document(text_into(&Document::short_title))},
      {"dates", Need::required, read_dates},
      {"place", Need::optional, into_document(text_into(&Document::place))},
      {"host", Need::optional, into_document(read_host)},
      {"authors", Need::optional, into_document(read_authors)},
      {"themes", Need::optional, into_document(ids_into(&Document::themes))},
      {"form", Need::required, into_document(read_form)},
      {"source", Need::optional, into_document(read_source)},
      {"summary", Need::required, into_document(text_into(&Document::summary))},
      {"takeaways", Need::optional, into_document(texts_into(&Document::takeaways))},
      {"note", Need::optional, into_document(text_into(&Document::note))},
      {"status", Need::optional, into_document(read_status)},
      {"reason", Need::optional, into_document(text_into(&Document::reason))},
      {"withdrawn", Need::optional, into_document(read_withdrawn_on)},
      {"publish_on", Need::optional, into_document(read_publish_on)},
      {"published", Need::optional, into_document(read_published)},
      {"corrected", Need::optional, into_document(read_corrected)},
      {"quotes", Need::optional,
       [](const Field& field, Draft& draft) { draft.quotes = read_quote_settings(field); }},
      {"aliases", Need::optional, into_document(read_aliases)},
      {"formerly", Need::optional, into_document(former_ids_into(&Document::formerly))},
  };
}

}  // namespace

Document parse_document(const ContentFile& file, const DocumentKind& kind, Faults& faults) {
  Draft draft;
  draft.kind = &kind;
  Document& document = draft.document;
  document.id = {file.id};
  document.source = file.source.path();
  document.kind = kind.id;
  if (file.front) {
    // A draft may be unfinished.
    const Severity missing = is_draft(*file.front) ? Severity::warning : Severity::error;
    read_map(*file.front, "a document", document_keys(kind), draft, faults, missing);
    check_corrections(*file.front, document, faults);
    check_withdrawal(file, document, faults);
  }
  document.body = parse_body(file.source, file.body, faults);
  if (file.front && document.body.passages.empty())
    faults.warning({}, "this document has no text", "write its text below the front matter");
  document.quotes = find_quotes(document.body);
  // The text of a withdrawn document may be gone, and the words of its quotes with it.
  Diagnostics unheard;
  Faults no_faults(document.source, unheard);
  settle_quotes(draft.quotes, document, document.status == Status::withdrawn ? no_faults : faults);
  document.definitions = find_definitions(document.body);
  return std::move(draft.document);
}

}  // namespace commonplace
