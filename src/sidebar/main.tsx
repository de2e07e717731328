import { render } from 'preact';
import { useState } from 'preact/hooks';
import { ConversionTab } from './conversion/conversion-tab.tsx';
import { LeadTab } from './lead/lead-tab.tsx';
import { TabList, type TabName, tabNames } from './parts/tabs.tsx';
import { RulesTab } from './rules/rules-tab.tsx';
import { TodayTab } from './today/today-tab.tsx';
import { words } from './words.ts';

const contents = {
  today: TodayTab,
  lead: LeadTab,
  rules: RulesTab,
  conversion: ConversionTab,
} satisfies Record<TabName, unknown>;

function App() {
  const [shown, setShown] = useState<TabName>('today');
  // Counts what has changed the sheet, so that each view loads anew when it is next looked at.
  const [version, setVersion] = useState(0);
  return (
    <main>
      <h1 class="unseen">{words.title}</h1>
      <TabList shown={shown} onShow={setShown} />
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
              onChanged={() => setVersion((now) => now + 1)}
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
