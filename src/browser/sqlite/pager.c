// In place of pager.c, pcache.c and pcache1.c: the pages of one database that never changes.
//
// The file lies on a server, and only some of its pages have come. Those that have are kept as long as the
// database is open, so there is no cache that could be full, no lock, no journal and no page to be written. A
// page that has not come is SQLITE_IOERR_READ, and nothing else gives that code: the host notes which page it
// was asked for, fetches it, and the search is repeated. Every other code is a real failure.
//
// What a page holds is not looked at here, but for the first: b-tree and FTS5 check what they read. A
// database that is not SQLite's, and numbers of pages that do not exist, are SQLITE_CORRUPT.
#include "btreeInt.h"
#include "sqliteInt.h"

#define IMPORT(name) __attribute__((import_module("host"), import_name(#name)))
IMPORT(page_size) int host_page_size(void);
IMPORT(page_count) int host_page_count(void);
// Writes page `number`, counted from 1, to `to`, and is 1; 0 when it has not come.
IMPORT(page) int host_page(int number, void* to, int size);

enum {
  smallest_page = 512,
  // SQLite checks a cell after it has read the numbers that begin it, so it may read past the end of a page
  // whose content is wrong. Its own cache has other structures there.
  bytes_past_end = 32
};

struct Pager {
  DbPage** pages;  // by number; 0: not asked for so far, or not come
  Pgno count;
  u32 size;
  u32 extra;  // bytes that the b-tree keeps beside each page
};

static int is_page_size(int size) {
  return size >= smallest_page && size <= SQLITE_MAX_PAGE_SIZE && (size & (size - 1)) == 0;
}

// File format, 1.3: the text, then the size of pages in two bytes, where 1 is 65536.
static int is_header_of(const Pager* pager, const u8* page) {
  u32 size = (u32)page[16] << 8 | (u32)page[17] << 16;
  return memcmp(page, SQLITE_FILE_HEADER, sizeof(SQLITE_FILE_HEADER)) == 0 && size == pager->size;
}

int sqlite3PagerOpen(sqlite3_vfs* vfs, Pager** out, const char* name, int extra, int flags, int vfs_flags,
                     void (*reinit)(DbPage*)) {
  int size = host_page_size();
  int count = host_page_count();
  Pager* pager;
  *out = 0;
  if (!is_page_size(size) || count < 1) return SQLITE_CORRUPT_BKPT;
  pager = sqlite3MallocZero(sizeof(Pager));
  if (pager == 0) return SQLITE_NOMEM_BKPT;
  pager->pages = sqlite3MallocZero(sizeof(DbPage*) * ((u64)count + 1));
  if (pager->pages == 0) {
    sqlite3_free(pager);
    return SQLITE_NOMEM_BKPT;
  }
  pager->count = (Pgno)count;
  pager->size = (u32)size;
  pager->extra = (u32)ROUND8(extra);
  *out = pager;
  return SQLITE_OK;
}

int sqlite3PagerClose(Pager* pager, sqlite3* database) {
  Pgno number;
  for (number = 1; number <= pager->count; ++number) sqlite3_free(pager->pages[number]);
  sqlite3_free(pager->pages);
  sqlite3_free(pager);
  return SQLITE_OK;
}

// A page in one block: its DbPage, what the b-tree keeps, the bytes.
static int fetch(Pager* pager, Pgno number) {
  u64 before = ROUND8(sizeof(DbPage)) + pager->extra;
  u8* block = sqlite3MallocZero(before + pager->size + bytes_past_end);
  DbPage* page = (DbPage*)block;
  if (block == 0) return SQLITE_NOMEM_BKPT;
  page->pExtra = block + ROUND8(sizeof(DbPage));
  page->pData = block + before;
  page->pPager = pager;
  page->pgno = number;
  if (!host_page((int)number, page->pData, (int)pager->size)) {
    sqlite3_free(block);
    return SQLITE_IOERR_READ;
  }
  if (number == 1 && !is_header_of(pager, page->pData)) {
    sqlite3_free(block);
    return SQLITE_CORRUPT_BKPT;
  }
  pager->pages[number] = page;
  return SQLITE_OK;
}

