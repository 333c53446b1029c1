#include "import/docx/symbols.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"

namespace commonplace {
namespace {

constexpr std::uint32_t first_code = 0x20, last_code = 0xFF;
constexpr std::uint32_t private_codes = 0xF000;  // Word adds this to the codes of symbol fonts

// Characters at the codes 0x20 to 0xFF, sixteen a line; a blank where the font has no sign. From the table of
// dingbat-to-unicode (BSD license), which follows Unicode's own names. Arrows, check marks and bullets
// that few fonts have in Unicode 7 are those of the old blocks that look the same.
constexpr std::u32string_view symbol_signs =
    U" !∀#∃%&∍()*+,−./"
    U"0123456789:;<=>?"
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"
    U"ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    U"‾αβχδεφγηιϕκλμνο"
    U"πθρστυϖωξψζ{|}~ "
    U"                "
    U"                "
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"
    U"°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    U"∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    U"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
    U" 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ";

constexpr std::u32string_view wingdings_signs =
    U" 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭"
    U"🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍"
    U"🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳"
    U"🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉"
    U"♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□"
    U"🞐❑❒🞟⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷▯"
    U"🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍"
    U"➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟·•"
    U"⬝○🞆🞈🞊🞋🔿▪□🟁🟅★🟋🟏🟓🟑"
    U"⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"
    U"🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗"
    U"🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←"
    U"→↑↓↖↗↙↘🡸➔🡹🡻🡼🡽🡿🡾⇦"
    U"⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑ ";

constexpr std::u32string_view wingdings2_signs =
    U" 🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋"
    U"🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙"
    U"🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗"
    U"✓☒☑⮽☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺"
    U"🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥"
    U"⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿ "
    U"☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤"
    U"🕥🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌"
    U"🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇"
    U"🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁"
    U"⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪"
    U"🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺"
    U"🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒"
    U"✹🟃🟇✯🟍🟔⯌⯍※⁂      ";

constexpr std::u32string_view wingdings3_signs =
    U" ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻"
    U"⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧"
    U"⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌"
    U"⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥"
    U"🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙"
    U"▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁 "
    U"🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕"
    U"🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅"
    U"🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟"
    U"🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽"
    U"🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮"
    U"⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷"
    U"🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕"
    U"🢗               ";

constexpr std::u32string_view webdings_signs =
    U" 🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼"
    U"🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳"
    U"🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂"
    U"🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫"
    U"⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥"
    U"🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲 "
    U"🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠"
    U"🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻"
    U"🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜"
    U"🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻"
    U"🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒"
    U"🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫"
    U"🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦"
    U"🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊";

constexpr bool has_all_codes(std::u32string_view signs) {
  return signs.size() == last_code - first_code + 1;
}
static_assert(has_all_codes(symbol_signs) && has_all_codes(wingdings_signs) &&
              has_all_codes(wingdings2_signs) && has_all_codes(wingdings3_signs) &&
              has_all_codes(webdings_signs));

struct SymbolFont {
  std::string_view name;  // in small letters
  std::u32string_view signs;
};
constexpr std::array symbol_fonts = {
    SymbolFont{"symbol", symbol_signs},          SymbolFont{"wingdings", wingdings_signs},
    SymbolFont{"wingdings 2", wingdings2_signs}, SymbolFont{"wingdings 3", wingdings3_signs},
    SymbolFont{"webdings", webdings_signs},
};

const SymbolFont* symbol_font_of(std::string_view name) {
  const std::string small = ascii_lower(name);
  for (const SymbolFont& font : symbol_fonts)
    if (font.name == small) return &font;
  return nullptr;
}

std::optional<char32_t> sign_at(std::u32string_view signs, std::uint32_t code) {
  if (code < first_code || code > last_code) return {};
  const char32_t sign = signs.at(code - first_code);
  if (sign == U' ' && code != first_code) return {};
  return sign;
}

// A code of the private area in a font that is not one of ours, as in text pasted from elsewhere: nearly
// always a bullet of Wingdings, or the round one of Symbol.
std::optional<char32_t> sign_of_any_font(std::uint32_t code) {
  constexpr std::uint32_t round_bullet = 0xB7;
  if (code == round_bullet) return U'•';
  return sign_at(wingdings_signs, code);
}

std::string utf8_or_box(std::optional<char32_t> sign) {
  if (!sign) return std::string(unknown_sign);
  std::string text;
  append_character(text, *sign);
  return text;
}

bool is_private_code(char32_t c) {
  return c >= private_codes + first_code && c <= private_codes + last_code;
}

}  // namespace

std::string symbol_in_utf8(std::string_view font, std::uint32_t code) {
  const std::uint32_t low = code >= private_codes ? code - private_codes : code;
  if (const SymbolFont* known = symbol_font_of(font)) return utf8_or_box(sign_at(known->signs, low));
  const bool is_character = code >= first_code && code < 0xD800;  // above: surrogates, the private area
  if (is_character) return utf8_or_box(static_cast<char32_t>(code));
  return std::string(unknown_sign);
}

std::string words_in_font(std::string_view words, std::string_view font) {
  const SymbolFont* const known = symbol_font_of(font);
  constexpr char private_lead = '\xEF';  // U+F000 to U+FFFF in UTF-8
  if (known == nullptr && words.find(private_lead) == std::string_view::npos) return std::string(words);
  std::string out;
  while (!words.empty()) {
    const std::size_t good = std::min(first_bad_byte(words), words.size());
    for (std::size_t at = 0; at < good;) {
      const char32_t c = next_character(words, at);
      if (is_private_code(c)) {
        const auto low = static_cast<std::uint32_t>(c - private_codes);
        out += utf8_or_box(known != nullptr ? sign_at(known->signs, low) : sign_of_any_font(low));
      } else if (known != nullptr && c >= first_code && c <= last_code) {
        out += utf8_or_box(sign_at(known->signs, static_cast<std::uint32_t>(c)));
      } else {
        append_character(out, c);
      }
    }
    out += words.substr(good, 1);  // a bad byte, if any
    words.remove_prefix(std::min(good + 1, words.size()));
  }
  return out;
}

}  // namespace commonplace
