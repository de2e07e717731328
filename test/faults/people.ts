import { callListEdits } from './people/call-list-edits.ts';
import { columnEdits } from './people/column-edits.ts';
import type { Edit } from './people/edit.ts';
import { lookEdits } from './people/look-edits.ts';
import { modelEdits } from './people/model-edits.ts';
import { rowEdits } from './people/row-edits.ts';
import { tabEdits } from './people/tab-edits.ts';

/** Of edits of one kind, one is made at a call. */
export const editFamilies: readonly (readonly Edit[])[] = [
  rowEdits,
  columnEdits,
  tabEdits,
  modelEdits,
  lookEdits,
  callListEdits,
];
const edits = editFamilies.flat();

/** @param more of the scenario */
export function editNamed(name: string, more: readonly Edit[] = []): Edit {
  const edit = [...more, ...edits].find((candidate) => candidate.name === name);
  if (!edit) throw new Error(`editNamed: no such edit: ${name}`);
  return edit;
}
