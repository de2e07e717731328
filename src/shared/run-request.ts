export interface RunRequest {
  /** Who started the run; it is written into the Score header's note. */
  by: 'menu' | 'schedule' | 'sidebar' | 'command line';
  /** Return one row per lead (and, from a conversion run, per deal). */
  rows?: boolean;
}
