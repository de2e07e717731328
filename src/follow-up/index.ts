/** From score to action: whom to call today, whose lead it is, which account is warm. Pure: tables in, lists out. */

export { WorkingDays } from './working-days.ts';
