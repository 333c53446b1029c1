// The documents: a text, what makes it, and how it looks. `about` is what is hard in it. Every second one (held) is not
// named to those who work on the importer, so that there is a figure for what nobody tuned it for.

const serif = 'Liberation Serif, serif', sans = 'Liberation Sans, sans-serif';
const usual = ['organization', 'label', 'title', 'date', 'place', 'authors'];
const table_lines = 'table { border-collapse: collapse } td, th { border: 0.7pt solid #333; padding: 3pt 6pt }';
const centered = 'header { text-align: center }';
const bold_headings = 'h2 { font-size: 13pt } h3 { font-size: 11pt; font-style: italic }';

const latex = [
  { text: 'workshop-paper', name: 'latex-article', about: 'numbered by LaTeX, hyperref bookmarks, maketitle',
    layout: { front: ['title', 'authors', 'date'], authors: 'lines', maketitle: true, numbered: false, hyperref: true } },
  { text: 'water-report', name: 'latex-report', about: 'contents page, running header that repeats the title, numbered, hyperref',
    layout: { front: ['title', 'subtitle', 'authors', 'date'], authors: 'names', numbered: true, contents: true, running: 'Small Schools, Shared Staff', hyperref: true, ruled: true, options: '11pt,a5paper', preamble: '\\setcounter{secnumdepth}{3}' } },
  { text: 'attendance-brief', name: 'latex-twocolumn', about: 'two columns, no bookmarks, rules under the first row only',
    layout: { front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'names', options: '10pt,letterpaper,twocolumn' } },
  { text: 'ridgeline-17', name: 'latex-plain', about: 'title lines set by hand, byline with an institute',
    layout: { front: ['label', 'title', 'date', 'place', 'authors'], authors: 'by', dates: 'plain' } },
  { text: 'millbrook-case', name: 'latex-koma', about: 'headings in another font, ragged margins, running header',
    layout: { class: 'scrartcl', front: ['label', 'title', 'authors', 'place', 'date'], authors: 'by', hyperref: true, running: 'Millbrook', options: '12pt,a5paper' } },
  { text: 'goals-plan', name: 'latex-sans', about: 'sans serif, ruled table, headings that count up',
    layout: { front: ['organization', 'label', 'title', 'date', 'place', 'authors'], authors: 'prepared', ruled: true, preamble: '\\renewcommand{\\familydefault}{\\sfdefault}', options: '12pt,a5paper' } },
].map((one) => ({ ...one, maker: 'latex' }));

const groff = [
  { text: 'orchard-minutes', name: 'groff-pdf', about: 'groff -ms, aligned table, by gropdf', layout: { front: usual, authors: 'prepared_for', device: 'pdf' } },
  { text: 'larch-newsletter', name: 'groff-columns', about: 'groff -ms in two columns, distilled by Ghostscript',
    layout: { front: ['organization', 'label', 'title', 'date', 'place', 'authors'], columns: 2, device: 'ps', running: 'Notes from the Autumn Gathering' } },
  { text: 'water-report', name: 'groff-numbered', about: 'numbered headings of one size, ruled table, footnotes', layout: { front: ['title', 'subtitle', 'authors', 'date'], authors: 'names', numbered: true, ruled: true, device: 'ps' } },
].map((one) => ({ ...one, maker: 'groff' }));

