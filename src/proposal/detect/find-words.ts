import { cellText, fold, foldWord } from '../../scoring/index.ts';
import { quoteItem } from '../quote-item.ts';
import { quotedTexts, wording } from '../wording.ts';
import { defaultOf } from './default-of.ts';
import type { SettingFinding } from './finding.ts';
import type { OutcomeFinding, OutcomeMeaning } from './outcome-words.ts';
import type { TabFacts } from './tab-facts.ts';
import { filledCells } from './tab-preview.ts';

const itemsOf = (value: string): string[] => value.split(', ');

/** Outcomes that our words do not know yet, put before the usual ones. */
export function outcomeWordFindings(outcomes: readonly OutcomeFinding[], header: string): SettingFinding[] {
  const settings: [string, OutcomeMeaning][] = [
    ['Won words', 'won'],
    ['Lost words', 'lost'],
    ['Open words', 'open'],
  ];
  const taken = new Set(settings.flatMap(([setting]) => itemsOf(defaultOf(setting)).map(foldWord)));
  return settings.flatMap(([setting, means]) => {
    const found = outcomes.filter((outcome) => outcome.means === means).map(({ text }) => text);
    // A word that stands in another list, as `no` under `Converted`, is there already.
    const added = found.filter((text) => !taken.has(foldWord(text)));
    if (added.length === 0) return [];
    const value = [...added.map(quoteItem), defaultOf(setting)].join(', ');
    const why = wording.wordsInColumn(header, quotedTexts(added));
    return [{ setting, value, why, sureness: 'likely', isDefault: false } satisfies SettingFinding];
  });
}

const otherYesNo: readonly (readonly [yes: string, no: string])[] = [
  ['ja', 'nein'],
  ['j', 'n'],
  ['oui', 'non'],
  ['o', 'n'],
  ['sí', 'no'],
  ['si', 'no'],
  ['wahr', 'falsch'],
  ['vrai', 'faux'],
  ['verdadero', 'falso'],
];

/** Yes and no in the words of another language, where a column of Leads answers in nothing else. */
export function yesNoFindings({ table, shapes }: TabFacts): SettingFinding[] {
  const yesWords = new Set<string>();
  const noWords = new Set<string>();
  let header = '';
  table.columns.forEach((column, index) => {
    if (shapes[index]!.distinct !== 2) return;
    const said = new Set(filledCells(column).map((cell) => fold(cellText(cell))));
    const pair = otherYesNo.find((words) => words.every((word) => said.has(word)));
    if (!pair) return;
    header ||= table.headers[index]!;
    yesWords.add(pair[0]);
    noWords.add(pair[1]);
  });
  const finding = (setting: string, words: ReadonlySet<string>): SettingFinding[] => {
    const added = [...words].filter((word) => !itemsOf(defaultOf(setting)).includes(word));
    if (added.length === 0) return [];
    const value = [...added, defaultOf(setting)].join(', ');
    return [{ setting, value, why: wording.yesNoInColumn(header), sureness: 'sure', isDefault: false }];
  };
  return [...finding('Yes words', yesWords), ...finding('No words', noWords)];
}
