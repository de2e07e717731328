import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  /** Beside the title, muted. */
  readonly aside?: string;
  readonly children: ComponentChildren;
}

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section>
      <h2>
        {title}
        {aside ? <span class="aside"> {aside}</span> : null}
      </h2>
      {children}
    </section>
  );
}
