import { render } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { LeadTab } from './lead/lead-tab.tsx';
import { MoreTab } from './more/more-tab.tsx';
import { TabList, type TabName, tabNames } from './parts/tabs.tsx';
import { Top } from './parts/top.tsx';
import { PendingBar } from './pending/pending-bar.tsx';
import { ResultsTab } from './results/results-tab.tsx';
import { RulesTab } from './rules/rules-tab.tsx';
import { call } from './server.ts';
import { TodayTab } from './today/today-tab.tsx';
import { useLoaded } from './use-loaded.ts';
import { useRun } from './use-run.ts';
import { words } from './words.ts';

const contents = {
  today: TodayTab,
  lead: LeadTab,
  rules: RulesTab,
  results: ResultsTab,
  more: MoreTab,
} satisfies Record<TabName, unknown>;

const readOverview = () => call('readOverview');

function App() {
  const [shown, setShown] = useState<TabName>('today');
  // Counts what has changed the sheet, so that each view loads anew when it is next looked at.
  const [version, setVersion] = useState(0);
  // What is changed in any view shows at once in the bar above all of them.
  const [seenVersion, setSeenVersion] = useState(0);
  const isOverviewAsked = shown === 'today' || shown === 'more' || version !== seenVersion;
  const overview = useLoaded(readOverview, isOverviewAsked, version);
  const show = (name: TabName) => {
    setSeenVersion(version);
    setShown(name);
  };
  const onChanged = useCallback(() => setVersion((now) => now + 1), []);
  const run = useRun(onChanged);
  const pending = overview.value?.pending ?? null;
  const score = () => {
    show('today');
    run.score(0);
  };
  return (
    <main>
      <h1 class="unseen">{words.title}</h1>
      <Top>
        <TabList shown={shown} onShow={show} />
        {pending === null ? null : (
          <PendingBar
            key={version}
            pending={pending}
            isScoring={run.running === 'scoreLeads'}
            onScore={score}
          />
        )}
      </Top>
      {tabNames.map((name) => {
        const Content = contents[name];
        return (
          <div
            key={name}
            role="tabpanel"
            id={`panel-${name}`}
            aria-labelledby={`tab-${name}`}
            hidden={name !== shown}
          >
            <Content
              isShown={name === shown}
              version={version}
              overview={overview}
              run={run}
              onChanged={onChanged}
              onShow={show}
            />
          </div>
        );
      })}
      <footer class="muted" data-build={words.build}>
        {words.version}
      </footer>
    </main>
  );
}

render(<App />, document.getElementById('page')!);
