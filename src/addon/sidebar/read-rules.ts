import type { RulesView } from '../../shared/index.ts';
import { rulesView } from '../rule-editing/rules-view.ts';
import { forPage } from './for-page.ts';

export function readRules(): RulesView {
  return forPage(rulesView);
}
