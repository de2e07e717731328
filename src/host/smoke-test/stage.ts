import type { Answer, Step } from './steps.ts';

/** The functions of the add-on that a menu or a trigger calls. */
export type AddOn = Record<string, (event?: unknown) => unknown>;

/** The text of Code.js as a function of the two globals that are not Google's own here. */
export type LoadAddOn = (application: unknown, date: DateConstructor) => AddOn;

/** What the add-on takes for now at first: what it writes depends on it. */
const beginning = Date.UTC(2026, 10, 21, 9, 30);
const dayMilliseconds = 86_400_000;

const buttons = { YES: 'YES', NO: 'NO', OK: 'OK', CANCEL: 'CANCEL', CLOSE: 'CLOSE' };
const buttonSets = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };

/** The add-on, with a clock that stands still, and with dialogs that are answered at once and written down. */
export class Stage {
  /** What dialogs have said, oldest first. */
  readonly said: string[] = [];
  readonly loadMilliseconds: number;
  private readonly addOn: AddOn;
  private answers: Answer[] = [];
  private now = beginning;

  constructor(load: LoadAddOn) {
    const before = Date.now();
    this.addOn = load(this.application(), this.stillDate());
    this.loadMilliseconds = Date.now() - before;
  }

  /** What is thrown is said as well: the menu itself lets nothing through. */
  run({ name, call, answers = [], prepare, event, daysLater = 0 }: Step): void {
    this.answers = [...answers];
    this.now += daysLater * dayMilliseconds;
    try {
      prepare?.();
      this.addOn[call]!(event?.());
      SpreadsheetApp.flush();
    } catch (error) {
      this.said.push(`${name}: threw ${(error as Error).message}`);
    }
  }

  /** `SpreadsheetApp` with our own `getUi`; every other member is Google's, called on Google's object. */
  private application(): unknown {
    const google = SpreadsheetApp as unknown as Record<string, unknown>;
    const getUi = () => this.userInterface();
    return new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'getUi') return getUi;
          const member = google[name];
          return typeof member === 'function' ? member.bind(google) : member;
        },
      },
    );
  }

  private userInterface(): unknown {
    return {
      createAddonMenu: newMenu,
      createMenu: newMenu,
      Button: buttons,
      ButtonSet: buttonSets,
      alert: (title: string, text: string, set: string) => {
        this.said.push(`${title} · ${text}`);
        return this.answers.shift() ?? (set.startsWith('YES') ? 'YES' : 'OK');
      },
      prompt: (title: string, text: string) => {
        this.said.push(`${title} · ${text}`);
        const typed = this.answers.shift();
        return {
          getSelectedButton: () => (typed === undefined ? 'CANCEL' : 'OK'),
          getResponseText: () => typed ?? '',
        };
      },
    };
  }

  /** Dates of the script itself, so that Google knows them, but `now` stands still. */
  private stillDate(): DateConstructor {
    return new Proxy(Date, {
      construct: (type, values: number[]) =>
        values.length === 0 ? new type(this.now) : new type(...(values as [number])),
      get: (type, name) => (name === 'now' ? () => this.now : Reflect.get(type, name)),
    });
  }
}

/** Takes items and shows none: the menu of this script is not the add-on's. */
function newMenu(): unknown {
  const menu = {
    addItem: () => menu,
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  return menu;
}
