import { monthsOf } from './month-names.ts';
import { remembered } from './remembered.ts';

/** How a spreadsheet's locale writes numbers and dates. Data alone, so that it can be sent. */
export interface Locale {
  readonly name: string;
  /** `de` of `de_DE`. */
  readonly language: string;
  readonly decimalMark: string;
  /** Separator of groups of three digits as folding leaves it: a narrow no-break space is a space, `’` is `'`. */
  readonly groupSeparator: string;
  /** Whether digits are also grouped by two after the first three: `12,00,000`. */
  readonly isIndian: boolean;
  /** What `3/10/2026` means where its column does not say. */
  readonly dateOrder: DateOrder;
  /** What it means in a column that has both orders; null: unknown. */
  readonly mixedOrder: DateOrder | null;
  /** Of each month, from January, its folded names in English and in the locale's language. */
  readonly months: readonly (readonly string[])[];
}

export type DateOrder = 'month first' | 'day first';

/** The locale of a Sheets name such as `en_US` or `de_DE`; an unknown one is read by its language, else as `en_US`. */
export const localeOf = remembered((name: string): Locale => {
  const [language = '', region = ''] = name.replace(/-/g, '_').split('_');
  const known = regionsOf[language.toLowerCase()] ? { language: language.toLowerCase(), region } : american;
  const id = `${known.language}_${(known.region || regionsOf[known.language]!).toUpperCase()}`;
  const marks = marksOf.get(id) ?? marksOf.get(`${known.language}_${regionsOf[known.language]!}`)!;
  return {
    name,
    language: known.language,
    decimalMark: marks[0]!,
    groupSeparator: marks[1]!,
    isIndian: id.endsWith('_IN'),
    dateOrder: monthFirst.has(id) ? 'month first' : 'day first',
    mixedOrder: null,
    months: monthsOf(known.language),
  };
});

const american = { language: 'en', region: 'US' };

// From the Unicode CLDR 45. A table of our own, since the versions of Google's and of Node's data differ.
const words = (text: string): string[] => text.trim().split(/\s+/);

/** The region that a language is written by where none is named, or one that is not below. */
const regionsOf: Readonly<Record<string, string>> = Object.fromEntries(
  words(`
    ar_EG az_AZ be_BY bg_BG bn_IN ca_ES cs_CZ cy_GB da_DK de_DE el_GR en_US es_ES et_EE eu_ES fi_FI fil_PH fr_FR gl_ES
    gu_IN he_IL hi_IN hr_HR hu_HU hy_AM id_ID in_ID is_IS it_IT iw_IL ja_JP ka_GE kk_KZ kn_IN ko_KR lt_LT lv_LV mk_MK
    ml_IN mn_MN mr_IN ms_MY my_MM nb_NO nl_NL nn_NO no_NO pa_IN pl_PL pt_BR ro_RO ru_RU sk_SK sl_SI sq_AL sr_RS sv_SE
    ta_IN te_IN th_TH tr_TR uk_UA ur_PK uz_UZ vi_VN zh_CN`).map(
    (name) => name.split('_') as [string, string],
  ),
);

/** Decimal mark and group separator, and who writes so. */
const marks: readonly (readonly [string, string])[] = [
  [
    '.,',
    `ar_AE ar_EG ar_SA bn_IN cy_GB en_AU en_CA en_GB en_HK en_IE en_IL en_IN en_KE en_NG en_NZ en_PH en_SG en_US es_DO
    es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US fil_PH gu_IN he_IL hi_IN iw_IL ja_JP kn_IN ko_KR ml_IN mn_MN
    mr_IN ms_MY my_MM pa_IN ta_IN te_IN th_TH ur_PK zh_CN zh_HK zh_TW`,
  ],
  [
    ',.',
    `az_AZ ca_ES da_DK de_DE el_GR es_AR es_BO es_CL es_CO es_EC es_ES es_PY es_UY es_VE eu_ES gl_ES hr_HR id_ID in_ID
    is_IS it_IT mk_MK nl_BE nl_NL pt_BR ro_RO sl_SI sr_RS tr_TR vi_VN`,
  ],
  [
    ', ',
    `be_BY bg_BG cs_CZ de_AT en_ZA es_CR et_EE fi_FI fr_BE fr_CA fr_CH fr_FR hu_HU hy_AM ka_GE kk_KZ lt_LT lv_LV nb_NO
    nn_NO no_NO pl_PL pt_PT ru_RU sk_SK sq_AL sv_SE uk_UA uz_UZ`,
  ],
  [".'", 'de_CH de_LI it_CH'],
];

const marksOf = new Map(marks.flatMap(([pair, names]) => words(names).map((name) => [name, pair] as const)));

/** Where the short date has the month before the day; that of who writes the year first has, too. */
const monthFirst = new Set(
  words(
    'en_US en_PH es_PA es_PR fil_PH en_CA en_ZA eu_ES fr_CA hu_HU ja_JP ko_KR lt_LT mn_MN sv_SE zh_CN zh_TW',
  ),
);
