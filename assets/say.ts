// What scripts say: the messages of templates/strings.<language>.yaml whose keys begin with `script_`, which the
// build writes to assets/words-<hash>.js, filled by the rules of its locale.

interface Message {
  counted: string; // the gap that chooses a form; empty: none
  forms: Record<string, string>; // by `one`, `other`, `=0`, with gaps as {name}
}

declare const commonplace_words: { locale: string; messages: Record<string, Message> };

export const locale = (): string => commonplace_words.locale;

// The form of a message that fits what is counted.
function form(key: string, gaps: Record<string, unknown>): string {
  const message = commonplace_words.messages[key];
  if (message === undefined) throw new Error(`no words for ${key}`);
  const count = Number(gaps[message.counted] ?? 0);
  return message.forms[`=${count}`] ?? message.forms[new Intl.PluralRules(locale()).select(count)]
    ?? message.forms['other'] ?? '';
}

// The parts of a message, in order, for gaps that are more than text.
export function say_parts<Part>(key: string, gaps: Record<string, Part | string | number>): (Part | string)[] {
  return form(key, gaps).split(/\{(\w+)\}/).map((part, i) => {
    const value = i % 2 === 0 ? part : gaps[part] ?? `{${part}}`;
    return typeof value === 'number' ? value.toLocaleString(locale()) : value;
  });
}

export const say = (key: string, gaps: Record<string, string | number> = {}): string => say_parts(key, gaps).join('');
