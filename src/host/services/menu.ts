import type { MenuItem } from './answers.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject, typeName } from './service-object.ts';

interface MenuModel {
  caption: string;
  items: MenuItem[];
}

export class MenuService extends ServiceObject<MenuModel> implements Partial<Google.Menu> {
  addItem(caption: string, functionName: string): Google.Menu {
    this[MODEL].items.push({ caption, functionName });
    return asGoogle(this);
  }

  addSeparator(): Google.Menu {
    this[MODEL].items.push({ caption: '', isSeparator: true });
    return asGoogle(this);
  }

  addSubMenu(menu: Google.Menu): Google.Menu {
    const submenu: unknown = menu;
    if (!(submenu instanceof MenuService)) {
      throw new GoogleException(MESSAGES.signature(typeName(menu), 'Menu.addSubMenu'));
    }
    const { caption, items } = submenu[MODEL];
    this[MODEL].items.push({ caption, items });
    return asGoogle(this);
  }

  addToUi(): void {
    this[HOST].menus.set(this[MODEL].caption, this[MODEL].items);
  }
}

routeMembers(MenuService, 'Menu');
