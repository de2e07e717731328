import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OutcomeWord, SetUpChoices, SetUpPreview, SetUpView } from '../../shared/index.ts';
import { call } from '../server.ts';

const nothingSaid: SetUpChoices = { settings: [], outcomes: [], trade: null, switchedOff: [] };

/** So long after the last switch the scores are worked out. */
const pauseMilliseconds = 400;

/** What set-up has found, and what has been said to it: all of it is in this page alone. */
export interface SetUp {
  readonly choices: SetUpChoices;
  readonly view: SetUpView | null;
  readonly preview: SetUpPreview | null;
  /** Whether what is shown is older than what has been said. */
  readonly isReading: boolean;
  readonly isPreviewing: boolean;
  readonly failure: string | null;
  /** Puts a tab, row or column elsewhere. */
  place(setting: string, value: string): void;
  mean(text: string, means: OutcomeWord): void;
  sell(trade: string | null): void;
  toggle(ruleId: string): void;
  /** Looks at the spreadsheet anew, with all that has been said. */
  lookAgain(): void;
  startOver(): void;
}

export function useSetUp(): SetUp {
  const [choices, setChoices] = useState(nothingSaid);
  const [view, setView] = useState<SetUpView | null>(null);
  const [preview, setPreview] = useState<SetUpPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<'reading' | 'previewing' | null>('reading');
  // Of several questions the latest counts.
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = useCallback(async (said: SetUpChoices, looks: boolean) => {
    const turn = ++latest.current;
    const isLatest = () => turn === latest.current;
    clearTimeout(timer.current);
    setFailure(null);
    try {
      if (looks) {
        setBusy('reading');
        const found = await call('readSetUp', said);
        if (!isLatest()) return;
        setView(found);
        if (found.leadsTab === null) return setBusy(null);
      }
      setBusy('previewing');
      const shown = await call('previewSetUp', said);
      if (!isLatest()) return;
      setPreview(shown);
      setBusy(null);
    } catch (error) {
      if (!isLatest()) return;
      setFailure((error as Error).message);
      setBusy(null);
    }
  }, []);
  useEffect(() => {
    void ask(nothingSaid, true);
    return () => {
      latest.current++;
      clearTimeout(timer.current);
    };
  }, [ask]);

  const say = (said: Partial<SetUpChoices>, looks: boolean) => {
    const all = { ...choices, ...said };
    setChoices(all);
    void ask(all, looks);
  };
  return {
    ...{ choices, view, preview, failure },
    isReading: busy === 'reading',
    isPreviewing: busy !== null,
    place: (setting, value) => say({ settings: placed(choices.settings, setting, value) }, true),
    mean: (text, means) =>
      say({ outcomes: [...choices.outcomes.filter(([word]) => word !== text), [text, means]] }, true),
    sell: (trade) => {
      if (trade === null) setChoices({ ...choices, trade });
      else {
        setPreview(null);
        say({ trade, switchedOff: [] }, false);
      }
    },
    toggle: (id) => {
      const { switchedOff } = choices;
      const others = switchedOff.filter((one) => one !== id);
      const all = {
        ...choices,
        switchedOff: others.length < switchedOff.length ? others : [...switchedOff, id],
      };
      setChoices(all);
      setBusy('previewing');
      latest.current++;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(all, false), pauseMilliseconds);
    },
    lookAgain: () => void ask(choices, true),
    startOver: () => {
      setPreview(null);
      say(nothingSaid, true);
    },
  };
}

/** What was said of the columns of a tab goes with the tab. */
function placed(
  settings: SetUpChoices['settings'],
  setting: string,
  value: string,
): SetUpChoices['settings'] {
  const gone: Readonly<Record<string, RegExp>> = {
    'Leads tab': /^(?:Header row|Lead key column)$/,
    'Deals tab': /^Deal .*column$/,
    'Activities tab': /^Activity .*column$/,
    'Header row': /^Lead key column$/,
  };
  const kept = settings.filter(([name]) => name !== setting && !gone[setting]?.test(name));
  return [...kept, [setting, value]];
}
