import { useEffect } from 'preact/hooks';
import type { OpenToast } from './state/page-state.ts';
import { usePage } from './state/page-store.ts';

const shownMilliseconds = 8000;

export function Toasts() {
  return (
    <div id="toasts" role="status">
      {usePage().toasts.map((toast) => (
        <ToastMessage key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** A message in the corner that goes by itself. */
function ToastMessage({ toast }: { toast: OpenToast }) {
  const { store } = usePage();
  const close = () => store.closeToast(toast);
  useEffect(() => {
    const timer = setTimeout(close, shownMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <strong>{toast.title}</strong>
      <span>{toast.text}</span>
      <button type="button" aria-label="Close message" class="plain cross" onClick={close}>
        ×
      </button>
    </div>
  );
}
