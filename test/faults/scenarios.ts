import { adoptingScenarios } from './adopting-scenarios.ts';
import { answerScenarios } from './answer-scenarios.ts';
import { documentScenarios } from './document-scenarios.ts';
import { editingScenarios } from './editing-scenarios.ts';
import { forgetScenarios } from './forget-scenarios.ts';
import { mailScenarios } from './mail-scenarios.ts';
import { modelScenarios } from './model-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { scoringScenarios } from './scoring-scenarios.ts';
import { versionScenarios } from './version-scenarios.ts';
import { viewScenarios } from './view-scenarios.ts';

/** Every action of the script that calls a service. */
export const scenarios: readonly Scenario[] = [
  ...scoringScenarios,
  ...answerScenarios,
  ...documentScenarios,
  ...forgetScenarios,
  ...modelScenarios,
  ...adoptingScenarios,
  ...versionScenarios,
  ...viewScenarios,
  ...editingScenarios,
  ...mailScenarios,
];

/** Exported functions that no scenario runs, and why. */
export const unrehearsed: Readonly<Record<string, string>> = {
  onOpen: 'builds the menu, and may call no service of the spreadsheet',
  onInstall: 'does what onOpen does',
};
