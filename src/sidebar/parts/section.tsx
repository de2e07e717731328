import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  /** Beside the title, muted. */
  readonly aside?: string;
  /** Beside the heading, such as a question mark. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, aside, beside, children }: SectionProps) {
  return (
    <section>
      <h2>
        {title}
        {aside ? <span class="aside"> {aside}</span> : null}
      </h2>
      {beside}
      {children}
    </section>
  );
}
