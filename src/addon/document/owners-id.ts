/** Id of the tab Owners in its metadata: where it stands, every run deals leads. */
export const ownersId = 'owners';
