/** What Google may call: menu items, triggers and google.script.run. Each export becomes a top-level function. */
export { scoreLeads } from './actions/score-leads.ts';
