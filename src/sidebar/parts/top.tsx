import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Stays in view above what scrolls below it, and says how high it is: what has the focus is not to be covered. */
export function Top({ children }: { children: ComponentChildren }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = top.current!;
    const measure = () =>
      document.documentElement.style.setProperty('--top-height', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="top" ref={top}>
      {children}
    </div>
  );
}
