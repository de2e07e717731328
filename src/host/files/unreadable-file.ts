/** A file that cannot be read or written: the message is the whole sentence for the user, with a way out. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
