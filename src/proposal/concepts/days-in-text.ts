const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a|an|one|ein|eine|einem|einer|einen|eines|un|une|uno|una|um|uma|een',
    'two|couple of|zwei|deux|dos|dois|duas|due|twee',
    'three|drei|trois|tres|tre|drie',
    'four|vier|quatre|cuatro|quatro|quattro',
    'five|funf|cinq|cinco|cinque|vijf',
    'six|sechs|seis|sei|zes',
  ].flatMap((names, index) => names.split('|').map((name) => [name, index + 1])),
);

const units: readonly (readonly [days: number, names: string])[] = [
  [1 / 24, 'hour|hours|hr|hrs|h|stunde|stunden|heure|heures|hora|horas|ora|ore|uur'],
  [1, 'day|days|tag|tage|tagen|jour|jours|dia|dias|giorno|giorni|dag|dagen'],
  [7, 'week|weeks|wk|wks|woche|wochen|semaine|semaines|semana|semanas|settimana|settimane|weken'],
  [30, 'month|months|mo|mos|monat|monate|monaten|monats|mois|mes|meses|mese|mesi|maand|maanden'],
  [90, 'quarter|quarters|quartal|quartale|trimestre|trimestres|trimestri|kwartaal'],
  [365, 'year|years|yr|yrs|jahr|jahre|jahren|an|ans|annee|annees|ano|anos|anno|anni|jaar|jaren'],
];
const daysOf = new Map(units.flatMap(([days, names]) => names.split('|').map((name) => [name, days])));

const term = new RegExp(
  `(?:^| )(\\d+|${Object.keys(numbers).join('|')}) ?(${[...daysOf.keys()].join('|')})(?= |$)`,
  'gu',
);
const openEnded =
  /\d *\+|>|(?:^| )(?:more than|over|after|longer than|at least|or more|mehr als|uber|nach|langer als|mindestens|plus de|apres|au moins|mas de|despues de|al menos|mais de|depois de|pelo menos|piu di|oltre|dopo|almeno|meer dan|langer dan|minstens|na)(?= |$)/u;

/**
 * The longest time that a text names, in days; NaN for none. Of an open one (`6+ months`) twice its least.
 * @param plain the text in plain letters, see `wordText`
 * @example daysIn('in 1 3 months', 'In 1-3 months') // 90
 */
export function daysIn(plain: string, text: string): number {
  const found = Array.from(plain.matchAll(term), ([, number, unit]) => {
    const count = numbers[number!] ?? Number(number);
    return count * daysOf.get(unit!)!;
  });
  if (found.length === 0) return Number.NaN;
  return Math.max(...found) * (openEnded.test(text) || openEnded.test(plain) ? 2 : 1);
}
