/** From score to action: whom to call today, whose lead it is, which account is warm. Pure: tables in, lists out. */

export { accountsOfLeads, columnsOfAccounts } from './accounts/account-of.ts';
export { type Account, type Accounts, accountsOf } from './accounts/accounts.ts';
export { type CallList, type CallListEntry, callList } from './call-list/call-list.ts';
export { callRemark } from './call-list/call-remark.ts';
export { statusSince } from './call-list/status-since.ts';
export { CallHistory } from './calls/call-history.ts';
export { callResults } from './calls/call-results.ts';
export { readContactedOn } from './calls/contacted-on.ts';
export { readCalls } from './calls/read-calls.ts';
export { type TypedOutcome, typedOutcomes } from './calls/typed-outcomes.ts';
export { mondayToFriday, WorkingDays } from './days/working-days.ts';
export { type Dealing, dealLeads, type OwnedLeads } from './owners/deal-leads.ts';
export { type HandedLead, handOver } from './owners/hand-over.ts';
export type { Owners } from './owners/owner-row.ts';
export { readOwners } from './owners/read-owners.ts';
export { say as sayOfOwners, type UndealtReason } from './owners/sentences.ts';
export { emailColumn, namedEmailColumn } from './persons/email-column.ts';
export { Persons } from './persons/persons.ts';
export { phoneColumn } from './persons/phone-column.ts';
export { type Trend, trendsOf } from './trend.ts';
