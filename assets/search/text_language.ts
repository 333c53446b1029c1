// The language of the texts, where it is another than that of the interface: what shows their words says so.
export function text_language(): { lang?: string } {
  const lang = document.getElementById('lists')?.dataset.textLanguage;
  return lang === undefined ? {} : { lang };
}