const weasyprint = [
  { text: 'ridgeline-17', name: 'pango-summary', about: 'untagged with bookmarks, running header and page numbers on small pages, footnotes',
    layout: { front: usual, dates: 'and', notes: 'footnotes', size: 'A5', running: 'Counting What Matters', page_numbers: 'counter(page)', css: `${centered} ${bold_headings}` } },
  { text: 'attendance-brief', name: 'pango-columns', about: 'two columns below a title across the page, pull quote in a box',
    layout: { front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'names', title_tag: 'h1', font: sans,
      css: `main { columns: 2; column-gap: 20pt; font-size: 9.5pt } h1 { font-size: 26pt } .subtitle { font-size: 15pt } h2 { font-size: 14pt; color: #246 } h3 { font-size: 10.5pt } ${table_lines}` } },
  { text: 'larch-newsletter', name: 'pango-three-columns', about: 'three columns, narrow lines, letter-spaced organization',
    layout: { front: ['organization', 'title', 'date', 'place', 'authors'], font: serif,
      css: 'main { columns: 3; column-gap: 14pt; font-size: 9pt; text-align: justify; hyphens: auto } .organization { letter-spacing: 4pt; text-transform: uppercase; font-size: 9pt } h1 { font-size: 28pt } h2 { font-size: 12pt; text-align: left }' } },
  { text: 'water-report', name: 'pango-contents', about: 'cover, contents page with leaders, page numbers, numbers in headings',
    layout: { front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'names', contents: true, notes: 'footnotes', page_numbers: '"Page " counter(page)', running: 'Technical Report', bare_first: true, size: 'A5',
      css: `header { break-after: page; padding-top: 60mm; text-align: center } .contents { break-after: page } .contents-title { font-size: 16pt; font-weight: bold } ${table_lines} .caption { font-weight: bold; font-size: 9pt }` } },
  { text: 'goals-plan', name: 'pango-spaced', about: 'letter-spaced capitals as headings, aligned table without rules',
    layout: { front: usual, dates: 'weekday', authors: 'prepared', css: 'h2 { letter-spacing: 4pt; text-transform: uppercase; font-size: 11pt } h3 { font-size: 11pt } h1 { font-size: 20pt }' } },
  { text: 'millbrook-case', name: 'pango-margin-quote', about: 'pull quote in the margin that repeats a sentence, in larger letters than the headings',
    layout: { front: ['label', 'title', 'place', 'date', 'authors'], authors: 'by', pull: 'It was the most useful year of my career.',
      css: 'main { margin-left: 45mm } aside { float: left; width: 38mm; margin-left: -45mm; font-size: 17pt; font-style: italic } h1 { font-size: 22pt } h2 { font-size: 13pt } blockquote { margin: 8pt 24pt; font-style: italic }' } },
  { text: 'spring-agenda', name: 'pango-schedule', about: 'schedules of two aligned columns, lettered questions',
    layout: { front: ['organization', 'label', 'title', 'date', 'place'], font: sans, css: 'th { display: none } h1 { font-size: 19pt } .lettered { margin-left: 1.5em }' }, headless_tables: true },
  { text: 'orchard-minutes', name: 'pango-turned', about: 'every page turned by 90 degrees, as a scan may be', turned: true,
    layout: { front: usual, authors: 'prepared', css: `${bold_headings} ${table_lines}` } },
  { text: 'reunion-es', name: 'pango-spanish', about: 'Spanish, accents, guillemets, bullets',
    layout: { front: usual, dates: 'spanish', authors: 'spanish', size: 'A5', page_numbers: 'counter(page)', css: bold_headings } },
].map((one) => ({ ...one, maker: 'weasyprint' }));

const chromium = [
  { text: 'ridgeline-17', name: 'chromium-tagged', about: 'a web page printed, tagged, with the browser’s own header and footer', layout: { front: usual, tagged: true, browser_header: true, font: sans } },
  { text: 'orchard-minutes', name: 'chromium-untagged', about: 'the same without tags, ruled table', layout: { front: ['organization', 'label', 'title', 'date', 'place', 'authors'], dates: 'weekday', authors: 'prepared', css: table_lines } },
  { text: 'attendance-brief', name: 'chromium-boxes', about: 'recommendations in a shaded box, stamp above the title',
    layout: { front: ['stamp', 'organization', 'title', 'subtitle', 'date', 'authors'], stamp: 'DRAFT FOR REVIEW', authors: 'names', tagged: true, css: 'h2 { background: #dde; padding: 4pt } .stamp { color: #a00; text-align: right } blockquote { border-left: 3pt solid #888; padding-left: 8pt }' } },
  { text: 'spring-agenda', name: 'chromium-agenda', about: 'agenda as a table with heads, large title in sans serif', layout: { front: ['label title', 'date', 'place'], dates: 'endings', font: sans, css: `${table_lines} h1 { font-size: 24pt }` } },
  { text: 'larch-newsletter', name: 'chromium-columns', about: 'two columns by CSS, untagged', layout: { front: ['organization', 'label', 'title', 'date place', 'authors'], css: 'main { columns: 2; text-align: justify } h1 { font-size: 30pt } h2 { font-size: 14pt; break-after: avoid }' } },
  { text: 'millbrook-case', name: 'chromium-italic', about: 'headings in italics of the size of the text', layout: { front: ['organization', 'label', 'title', 'place', 'date', 'authors'], dates: 'british', authors: 'lines', css: 'h2 { font-size: 12pt; font-weight: bold } h3 { font-size: 11pt; font-style: italic; font-weight: normal } blockquote { margin: 6pt 30pt }' } },
  { text: 'reunion-es', name: 'chromium-spanish', about: 'Spanish, tagged', layout: { front: ['label', 'title', 'date', 'place', 'authors'], dates: 'spanish', authors: 'spanish', tagged: true } },
  { text: 'goals-plan', name: 'chromium-small-pages', about: 'small pages, so that counted headings begin pages', layout: { front: ['label', 'title', 'date', 'place', 'authors'], dates: 'hyphen', authors: 'prepared', page: { width: '120mm', height: '150mm' }, css: 'h2 { break-before: page; font-size: 15pt } h1 { font-size: 20pt } body { font-size: 10pt }' } },
  { text: 'workshop-paper', name: 'chromium-scan', about: 'pictures of pages: refused, with advice', layout: { front: ['title', 'authors', 'date'], authors: 'lines', scan: true }, refused: true },
].map((one) => ({ ...one, maker: 'chromium' }));

