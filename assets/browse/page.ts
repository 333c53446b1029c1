// What pages of lists do with a script: filters in place, and help for who followed a wrong address.
import { filter_in_place } from './filter_in_place';
import { offer_nearest } from './nearest';

filter_in_place();
void offer_nearest();
