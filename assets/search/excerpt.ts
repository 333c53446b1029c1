// What of a passage is shown among results: the words around its hits.
import type { Span } from './messages';

export interface Piece {
  text: string;
  hit: boolean;
}

// At most about `limit` characters, from a little before the first hit, cut between words, … where something
// is left out.
export function excerpt(text: string, hits: readonly Span[], limit: number): Piece[] {
  let begin = 0, end = text.length;
  if (text.length > limit) {
    const lead = Math.floor(limit / 4);
    begin = Math.max(0, Math.min((hits[0]?.begin ?? 0) - lead, text.length - limit));
    if (begin > 0) begin = after_space(text, begin, Math.min(hits[0]?.begin ?? begin, begin + lead));
    end = Math.min(text.length, begin + limit);
    if (end < text.length) end = before_space(text, end, begin + Math.floor(limit / 2));
  }
  const pieces: Piece[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    if (from < to) pieces.push({ text: text.slice(from, to), hit });
  };
  if (begin > 0) pieces.push({ text: '… ', hit: false });
  let at = begin;
  for (const hit of hits) {
    if (hit.end <= begin || hit.begin >= end) continue;
    add(at, Math.max(hit.begin, begin), false);
    add(Math.max(hit.begin, begin), Math.min(hit.end, end), true);
    at = Math.min(hit.end, end);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

function after_space(text: string, from: number, latest: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= latest ? from : space + 1;
}

function before_space(text: string, to: number, earliest: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= earliest ? to : space;
}
