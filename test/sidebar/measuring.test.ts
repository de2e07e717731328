import { describe, expect, it } from 'vitest';
import { learningDeals } from '../addon/evidence/learning-deals.ts';
import { foldByFold } from '../addon/slow-machine.ts';
import { sidebars } from './open-sidebar.ts';

const open = sidebars();

describe('A rebuild that is not measured yet', () => {
  it('is measured while the page is open, one call a fold, and the page says how far', async () => {
    const document = learningDeals(200, { code: foldByFold() });
    document.run('draftFromEvidence', { by: 'sidebar', kind: 'rebuild' });
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const sidebar = await open(document, {
      pause: (name) => (name === 'measureChunk' ? held : undefined),
    });
    await sidebar.says(
      'Measuring how the new rules do on deals held out of them: 0 of 5 parts done. It goes on while this page is open.',
    );
    letThrough();
    await expect.poll(() => sidebar.text()).not.toContain('Measuring how');
    expect(sidebar.calls.filter((name) => name === 'measureChunk')).toHaveLength(5);
  });
});
