import type { SalesToRecord } from '../../shared/index.ts';
import { Failure, Status } from '../parts/notes.tsx';
import { Section } from '../parts/section.tsx';
import { call } from '../server.ts';
import { useAction } from '../use-action.ts';
import { words } from '../words.ts';

interface SaleListProps {
  readonly sales: SalesToRecord;
  onChanged(): void;
}

/** Deals that were typed as results of calls; the dialogs that ask for the rest come from the server. */
export function SaleList({ sales: { lines, more }, onChanged }: SaleListProps) {
  const { said, failure, run } = useAction();
  return (
    <Section title={words.salesToRecord}>
      <ul class="sales">
        {lines.map((sale) => (
          <li key={sale.key}>
            <p>{words.saleTyped(sale.lead, sale.outcome)}</p>
            <button type="button" onClick={() => run(() => call('recordTypedSale', sale).then(onChanged))}>
              {words.recordSale}
            </button>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p class="muted">{words.moreSales(more)}</p>}
      <Status text={said} />
      <Failure sentence={failure} />
    </Section>
  );
}
