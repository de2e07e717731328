import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnHeaderPixels, rowHeaderPixels, type View } from './layout.ts';

export interface Scroller {
  readonly current: HTMLDivElement | null;
}

/** What of the grid is in sight. Each tab is where it was left. */
export function useView(scroller: Scroller, tabId: number): View {
  const [view, setView] = useState<View>({ width: 0, height: 0, top: 0, left: 0 });
  const places = useRef(new Map<number, { top: number; left: number }>());
  const look = () => {
    const { clientWidth, clientHeight, scrollTop: top, scrollLeft: left } = scroller.current!;
    places.current.set(tabId, { top, left });
    setView({ width: clientWidth - rowHeaderPixels, height: clientHeight - columnHeaderPixels, top, left });
  };
  useLayoutEffect(() => {
    const element = scroller.current!;
    element.scrollTo(places.current.get(tabId) ?? { top: 0, left: 0 });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [tabId]);
  return view;
}

/** Keys go to the cells, wherever the focus was. */
export function focusCells(): void {
  document.getElementById('cells')?.focus({ preventScroll: true });
}
