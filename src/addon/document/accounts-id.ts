/** Id of the tab Accounts in its metadata: where it stands, every run keeps it. */
export const accountsId = 'accounts';
