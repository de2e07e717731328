// Put in by build.mjs, from package.json.
declare const scorebandVersion: string;

/** So that who asks for help can say what he has. */
export const version = scorebandVersion;
