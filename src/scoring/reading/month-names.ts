/** Names by month: all that a language writes for it, parted by `/`. From the Unicode CLDR 45, folded. */
const names: Readonly<Record<string, string>> = {
  az: 'yanvar fevral mart aprel may iyun/iyn iyul/iyl avqust sentyabr oktyabr noyabr dekabr',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  cs: 'leden/ledna únor/února březen/března duben/dubna květen/května červen/června/čvn červenec/července/čvc srpen/srpna září říjen/října listopad/listopadu prosinec/prosince',
  cy: 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  de: 'januar/jänner februar/feber märz april mai juni juli august september oktober november dezember',
  el: 'ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου',
  // Mrz and mrt are not the beginning of a name, and are read everywhere.
  en: 'january february march/mrz/mrt april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  eu: 'urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua',
  fi: 'tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta marraskuu/marraskuuta joulukuu/joulukuuta',
  fil: 'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  gl: 'xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro',
  hi: 'जनवरी/जन॰ फ़रवरी/फ़र॰ मार्च अप्रैल मई जून जुलाई/जुल॰ अगस्त/अग॰ सितंबर/सित॰ अक्टूबर/अक्टू॰ नवंबर/नव॰ दिसंबर/दिस॰',
  hr: 'siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada studeni/studenoga prosinac/prosinca',
  hu: 'január február március április május június július augusztus szeptember október november december',
  hy: 'հունվար/հունվարի/հնվ փետրվար/փետրվարի/փտվ մարտ/մարտի/մրտ ապրիլ/ապրիլի մայիս/մայիսի/մյս հունիս/հունիսի/հնս հուլիս/հուլիսի/հլս օգոստոս/օգոստոսի/օգս սեպտեմբեր/սեպտեմբերի հոկտեմբեր/հոկտեմբերի նոյեմբեր/նոյեմբերի դեկտեմբեր/դեկտեմբերի',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  is: 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ka: 'იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  lt: 'sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio',
  lv: 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  mk: 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  ms: 'januari februari mac april mei jun julai ogos september oktober november disember',
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  pl: 'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  ru: 'январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  sk: 'január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra',
  sl: 'januar februar marec april maj junij julij avgust september oktober november december',
  sq: 'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  sr: 'јануар/januar фебруар/februar март/mart април/april мај/maj јун/jun јул/jul август/avgust септембар/septembar октобар/oktobar новембар/novembar децембар/decembar',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  uk: 'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
};

/** What other names of a language are: Sheets has old and new ones. */
const aliases: Readonly<Record<string, string>> = { in: 'id', nn: 'nb', no: 'nb' };

/** Of each month, from January, its names in English and in a language. */
export function monthsOf(language: string): string[][] {
  const namesIn = (one: string) => (names[one] ?? names.en!).split(' ').map((month) => month.split('/'));
  const own = namesIn(aliases[language] ?? language);
  return namesIn('en').map((english, month) => [...english, ...own[month]!]);
}
