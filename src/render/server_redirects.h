#pragma once

#include <vector>

#include "base/output_file.h"
#include "model/corpus.h"

namespace commonplace {

// The redirects as maps for servers, which answer at once and also what no file can: old queries, and names
// of files (`/old.pdf`). `_redirects` for Netlify and Cloudflare Pages, `server/redirects.nginx.conf`, and
// `server/redirects.htaccess` for Apache. They are written even without redirects, so that a server's
// configuration may include them.
std::vector<OutputFile> server_redirects(const Corpus& corpus);

}  // namespace commonplace
