import { text } from '@/prisma/seed/text'
import type { SeedWords } from '@/prisma/seed/words/seed-words'

const BYLINE = 'Proyecto Stop US Arms to Mexico'

export const es = (): SeedWords => ({
  campaign: {
    organisationName: BYLINE,
    imprint:
      'Una petición del proyecto Stop US Arms to Mexico, coordinado por John Lindsay-Poland. Publicada en change.org por Just Foreign Policy.',
    donate:
      'Tu donativo es para el proyecto **Stop US Arms to Mexico**.\n\nLos donativos financian:\n\n- llevar a víctimas y activistas de México a Estados Unidos\n- investigación\n- materiales educativos\n- organización',
    filmTitle: 'Where the Guns Go',
    film: 'Una película de la campaña. Junto con la investigación y los talleres, crea conciencia.',
    shareText:
      'Pido al Departamento de Estado de EE.\u00a0UU. que deje de autorizar la venta de armas a militares y policías de México. Firma tú también:',
    cardNote:
      'Cada línea son 7 millones de dólares de un acuerdo de hasta 266 millones que, según la petición, se notificó al Congreso de EE.\u00a0UU. en marzo de 2015.',
    storyTitle: 'La madre de un hijo desaparecido se reunió con quienes revisan las exportaciones de armas',
    story: text('story', 'es'),
    questions: text('questions', 'es'),
    press: '',
    donateSentences: '',
    letterSubject: '',
    letterText: '',
  },
  petition: {
    salutation: '@StateDept:',
    title: 'No más licencias para vender armas a militares y policías de México',
    target: 'Departamento de Estado de EE.\u00a0UU.',
    demand:
      'Pedimos al Departamento de Estado de EE.\u00a0UU. que suspenda las licencias para vender armas estadounidenses a las fuerzas militares y policiales de México.',
    reasons: text('reasons', 'es'),
    consent:
      'Acepto que se entreguen mi nombre, país, región y comentario al Departamento de Estado de EE.\u00a0UU.',
  },
  updates: {
    delivered: {
      slug: 'tu-firma-entregada-para-detener-la-venta-descontrolada-de-armas-a-mexico',
      title: 'Tu firma, entregada para detener la venta descontrolada de armas a México',
      byline: BYLINE,
      summary:
        'Activistas de la campaña entregaron las primeras 6,000 firmas y se reunieron con los funcionarios del Departamento de Estado que revisan las solicitudes para exportar armas.',
      body: text('delivered', 'es'),
    },
    'armas-act': {
      slug: 'un-proyecto-de-ley-devolveria-el-control-de-las-exportaciones-de-armas',
      title:
        'Un proyecto de ley devolvería el control de las exportaciones de armas al Departamento de Estado',
      byline: BYLINE,
      summary:
        'Qué ha cambiado desde nuestra carta de diciembre de 2017: un fallo, un traslado al Departamento de Comercio y un nuevo proyecto de ley.',
      body: text('armas-act', 'es'),
    },
  },
  synthetic: {
    countries: 'MX ES AR CO CL PE GT HN SV EC UY CU',
    given:
      'Abedul Acacia Álamo Ahuehuete Castaño Cedro Ceiba Ciprés Encino Fresno Guayacán Haya Jacarandá Laurel Mezquite Nogal Olmo Pirul Roble Sauce',
    family:
      'Ámbar Arcilla Azufre Basalto Berilo Caliza Cobre Cuarzo Feldespato Granate Granito Jade Mármol Mica Níquel Ónix Obsidiana Ópalo Pizarra Yeso',
    region: 'Norte Sur Oriente Poniente Centro',
    comments: ['Un comentario sintético.', 'Hecho para una prueba, con comas, y eñes.', '-- sin significado'],
  },
})
