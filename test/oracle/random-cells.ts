import type { Random } from './random.ts';
import { dateCell, slashDates } from './random-dates.ts';
import { numberCell } from './random-numbers.ts';

/** Where numbers and dates are written as `locale` writes them. */
export interface Scene {
  random: Random;
  locale: string;
  asOf: number;
}

export type CellMaker = (scene: Scene) => string;

const domains =
  'gmail.com,yahoo.com,outlook.com,hotmail.com,mailinator.com,acme.com,mail.acme.com,notacme.com,acme.com.au,shop.example,cs.ox.ac.uk,ox.ac.uk,stanford.edu,bücher.example,GMAIL.com,हिन्दी.भारत,ที่.ไทย'.split(
    ',',
  );
const badEmails =
  'not an address|a@|@acme.com|a@b@acme.com|a..b@acme.com|.a@acme.com|a.@acme.com|a b@acme.com|a"b@acme.com|a(b)@acme.com|a,b@acme.com|a@acme|a@acme..com|a@-acme.com|a@acme-.com|a@acme.c|a@acme.123|a@ac_me.com|a@.acme.com|a@acme.com.|a@[127.0.0.1]|5|2026-11-21|TRUE|mailto:a@acme.com|Ann <a@acme|a@acme.com, b@acme.com|“a”@acme.com|a@acme.d|ann @acme.com'.split(
    '|',
  );

export function emailCell(scene: Scene): string {
  const { random } = scene;
  if (random.chance(0.25))
    return random.pick([...badEmails, `${'l'.repeat(65)}@acme.com`, `a@${'d'.repeat(64)}.com`]);
  const local = random.pick(['ann', 'bob.lee', 'cy+x', "o'neil", 'd_1', 'ＥＶＡ', 'l'.repeat(64)]);
  const address = `${local}@${random.pick(domains)}`;
  return random.pick([
    address,
    address,
    address,
    ` ${address} `,
    `\u200e${address}\u200b`,
    `Ann Lee <${address}>`,
    `"Lee, Ann" <${address}>`,
    `<${address}>`,
    address.toUpperCase(),
  ]);
}

const industries =
  'SaaS|saas |Ｓａａｓ|Agency, digital|Retail|Café & Catering|Cafe\u0301 & Catering|CAFÉ & CATERING|"Quoted" trade|5" pipe|New  York|New York|Straße|STRASSE|İstanbul|ﬁnance|finance|½ price|Ⅳ|IV|ｶﾞｽ|ガス|𝒮aaS|SaaS𝒮|Σίσυφος|ΣΊΣΥΦΟΣ|हिन्दी|word\u200bjoin|a\u00adb|tab\tin|two\nlines|list: Empty|“SaaS”|„SaaS“|Sa’aS|O’Neil|o‘neil|O\'Neil|«Cloud»|\u200eRetail\u200f|Sa\u200baS|RivalSoft|The Rival|fo|f?o'.split(
    '|',
  );
const titles =
  'CEO|Founder/CEO|Marketing Director|Directorate clerk|VP Sales|vp|C++ developer|C developer|Head of Growth|head-of growth|PhD student|Student, CEO|co_ceo|CEO2|CEO\u0301|👩‍💻 CEO|ceo’s aide|50% owner|what?|a*b|~tilde~'.split(
    '|',
  );
const countries =
  'Germany|germany|India|Österreich|O\u0308sterreich|United Kingdom|Atlantis|\u00a0India\u00a0|U.S.A.|TRUE|12|0|2026-11-21'.split(
    '|',
  );
const yesNo =
  'on|off|oui|sí|sim|WAHR|vrai|✓|✔|✔\ufe0f|☑|non|não|FAUX|falsch|✗|✘\ufe0f|☐|✅|yes\u200b|yes please|TRUE|FALSE|true|yes|Yes |y|x|X|1|0|no|N|n|maybe|ja|nein|2|ｙｅｓ|1.0'.split(
    '|',
  );
const blanks = ['', '', '', '   ', '\u00a0', "'", '\u200b', ' \u200e ', '\u00ad'];
const errorTexts = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!'];

const mixed: CellMaker[] = [
  numberCell,
  dateCell,
  emailCell,
  ({ random }) => random.pick(titles),
  ({ random }) => random.pick(countries),
  ({ random }) => random.pick(yesNo),
];

/** A column that a Leads tab may have, and what stands in it. */
export interface Column {
  header: string;
  make: CellMaker;
  /** Of a column whose cells go together: the maker of one such column. */
  makerOf?: (scene: Scene) => CellMaker;
}

export const columns: Column[] = [
  { header: 'Industry', make: ({ random }) => random.pick(industries) },
  { header: 'Job title', make: ({ random }) => random.pick(titles) },
  { header: 'Country', make: ({ random }) => random.pick(countries) },
  { header: 'Employees', make: numberCell },
  { header: 'Annual revenue', make: numberCell },
  {
    header: 'Visits',
    make: (scene) => (scene.random.chance(0.7) ? String(scene.random.whole(0, 24)) : numberCell(scene)),
  },
  { header: 'Budget', make: ({ random }) => random.pick(yesNo) },
  { header: 'Last visit', make: dateCell },
  { header: 'Trial until', make: dateCell },
  { header: 'First visit', make: dateCell, makerOf: slashDates },
  { header: 'Paid until', make: dateCell, makerOf: slashDates },
  { header: 'Work mail', make: emailCell },
  { header: 'Remarks', make: (scene) => scene.random.pick(mixed)(scene) },
];

/** Now and then nothing, or an error, in place of what would be there. */
export function cellOrGap(make: CellMaker, scene: Scene): string {
  if (scene.random.chance(0.15)) return scene.random.pick(blanks);
  // A column of mixed types is what people have.
  if (scene.random.chance(0.03)) return scene.random.pick(mixed)(scene);
  return scene.random.chance(0.025) ? scene.random.pick(errorTexts) : make(scene);
}

export function respelled(text: string, random: Random): string {
  return random.pick([
    text,
    text,
    text,
    text.toUpperCase(),
    ` ${text.toLowerCase()} `,
    text.replace(' ', '  '),
  ]);
}
