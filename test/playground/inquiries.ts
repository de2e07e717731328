import { Morning } from './morning.ts';
import type { PlaygroundPage } from './playground-page.ts';

/**
 * Answers of a form as a .csv file: 60 of August, and 46 of the three days before 23 November 2026, of whom seven come from a
 * trade fair. Every fifth needs it soon; one of these was talked to on 20 November.
 */
export function inquiries(): string {
  const rows = Array.from({ length: 106 }, (_, i) => [
    `Q${i + 1}`,
    `Mia Hall ${i + 1}`,
    `mia${i + 1}@firm${i + 1}.example`,
    i < 60 ? '2026-08-03' : '2026-11-20',
    i % 5 === 0 ? 'As soon as possible' : 'Just looking',
    i >= 60 && i % 7 === 0 ? 'Trade fair' : ['Friend', 'Google', 'Flyer'][i % 3],
    i === 25 ? '2026-11-20' : '',
  ]);
  const headers = [
    'Lead ID',
    'Name',
    'Email',
    'Created on',
    'When do you need it?',
    'Source',
    'Contacted on',
  ];
  return [headers, ...rows].map((cells) => cells.join(',')).join('\n');
}

/**
 * Opens them on 23 November 2026, a Monday, set up and scored in the sidebar.
 * @param keep name of the switch that keeps track of deals
 */
export async function withInquiries(playground: PlaygroundPage, keep: string): Promise<Morning> {
  const morning = new Morning(playground);
  await playground.open({ 'leads.csv': inquiries() });
  await morning.setDay('2026-11-23');
  await morning.openSidebar();
  await morning.button('That is right').click();
  await morning.button('Home and local services').click();
  await morning.button('See the scores').click();
  await morning.sidebar.getByRole('switch', { name: keep, checked: true }).waitFor();
  await morning.sidebar.getByRole('button', { name: /^Set up and score/ }).click();
  await morning.says(/^Scored today/);
  await playground.rest();
  return morning;
}
