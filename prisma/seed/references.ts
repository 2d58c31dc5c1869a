import type { ReferenceInput } from '@/lib/references/schema'

type Source = Pick<ReferenceInput, 'key' | 'title' | 'publisher' | 'date' | 'url'> &
  Partial<Pick<ReferenceInput, 'authors'>>

const sources: Source[] = [
  {
    key: 'petition',
    title: '@StateDept: Stop Licensing Gun Sales to Mexican Military and Police',
    authors: ['Just Foreign Policy'],
    publisher: 'change.org',
    date: '',
    url: 'https://www.change.org/p/statedept-stop-licensing-gun-sales-to-mexican-military-and-police',
  },
  {
    key: 'guardian-2017',
    title: 'Mexican senate votes to keep troops in police role despite outcry from rights groups',
    publisher: 'The Guardian',
    date: '2017-12-15',
    url: 'https://www.theguardian.com/world/2017/dec/15/mexican-military-police-drugs-crackdown-human-rights',
  },
  {
    key: 'afsc-violence',
    title: 'Stop U.S.-Fueled Violence in Mexico',
    publisher: 'American Friends Service Committee',
    date: '',
    url: 'https://www.afsc.org/resource/stop-us-fueled-violence-mexico',
  },
  {
    key: 'columbia-internal-security',
    title: 'Unconstitutionality of the Internal Security Law in Mexico',
    publisher: 'Columbia University, Global Freedom of Expression',
    date: '',
    url: 'https://globalfreedomofexpression.columbia.edu/cases/unconstitutionality-of-the-internal-security-law-in-mexico',
  },
  {
    key: 'thompson-hine-2020',
    title: 'Commerce Issues Guidance on Transfer of Gun Export Controls to the Commerce Control List',
    publisher: 'Thompson Hine SmarTrade',
    date: '2020-07',
    url: 'https://www.thompsonhinesmartrade.com/2020/07/commerce-issues-guidance-on-transfer-of-gun-export-controls-to-the-commerce-control-list/',
  },
  {
    key: 'gao-2021',
    title:
      'Firearms Trafficking: U.S. Efforts to Disrupt Gun Smuggling into Mexico Would Benefit from Additional Data and Analysis (GAO-21-322)',
    publisher: 'U.S. Government Accountability Office',
    date: '2021-02',
    url: 'https://www.gao.gov/products/gao-21-322',
  },
  {
    key: 'letter-2021',
    title: 'Over 100 International Organizations Urge President Biden to Stop U.S. Arms Sales to Mexico',
    publisher: 'Stop US Arms to Mexico',
    date: '2021-04-13',
    url: 'https://stopusarmstomexico.org/organizations-urge-biden-stop-arms-sales-to-mexico/',
  },
  {
    key: 'smith-wesson-2025',
    title: 'Smith & Wesson Brands v. Estados Unidos Mexicanos',
    publisher: 'Ballotpedia',
    date: '',
    url: 'https://ballotpedia.org/Smith_&_Wesson_Brands_v._Estados_Unidos_Mexicanos',
  },
  {
    key: 'bis-2025',
    title: 'BIS Rescinds 2024 Firearms Export Controls, Reduces Regulatory Burdens on U.S. Firearms Industry',
    publisher: 'Blank Rome, JD Supra',
    date: '',
    url: 'https://www.jdsupra.com/legalnews/bis-rescinds-2024-firearms-export-5476860/',
  },
  {
    key: 'armas-act',
    title: 'ARMAS Act, H.R. 6736',
    publisher: 'U.S. Congress',
    date: '2025-12-16',
    url: 'https://www.congress.gov/bill/119th-congress/house-bill/6736',
  },
]

/** Unchecked; this address of the archive leads to the newest copy. */
export const references: ReferenceInput[] = sources.map((source) => ({
  authors: [],
  ...source,
  language: 'en',
  archivedUrl: `https://web.archive.org/web/${source.url}`,
  checkedOn: null,
}))
