// The script in the head: sets the colours that were chosen before anything is drawn, so that no page flashes.
import { remembered_scheme, use_scheme } from './scheme';

use_scheme(remembered_scheme());
