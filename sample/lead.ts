/** A lead as it really is; the sheet shows it with blanks and spellings. Days count from 1970-01-01. */
export interface Lead {
  readonly id: string;
  readonly company: string;
  readonly person: string;
  readonly email: string;
  readonly hasFreeMail: boolean;
  readonly phone: string;
  readonly title: string;
  readonly industry: string;
  readonly employees: number;
  readonly country: string;
  readonly source: string;
  readonly isBudgetConfirmed: boolean;
  readonly websiteVisits: number;
  readonly createdDay: number;
  readonly events: readonly LeadEvent[];
}

export interface LeadEvent {
  readonly name: string;
  readonly day: number;
}
