import { buildConversion } from '../conversion/build-conversion.ts';
import { title } from '../document/sentences.ts';
import { tell } from '../sheets/ui.ts';
import { fromMenu } from './from-menu.ts';

export function menuBuildConversion(): void {
  fromMenu(() => {
    const { stopped, messages } = buildConversion({ by: 'menu' });
    tell(title, stopped ?? messages.join('\n\n'));
  });
}
