import { enumeration } from './enumeration.ts';
import { AuthMode } from './execution.ts';
import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { messages } from './messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, typeName } from './service-object.ts';
import { TriggerBuilderService, TriggerService } from './triggers.ts';

const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'REQUIRED',
  'NOT_REQUIRED',
);
export class ScriptAppService extends ServiceObject<null> implements Partial<Google.ScriptApp> {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;

  /** A script sees the triggers of the user who runs it, and no others. */
  getProjectTriggers(): Google.Trigger[] {
    const host = this[hostKey];
    host.spend(host.costs.store);
    return host.project.triggers
      .filter(({ user }) => user === host.execution.user)
      .map((record) => asGoogle(new TriggerService(host, record)));
  }

  newTrigger(functionName: string): Google.TriggerBuilder {
    return asGoogle(new TriggerBuilderService(this[hostKey], { handler: functionName, schedule: {} }));
  }

  deleteTrigger(trigger: Google.Trigger): void {
    const object: unknown = trigger;
    if (!(object instanceof TriggerService)) {
      throw new GoogleException(messages.signature(typeName(trigger), 'ScriptApp.deleteTrigger'));
    }
    const { project, costs } = this[hostKey];
    this[hostKey].spend(costs.store);
    project.triggers = project.triggers.filter((record) => record !== object[modelKey]);
  }

  /** For the scopes of the manifest, or for some of them only. */
  getAuthorizationInfo(_authMode: Google.AuthMode, scopes: readonly string[] = this[hostKey].project.scopes) {
    const granted = this[hostKey].project.grantedScopes(this[hostKey].execution.user);
    const isComplete = scopes.every((scope) => granted.includes(scope));
    return asGoogle<Google.AuthorizationInfo>(new AuthorizationInfoService(this[hostKey], isComplete));
  }
}

class AuthorizationInfoService extends ServiceObject<boolean> implements Partial<Google.AuthorizationInfo> {
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return this[modelKey] ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }
}

/** Of the person who runs the script, no more than his language. */
export class SessionService extends ServiceObject<null> implements Partial<Google.Session> {
  getActiveUserLocale(): string {
    return this[hostKey].userLocale;
  }
}

serve(ScriptAppService, 'ScriptApp');
serve(AuthorizationInfoService, 'AuthorizationInfo');
serve(SessionService, 'Session');
