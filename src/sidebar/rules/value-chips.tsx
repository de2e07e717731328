import { useState } from 'preact/hooks';
import { cellText, fold, isEmptyCell, isErrorCell } from '../../scoring/index.ts';
import type { FieldValues } from '../../shared/index.ts';
import { words } from '../words.ts';
import { itemsOf, withItem } from './edited-rule.ts';
import { editorWords } from './editor-words.ts';

interface ValueChipsProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** null while they are on their way. */
  readonly field: FieldValues | null;
  readonly isDisabled: boolean;
  onChange(value: string): void;
}

/** So many values show before one types. */
const mostShown = 8;

interface Chip {
  readonly text: string;
  /** Leads that have it; null for what no lead has. */
  readonly leads: number | null;
}

/** Values of the column to choose from, those that are chosen first. */
export function ValueChips({ id, label, value, field, isDisabled, onChange }: ValueChipsProps) {
  const [typed, setTyped] = useState('');
  const known = chipsOf(field);
  const chosen = itemsOf(value).map(
    (text): Chip => known.find((chip) => fold(chip.text) === fold(text)) ?? { text, leads: null },
  );
  const isChosen = ({ text }: Chip) => chosen.some((chip) => fold(chip.text) === fold(text));
  const found = known.filter((chip) => !isChosen(chip) && fold(chip.text).includes(fold(typed)));
  const add = () => {
    if (typed.trim() === '') return;
    const match = known.find(({ text }) => fold(text) === fold(typed));
    onChange(withItem(value, match?.text ?? typed.trim(), true));
    setTyped('');
  };
  return (
    <div class="chips-part">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within the condition's would be read twice */}
      <div class="chips" role="group" aria-label={label}>
        {[...chosen, ...found.slice(0, mostShown)].map((chip) => (
          <button
            key={chip.text}
            type="button"
            class="chip"
            aria-pressed={isChosen(chip)}
            aria-disabled={isDisabled}
            onClick={() => isDisabled || onChange(withItem(value, chip.text, !isChosen(chip)))}
          >
            <span>{chip.text}</span>
            {chip.leads === null ? null : <span class="count"> {words.number(chip.leads)}</span>}
          </button>
        ))}
      </div>
      {field !== null && known.length === 0 ? <p class="muted">{editorWords.noValues}</p> : null}
      {found.length > mostShown ? (
        <p class="muted">{editorWords.moreValues(found.length - mostShown)}</p>
      ) : null}
      <div class="find">
        <input
          id={id}
          type="text"
          aria-label={editorWords.find}
          placeholder={editorWords.find}
          value={typed}
          disabled={isDisabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="quiet" aria-disabled={typed.trim() === ''} onClick={add}>
          {editorWords.add}
        </button>
      </div>
    </div>
  );
}

/** Spellings that the engine takes for one are one chip. */
function chipsOf(field: FieldValues | null): Chip[] {
  const chips = new Map<string, { text: string; leads: number }>();
  for (const { cell, leads } of field?.values ?? []) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const text = cellText(cell).trim();
    const known = chips.get(fold(text));
    if (known) known.leads += leads;
    else chips.set(fold(text), { text, leads });
  }
  return [...chips.values()];
}
