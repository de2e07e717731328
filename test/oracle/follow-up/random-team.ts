import type { CaseFiles } from '../case-files.ts';
import { isoDay } from '../cell.ts';
import { Random } from '../random.ts';

const asOf = Date.parse('2026-11-23') / 86_400_000;

const rules = `On,Rule,Field,Test,Value,Points,Count,Within days,Max points,Fade,Fade days
TRUE,Software,Industry,is,SaaS,30,,,,,
TRUE,Size,Employees,≥,50,25,,,,,
TRUE,Referral,Source,is,Referral,20,,,,,
TRUE,Demo,Activity,is,Demo request,35,,20,,,
TRUE,Webinar,Activity,is,Webinar,10,each,,30,straight line,90
TRUE,Unsubscribed,Activity,is,Unsubscribed,-40,,45,,,
TRUE,Rival,Industry,is,Rival,Disqualify,,,,,
`;
const lists =
  'Free mail,Disposable mail,Academic,Role addresses,Competitors\ngmail.com,mailinator.com,edu,info@*,\n';

const statusTables = [
  undefined,
  'Status,Min score,Owner,Call list,Contact within\nEarly-stage,0,,,\nMQL,30,,TRUE,3\nSQL,55,Eve,TRUE,\nHigh priority,80,,TRUE,0\n',
  'Status,Min score,Call list,Contact within\nCold,0,,\nSQL,40,,2\nHot,75,,1\n',
];

/** A team's spreadsheet with owners and calls, of a few dozen leads. */
export function randomTeam(seed: number): CaseFiles {
  return new RandomTeam(seed).files();
}

type Row = readonly (string | number)[];

