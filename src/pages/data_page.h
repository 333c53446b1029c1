#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/corpus.h"
#include "pages/field.h"
#include "pages/frame.h"

namespace commonplace {

// A file that other programs may read.
struct DataFile {
  std::string name;  // data/quotes.json
  Url url;
  std::string about;
  std::optional<std::string> keys;  // of each row: "id, text, attribution"
};

template <>
struct Fields<DataFile> {
  static constexpr auto list(auto use) {
    return use(field("name", &DataFile::name, "its path: data/quotes.json"),
               field("url", &DataFile::url, "the file"),
               field("about", &DataFile::about, "what it holds, in a sentence"),
               field("keys", &DataFile::keys, "the keys of each row, where it is JSON of ours"));
  }
};

// What the site offers to other programs: its data, its references and the database of its search.
struct DataPage {
  static constexpr std::string_view template_name = "data";
  Frame frame;
  std::vector<DataFile> files;
  std::vector<DataFile> references;
  DataFile database;
  std::string query;
  std::optional<std::string> license;
  std::optional<std::string> license_url;
  std::string organization;
};

template <>
struct Fields<DataPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &DataPage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("files", &DataPage::files, "the data files"),
        field("references", &DataPage::references, "files of references to all documents"),
        field("database", &DataPage::database, "the database of the search"),
        field("query", &DataPage::query, "a query to ask it, in SQL"),
        field("license", &DataPage::license, "on what terms readers may reuse the texts"),
        field("license_url", &DataPage::license_url, "the license itself, elsewhere"),
        field("organization", &DataPage::organization, "whom to ask where there is no license"));
  }
};

// Passages with two words, best first, each with its document and address.
extern const std::string_view example_query;

DataPage data_page(const Corpus& corpus);
Url data_url();  // /data/

}  // namespace commonplace
