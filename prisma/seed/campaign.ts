import type { CampaignFields, CampaignWordsInput, PetitionWordsInput } from '@/lib/petition/schema'
import { text } from '@/prisma/seed/text'

export const campaignFields: CampaignFields = {
  name: 'Stop U.S. Arms to Mexico',
  organisation: 'Stop US Arms to Mexico project',
  // Unknown until the organisation enters it.
  postalAddress: '',
  goals: [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000],
  donateUrl: 'https://org.salsalabs.com/o/703/p/salsa/donation/common/public/?donate_page_KEY=15543',
  filmUrl: 'https://vimeo.com/214922986',
  originalUrl: 'https://www.change.org/p/statedept-stop-licensing-gun-sales-to-mexican-military-and-police',
}

export const campaignTexts: CampaignWordsInput[] = [
  {
    locale: 'en',
    imprint:
      'A petition by the Stop US Arms to Mexico project, coordinated by John Lindsay-Poland. Published on change.org by Just Foreign Policy.',
    donate:
      'Your gift goes to the **Stop US Arms to Mexico project**.\n\nGifts bring Mexican victims and activists to the United States, and pay for research, educational tools and organizing.',
    filmTitle: 'Where the Guns Go',
    film: 'A film of the campaign. With research and workshops, it builds awareness.',
    shareText:
      'I ask the U.S. Department of State to stop licensing gun sales to Mexican military and police. Sign too:',
    cardNote:
      'Each line is $1 million of an agreement worth up to $266 million that, the petition says, was notified to Congress in March 2015.',
  },
  {
    locale: 'es',
    imprint:
      'Una petición del proyecto Stop US Arms to Mexico, coordinado por John Lindsay-Poland. Publicada en change.org por Just Foreign Policy.',
    donate:
      'Tu donativo es para el proyecto **Stop US Arms to Mexico**.\n\nLos donativos llevan a víctimas y activistas de México a Estados Unidos, y pagan investigación, herramientas educativas y organización.',
    filmTitle: 'Where the Guns Go',
    film: 'Una película de la campaña. Junto con la investigación y los talleres, crea conciencia.',
    shareText:
      'Pido al Departamento de Estado de EE.\u00a0UU. que deje de autorizar la venta de armas a militares y policías de México. Firma tú también:',
    cardNote:
      'Cada línea es 1 millón de dólares de un acuerdo de hasta 266 millones que, según la petición, se notificó al Congreso de EE.\u00a0UU. en marzo de 2015.',
  },
]

export function petitionTexts(): PetitionWordsInput[] {
  return [
    {
      locale: 'en',
      salutation: '@StateDept:',
      title: 'Stop Licensing Gun Sales to Mexican Military and Police',
      target: 'U.S. Department of State',
      demand:
        'We ask the U.S. Department of State to suspend licenses for U.S. arms sales to Mexican military and police forces.',
      reasons: text('reasons', 'en'),
      consent: 'Deliver my name, country, region and comment to the U.S. Department of State',
    },
    {
      locale: 'es',
      salutation: '@StateDept:',
      title: 'No más licencias para vender armas a militares y policías de México',
      target: 'Departamento de Estado de EE.\u00a0UU.',
      demand:
        'Pedimos al Departamento de Estado de EE.\u00a0UU. que suspenda las licencias para vender armas estadounidenses a las fuerzas militares y policiales de México.',
      reasons: text('reasons', 'es'),
      consent:
        'Acepto que se entreguen mi nombre, país, región y comentario al Departamento de Estado de EE.\u00a0UU.',
    },
  ]
}

export const firstDelivery = { date: '2017-12', to: 'U.S. Department of State', count: 6_000, before: true }
