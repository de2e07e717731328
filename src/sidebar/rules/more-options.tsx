import type { RuleHeader } from '../../scoring/index.ts';
import { type EditedRule, textOf } from './edited-rule.ts';
import { editorWords as words } from './editor-words.ts';

type OptionHeader = keyof typeof words.help;

const choices: Partial<Record<OptionHeader, readonly string[]>> = {
  Kind: ['Attribute', 'Behavior'],
  Count: ['once', 'each', 'each day'],
  Fade: ['none', 'half-life', 'straight line', 'expires'],
};

interface MoreOptionsProps {
  readonly id: string;
  readonly rule: EditedRule;
  /** Headers that the tab has. */
  readonly headers: readonly RuleHeader[];
  readonly formulas: readonly RuleHeader[];
  /** Names of groups that rules have. */
  readonly groups: readonly string[];
  onCell(header: RuleHeader, value: string): void;
}

/** What most rules do not need, each with a sentence on what it does. */
export function MoreOptions({ id, rule, headers, formulas, groups, onCell }: MoreOptionsProps) {
  const shown = (Object.keys(words.help) as OptionHeader[]).filter((header) => headers.includes(header));
  return (
    <details class="options">
      <summary>{words.options}</summary>
      {shown.map((header) => {
        const input = `${id}-${header.replace(/ /g, '-')}`;
        const value = textOf(rule[0], header);
        const common = {
          id: input,
          'aria-describedby': `${input}-help`,
          disabled: formulas.includes(header),
        };
        const listed = choices[header];
        return (
          <div class="option" key={header}>
            <label for={input}>{header}</label>
            {listed === undefined ? (
              <input
                {...common}
                type="text"
                value={value}
                list={header === 'Group' ? `${id}-groups` : undefined}
                onInput={(event) => onCell(header, event.currentTarget.value)}
              />
            ) : (
              <select {...common} onChange={(event) => onCell(header, event.currentTarget.value)}>
                {withPresent(listed, value).map((choice) => (
                  <option key={choice} value={choice} selected={choice === value}>
                    {choice}
                  </option>
                ))}
              </select>
            )}
            <p class="muted help" id={`${input}-help`}>
              {words.help[header]}
            </p>
          </div>
        );
      })}
      <datalist id={`${id}-groups`}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </details>
  );
}

/** An empty cell is shown as what it is: nothing chosen. */
function withPresent(listed: readonly string[], value: string): string[] {
  return listed.includes(value) ? [...listed] : [value, ...listed];
}
