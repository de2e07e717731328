/** Codes and signs that stand before or after a number, as they are when folded. */
const codes =
  'usd eur gbp chf jpy cad aud nzd inr brl sek nok dkk pln czk huf ron bgn try ils aed sar sgd hkd twd krw thb idr myr php vnd rub uah cny mxn zar ars clp cop pen ngn kes egp pkr bdt lkr isk';

const dollars = 'us ca c a au nz hk s sg r mx nt';
const words = 'kr rs sfr fr zł kč ft lei rm rp';

const alternatives = [
  ...dollars.split(' ').map((letters) => `${letters}\\$`),
  '\\p{Sc}',
  ...codes.split(' '),
  ...words.split(' ').map((word) => `${word}\\.?`),
  '円',
  '元',
];

export const currencyAfter = `(?:${alternatives.join('|')})`;

/** The rand stands before its number only. */
export const currencyBefore = `(?:${[...alternatives, 'r'].join('|')})`;
