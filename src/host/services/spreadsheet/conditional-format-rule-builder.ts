import type {
  BooleanCondition,
  ConditionalFormat,
  ConditionalStyle,
  GradientPoint,
} from '../../workbook/sheet-features.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import type { SheetFormat } from '../service-types.ts';
import { colorCode } from './color.ts';
import { ConditionBuilder, SET_CONDITION } from './condition-builder.ts';

type Builder = Google.ConditionalFormatRuleBuilder;
type Gradient = Extract<ConditionalFormat, { gradient: unknown }>['gradient'];

/** Starts from a rule, or from one that has nothing yet; the rule it came from stays as it is. */
export class ConditionalFormatRuleBuilderService
  extends ConditionBuilder<SheetFormat, Builder>
  implements Partial<Builder>
{
  #condition: BooleanCondition | null = null;
  #style: ConditionalStyle = {};
  #gradient: Partial<Gradient> = {};

  constructor(host: Host, model: SheetFormat) {
    super(host, { sheet: model.sheet, format: structuredCopy(model.format) });
    const { format } = this[MODEL];
    if ('condition' in format) {
      this.#condition = format.condition;
      this.#style = format.style;
    }
    if ('gradient' in format) this.#gradient = format.gradient;
  }

  [SET_CONDITION](condition: BooleanCondition): void {
    this.#condition = condition;
  }

  build(): Google.ConditionalFormatRule {
    const { sheet, format } = this[MODEL];
    if (format.areas.length === 0) throw new GoogleException(MESSAGES.nullArgument('ranges'));
    return serviceObject(this[HOST], 'ConditionalFormatRule', { sheet, format: this.#built() });
  }

  setRanges(ranges: Google.Range[]): Builder {
    const call = 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges';
    const models = ranges.map((range) => modelOf(range, 'Range', call));
    const sheet = models[0]?.sheet ?? null;
    if (models.some((model) => model.sheet !== sheet)) throw new GoogleException(MESSAGES.outsideGrid);
    this[MODEL].sheet = sheet;
    this[MODEL].format.areas = models.map(({ area }) => ({ ...area }));
    return asGoogle(this);
  }

  setBackground(color: string | null): Builder {
    return this.#styled('background', color === null ? undefined : colorCode(color));
  }
  setFontColor(color: string | null): Builder {
    return this.#styled('fontColor', color === null ? undefined : colorCode(color));
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.#styled('strikethrough', strikethrough ?? undefined);
  }

  setGradientMaxpoint(color: string): Builder {
    return this.#point('max', { color: colorCode(color), type: 'MAX', value: '' });
  }
  setGradientMaxpointWithValue(color: string, type: Google.InterpolationType, value: string): Builder {
    const name = String(type) as GradientPoint['type'];
    return this.#point('max', { color: colorCode(color), type: name, value });
  }
  setGradientMinpoint(color: string): Builder {
    return this.#point('min', { color: colorCode(color), type: 'MIN', value: '' });
  }

  #styled<K extends keyof ConditionalStyle>(name: K, value: ConditionalStyle[K] | undefined): Builder {
    if (value === undefined) delete this.#style[name];
    else this.#style[name] = value;
    return asGoogle(this);
  }

  #point(name: 'min' | 'mid' | 'max', point: GradientPoint): Builder {
    this.#gradient[name] = point;
    return asGoogle(this);
  }

  #built(): ConditionalFormat {
    const { areas } = this[MODEL].format;
    const { min, mid, max } = this.#gradient;
    if (min && max) {
      return structuredCopy({ areas, gradient: mid ? { min, mid, max } : { min, max } });
    }
    if (this.#condition) return structuredCopy({ areas, condition: this.#condition, style: this.#style });
    return structuredCopy(this[MODEL].format);
  }
}

/** A copy that shares nothing that a builder changes; ranges in conditions stay references. */
function structuredCopy(format: ConditionalFormat): ConditionalFormat {
  const areas = format.areas.map((area) => ({ ...area }));
  if ('condition' in format) {
    const { criteria, values } = format.condition;
    return { areas, condition: { criteria, values: [...values] }, style: { ...format.style } };
  }
  return 'gradient' in format ? { areas, gradient: { ...format.gradient } } : { ...format, areas };
}

serve(ConditionalFormatRuleBuilderService, 'ConditionalFormatRuleBuilder');
