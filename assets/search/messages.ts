// What a page and its worker say to each other. Everything here can be cloned by postMessage.

// A passage (or footnote) as it is shown; the names are those of SearchResult in src/search/results.h.
export interface Result {
  document: string;
  url: string; // from the site's root, with the anchor
  kind: string;
  label: string; // of the document's kind
  title: string;
  date: string;
  heading_path: string[];
  text: string;
  hits: Span[];
  approximate: boolean;
  missing: string[];
  more: number;
}

// A part of a text, in UTF-16 units; `end` is behind it.
export interface Span {
  begin: number;
  end: number;
}

export interface Choice {
  id: string;
  label: string;
  count: number; // documents
}

// The facets a reader has chosen: ids by dimension. Of one dimension any, of several all must hold.
export type Chosen = Record<string, string[]>;

export interface Facet {
  dimension: string;
  choices: Choice[];
}

export interface AlsoSearched {
  typed: string;
  expansion: string;
}

export interface NamedPage {
  name: string;
  url: string; // from the site's root
}

export interface Answer {
  results: Result[];
  matches: number;
  documents: number;
  also: AlsoSearched[];
  showing: string;
  near_words: string[];
  near_themes: { id: string; name: string }[];
  facets: Facet[];
  completions: string[];
  names: NamedPage[]; // that what is typed is the beginning of
}

// A passage of an open document that the query finds, and where.
export interface FoundPassage {
  anchor: string;
  hits: Span[];
}

export type Request =
  | { ask: 'answer'; typed: string; chosen: Chosen; limit: number; as_typed: boolean }
  | { ask: 'hits'; typed: string; document: string; passages: { anchor: string; text: string }[] };

// The first message to a worker: the address of the site. It begins to fetch the index.
export interface Start {
  root: string;
}

// SQLite, when it has come. Questions wait for it.
export interface EngineCame {
  engine: WebAssembly.Module;
}

export interface Question {
  number: number;
  request: Request;
}

// `later`: a newer question has taken the place of this one.
export type Reply =
  | { number: number; kind: 'answer'; answer: Answer }
  | { number: number; kind: 'hits'; passages: FoundPassage[] }
  | { number: number; kind: 'later' }
  | { number: number; kind: 'failed'; why: Fault }
  | { kind: 'progress'; bytes: number };

// offline: the network gave nothing. changed: the site was published anew meanwhile, and what was asked
// for is gone. broken: a file is not what it should be, or the engine failed.
export type Fault = 'offline' | 'changed' | 'broken';
