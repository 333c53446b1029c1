#pragma once

#include "model/document.h"
#include "parse/faults.h"
#include "parse/quote_settings.h"

namespace commonplace {

// Adds, hides and features the document's quotes and gives each its speaker, its card and its themes. Words
// that name no quote are a fault; a featured quote that nobody is named for, or without a card, is a warning
// and is not featured.
void settle_quotes(const QuoteSettings& settings, Document& document, Faults& faults);

}  // namespace commonplace
