import { describe, expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

describe('properties', () => {
  it('of the document are kept in the workbook, those of a user are his own', () => {
    const app = appsScript();
    app.run(() => {
      app.PropertiesService.getDocumentProperties().setProperty('schedule', 'daily');
      app.PropertiesService.getUserProperties().setProperty('seen', 'yes');
    });
    const other = app.run(() => app.PropertiesService.getUserProperties().getProperties(), {
      user: 'other@example.com',
    });
    expect([...app.workbook.documentProperties]).toEqual([['schedule', 'daily']]);
    expect(other).toEqual({});
  });

  it('are refused above 9 KB a value and 500 KB a store, counted in UTF-8', () => {
    const app = appsScript();
    const set = (properties: Record<string, string>) =>
      app.run(() => app.PropertiesService.getDocumentProperties().setProperties(properties));
    set({ a: 'é'.repeat(4608) });
    expect(() => set({ a: 'é'.repeat(4609) })).toThrow('Argument too large: value');
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, 'x'.repeat(9000)]));
    expect(() => set(many)).toThrow('You have exceeded the property storage quota.');
    expect(app.workbook.documentProperties.size).toBe(1);
  });

  it('can be replaced and deleted', () => {
    const app = appsScript();
    const left = app.run(() => {
      const properties = app.PropertiesService.getDocumentProperties();
      properties.setProperties({ a: '1', b: '2' });
      properties.setProperties({ c: '3', d: '4' }, true);
      properties.deleteProperty('d');
      return [properties.getKeys(), properties.getProperty('a')];
    });
    expect(left).toEqual([['c'], null]);
  });
});

describe('the document lock', () => {
  it('is waited for on the clock, and in vain where its holder keeps it', () => {
    const app = appsScript();
    const until = app.host.clock.now + 5000;
    app.host.project.locks.set('document', { owner: {}, until });
    const waited = app.run(() => app.LockService.getDocumentLock().tryLock(10_000));
    expect([waited, app.host.clock.now >= until]).toEqual([true, true]);
    app.host.project.locks.set('document', { owner: {}, until: null });
    expect(app.run(() => app.LockService.getDocumentLock().tryLock(1000))).toBe(false);
  });

  it('is held until its release', () => {
    const app = appsScript();
    const held = app.run(() => {
      const lock = app.LockService.getDocumentLock();
      const before = lock.hasLock();
      lock.tryLock(0);
      const taken = lock.hasLock();
      lock.releaseLock();
      return [before, taken, lock.hasLock()];
    });
    expect(held).toEqual([false, true, false]);
  });

  it('is free again after its release', () => {
    const app = appsScript();
    const held = app.run(() => {
      const lock = app.LockService.getDocumentLock();
      lock.tryLock(0);
      const before = app.host.project.locks.size;
      lock.releaseLock();
      return [before, app.host.project.locks.size];
    });
    expect(held).toEqual([1, 0]);
  });

  it.each(['alert', 'prompt'] as const)('is lost at a dialog: %s', (dialog) => {
    const app = appsScript();
    const locks = app.run(() => {
      app.LockService.getDocumentLock().tryLock(0);
      const before = app.host.project.locks.size;
      app.SpreadsheetApp.getUi()[dialog]('Go on?');
      return [before, app.host.project.locks.size];
    });
    expect(locks).toEqual([1, 0]);
  });
});

describe('triggers', () => {
  it('are seen and deleted by the user who made them only', () => {
    const app = appsScript();
    const owner = { user: 'kim@example.com' };
    app.run(() => {
      app.ScriptApp.newTrigger('runOnSchedule').timeBased().everyHours(1).create();
    }, owner);
    const handlers = () => app.ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
    expect(app.run(handlers, owner)).toEqual(['runOnSchedule']);
    expect(app.run(handlers, { user: 'lee@example.com' })).toEqual([]);
    expect(app.host.project.triggers[0]!.schedule).toEqual({ everyHours: 1 });
    app.run(() => app.ScriptApp.deleteTrigger(app.ScriptApp.getProjectTriggers()[0]!), owner);
    expect(app.host.project.triggers).toEqual([]);
  });

  it('are at most twenty a user, and one in a published add-on', () => {
    const app = appsScript();
    const create = () => app.ScriptApp.newTrigger('run').timeBased().everyHours(1).create();
    app.run(() => {
      for (let i = 0; i < 20; i++) create();
    });
    expect(() => app.run(create)).toThrow('This script has too many triggers.');
    const addOn = appsScript({ isPublishedAddOn: true });
    const hourly = () => addOn.ScriptApp.newTrigger('run').timeBased().everyHours(1).create();
    addOn.run(hourly);
    expect(() => addOn.run(hourly)).toThrow('too many time-based triggers in this document');
  });
});
