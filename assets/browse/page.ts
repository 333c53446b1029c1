// What pages of lists do with a script: filters in place, a box over the glossary, years in either order, and help
// for readers who followed a wrong address.
import { filter_in_place } from './filter_in_place';
import { filter_terms } from './filter_terms';
import { offer_nearest } from './nearest';
import { reorder_years } from './reorder_years';

filter_in_place();
filter_terms();
reorder_years();
void offer_nearest();
