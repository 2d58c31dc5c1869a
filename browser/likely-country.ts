// Of the IANA time zone database (zone.tab), with the older names that browsers give; one that ends in / stands for all below.
const AMERICA: Record<string, string> = {
  US:
    'Adak Anchorage Boise Chicago Denver Detroit Indiana/ Indianapolis Juneau Kentucky/ Los_Angeles Louisville Menominee ' +
    'Metlakatla New_York Nome North_Dakota/ Phoenix Sitka Yakutat',
  MX:
    'Bahia_Banderas Cancun Chihuahua Ciudad_Juarez Hermosillo Matamoros Mazatlan Merida Mexico_City Monterrey Ojinaga ' +
    'Tijuana',
  CA:
    'Atikokan Blanc-Sablon Cambridge_Bay Coral_Harbour Creston Dawson Dawson_Creek Edmonton Fort_Nelson Glace_Bay ' +
    'Goose_Bay Halifax Inuvik Iqaluit Moncton Rankin_Inlet Regina Resolute St_Johns Swift_Current Toronto Vancouver ' +
    'Whitehorse Winnipeg',
  AR: 'Argentina/ Buenos_Aires Catamarca Cordoba Jujuy Mendoza',
  BO: 'La_Paz',
  BR:
    'Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Eirunepe Fortaleza Maceio Manaus Noronha Porto_Velho Recife ' +
    'Rio_Branco Santarem Sao_Paulo',
  BZ: 'Belize',
  CL: 'Coyhaique Punta_Arenas Santiago',
  CO: 'Bogota',
  CR: 'Costa_Rica',
  CU: 'Havana',
  DO: 'Santo_Domingo',
  EC: 'Guayaquil',
  GT: 'Guatemala',
  GY: 'Guyana',
  HN: 'Tegucigalpa',
  HT: 'Port-au-Prince',
  JM: 'Jamaica',
  NI: 'Managua',
  PA: 'Panama',
  PE: 'Lima',
  PR: 'Puerto_Rico',
  PY: 'Asuncion',
  SR: 'Paramaribo',
  SV: 'El_Salvador',
  TT: 'Port_of_Spain',
  UY: 'Montevideo',
  VE: 'Caracas',
}

const ELSEWHERE: Record<string, string> = {
  US: 'Pacific/Honolulu',
  AT: 'Europe/Vienna',
  AU: 'Australia/Adelaide Australia/Brisbane Australia/Melbourne Australia/Perth Australia/Sydney',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  DE: 'Europe/Berlin',
  ES: 'Africa/Ceuta Atlantic/Canary Europe/Madrid',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  IN: 'Asia/Calcutta Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  NL: 'Europe/Amsterdam',
  NZ: 'Pacific/Auckland',
  PH: 'Asia/Manila',
  PT: 'Europe/Lisbon',
  SE: 'Europe/Stockholm',
  ZA: 'Africa/Johannesburg',
}

const AMERICAN = 'America/'
// What software comes in where nobody chose, and what browsers that hide their user say.
const COMES_WITH = ['en-US', 'en-GB']

/** The country (ISO 3166-1 alpha-2) of a time zone, else that of a language's region; null where neither tells. */
export function likelyCountry(timeZone: string, language: string): string | null {
  return countryOfZone(timeZone) ?? countryOfLanguage(language)
}

function countryOfZone(timeZone: string): string | null {
  return timeZone.startsWith(AMERICAN)
    ? countryIn(AMERICA, timeZone.slice(AMERICAN.length))
    : countryIn(ELSEWHERE, timeZone)
}

function countryIn(zonesOf: Record<string, string>, zone: string): string | null {
  const named = (names: string) =>
    names.split(' ').some((name) => name === zone || (name.endsWith('/') && zone.startsWith(name)))
  return Object.entries(zonesOf).find(([, names]) => named(names))?.[0] ?? null
}

function countryOfLanguage(language: string): string | null {
  if (COMES_WITH.includes(language)) return null
  return /^[a-z]{2,3}-(?:[A-Z][a-z]{3}-)?([A-Z]{2})$/.exec(language)?.[1] ?? null
}
