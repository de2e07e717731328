import { ownTabs } from '../../scoring/index.ts';
import type { MoveDirection, RuleEdit, RuleRequest, RulesView, SaveRuleRequest } from '../../shared/index.ts';
import { readOwnTab } from '../document/own-tabs.ts';
import { withBook } from '../document/run-action.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { RuleEditing, type Written } from './rule-editing.ts';
import { rulesView } from './rules-view.ts';
import { say } from './sentences.ts';

export function saveRule(request: SaveRuleRequest): RuleEdit {
  return edit((rules) => rules.save(request.read, request.wanted));
}

export function switchRule({ read, isOn }: RuleRequest & { isOn: boolean }): RuleEdit {
  return edit((rules) => rules.change(read, (block) => rules.switch(block, isOn)));
}

export function moveRule({ read, to }: RuleRequest & { to: MoveDirection }): RuleEdit {
  return edit((rules) => rules.change(read, (block) => rules.move(block, to)));
}

export function duplicateRule({ read }: RuleRequest): RuleEdit {
  return edit((rules) => rules.change(read, (block) => rules.duplicate(block)));
}

export function deleteRule({ read }: RuleRequest): RuleEdit {
  return edit((rules) => rules.change(read, (block) => rules.delete(block)));
}

/** Edits rules as they stand now, under the lock, and reads them again. */
function edit(work: (rules: RuleEditing) => Written): RuleEdit {
  const start = { command: 'page', request: { by: 'sidebar' } } as const;
  return withBook<RuleEdit>(
    start,
    (book) => {
      const held = withDocumentLock(() => editHeld(book.reopened(), work));
      if (held === null) return { kind: 'refused', said: say.locked };
      return held.value.kind === 'done' ? { ...held.value, rules: readAgain(book) } : held.value;
    },
    (said) => ({ kind: 'refused', said }),
  );
}

function editHeld(book: Book, work: (rules: RuleEditing) => Written): Written {
  const tab = readOwnTab(book, book.markedTabs(), 'rules', ownTabs.rules);
  if (tab === null) return { kind: 'refused', said: say.noRulesTab };
  try {
    return work(new RuleEditing(tab, book.locale));
  } catch (error) {
    if (error instanceof ColumnsMoved) return { kind: 'refused', said: say.columnsMoved };
    return { kind: 'refused', said: say.refused(tab.name, (error as Error).message) };
  }
}

/** What is written is written, whether or not it can be read again. */
function readAgain(book: Book): RulesView | null {
  try {
    return rulesView(book.reopened());
  } catch {
    return null;
  }
}