const word = [
  { text: 'ridgeline-17', name: 'word-styles', about: 'all by styles, numbered lists, footnotes', layout: { styles: 'english', front: usual, header: 'Meeting 17 Summary' } },
  { text: 'orchard-minutes', name: 'word-german', about: 'style ids in German', layout: { styles: 'german', front: usual, dates: 'labelled', authors: 'prepared' } },
  { text: 'attendance-brief', name: 'word-french', about: 'style names in French as other programs write them', layout: { styles: 'french', front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'degrees' } },
  { text: 'millbrook-case', name: 'word-fake-headings', about: 'bold lines for headings, bullets typed', layout: { front: ['organization', 'label', 'title', 'place', 'date', 'authors'], front_by: 'looks', headings: 'bold', items: 'typed', authors: 'by' } },
  { text: 'goals-plan', name: 'word-letterhead', about: 'a letterhead table first, then the title by style', layout: { styles: 'english', front: usual, dates: 'and', front_by: 'letterhead', authors: 'prepared' } },
  { text: 'larch-newsletter', name: 'word-text-box', about: 'the title in a text box', layout: { styles: 'english', front: ['organization', 'label', 'title', 'date', 'place', 'authors'], front_by: 'box' } },
  { text: 'ridgeline-17', name: 'word-tracked', about: 'open tracked changes', layout: { styles: 'english', front: ['label', 'title', 'date', 'place', 'authors'], dates: 'virtual', tracked: true } },
  { text: 'water-report', name: 'word-contents', about: 'a contents field, subtitle, captions', layout: { styles: 'english', front: ['organization', 'title', 'subtitle', 'date', 'authors'], authors: 'names', toc: true, header: 'Small Schools, Shared Staff' } },
  { text: 'spring-agenda', name: 'word-google-docs', about: 'as Google Docs writes it: looks on every run', layout: { styles: 'english', front: ['organization', 'label title', 'date', 'place'], noise: true, joiner: ' – ' } },
  { text: 'attendance-brief', name: 'word-pages', about: 'as Pages writes it: Heading, Heading 2', layout: { styles: 'pages', front: ['title', 'subtitle', 'authors', 'date'], authors: 'names', items: 'typed' } },
  { text: 'orchard-minutes', name: 'word-one-heading', about: 'the first heading by style, the others only bold', layout: { styles: 'english', front: usual, headings: 'one', items: 'styled', authors: 'prepared_for' } },
  { text: 'reunion-es', name: 'word-spanish', about: 'Spanish style ids', layout: { styles: 'spanish', front: usual, dates: 'spanish', authors: 'spanish' } },
].map((one) => ({ ...one, maker: 'word' }));

const libreoffice = [
  { text: 'ridgeline-17', name: 'office-tagged', about: 'Writer, tagged, bookmarks, header and page number', layout: { styles: 'english', front: usual, header: 'Counting What Matters', page: [8391, 11906], tagged: true } },
  { text: 'millbrook-case', name: 'office-untagged', about: 'Writer, no tags, no bookmarks, header that repeats the title', layout: { styles: 'english', front: ['organization', 'label', 'title', 'place', 'date', 'authors'], header: 'The Long Way Around: Millbrook Rebuilds Its Middle Schools', page: [8391, 11906] } },
  { text: 'goals-plan', name: 'office-fake-headings', about: 'bold lines for headings, printed without tags', layout: { front: usual, front_by: 'looks', headings: 'bold', items: 'typed', dates: 'weekday' } },
  { text: 'water-report', name: 'office-contents', about: 'contents field and numbered headings, tagged', layout: { styles: 'english', front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'names', toc: true, tagged: true, header: 'Technical Report', page: [8391, 11906] } },
  { text: 'orchard-minutes', name: 'office-bookmarks', about: 'no tags, bookmarks', layout: { styles: 'english', front: usual, bookmarks: true, dates: 'weekday' } },
  { text: 'larch-newsletter', name: 'office-letter', about: 'a letterhead table first, untagged', layout: { styles: 'english', front: ['organization', 'label', 'title', 'date', 'place', 'authors'], front_by: 'letterhead' } },
  { text: 'attendance-brief', name: 'office-docx', about: 'a Word file written by LibreOffice from another one', layout: { styles: 'english', front: ['organization', 'label', 'title', 'subtitle', 'date', 'authors'], authors: 'names', to: 'docx' } },
  { text: 'spring-agenda', name: 'office-html', about: 'a Word file written by LibreOffice from a web page', layout: { front: ['organization', 'label', 'title', 'date', 'place'], from: 'html', to: 'docx' } },
].map((one) => ({ ...one, maker: 'libreoffice' }));

export const documents = [...latex, ...groff, ...weasyprint, ...chromium, ...word, ...libreoffice]
  .map((one, i) => ({ ...one, held: i % 2 === 1, file: `${one.name}.${one.maker === 'word' || one.layout.to === 'docx' ? 'docx' : 'pdf'}` }));