int sqlite3PagerGet(Pager* pager, Pgno number, DbPage** out, int flags) {
  int status = SQLITE_OK;
  *out = 0;
  if (number < 1 || number > pager->count) return SQLITE_CORRUPT_BKPT;
  if (pager->pages[number] == 0) status = fetch(pager, number);
  *out = pager->pages[number];
  return status;
}

DbPage* sqlite3PagerLookup(Pager* pager, Pgno number) {
  return number <= pager->count ? pager->pages[number] : 0;
}

int sqlite3PagerReadFileheader(Pager* pager, int bytes, unsigned char* to) {
  DbPage* page;
  int status = sqlite3PagerGet(pager, 1, &page, 0);
  if (status == SQLITE_OK) memcpy(to, page->pData, (size_t)bytes);
  return status;
}

// The b-tree asks for the size that the header names, which is ours, or for none. It would ask forever if it
// got another than it wants.
int sqlite3PagerSetPagesize(Pager* pager, u32* size, int reserved) {
  if (*size != 0 && *size != pager->size) return SQLITE_CORRUPT_BKPT;
  *size = pager->size;
  return SQLITE_OK;
}

void sqlite3PagerPagecount(Pager* pager, int* count) {
  *count = (int)pager->count;
}
void* sqlite3PagerGetData(DbPage* page) {
  return page->pData;
}
void* sqlite3PagerGetExtra(DbPage* page) {
  return page->pExtra;
}

// All pages stay, so uses are not counted.
void sqlite3PagerUnref(DbPage* page) {}
void sqlite3PagerUnrefNotNull(DbPage* page) {}
void sqlite3PagerUnrefPageOne(DbPage* page) {}
int sqlite3PagerPageRefcount(DbPage* page) {
  return 1;
}

// Nothing changes, so whoever asks for a lock has it, and what is undone was never done.
int sqlite3PagerSharedLock(Pager* pager) {
  return SQLITE_OK;
}
int sqlite3PagerExclusiveLock(Pager* pager) {
  return SQLITE_READONLY;
}
int sqlite3PagerRollback(Pager* pager) {
  return SQLITE_OK;
}
u8 sqlite3PagerIsreadonly(Pager* pager) {
  return 1;
}
u32 sqlite3PagerDataVersion(Pager* pager) {
  return 1;
}
int sqlite3PagerIsMemdb(Pager* pager) {
  return 0;
}
int sqlite3PagerGetJournalMode(Pager* pager) {
  return PAGER_JOURNALMODE_OFF;
}
int sqlite3PagerSetJournalMode(Pager* pager, int mode) {
  return PAGER_JOURNALMODE_OFF;
}
int sqlite3PagerOkToChangeJournalMode(Pager* pager) {
  return 0;
}

// There is no file. SQLite asks the one it gets whether it is open: this one is not.
sqlite3_file* sqlite3PagerFile(Pager* pager) {
  static sqlite3_file none;
  return &none;
}
const char* sqlite3PagerFilename(const Pager* pager, int null_if_in_memory) {
  return "";
}
const char* sqlite3PagerJournalname(Pager* pager) {
  return "";
}

void sqlite3PagerSetMmapLimit(Pager* pager, sqlite3_int64 bytes) {}
void sqlite3PagerSetCachesize(Pager* pager, int pages) {}
void sqlite3PagerSetBusyHandler(Pager* pager, int (*handler)(void*), void* data) {}

// There is no page cache (pcache.c).
int sqlite3PcacheInitialize(void) {
  return SQLITE_OK;
}
void sqlite3PcacheShutdown(void) {}
void sqlite3PCacheSetDefault(void) {}
void sqlite3PCacheBufferSetup(void* buffer, int size, int count) {}
int sqlite3HeaderSizePcache(void) {
  return 0;
}
int sqlite3HeaderSizePcache1(void) {
  return 0;
}
void* sqlite3PageMalloc(int bytes) {
  return sqlite3_malloc(bytes);
}
void sqlite3PageFree(void* page) {
  sqlite3_free(page);
}
