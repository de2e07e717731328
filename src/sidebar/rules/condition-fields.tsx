import { useEffect } from 'preact/hooks';
import { builtInLists, columnIndex, foldName, testInWords } from '../../scoring/index.ts';
import type { FieldValues, RuleRowCells, RuleSource } from '../../shared/index.ts';
import { textOf } from './edited-rule.ts';
import { editorWords as words } from './editor-words.ts';
import { ValueChips } from './value-chips.tsx';
import { testNamed, valueEditorOf } from './value-editor.ts';

interface ConditionFieldsProps {
  /** Of its inputs, so that labels find them. */
  readonly id: string;
  readonly source: RuleSource;
  readonly cells: RuleRowCells;
  /** Headers of cells that hold a formula. */
  readonly formulas: readonly string[];
  readonly values: FieldValues | null;
  onField(field: string): void;
  onCell(header: 'Test' | 'Value', value: string): void;
}

/** `[Employees] [is at least] [200]`. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { id, source, cells, formulas, values, onField, onCell } = props;
  const field = textOf(cells, 'Field').trim();
  const test = testNamed(textOf(cells, 'Test'));
  const isUntested = field !== '' && textOf(cells, 'Test') === '' && !formulas.includes('Test');
  const likeliest = values?.tests[0];
  useEffect(() => {
    if (isUntested && likeliest !== undefined) onCell('Test', likeliest);
  }, [isUntested, likeliest]);
  return (
    <>
      <select
        id={`${id}-field`}
        aria-label={words.field}
        disabled={formulas.includes('Field')}
        onChange={(event) => onField(event.currentTarget.value)}
      >
        {fieldOptions(source, field).map(({ value, label }) => (
          <option key={value} value={value} selected={foldName(value) === foldName(field)}>
            {label}
          </option>
        ))}
      </select>
      {field === '' ? null : (
        <select
          id={`${id}-test`}
          aria-label={words.test}
          aria-busy={values === null}
          disabled={formulas.includes('Test')}
          onChange={(event) => onCell('Test', event.currentTarget.value)}
        >
          {testOptions(values, textOf(cells, 'Test')).map(({ value, label }) => (
            <option key={value} value={value} selected={value === (test?.name ?? '')}>
              {label}
            </option>
          ))}
        </select>
      )}
      {field !== '' && values === null ? (
        <p class="muted" role="status">
          {words.reading(field)}
        </p>
      ) : null}
      {values?.stopped ? <p class="rule-problem">{values.stopped}</p> : null}
      {test === undefined || field === '' ? null : <Value {...props} />}
    </>
  );
}

function Value({ id, source, cells, formulas, values, onCell }: ConditionFieldsProps) {
  const test = testNamed(textOf(cells, 'Test'))!;
  const value = textOf(cells, 'Value');
  const editor = valueEditorOf(test);
  const isDisabled = formulas.includes('Value');
  const onChange = (changed: string) => onCell('Value', changed);
  if (isDisabled) return <p class="muted">{`${value} – ${words.isFormula}`}</p>;
  switch (editor.kind) {
    case 'none':
      return null;
    case 'chips':
      return (
        <ValueChips
          id={`${id}-value`}
          label={words.value}
          {...{ value, field: values, isDisabled, onChange }}
        />
      );
    case 'list':
      return (
        <select
          id={`${id}-value`}
          aria-label={words.list}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {listOptions(source, value).map((name) => (
            <option key={name} value={name} selected={foldName(name) === foldName(value)}>
              {name === '' ? words.chooseList : name}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <>
          <input
            id={`${id}-value`}
            type="text"
            aria-label={words.value}
            aria-describedby={`${id}-hint`}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <p class="muted help" id={`${id}-hint`}>
            {editor.hint}
          </p>
        </>
      );
  }
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function fieldOptions({ fields, leadHeaders }: RuleSource, present: string): Option[] {
  const label = (field: string) =>
    columnIndex(leadHeaders, field) < 0 ? `${field} (${words.activities})` : field;
  const known = fields.some((field) => foldName(field) === foldName(present));
  const others = present === '' || known ? [] : [{ value: present, label: present }];
  const choose = present === '' ? [{ value: '', label: words.chooseField }] : [];
  return [...choose, ...others, ...fields.map((field) => ({ value: field, label: label(field) }))];
}

/** Tests that fit the field, and the one that is there. */
function testOptions(values: FieldValues | null, present: string): Option[] {
  const test = testNamed(present);
  const fitting = values?.tests ?? [];
  const names = test === undefined || fitting.includes(test.name) ? fitting : [test.name, ...fitting];
  const labels = names.map(testInWords);
  const options = names.map((name, index) => ({
    value: name,
    // Two tests that read alike, as those of texts and of numbers do, are told apart by their names.
    label:
      labels.indexOf(labels[index]!) === labels.lastIndexOf(labels[index]!)
        ? labels[index]!
        : `${labels[index]} (${name})`,
  }));
  return test === undefined ? [{ value: '', label: words.chooseTest }, ...options] : options;
}

function listOptions({ lists }: RuleSource, present: string): string[] {
  const names = [...(lists?.headers ?? []), ...builtInLists.map(({ name }) => name)].map((name) =>
    name.trim(),
  );
  const distinct = names.filter(
    (name, index) => name !== '' && names.findIndex((one) => foldName(one) === foldName(name)) === index,
  );
  const isThere = distinct.some((name) => foldName(name) === foldName(present));
  return isThere ? distinct : [present, ...distinct];
}
