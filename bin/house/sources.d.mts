export interface Source {
  /** From the root, with slashes. */
  path: string;
  text: string;
  lines: number;
  /** The files of the same folder that it imports, for their types alone too. */
  imports: string[];
}

export function readSources(root: string, folder: string): Source[];
