// Put in by build.mjs, from package.json.
declare const scorebandVersion: string;
declare const scorebandBuild: string;

/** So that who asks for help can say what he has. */
export const version = scorebandVersion;

/** The same for script and page that were built together of the same sources. */
export const build = scorebandBuild;
