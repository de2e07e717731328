import { tell } from '../doors/ui.ts';
import { title } from '../messages.ts';
import { buildConversion } from './build-conversion.ts';
import { fromMenu } from './from-menu.ts';

export function menuBuildConversion(): void {
  fromMenu(() => {
    const { stopped, messages } = buildConversion({ by: 'menu' });
    tell(title, stopped ?? messages.join('\n\n'));
  });
}
