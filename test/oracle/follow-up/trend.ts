import type { Model } from '../deals.ts';
import { scoreOf } from '../score.ts';
import { subjectOf } from '../workbook.ts';
import { cellIn, type TeamLead } from './team-lead.ts';

const daysBack = 30;

/** Points since 30 days ago; `new` where nothing is that old, null within four points and for closed leads. */
export function trendOf(lead: TeamLead, model: Model): number | 'new' | null {
  const { workbook, settings, leads, rules, eventsOf } = model;
  if (lead.status === 'Won' || lead.status === 'Lost') return null;
  const then = workbook.asOf - daysBack;
  const created = cellIn(lead.record, settings.text('Deal created-on column'), model);
  const events = eventsOf(lead.key);
  const wasBorn = typeof created === 'object' && created.day !== null && created.day <= then;
  if (!wasBorn && !events.some(({ day }) => day <= then)) return 'new';
  const subject = { ...subjectOf(lead.record, leads, events, workbook, settings), day: then, horizon: then };
  const points = lead.score - scoreOf(rules, subject, settings).score;
  return Math.abs(points) < 5 ? null : points;
}
