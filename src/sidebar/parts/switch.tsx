import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  /** What it is called where nothing stands beside it. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

export function Switch({ isOn, onToggle, label, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={onToggle}
    >
      <i aria-hidden="true" />
      {children}
    </button>
  );
}
