import { fold } from '../../scoring/index.ts';
import { addressParts, isAddress } from './address-parts.ts';
import { noWord, type WordNumbers, writtenRuns } from './word-runs.ts';

/** After these a name stands. */
const beforeNames = new Set(
  'mr,mrs,ms,miss,dr,prof,dear,hi,hello,regards,cheers,herr,herrn,frau,hallo,liebe,lieber,gruß,grüße,monsieur,madame,mme,bonjour,cordialement,señor,señora,sr,sra,hola,saludos,signor,signora,senhor,senhora,mijnheer,mevrouw,groeten'.split(
    ',',
  ),
);
const upperCase = /^\p{Lu}/u;
const lowerCase = /\p{Ll}/u;
/** A sentence or a line ends before what follows. */
const sentenceEnd = /[.!?:;\n\r•"(–-]\s*$/u;

/** How words are written: what tells names and addresses from other words. */
export class WordSigns {
  /** Times that each word occurs in texts, by its number; the others are of these. */
  private readonly times: Float64Array;
  private readonly inAddress: Float64Array;
  private readonly capital: Float64Array;
  /** Not at the beginning of a sentence. */
  private readonly within: Float64Array;
  private readonly capitalWithin: Float64Array;
  private readonly afterTitle: Float64Array;

  constructor(private readonly numbers: WordNumbers) {
    const counts = () => new Float64Array(numbers.words.length);
    this.times = counts();
    this.inAddress = counts();
    this.capital = counts();
    this.within = counts();
    this.capitalWithin = counts();
    this.afterTitle = counts();
  }

  /** Looks at a text as it is written. */
  add(text: string): void {
    const chunks = text.match(/\S+/g) ?? [];
    const runs = chunks.map(writtenRuns);
    const postal = addressParts(runs.flat());
    let isStart = true;
    let before = '';
    let at = 0;
    chunks.forEach((chunk, index) => {
      const isOfAddress = isAddress(chunk);
      for (const written of runs[index]!) {
        const word = fold(written);
        this.count(word, written, {
          isStart,
          isAfterTitle: beforeNames.has(before),
          isOfAddress: isOfAddress || postal.has(at),
        });
        isStart = false;
        before = word;
        at++;
      }
      if (sentenceEnd.test(chunk)) isStart = true;
    });
  }

  private count(
    word: string,
    written: string,
    { isStart, isAfterTitle, isOfAddress }: { isStart: boolean; isAfterTitle: boolean; isOfAddress: boolean },
  ): void {
    const number = this.numbers.find(word);
    if (number === noWord) return;
    // Capitals alone are no name: CRM, SAP.
    const isCapital = upperCase.test(written) && lowerCase.test(written);
    this.times[number]!++;
    if (isOfAddress) this.inAddress[number]!++;
    if (isCapital) this.capital[number]!++;
    if (isAfterTitle && isCapital) this.afterTitle[number]!++;
    if (isStart) return;
    this.within[number]!++;
    if (isCapital) this.capitalWithin[number]!++;
  }

  /** Whether it is mostly part of an e-mail, web or postal address. */
  isOfAddresses(number: number): boolean {
    return this.inAddress[number]! >= 0.5 * this.times[number]!;
  }

  followsTitles(number: number): boolean {
    return this.afterTitle[number]! >= 0.2 * this.times[number]! && this.afterTitle[number]! > 0;
  }

  isAlwaysCapital(number: number): boolean {
    return this.capital[number]! >= 0.9 * this.times[number]!;
  }

  /** Whether it is mostly written with a capital within sentences. */
  isCapitalWithin(number: number): boolean {
    return this.within[number]! > 0 && this.capitalWithin[number]! >= 0.5 * this.within[number]!;
  }
}
