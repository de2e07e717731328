import { element } from './element.ts';

function steps(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#hint [data-function]')];
}

/** The buttons of the first steps do what the menu items of the same name do. */
export function prepareSteps(run: (functionName: string) => void): void {
  for (const step of steps()) step.addEventListener('click', () => run(step.dataset.function!));
  element('hide-hint').addEventListener('click', () => element('hint').remove());
}

/** After a step the next one stands out, wherever the step was taken. */
export function markStep(functionName: string): void {
  const all = steps();
  const at = all.findIndex(({ dataset }) => dataset.function === functionName);
  if (at < 0) return;
  all[at]!.parentElement!.classList.add('done');
  const isOpen = ({ parentElement }: HTMLElement) => !parentElement!.classList.contains('done');
  for (const step of all) step.parentElement!.classList.remove('next');
  all.find(isOpen)?.parentElement?.classList.add('next');
}
