// fts5_tokenize.c with another beginning: of its four tokenizers it registers the two that the index is made
// with, `porter`, which reduces words to stems, over `unicode61`, which finds them.
#include "fts5Int.h"

#define sqlite3Fts5TokenizerInit all_tokenizers_init
#include "fts5_tokenize.c"
#undef sqlite3Fts5TokenizerInit

int sqlite3Fts5TokenizerInit(fts5_api* api) {
  fts5_tokenizer unicode61 = {fts5UnicodeCreate, fts5UnicodeDelete, fts5UnicodeTokenize};
  fts5_tokenizer porter = {fts5PorterCreate, fts5PorterDelete, fts5PorterTokenize};
  int status = api->xCreateTokenizer(api, "unicode61", api, &unicode61, 0);
  if (status == SQLITE_OK) status = api->xCreateTokenizer(api, "porter", api, &porter, 0);
  return status;
}
