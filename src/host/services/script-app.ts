import { enumeration } from './enumeration.ts';
import { AuthMode } from './execution.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { GRANTED_SCOPES } from './permissions.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject, typeName } from './service-object.ts';
import { TriggerBuilderService, TriggerService } from './triggers.ts';

const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'REQUIRED',
  'NOT_REQUIRED',
);
const WeekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

export class ScriptAppService extends ServiceObject<null> implements Partial<Google.ScriptApp> {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly WeekDay = WeekDay;

  /** A script sees the triggers of the user who runs it, and no others. */
  getProjectTriggers(): Google.Trigger[] {
    const host = this[HOST];
    host.spend(host.costs.store);
    return host.project.triggers
      .filter(({ user }) => user === host.execution.user)
      .map((record) => asGoogle(new TriggerService(host, record)));
  }

  newTrigger(functionName: string): Google.TriggerBuilder {
    return asGoogle(new TriggerBuilderService(this[HOST], { handler: functionName, schedule: {} }));
  }

  deleteTrigger(trigger: Google.Trigger): void {
    const object: unknown = trigger;
    if (!(object instanceof TriggerService)) {
      throw new GoogleException(MESSAGES.signature(typeName(trigger), 'ScriptApp.deleteTrigger'));
    }
    const { project, costs } = this[HOST];
    this[HOST].spend(costs.store);
    project.triggers = project.triggers.filter((record) => record !== object[MODEL]);
  }

  /** For the scopes of the manifest, or for some of them only. */
  getAuthorizationInfo(_authMode: Google.AuthMode, scopes: readonly string[] = GRANTED_SCOPES) {
    const granted = this[HOST].project.grantedScopes(this[HOST].execution.user);
    const isComplete = scopes.every((scope) => granted.includes(scope));
    return asGoogle<Google.AuthorizationInfo>(new AuthorizationInfoService(this[HOST], isComplete));
  }
}

class AuthorizationInfoService extends ServiceObject<boolean> implements Partial<Google.AuthorizationInfo> {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return this[MODEL] ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }
}

/** Of the person who runs the script, no more than his language. */
export class SessionService extends ServiceObject<null> implements Partial<Google.Session> {
  getActiveUserLocale(): string {
    return this[HOST].userLocale;
  }
}

routeMembers(ScriptAppService, 'ScriptApp');
routeMembers(AuthorizationInfoService, 'AuthorizationInfo');
routeMembers(SessionService, 'Session');
