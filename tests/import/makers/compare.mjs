// What a draft and the right one have in common.
import { folded, words_of } from './blocks.mjs';

const counted = (list) => {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};
// Those of `list` that `other` has not as often.
export function missing(list, other) {
  const left = counted(other);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

// The length of the longest sequence that both have in this order.
export function longest_common(a, b) {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const now = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; ++j) now[j + 1] = word === b[j] ? before[j] + 1 : Math.max(now[j], before[j + 1]);
    before = now;
  }
  return before[b.length];
}

export const share = (right, all) => ({ right, all });
export const heading_words = ({ words }) => folded(words).replace(/^(\d+(?:\.\d+)*)\.? /, '$1 ');
export const sentence = (words) => folded(words).replace(/^\(?([a-z]|\d+)[.)] /, '');
// The words before each sign of a note, with the note: "next year|see the report".
export const tied = ({ blocks }) => {
  const notes = new Map(blocks.filter(({ kind }) => kind === 'note').map(({ label, words }) => [label, words_of(words).join(' ')]));
  return blocks.flatMap(({ words }) => [...words.matchAll(/\[\^([^\]]+)\]/g)].map((sign) => `${words_of(words.slice(0, sign.index)).slice(-2).join(' ')}|${notes.get(sign[1])}`));
};
