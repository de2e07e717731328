import type { ConditionalFormat, GradientPoint } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { SheetFormat } from '../service-types.ts';
import { scriptCriteria } from './criteria-values.ts';
import { rangeAt } from './range-access.ts';
import { BooleanCriteria, InterpolationType } from './spreadsheet-enumerations.ts';

/** A kind that scripts cannot read has neither condition. */
export class ConditionalFormatRuleService
  extends ServiceObject<SheetFormat>
  implements Partial<Google.ConditionalFormatRule>
{
  getBooleanCondition(): Google.BooleanCondition | null {
    return booleanCondition(this);
  }

  getGradientCondition(): Google.GradientCondition | null {
    return gradientCondition(this);
  }

  getRanges(): Google.Range[] {
    const { sheet, format } = this[MODEL];
    return sheet ? format.areas.map((area) => rangeAt(this[HOST], sheet, area)) : [];
  }
}

export function booleanCondition(rule: ServiceObject<SheetFormat>): Google.BooleanCondition | null {
  const isBoolean = 'condition' in rule[MODEL].format;
  return isBoolean ? serviceObject(rule[HOST], 'BooleanCondition', rule[MODEL]) : null;
}

export function gradientCondition(rule: ServiceObject<SheetFormat>): Google.GradientCondition | null {
  const isGradient = 'gradient' in rule[MODEL].format;
  return isGradient ? serviceObject(rule[HOST], 'GradientCondition', rule[MODEL]) : null;
}

type BooleanFormat = Extract<ConditionalFormat, { condition: unknown }>;
type GradientFormat = Extract<ConditionalFormat, { gradient: unknown }>;

class BooleanConditionService extends ServiceObject<SheetFormat> implements Partial<Google.BooleanCondition> {
  getCriteriaType(): Google.BooleanCriteria {
    return valueNamed(BooleanCriteria, booleanFormat(this).condition.criteria);
  }
  getCriteriaValues(): unknown[] {
    return scriptCriteria(this[HOST], booleanFormat(this).condition.values);
  }
  getBackground(): string | null {
    return booleanFormat(this).style.background ?? null;
  }
  getFontColor(): string | null {
    return booleanFormat(this).style.fontColor ?? null;
  }
  getStrikethrough(): boolean | null {
    return booleanFormat(this).style.strikethrough ?? null;
  }
}

function booleanFormat(service: BooleanConditionService): BooleanFormat {
  return service[MODEL].format as BooleanFormat;
}

class GradientConditionService
  extends ServiceObject<SheetFormat>
  implements Partial<Google.GradientCondition>
{
  getMinColor(): string {
    return gradientOf(this).min.color;
  }
  getMinType(): Google.InterpolationType | null {
    return interpolation(gradientOf(this).min);
  }
  getMaxColor(): string {
    return gradientOf(this).max.color;
  }
  getMaxType(): Google.InterpolationType | null {
    return interpolation(gradientOf(this).max);
  }
  getMaxValue(): string {
    return gradientOf(this).max.value;
  }
}

function gradientOf(service: GradientConditionService): GradientFormat['gradient'] {
  return (service[MODEL].format as GradientFormat).gradient;
}

function interpolation(point: GradientPoint | undefined): Google.InterpolationType | null {
  return point ? valueNamed(InterpolationType, point.type) : null;
}

serve(ConditionalFormatRuleService, 'ConditionalFormatRule');
serve(BooleanConditionService, 'BooleanCondition');
serve(GradientConditionService, 'GradientCondition');
