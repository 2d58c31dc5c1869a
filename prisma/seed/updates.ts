import type { SharedFields, UpdateWordsInput } from '@/lib/updates/schema'
import { text } from '@/prisma/seed/text'

const byline = { en: 'Stop US Arms to Mexico project', es: 'Proyecto Stop US Arms to Mexico' }

export type SeededUpdate = SharedFields & {
  words: UpdateWordsInput[]
  /** Keys in order. */
  references: string[]
}

export function updates(): SeededUpdate[] {
  return [
    {
      slug: 'your-signature-delivered-to-stop-uncontrolled-gun-sales-to-mexico',
      date: '2017-12',
      references: ['guardian-2017', 'afsc-violence', 'columbia-internal-security'],
      words: [
        {
          locale: 'en',
          title: 'Your signature delivered to stop uncontrolled gun sales to Mexico',
          byline: byline.en,
          summary:
            'Campaign activists delivered the first 6,000 signatures, and met the State Department officials who review applications to export guns.',
          body: text('delivered', 'en'),
        },
        {
          locale: 'es',
          title: 'Tu firma, entregada para detener la venta descontrolada de armas a México',
          byline: byline.es,
          summary:
            'Activistas de la campaña entregaron las primeras 6,000 firmas y se reunieron con los funcionarios del Departamento de Estado que revisan las solicitudes para exportar armas.',
          body: text('delivered', 'es'),
        },
      ],
    },
    {
      slug: 'a-bill-would-give-control-of-gun-exports-back-to-state',
      date: '2025-12-16',
      references: [
        'armas-act',
        'columbia-internal-security',
        'thompson-hine-2020',
        'bis-2025',
        'gao-2021',
        'letter-2021',
        'smith-wesson-2025',
      ],
      words: [
        {
          locale: 'en',
          title: 'A bill would give control of gun exports back to State',
          byline: byline.en,
          summary:
            'What has changed since our letter of December 2017: a court ruling, a move to Commerce, and a new bill.',
          body: text('armas-act', 'en'),
        },
        {
          locale: 'es',
          title:
            'Un proyecto de ley devolvería el control de las exportaciones de armas al Departamento de Estado',
          byline: byline.es,
          summary:
            'Qué ha cambiado desde nuestra carta de diciembre de 2017: un fallo, un traslado al Departamento de Comercio y un nuevo proyecto de ley.',
          body: text('armas-act', 'es'),
        },
      ],
    },
  ]
}