class RandomTeam {
  private readonly random: Random;
  private readonly size: number;
  private readonly hasOutputs: boolean;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.size = 8 + this.random.whole(0, -1 + 22);
    this.hasOutputs = this.random.chance(0.6);
  }

  files(): CaseFiles {
    const statuses = this.random.pick(statusTables);
    return {
      ...{ rules, lists, asOf: isoDay(asOf), locale: 'en_US', timeZone: 'UTC' },
      leads: csv(this.leads(statuses)),
      deals: csv(this.deals()),
      activities: csv(this.activities()),
      settings: csv(this.settings()),
      ...(statuses !== undefined && { statuses }),
      ...(this.random.chance(0.6) && { owners: csv(this.owners()) }),
      calls: csv(this.calls()),
    };
  }

  private key(): string {
    return `L${1 + this.random.whole(0, this.size - 1)}`;
  }

  private day(most: number): string {
    return isoDay(asOf - this.random.whole(0, -1 + most));
  }

  private maybe(share: number, text: () => string): string {
    return this.random.chance(share) ? text() : '';
  }

  private leads(statuses: string | undefined): Row[] {
    const names = statuses?.includes('Cold')
      ? ['Cold', 'SQL', 'Hot']
      : ['Early-stage', 'MQL', 'SQL', 'High priority'];
    const outputs = this.hasOutputs ? ['Score', 'Status', 'Why', 'Status since'] : [];
    const headers =
      'Lead ID,Name,Email,Phone,Industry,Employees,Source,Created on,Contacted on,Rep,Status override'.split(
        ',',
      );
    const rows = Array.from({ length: this.size }, (_, i): Row => {
      const { random } = this;
      const key = random.chance(0.06) ? `L${Math.max(1, i)}` : `L${i + 1}`;
      const domain = random.pick(['acme.com', 'globex.com', 'gmail.com', `firm${i}.com`, `firm${i}.com`]);
      return [
        key,
        `Person ${i + 1}`,
        random.chance(0.1)
          ? `p${random.whole(0, -1 + 4)}@acme.com`
          : this.maybe(0.9, () => `p${i}@${domain}`),
        this.maybe(0.8, () => `0170 ${random.chance(0.1) ? 5_550_000 : 1_000_000 + i}`),
        random.pick(['SaaS', 'SaaS', 'Retail', 'Food', 'Rival', '']),
        random.pick([5, 40, 80, 300, '']),
        random.pick(['Web', 'Referral', 'Fair', '']),
        this.maybe(0.8, () => this.day(120)),
        this.maybe(0.1, () => this.day(40)),
        this.maybe(0.2, () => random.pick(['Ann', 'Ben', 'ben', 'Zoe'])),
        this.maybe(0.05, () => random.pick([names[1]!, 'Won', 'Disqualified'])),
        ...(this.hasOutputs ? this.outputs(names) : []),
      ];
    });
    return [[...headers, ...outputs], ...rows];
  }

  private outputs(names: readonly string[]): Row {
    if (this.random.chance(0.15)) return ['', '', '', ''];
    const status = this.random.pick([...names, ...names, 'Won', 'Disqualified', 'Old status']);
    return [50, status, '50 = +50 x', this.maybe(0.8, () => this.day(45))];
  }

  private deals(): Row[] {
    const rows = Array.from({ length: this.random.whole(0, this.size - 1) }, (): Row => {
      const created = 10 + this.random.whole(0, -1 + 150);
      return [
        this.random.chance(0.05) ? 'X9' : this.key(),
        this.random.pick(['Won', 'Lost', 'Lost', 'Open']),
        this.maybe(0.9, () => isoDay(asOf - this.random.whole(0, -1 + created))),
        isoDay(asOf - created),
        this.maybe(0.7, () => String(100 * (1 + this.random.whole(0, -1 + 50)))),
        this.maybe(0.4, () => this.random.pick(['Web', 'Referral', 'Fair'])),
      ];
    });
    return [['Lead ID', 'Outcome', 'Closed on', 'Created on', 'Amount', 'Source'], ...rows];
  }

  private activities(): Row[] {
    const rows = Array.from(
      { length: this.random.whole(0, -1 + 3 * this.size) },
      (): Row => [
        this.key(),
        this.random.pick(['Demo request', 'Webinar', 'Webinar', 'Unsubscribed', 'Visit']),
        this.maybe(0.97, () => this.day(120)),
      ],
    );
    return [['Lead ID', 'Activity', 'When'], ...rows];
  }

  private settings(): Row[] {
    const { random } = this;
    const rows: Row[] = [
      ['Owner column', 'Rep'],
      ['Break down by', 'Source'],
      ...(random.chance(0.5) ? [['Call list length', random.pick(['1', '2', '5', 'none'])]] : []),
      ...(random.chance(0.3) ? [['Account bonus', random.pick(['0', '5', 'none'])]] : []),
      ...(random.chance(0.2) ? [['Score ceiling', 'none']] : []),
      ...(random.chance(0.2) ? [['Days before close', '7']] : []),
    ];
    return [['Setting', 'Value'], ...rows];
  }

  private owners(): Row[] {
    const { random } = this;
    const names = ['Ann', 'Ben', 'Cem', 'Dan'].slice(0, 1 + random.whole(0, -1 + 4));
    const rows = names.map((name): Row => {
      const industry = this.maybe(0.25, () => random.pick(['SaaS', 'Retail']));
      return [
        ...[
          name,
          random.chance(0.85) ? 'TRUE' : 'FALSE',
          this.maybe(0.2, () => isoDay(asOf - 3 + random.whole(0, -1 + 7))),
        ],
        ...[
          this.maybe(0.2, () => 'SQL'),
          industry === '' ? '' : 'Industry',
          industry === '' ? '' : 'is',
          industry,
        ],
        ...[
          this.maybe(0.5, () => random.pick(['1', '2', '3'])),
          this.maybe(0.3, () => String(random.whole(0, -1 + 6))),
        ],
        this.maybe(0.4, () => String(random.whole(0, -1 + 9))),
      ];
    });
    return ['Owner,On,Away until,From status,Field,Test,Value,Share,At most open,Dealt'.split(','), ...rows];
  }

  private calls(): Row[] {
    const { random } = this;
    const results = [
      'Good talk',
      'Not a fit',
      'No answer',
      'No answer',
      'Call again',
      'Won',
      'Lost',
      'Do not call',
      'hm',
      '',
    ];
    const rows = Array.from({ length: random.whole(0, -1 + 2 * this.size) }, (): Row => {
      const result = random.pick(results);
      const again = ['Call again', 'Good talk', ''].includes(result) && random.chance(0.5);
      return [
        random.chance(0.95) ? this.day(40) : random.pick(['', 'soon', isoDay(asOf + 3)]),
        ...[this.key(), 'Somebody', result, again ? isoDay(asOf - 6 + random.whole(0, -1 + 12)) : '', '', ''],
      ];
    });
    return ['When,Lead key,Name,Result,Again on,Note,By'.split(','), ...rows];
  }
}

function csv(rows: readonly Row[]): string {
  return rows
    .map((row) => row.map((cell) => (String(cell).includes(',') ? `"${cell}"` : String(cell))).join(','))
    .join('\n');
}
