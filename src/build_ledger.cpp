#include "build_ledger.h"

#include "base/error.h"
#include "base/files.h"
#include "relate/address_history.h"

namespace commonplace {

void keep_ledger(const Corpus& corpus, const Relations& relations, const BuildOptions& options,
                 BuildResult& result) {
  if (options.drafts) return;
  const std::string ledger = written_ledger(corpus, relations);
  const bool is_new = corpus.ledger().text == nullptr;
  if (!is_new && ledger == *corpus.ledger().text) return;
  try {
    replace_file(options.input.content / ledger_file, ledger);
    result.ledger = is_new ? Keeping::made : Keeping::updated;
  } catch (const Error&) {
    result.ledger = Keeping::unwritable;
  }
}

}  // namespace commonplace
