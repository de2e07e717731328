import { countLeads, setUpFields, templates, type WrittenDates, writtenDates } from '../../proposal/index.ts';
import { foldWord } from '../../scoring/index.ts';
import type { SetUpChoices, SetUpDates, SetUpOutcome, SetUpView } from '../../shared/index.ts';
import { withChoices } from '../set-up/chosen-set-up.ts';
import { isAllThere, prepareSetUp, type ReadySetUp } from '../set-up/set-up-spreadsheet.ts';
import { forPage } from './for-page.ts';

/** What set-up finds, and what comes of what has been said to it. Nothing is written. */
export function readSetUp(choices: SetUpChoices): SetUpView {
  return forPage((book) => {
    const { ready, wrong } = withChoices(prepareSetUp(book), choices);
    return { ...viewOf(ready, outcomesOf(ready, choices)), wrong: [...wrong] };
  });
}

function viewOf(ready: ReadySetUp, outcomes: SetUpOutcome[]): Omit<SetUpView, 'wrong'> {
  const { leadsTab, dealsTab, activitiesTab, remarks, unclear } = ready.detection;
  const counted = (means: SetUpOutcome['means']) =>
    outcomes.reduce((sum, outcome) => sum + (outcome.means === means ? outcome.count : 0), 0);
  return {
    isSetUp: isAllThere(ready),
    ...{ leadsTab, dealsTab, activitiesTab, outcomes },
    leads: countLeads(ready),
    closed: counted('won') + counted('lost'),
    won: counted('won'),
    fields: setUpFields(ready).map((field) => ({ ...field, options: [...field.options] })),
    dates: datesOf(writtenDates(ready)),
    // The words themselves are there to be chosen.
    remarks: remarks.filter((remark) => !unclear.includes(remark)),
    trades: templates.map(({ trade }) => trade),
  };
}

/** A person's word goes before what an outcome seems to mean. */
function outcomesOf({ detection }: ReadySetUp, { outcomes: said }: SetUpChoices): SetUpOutcome[] {
  const meanings = new Map(said.map(([text, means]) => [foldWord(text), means]));
  return detection.outcomes.map(({ text, count, means }) => ({
    ...{ text, count },
    means: meanings.get(foldWord(text)) ?? means,
  }));
}

/** Columns that are read alike are one line. */
function datesOf(written: readonly WrittenDates[]): SetUpDates[] {
  const alike = new Map<string, SetUpDates>();
  for (const { header, ...reading } of written) {
    const kind = `${reading.order} ${reading.isCertain}`;
    const known = alike.get(kind);
    if (known) known.headers.push(header);
    else alike.set(kind, { headers: [header], ...reading });
  }
  return [...alike.values()];
}
