/** Id of the tab Call list in its metadata: where it stands, every run keeps track of whom to call. */
export const callListId = 'callList';
