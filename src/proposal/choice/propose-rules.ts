import { type HeldOut, warningSentence } from '../../evidence/index.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { usableColumns } from '../source/usable-columns.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { Template } from '../templates/concept.ts';
import { usualTemplate } from '../templates/templates.ts';
import { canChooseFrom } from './choose-candidates.ts';
import { givenDeals } from './deal-counts.ts';
import { heldOutChoice } from './held-out-choice.ts';
import { type Choice, createRuleChooser } from './rule-chooser.ts';
import { say } from './sentences.ts';

/** The first rules of a spreadsheet. */
export interface Proposal {
  /** Rules of the Rules tab, by header. */
  readonly rules: readonly RuleCells[];
  /** False where nothing fits and the only rule is an example, switched off. */
  readonly fits: boolean;
  /** Closed deals that were asked; 0 for none, or too few. */
  readonly dealsAsked: number;
  /** Of those, won ones. */
  readonly wonAsked: number;
  /** Of rules chosen so, on deals held out of the choice; no figure where none were asked, or too few. */
  readonly heldOut: HeldOut;
  /** Whether some of them, or all, are of a template. */
  readonly isOfTemplate: boolean;
  /** Per rule whether it was chosen from deals. */
  readonly areOfDeals: readonly boolean[];
  /** What set-up says about it, in sentences. */
  readonly said: string;
  /** Of these, what was passed over, and what would help. */
  readonly remarks: readonly string[];
}

/**
 * At most eight starting rules from closed deals and from the template of the trade, or one example where nothing fits.
 * @param template null: nobody said what is sold
 * @param hasTime asked before each part of measuring how such a choice does on deals held out of it
 */
export function proposeRules(
  source: ProposalSource,
  template: Template | null = null,
  hasTime?: () => boolean,
): Proposal {
  const { trade } = template ?? usualTemplate;
  const chooser = createRuleChooser(source, template ?? usualTemplate);
  const all = [...chooser.deals.keys()];
  const given = givenDeals(all, chooser.isWon);
  const choice = chooser.choose(all);
  const dealsAsked = canChooseFrom(given) ? all.length : 0;
  const isOfTemplate = choice.fromDeals < choice.rules.length || choice.rules.length === 0;
  const isEmpty = source.leads.rowCount === 0;
  const nothing = isEmpty ? say.noLeadsYet : say.nothingFits;
  const fits = choice.rules.length > 0;
  const heldOut = dealsAsked === 0 || !fits ? notMeasured : heldOutChoice(chooser, source.settings, hasTime);
  const isAsked = isOfTemplate && !isEmpty;
  const before = [
    ...(all.length > 0 && dealsAsked === 0 ? [say.tooFewDeals(given.won, given.lost)] : []),
    ...(choice.giveaways.length > 0 ? [say.givesAway(choice.giveaways)] : []),
    ...(choice.likelyGiveaways.length > 0 ? [say.mayGiveAway(choice.likelyGiveaways)] : []),
    ...(dealsAsked === 0 ? [] : chooser.doubtsOf(fieldsOf(choice)).map(warningSentence)),
  ];
  const after = isAsked && chooser.missing.length > 0 ? [say.wouldHelp(chooser.missing)] : [];
  const said = [
    fits ? proposed(choice, dealsAsked, trade) : nothing,
    ...before,
    ...(isAsked && template === null ? [say.nobodySaid(usualTemplate.trade)] : []),
    ...after,
    ...(heldOut.isWhole ? [] : [say.leftOut(heldOut.figure !== null)]),
  ].join(' ');
  return {
    rules: fits ? choice.rules : [exampleRule(source)],
    fits,
    dealsAsked,
    wonAsked: dealsAsked === 0 ? 0 : given.won,
    heldOut,
    isOfTemplate,
    areOfDeals: fits ? choice.areOfDeals : [false],
    said,
    remarks: [...(fits ? [] : [nothing]), ...before, ...after],
  };
}

function fieldsOf({ rules }: Choice): string[] {
  return [...new Set(rules.map(({ Field }) => String(Field).trim()))];
}

const notMeasured: HeldOut = { figure: null, counts: null, isWhole: true };

/** The rules that a template makes of a spreadsheet, whatever its deals say, and the columns that would help. */
export function templateRules(
  source: ProposalSource,
  template: Template,
): { rules: readonly RuleCells[]; missing: readonly string[] } {
  const chooser = createRuleChooser(source, template);
  return { rules: chooser.choose([]).rules, missing: chooser.missing };
}

function proposed({ rules, fromDeals }: Choice, dealsAsked: number, trade: string): string {
  if (fromDeals === rules.length) return say.fromDeals(rules.length, dealsAsked);
  if (fromDeals === 0) return say.fromTemplate(rules.length, trade);
  return say.fromBoth(fromDeals, dealsAsked, rules.length - fromDeals, trade);
}

/** A rule that shows how rules are written, switched off. */
function exampleRule(source: ProposalSource): RuleCells {
  const [column] = usableColumns(source);
  return {
    On: false,
    Rule: 'Example',
    Kind: 'Attribute',
    Field: column?.header ?? 'Industry',
    Test: 'is not empty',
    Points: 10,
    Notes: say.example,
  };
}
