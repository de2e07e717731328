/** The command line cannot be carried out as it stands; the message says what would be right. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
