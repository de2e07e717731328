import type { Area } from '../../../workbook/area.ts';
import type {
  BooleanCondition,
  ConditionalFormat,
  ConditionalStyle,
  GradientPoint,
} from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { enumeration, valueNamed } from '../../enumeration.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import type { Host } from '../../host.ts';
import { messages } from '../../messages.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  ServiceObject,
  serve,
  serviceObject,
} from '../../service-object.ts';
import type { SheetFormat } from '../../service-types.ts';
import { colorCode } from '../cells/color.ts';
import { rangeAt } from '../cells/range-at.ts';
import { scriptCriteria, storedCriteria } from './criteria-values.ts';

export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

export const RelativeDate = enumeration<typeof GoogleAppsScript.Spreadsheet.RelativeDate>(
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);

/** A kind that scripts cannot read has neither condition. */
class ConditionalFormatRuleService
  extends ServiceObject<SheetFormat>
  implements Partial<Google.ConditionalFormatRule>
{
  getBooleanCondition(): Google.BooleanCondition | null {
    const { format } = this[modelKey];
    return 'condition' in format ? serviceObject(this[hostKey], 'BooleanCondition', format.condition) : null;
  }

  getGradientCondition(): Google.GradientCondition | null {
    const { format } = this[modelKey];
    return 'gradient' in format ? serviceObject(this[hostKey], 'GradientCondition', format) : null;
  }

  getRanges(): Google.Range[] {
    const { sheet, format } = this[modelKey];
    return format.areas.map((area) => rangeAt(this[hostKey], sheet, area));
  }

  copy(): Google.ConditionalFormatRuleBuilder {
    return serviceObject(this[hostKey], 'ConditionalFormatRuleBuilder', this[modelKey]);
  }
}

class BooleanConditionService
  extends ServiceObject<BooleanCondition>
  implements Partial<Google.BooleanCondition>
{
  getCriteriaType(): Google.BooleanCriteria {
    return valueNamed(BooleanCriteria, this[modelKey].criteria);
  }

  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[hostKey], this[modelKey].values);
  }
}

/** Scripts ask of a gradient only whether there is one. */
class GradientConditionService extends ServiceObject<ConditionalFormat> {}

type Builder = Google.ConditionalFormatRuleBuilder;

/** Begins with what the rule says that it is a copy of. */
class ConditionalFormatRuleBuilderService
  extends ServiceObject<SheetFormat | null>
  implements Partial<Builder>
{
  private ranges: { sheet: Sheet; areas: Area[] } | null;
  private condition: BooleanCondition | null = null;
  private readonly style: ConditionalStyle = {};
  private readonly gradient: { min?: GradientPoint; max?: GradientPoint } = {};

  constructor(host: Host, copied: SheetFormat | null) {
    super(host, copied);
    this.ranges = copied && { sheet: copied.sheet, areas: copied.format.areas };
    if (copied === null) return;
    if ('condition' in copied.format) {
      this.condition = copied.format.condition;
      Object.assign(this.style, copied.format.style);
    } else if ('gradient' in copied.format) Object.assign(this.gradient, copied.format.gradient);
  }

  build(): Google.ConditionalFormatRule {
    if (!this.ranges) throw new GoogleException(messages.nullArgument('ranges'));
    const { sheet, areas } = this.ranges;
    return serviceObject(this[hostKey], 'ConditionalFormatRule', { sheet, format: this.built([...areas]) });
  }

  setRanges(ranges: Google.Range[]): Builder {
    const call = 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges';
    const models = ranges.map((range) => modelOf(range, 'Range', call));
    const sheet = models[0]?.sheet;
    if (models.some((model) => model.sheet !== sheet)) throw new GoogleException(messages.outsideGrid);
    this.ranges = sheet ? { sheet, areas: models.map(({ area }) => ({ ...area })) } : null;
    return asGoogle(this);
  }

  whenFormulaSatisfied(formula: string): Builder {
    this.condition = { criteria: 'CUSTOM_FORMULA', values: [formula] };
    return asGoogle(this);
  }

  withCriteria(criteria: Google.BooleanCriteria, args: unknown[]): Builder {
    this.condition = { criteria: String(criteria), values: storedCriteria(this[hostKey], args) };
    return asGoogle(this);
  }

  setBackground(color: string | null): Builder {
    return this.styled({ background: color === null ? undefined : colorCode(color) });
  }

  setFontColor(color: string | null): Builder {
    return this.styled({ fontColor: color === null ? undefined : colorCode(color) });
  }

  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.styled({ strikethrough: strikethrough ?? undefined });
  }

  setGradientMaxpoint(color: string): Builder {
    this.gradient.max = { color: colorCode(color), type: 'MAX', value: '' };
    return asGoogle(this);
  }

  setGradientMinpoint(color: string): Builder {
    this.gradient.min = { color: colorCode(color), type: 'MIN', value: '' };
    return asGoogle(this);
  }

  private styled(part: { [K in keyof ConditionalStyle]: ConditionalStyle[K] | undefined }): Builder {
    Object.assign(this.style, part);
    return asGoogle(this);
  }

  private built(areas: Area[]): ConditionalFormat {
    const { min, max } = this.gradient;
    if (min && max) return { areas, gradient: { min, max } };
    if (!this.condition) return { areas, unsupported: true };
    const style = Object.entries(this.style).filter(([, value]) => value !== undefined);
    return { areas, condition: { ...this.condition }, style: Object.fromEntries(style) };
  }
}

serve(ConditionalFormatRuleService, 'ConditionalFormatRule');
serve(BooleanConditionService, 'BooleanCondition');
serve(GradientConditionService, 'GradientCondition');
serve(ConditionalFormatRuleBuilderService, 'ConditionalFormatRuleBuilder');
