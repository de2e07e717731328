/** Every sentence of the form of the schedule. */

export const scheduleWords = {
  takeOver: 'Take it over…',
  takesOver: 'You then set it anew: it runs with your rights, and the colleague’s ends by itself.',
  mailChoice: 'Mail…',
  intervals: { off: 'by hand only', hourly: 'every hour', daily: 'every day', weekly: 'every Monday' },
  between: 'between',
  hours: (hour: number) =>
    [hour, hour + 1].map((one) => `${String(one % 24).padStart(2, '0')}:00`).join(' and '),
  withAnswers: 'also as an answer of a form arrives',
  willScore: {
    off: () => 'Nothing runs by itself. A schedule that is set ends.',
    hourly: () => 'All leads are scored about once an hour, also while the spreadsheet is closed.',
    daily: (hours: string, zone: string) =>
      `All leads are scored each day between ${hours} (${zone}), also while the spreadsheet is closed.`,
    weekly: (hours: string, zone: string) =>
      `All leads are scored each Monday between ${hours} (${zone}), also while the spreadsheet is closed.`,
  } as Record<'off' | 'hourly' | 'daily' | 'weekly', (hours: string, zone: string) => string>,
  willScoreAnswers: 'Each answer is scored minutes after it arrives.',
  setItSo: 'Set it so',
};
