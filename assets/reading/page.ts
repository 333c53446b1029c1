// The script of every page, beside that of search: it makes reading more comfortable. A page is whole without it, and
// it has no words of its own: all it says stands in the page.
import { follow_reading } from './contents';
import { explain_links } from './explained';
import { answer_former_addresses } from './former_addresses';
import { explanations_of_names } from './names';
import { note_at_sign, point_out_notes } from './notes';
import { offer_passage_menus } from './passage_menu';
import { listen_for_dismissal } from './pop_up';
import { print_folded } from './printed_details';
import { print_the_day } from './printed_day';
import { print_notes_in_place } from './printed_notes';
import { offer_quote_actions } from './quote_actions';
import { offer_schemes } from './scheme_switch';
import { place_side_notes } from './side_notes';

offer_schemes();
offer_quote_actions();
print_the_day();

if (document.querySelector('.document') !== null) {
  place_side_notes();
  listen_for_dismissal();
  const signs = '.body a[role="doc-noteref"]', names = '.body a.mention';
  const name = explanations_of_names();
  explain_links(`${names}, ${signs}`, (link) => (link.matches(signs) ? note_at_sign(link) : name(link)));
  point_out_notes(signs);
  offer_passage_menus();
  print_notes_in_place();
  print_folded();
  follow_reading();
  answer_former_addresses();
}
