// The script in the head: sets the colours that were chosen before anything is drawn, so that no page flashes. On a page
// that has moved it goes to the new address.
import { remembered_scheme, use_scheme } from './scheme';
import { send_on } from './send_on';

use_scheme(remembered_scheme());
send_on();
