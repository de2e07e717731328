import { agreement, type Dialog, type MenuItem } from './answers.ts';
import { enumeration, valueNamed } from './enumeration.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { pageOf } from './html-service.ts';
import { messages } from './messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, typeName } from './service-object.ts';

const Button = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);

/** Dialogs are answered by the host's `Answers`, at once; everything shown is kept. */
export class UiService extends ServiceObject<null> implements Partial<Google.Ui> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  alert(...args: unknown[]): Google.Button {
    const dialog = dialogOf(args);
    this[hostKey].suspend();
    const answer = this[hostKey].answers.alert?.(dialog) ?? agreement(dialog.buttons);
    this[hostKey].shown.push({ kind: 'alert', ...dialog, answer });
    return valueNamed(Button, answer);
  }

  prompt(...args: unknown[]): Google.PromptResponse {
    const dialog = dialogOf(args);
    this[hostKey].suspend();
    const answer = this[hostKey].answers.prompt?.(dialog) ?? { button: agreement(dialog.buttons), text: '' };
    const { button, text } = answer;
    this[hostKey].shown.push({ kind: 'prompt', ...dialog, answer: button, answerText: text });
    return asGoogle(new PromptResponseService(this[hostKey], answer));
  }

  createMenu(caption: string): Google.Menu {
    return asGoogle(new MenuService(this[hostKey], { caption, items: [] as MenuItem[] }));
  }

  /** Named after the script, which the host does not know. */
  createAddonMenu(): Google.Menu {
    return this.createMenu(addonMenu);
  }

  showSidebar(userInterface: Google.HtmlOutput): void {
    const { title, content } = pageOf(userInterface, 'Ui.show');
    this[hostKey].shown.push({ kind: 'sidebar', title, html: content });
  }
}

/** Key of the add-on's own menu among the host's menus. */
export const addonMenu = 'Add-on';

class PromptResponseService
  extends ServiceObject<{ button: string; text: string }>
  implements Partial<Google.PromptResponse>
{
  getResponseText(): string {
    return this[modelKey].text;
  }

  getSelectedButton(): Google.Button {
    return valueNamed(Button, this[modelKey].button);
  }
}

interface MenuModel {
  caption: string;
  items: MenuItem[];
}

class MenuService extends ServiceObject<MenuModel> implements Partial<Google.Menu> {
  addItem(caption: string, functionName: string): Google.Menu {
    this[modelKey].items.push({ caption, functionName });
    return asGoogle(this);
  }

  addSeparator(): Google.Menu {
    this[modelKey].items.push({ caption: '', isSeparator: true });
    return asGoogle(this);
  }

  addSubMenu(menu: Google.Menu): Google.Menu {
    const submenu: unknown = menu;
    if (!(submenu instanceof MenuService)) {
      throw new GoogleException(messages.signature(typeName(menu), 'Menu.addSubMenu'));
    }
    const { caption, items } = submenu[modelKey];
    this[modelKey].items.push({ caption, items });
    return asGoogle(this);
  }

  addToUi(): void {
    this[hostKey].menus.set(this[modelKey].caption, this[modelKey].items);
  }
}

/** `(text)`, `(text, buttons)` or `(title, text, buttons)`. */
function dialogOf(args: readonly unknown[]): Dialog {
  const [title, text, buttons] = args.length < 3 ? ['', args[0], args[1]] : args;
  return { title: String(title), text: String(text), buttons: String(buttons ?? 'OK') };
}

serve(UiService, 'Ui');
serve(MenuService, 'Menu');
serve(PromptResponseService, 'PromptResponse');
