import type { Api } from '../shared/index.ts';
import type * as entry from './entry.ts';

type Conforms<Functions extends Api> = Functions;

/** Does not compile where an exported function has drifted from what the sidebar and the command line call. */
export type CheckedEntry = Conforms<typeof entry>;
