/** What a person does with the dialogs of a script. */
export interface Answers {
  /** Name of the button that is pressed; `CLOSE` for the cross. */
  alert?(dialog: Dialog): string;
  prompt?(dialog: Dialog): { button: string; text: string };
}

export interface Dialog {
  title: string;
  text: string;
  /** Name in `ButtonSet`. */
  buttons: string;
}

/** What was put before the person, in order. */
export type Shown =
  | ({ kind: 'alert'; answer: string } & Dialog)
  | ({ kind: 'prompt'; answer: string; answerText: string } & Dialog)
  | { kind: 'toast'; title: string; text: string; seconds: number | null }
  | { kind: 'sidebar'; title: string; html: string };

export interface MenuItem {
  caption: string;
  /** Name of the function that the item calls. */
  functionName?: string;
  /** Items of a submenu. */
  items?: MenuItem[];
  isSeparator?: boolean;
}

/** The button that says yes. */
export function agreement(buttons: string): string {
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}
