// The page about the very thing that a query names, above the passages: a card with what it is, its description's
// first sentence and how much there is about it.
import { say } from '../say';
import { element, type Content } from './dom';
import type { BestMatch } from './messages';
import { text_language } from './text_language';

const kinds = (): Record<string, string> => ({
  theme: say('script_theme'), district: say('script_district'), meeting: say('script_kind_meeting'),
  'case-study': say('script_kind_case_study'), person: say('script_kind_person'), organization: say('script_kind_organization'),
  program: say('script_kind_program'), policy: say('script_kind_policy'), term: say('script_kind_term'),
});

function counted({ passages, documents }: BestMatch): Content {
  if (passages === 0) return undefined;
  const counts = { passages: say('script_count_passages', { count: passages }), documents: say('script_count_documents', { count: documents }) };
  return element('p', { class: 'facts' }, documents === 0 ? counts.passages : say('script_found', counts));
}

export function best_match(root: URL, best: BestMatch): HTMLElement {
  return element('section', { class: 'best-match', 'aria-labelledby': 'best-match' },
    element('p', { class: 'eyebrow' }, kinds()[best.kind] ?? say('script_best_match')),
    element('h3', { id: 'best-match', ...text_language() },
      element('a', { href: new URL(best.url.slice(1), root).href }, best.name)),
    best.sentence === '' ? undefined : element('p', text_language(), best.sentence),
    counted(best));
}
