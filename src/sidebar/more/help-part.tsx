import { Section } from '../parts/section.tsx';
import { words } from '../words.ts';

/** What the words mean, on one page. */
export function HelpPart() {
  return (
    <Section title={words.help}>
      {words.helpLines.map(([term, meaning]) => (
        <details key={term}>
          <summary>{term}</summary>
          <p>{meaning}</p>
        </details>
      ))}
    </Section>
  );
}
